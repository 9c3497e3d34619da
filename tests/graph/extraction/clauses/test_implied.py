"""Parties that a clause does not name, and signers in the lines below it."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.implied import counted, section, signers_below
from tests.graph.extraction.pacts import signers, told
from tests.graph.extraction.readings import iri, view

ABC = ("Alderton", "Briggen", "Cassia")


def test_those_who_are_counted_are_the_last_list_of_as_many() -> None:
    text = "Alderton, Briggen and Cassia met on Monday.\nThe joint declaration was signed by the three cities."
    assert [row[3] for row in told(text)] == [ABC]
    read = view(text)
    assert counted(read, read.clauses[0]) == []
    assert counted(read, read.clauses[1]) == [iri(name) for name in ABC]


def test_a_count_without_such_a_list_is_nobody() -> None:
    read = view("Alderton and Briggen met.\nThe declaration was signed by the three cities.")
    assert counted(read, read.clauses[1]) == []


def test_a_numbered_heading_names_the_other_party() -> None:
    text = "Alderton reports.\n\nAlderton again.\n\n2.1 Briggen. The memorandum of understanding expired."
    read = view(text)
    assert section(read, read.clauses[-1]) == [iri("Briggen")]
    assert section(read, read.clauses[0]) == []


def test_the_lines_below_name_the_signers() -> None:
    text = "The joint declaration was signed by:\n- Ann Arden\n- Bela Brock"
    read = view(text)
    assert signers_below(read, read.clauses[0]) == (
        [iri("Ann Arden"), iri("Bela Brock")],
        [iri("Alderton"), iri("Briggen")],
    )
    assert signers_below(read, read.clauses[1]) == ([], [])
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_signatories_are_named_after_the_deed() -> None:
    text = "Alderton and Briggen signed a letter of intent.\nThe signatories were Ann Arden and Bela Brock."
    assert signers(text) == [("Ann Arden", "Bela Brock")]


def test_two_persons_may_do_a_deed_without_their_names() -> None:
    before = "Ann Arden received Bela Brock.\n"
    assert signers(before + "The two of them signed a pact.") == [("Ann Arden", "Bela Brock")]
    assert signers(before + "A pact was signed by both mayors.") == [("Ann Arden", "Bela Brock")]
    assert signers(before + "They signed a pact in 1999.") == [()]
    assert signers("Ann Arden met Cora Cole.\nThey signed a pact with Briggen.") == [()]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton signed a pact with two ports.\nThey are Briggen and Cassia."),
        ("en", "Alderton signed a pact with several ports.\nThese were Briggen and Cassia, both on the coast."),
        ("id", "Alderton meneken perjanjian dengan dua kota.\nKeduanya adalah Briggen dan Cassia."),
        (
            "id",
            "Alderton meneken perjanjian dengan beberapa kota.\nMitra yang digandeng dua, yaitu Briggen dan Cassia.",
        ),
    ],
)
def test_partners_listed_after(language: str, text: str) -> None:
    assert [row[-1] for row in told(text, language)] == [("Alderton", "Briggen"), ("Alderton", "Cassia")]


def test_one_paper_with_partners_listed_after() -> None:
    text = "Alderton bersama dua mitra meneken perjanjian.\nKedua mitra tersebut adalah Briggen dan Cassia."
    assert [row[-1] for row in told(text, "id")] == [("Alderton", "Briggen", "Cassia")]


def test_no_list_after() -> None:
    text = "Alderton signed a pact with Briggen.\nThey are proud of Cassia and Dormund."
    assert [row[-1] for row in told(text)] == [("Alderton", "Briggen")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Briggen, Cassia and Dormund were chosen.\nAlderton signed a memorandum with the three cities."),
        ("id", "Briggen, Cassia, dan Dormund terpilih.\nAlderton meneken nota kesepahaman dengan ketiga kota itu."),
    ],
)
def test_partners_that_are_only_counted_have_a_paper_each(language: str, text: str) -> None:
    expected = [("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund")]
    assert [row[3] for row in told(text, language)] == expected


def test_a_numbered_line_begins_with_its_actor() -> None:
    text = "Kerja sama Alderton\n1. Briggen: MoU diteken 3 Mei 1999\n2. Cassia: MoU diteken 4 Mei 2000"
    read = view(text, "id")
    assert [section(read, clause) for clause in read.clauses][-1] == [iri("Cassia")]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton menandatangani MoU dengan dua kota, yaitu:\n\nBriggen\n\nCassia",
        "Alderton menandatangani MoU dengan dua kota.\n\nKedua kota itu yakni:\n1. Briggen\n2. Cassia",
        "Alderton menandatangani MoU dengan dua kota.\n\nAdapun dua kota tersebut antara lain:\n- Briggen\n- Cassia",
    ],
)
def test_the_lines_below_name_the_partners(text: str) -> None:
    assert [row[3] for row in told(text, "id")] == [("Alderton", "Briggen"), ("Alderton", "Cassia")]


def test_those_who_are_counted_may_be_named_behind_namely() -> None:
    text = "Dormund bekerja sama dengan tiga kota yakni Alderton, Briggen dan Cassia.\nMoU diteken tiga kota tersebut."
    read = view(text, "id")
    assert counted(read, read.clauses[1]) == [iri(name) for name in ABC]
