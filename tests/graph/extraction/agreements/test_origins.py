"""How somebody or something began, which is no day of a deed, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.origins import of_another
from graph.extraction.clauses.passages import passages
from graph.extraction.names.who import read
from graph.model import Document
from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The mayor of Alderton, elected in 2021, and Briggen signed a memorandum of understanding.",
        ),
        ("en", "Alderton, hit by an earthquake in 2016, and Briggen signed a memorandum of understanding."),
        ("en", "On the first visit of a mayor since 2009, Alderton and Briggen signed a memorandum of understanding."),
        ("en", "Negotiated since 2012, the memorandum of understanding of Alderton with Briggen was signed."),
        ("id", "Wali Kota Alderton yang dilantik pada 2021 dan Wali Kota Briggen menandatangani nota kesepahaman."),
        ("id", "Pada kunjungan pertama sejak 2009, Alderton dan Briggen menandatangani nota kesepahaman."),
    ],
)
def test_a_year_in_which_something_else_began_is_none_of_the_deed(language: str, text: str) -> None:
    assert told(text, language) == [("memorandum-of-understanding", "signed", None, AB)]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton dan Briggen menandatangani nota kesepahaman menjelang hari jadi yang jatuh pada Senin (5/4/2021).",
        "Alderton dan Briggen menandatangani nota kesepahaman untuk program kerja yang dimulai sejak 4 Mei 2017.",
    ],
)
def test_the_day_of_a_feast_or_programme_is_none_of_the_deed(text: str) -> None:
    assert told(text, "id") == [("memorandum-of-understanding", "signed", None, AB)]


def test_a_tie_that_began_before_is_not_the_paper_that_deepens_it() -> None:
    text = "Alderton and Briggen agreed to deepen a partnership that began in 1999, signing a memorandum on Tuesday."
    assert told(text) == [("memorandum-of-understanding", "signed", "2021-04-06", AB)]


def test_a_paper_under_which_two_have_worked_since_a_year_is_of_that_year() -> None:
    text = "Alderton has been working with Briggen since 2014 under a memorandum of understanding."
    assert told(text) == [("memorandum-of-understanding", "signed", "2014", AB)]


@pytest.mark.parametrize(
    ("text", "other"),
    [("Jane Roe, mayor of Solo since 2016, signed it.", True), ("Solo has had a pact with Kochi since 2016.", False)],
)
def test_an_office_that_is_held_since_a_year_is_no_tie(text: str, other: bool) -> None:
    seen = passages(read(Document("made-up", text, language="en")))
    (clause,) = seen.clauses
    assert [of_another(seen, clause, word) for word in clause.of("connectives", "since")] == [other]


def test_the_year_of_an_end_is_no_day_of_signing() -> None:
    assert told("Kerja sama kota kembar Alderton dengan Briggen vakum sejak 2015.", "id") == [
        ("sister-city-agreement", "ended", None, ("Alderton", "Briggen"))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ties of Alderton with Briggen began in 2009 and were formalised by a memorandum on 3 March 2013."),
        (
            "id",
            "Kerja sama Alderton dengan Briggen dirintis pada 2009 dan diresmikan lewat memorandum yang diteken di "
            "Cassia pada 3 Maret 2013.",
        ),
    ],
)
def test_what_was_formalised_later_was_no_paper_when_it_began(language: str, text: str) -> None:
    assert told(text, language) == [("memorandum-of-understanding", "signed", "2013-03-03", AB)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The gift came on Friday, a day before Alderton and Briggen mark 35 years of their sister city agreement.",
        ),
        ("id", "Jumat (9/4/2021) Alderton dan Briggen memperingati 35 tahun perjanjian kota kembar mereka."),
    ],
)
def test_the_day_on_which_years_are_celebrated_is_none_of_the_paper(language: str, text: str) -> None:
    assert [row[2] for row in told(text, language)] in ([], [None])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The cooperation of Alderton and Briggen began in 1999 with the signing of a memorandum."),
        ("id", "Kerja sama Alderton dan Briggen dimulai pada 1999 dengan penandatanganan nota kesepahaman."),
    ],
)
def test_what_began_with_a_signing_began_on_its_day(language: str, text: str) -> None:
    assert told(text, language) == [("memorandum-of-understanding", "signed", "1999", AB)]
