"""Pages on a city's partners, with an entry for each; the pages are made up."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document

Told = list[tuple[tuple[str, ...], str | None, str]]


def told(text: str, language: str) -> tuple[Told, set[tuple[str, ...]]]:
    """Return the agreements (parties, day, status) and the ties of a text."""
    found = extract(Document("x", text, language=language, issued=Date("2024-05-07")))
    names = {one.iri: one.name or "" for one in found.entities}
    by: dict[str, dict[str, list[str]]] = {}
    ties = set()
    for one in found.statements:
        value = names.get(str(one.object), getattr(one.object, "value", str(one.object)))
        by.setdefault(one.subject, {}).setdefault(one.predicate, []).append(str(value).rpartition("/")[2])
        if one.predicate in ("partnerOf", "twinnedWith"):
            ties.add(tuple(sorted((names[one.subject], str(value)))))
    pacts = [rows for rows in by.values() if "party" in rows]
    days = [(tuple(sorted(rows["party"])), rows.get("signedOn", [None])[0], rows["status"][0]) for rows in pacts]
    return sorted(days, key=str), ties


AGENDA = (
    "Agenda item 9: Sister city update\n\n"
    "Purpose: to inform the Council of the activities of the City of Durban with its sister cities.\n\n"
    "Bremen, Germany: The agreement was renewed on 4 May 2019 for another five years.\n\n"
    "Lyon, France: The relationship was established in 2007. No activities were held this year.\n\n"
    "Zanjan, Iran: A letter of intent was signed on 3 May 2017.\n"
)
BOLD = (
    "Annual report 2020: International partnerships of Durban\n\n"
    "- **Bremen**, Germany: The memorandum of understanding was renewed on 3 May 2020.\n"
    "- **Zanjan**, Iran: The two cities signed a sister city agreement on 3 May 2015.\n"
)
PAGE = (
    "Our sister cities\n\nThe City of Durban has two sister cities.\n\n"
    "Bremen, Germany\nBremen has been a sister city of Durban since 2007. Students of both cities meet every year.\n\n"
    "Lyon, France\nA choir from Lyon sang in Durban long ago. The sister city agreement followed in 2011.\n"
)
LAMAN = (
    "Kota Kembar Kota Kupang\n\nPemerintah Kota Kupang memiliki dua kota kembar di luar negeri.\n\n"
    "Kota Bremen, Jerman\nKerja sama dengan Kota Bremen dimulai pada tahun 2007 dengan penandatanganan nota "
    "kesepahaman oleh kedua wali kota.\n\n"
    "Kota Lyon, Prancis\nHubungan kota kembar dengan Lyon diresmikan pada 3 Mei 2011. Kedua kota bertukar pelajar.\n"
)


@pytest.mark.parametrize(
    ("language", "text", "pacts"),
    [
        (
            "en",
            AGENDA,
            [
                (("Bremen", "Durban"), "2019-05-04", "renewed"),
                (("Durban", "Lyon"), "2007", "signed"),
                (("Durban", "Zanjan"), "2017-05-03", "signed"),
            ],
        ),
        (
            "en",
            BOLD,
            [(("Bremen", "Durban"), "2020-05-03", "renewed"), (("Durban", "Zanjan"), "2015-05-03", "signed")],
        ),
        ("en", PAGE, [(("Bremen", "Durban"), "2007", "signed"), (("Durban", "Lyon"), "2011", "signed")]),
        ("id", LAMAN, [(("Bremen", "Kupang"), "2007", "signed"), (("Kupang", "Lyon"), "2011-05-03", "signed")]),
    ],
)
def test_entries_are_of_the_owner_of_the_page_and_of_the_partner_that_heads_them(
    language: str, text: str, pacts: Told
) -> None:
    found, ties = told(text, language)
    assert found == pacts
    assert all({"Durban", "Kupang"} & set(pair) for pair in ties)


def test_an_entry_that_names_both_sides_keeps_them() -> None:
    text = (
        "News in brief on our partners: cooperation of the City of Durban\n\n"
        "Bremen, Germany: Bremen and Lyon signed a memorandum of understanding on 3 May 2020.\n\n"
        "Zanjan, Iran: A letter of intent was signed on 3 May 2017.\n"
    )
    assert told(text, "en")[0] == [
        (("Bremen", "Lyon"), "2020-05-03", "signed"),
        (("Durban", "Zanjan"), "2017-05-03", "signed"),
    ]
