"""How sure words for a cooperation are, on made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.strength import is_helped
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import view

AB = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Alderton akan jalin kerja sama dengan Briggen di bidang pendidikan.", "planned"),
        ("Alderton dan Briggen sepakat menjajaki kerja sama pelabuhan.", "in-negotiation"),
        ("Alderton menerima tawaran kerja sama dari Kota Briggen di bidang pariwisata.", "proposed"),
        ("Alderton sendiri tengah berunding dengan Briggen.", "in-negotiation"),
        ("Pembicaraan itu masih penjajakan awal antara Alderton dan Briggen.", "in-negotiation"),
        ("Alderton sedang merintis kerja sama dengan Briggen.", "in-negotiation"),
        ("Alderton dan Briggen sebaiknya membangun kerja sama sister city.", "proposed"),
        ("Alderton ditawari kerja sama sister city oleh Kota Briggen.", "proposed"),
        ("Alderton cocok dijadikan kota kembar Briggen.", "proposed"),
    ],
)
def test_a_cooperation_to_come(text: str, state: str) -> None:
    assert [(row[1], row[3]) for row in told(text, "id")] == [(state, AB)]


@pytest.mark.parametrize(
    "text", ["Alderton menjalin kerja sama dengan Briggen.", "Alderton akan menjalin kerja sama pelabuhan."]
)
def test_a_cooperation_alone_is_no_agreement(text: str) -> None:
    assert told(text, "id") == []


def test_who_agrees_to_work_together_has_agreed() -> None:
    for words in (
        "resmi menjalin kerja sama",
        "sepakat bekerja sama",
        "sepakat menjalin kerja sama",
        "bersepakat untuk membangun kerja sama",
    ):
        assert [row[1:] for row in told(f"Alderton dan Briggen {words} pendidikan.", "id")] == [("signed", None, AB)]


def test_a_cooperation_to_come_beside_an_agreement_with_another() -> None:
    text = "Alderton meneken MoU dengan Briggen.\nAlderton juga ingin bekerja sama dengan Cassia."
    assert [(row[1], row[3]) for row in told(text, "id")] == [("signed", AB), ("planned", ("Alderton", "Cassia"))]


def test_what_is_agreed_and_written_down_is_one_agreement() -> None:
    text = "Alderton dan Briggen menyepakati kerja sama yang dituangkan dalam MoU pada 3 Maret 2021."
    assert [row[1:] for row in told(text, "id")] == [("signed", "2021-03-03", AB)]


@pytest.mark.parametrize(
    ("text", "helps", "expected"),
    [
        ("The pact was signed by Alderton.", ("passive",), True),
        ("Alderton signed the pact, which was long.", ("passive",), False),
        ("Alderton has signed the pact.", ("passive",), False),
        ("Alderton has signed the pact.", ("passive", "perfect"), True),
    ],
)
def test_words_that_help_a_verb(text: str, helps: tuple[str, ...], expected: bool) -> None:
    clause = view(text).clauses[0]
    (act,) = clause.of("signing")
    assert is_helped(clause, act, *helps) is expected


def test_what_was_established_between_two_is_there() -> None:
    text = "A sister city relationship was established between Alderton and Briggen in 1998."
    assert told(text) == [("sister-city-agreement", "signed", "1998", AB)]


def test_what_is_affirmed_anew_is_renewed() -> None:
    text = "Alderton dan Briggen meneguhkan kembali hubungan kota kembar pada 3 Maret 2021."
    assert [row[1:] for row in told(text, "id")] == [("renewed", "2021-03-03", AB)]


def test_closer_ties_with_twins_are_no_twinning_to_come() -> None:
    guests = "Alderton hosted guests from Briggen.\n"
    assert told(guests + "It was decided to set up a committee to forge closer ties with Alderton's twin towns.") == []
