"""Bodies that the lexicon lists, in invented texts."""

from __future__ import annotations

import pytest

from graph.extraction.names.institutions import institutions, known
from graph.extraction.names.institutions.entries import enter
from graph.extraction.names.who import draft, read
from graph.model import Document


def named(text: str, language: str) -> list[str]:
    page = draft(Document("test", text, language=language))
    institutions.find(page)
    return [name.core for name in sorted(page.names, key=lambda name: name.first)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They met JICA, Jica and the Agence française de développement.", [(2, 3), (4, 5), (7, 11)]),
        ("en", "They met SAIT, and Sait Contoh came. Sait left.", [(2, 3)]),
        ("id", "Otoritas Jasa Keuangan dan otoritas jasa keuangan", [(0, 3)]),
        ("en", "The University of Queensland and the university of queensland", [(1, 4)]),
        ("id", "Kemlu hadir.", []),
    ],
)
def test_spelt(language: str, text: str, expected: list[tuple[int, int]]) -> None:
    hits = draft(Document("test", text, language=language)).hits["known"]
    assert [(first, last) for first, (last, _) in sorted(hits.items())] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Veolia Group paid.", 2),
        ("en", "Veolia Group Ltd paid.", 3),
        ("en", "Veolia paid. Group left.", 1),
        ("id", "Bank Mandiri International hadir.", 3),
        ("id", "Bank Mandiri group hadir.", 2),
        ("id", "BRI Life hadir.", 2),
    ],
)
def test_reach(language: str, text: str, expected: int) -> None:
    page = draft(Document("test", text, language=language))
    assert known.reach(page, 0, page.hits["known"][0][0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds visited Bosch Xobbing on Monday.", ["Bosch Xobbing"]),
        ("Bosch Xobbing Yobbing paid.", ["Bosch Xobbing Yobbing"]),
        ("Leeds met Bosch Mayor Jane Roe.", ["Bosch"]),
        ("Leeds met Bosch on Monday.", ["Bosch"]),
    ],
)
def test_unknown_words_go_on_from_a_firm(text: str, expected: list[str]) -> None:
    assert named(text, "en") == expected


def test_unknown_words_behind_an_office_are_no_firm() -> None:
    assert named("CEO Grab Xobbing Yobbing hadir.", "id") == []


def test_release() -> None:
    page = draft(Document("test", "the Congress of Local and Regional Authorities", language="en"))
    enter(page, 1, 4)
    known.release(page, 2, 7)
    assert [name.core for name in page.names] == ["Congress of Local"]
    known.release(page, 1, 7)
    assert page.names == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Toyota City met Siemens Gamesa and Toyota Group.", ["Siemens Gamesa", "Toyota Group"]),
        ("id", "Mereka bertemu Bank Mandiri Taspen dan Bank Mandiri.", ["Bank Mandiri Taspen", "Bank Mandiri"]),
        ("en", "They met Joe McAtkins and then PetroChina International.", ["PetroChina International"]),
        ("id", "Rektor UGM Budi Contoh bertemu Kepala Bappenas Ani Contoh.", ["UGM", "Bappenas"]),
    ],
)
def test_longer_names(language: str, text: str, expected: list[str]) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "JICA is the Japan International Cooperation Agency.",
         [("Japan International Cooperation Agency", "JICA")]),
        ("id", "UGM mengundang Kyoto University. Universitas Kyoto dan Universitas Gadjah Mada setuju.",
         [("Universitas Gadjah Mada", "UGM"), ("Universitas Kyoto", "Kyoto University")]),
    ],
)  # fmt: skip
def test_the_names_of_a_body_are_joined(language: str, text: str, expected: list[tuple[str, ...]]) -> None:
    reading = read(Document("test", text, language=language))
    bodies = [(one.name, *one.aliases) for one in reading.entities if one.kind == "Institution"]
    assert sorted(bodies) == expected


def test_the_name_of_an_event_is_no_body() -> None:
    assert named("Mereka menghadiri BIMP-EAGA Trade Expo dan UCLG ASPAC Congress.", "id") == []
    assert named("Mereka bertemu pengurus BIMP-EAGA.", "id") == ["BIMP-EAGA"]
