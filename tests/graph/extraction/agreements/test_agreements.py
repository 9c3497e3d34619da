"""What clauses tell of agreements, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.clauses.passages import passages
from graph.extraction.reading import Mention, Reading, Span
from graph.model import Date, Document, Entity
from tests.graph.extraction.pacts import told

PLACES = ("Alderton", "Briggen", "Cassia", "Dormund")


def _reading(text: str, language: str) -> Reading:
    """Read made-up places by their names, one sentence a line."""
    entities = tuple(Entity(f"https://w3id.org/citypact/id/city/{name.lower()}", "City", name) for name in PLACES)
    mentions = []
    for entity in entities:
        name = entity.name or ""
        start = text.find(name)
        while start >= 0:
            mentions.append(Mention(start, start + len(name), entity.iri))
            start = text.find(name, start + 1)
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    document = Document("made-up", text, issued=Date("2021-04-10"), language=language)
    return Reading(document, language, tuple(spans), (Span(0, len(text)),), entities, tuple(sorted(mentions)), ())


def _told(text: str, language: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    found = agreements(passages(_reading(text, language)))
    return sorted(
        (
            agreement.kind,
            agreement.state,
            agreement.date.value if agreement.date else None,
            tuple(sorted(iri.rsplit("/", 1)[-1] for iri in agreement.parties)),
        )
        for agreement in found
    )


MOU, TWIN, LOI = "memorandum-of-understanding", "sister-city-agreement", "letter-of-intent"
AB = ("alderton", "briggen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton and Briggen signed an MoU on 3 March 2021.", (MOU, "signed", "2021-03-03", AB)),
        ("A memorandum of understanding between Alderton and Briggen lapsed in 2019.", (MOU, "expired", None, AB)),
        ("Alderton is to sign a letter of intent with Briggen.", (LOI, "planned", None, AB)),
        ("Alderton has cut its ties with Briggen, with which it had signed a twinning charter in 1972.",
         (TWIN, "ended", "1972", AB)),
        ("Alderton became the sister city of Briggen in 1991.", (TWIN, "signed", "1991", AB)),
        ("Alderton renewed its sister city pact with Briggen on 3 March 2021.", (TWIN, "renewed", "2021-03-03", AB)),
    ],
)  # fmt: skip
def test_english(text: str, expected: tuple[str, str, str | None, tuple[str, ...]]) -> None:
    assert _told(text, "en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton dan Briggen meneken nota kesepahaman pada 3 Maret 2021.", (MOU, "signed", "2021-03-03", AB)),
        ("Nota kesepahaman antara Alderton dan Briggen sudah kedaluwarsa.", (MOU, "expired", None, AB)),
        ("Alderton akan menandatangani letter of intent dengan Briggen.", (LOI, "planned", None, AB)),
        ("Alderton menandatangi letter of intent dengan Briggen.", (LOI, "signed", None, AB)),
        ("Mudah-mudahan Alderton bisa tanda tangani letter of intent dengan Briggen.", (LOI, "planned", None, AB)),
        ("Hubungan sister city Alderton dan Briggen terjalin sejak 1987.", (TWIN, "signed", "1987", AB)),
        ("Alderton memperpanjang nota kesepahaman dengan Briggen.", (MOU, "renewed", None, AB)),
    ],
)
def test_indonesian(text: str, expected: tuple[str, str, str | None, tuple[str, ...]]) -> None:
    assert _told(text, "id") == [expected]


def test_a_list_with_years_makes_an_agreement_each() -> None:
    text = "The sister cities of Alderton are Briggen (1992), Cassia (1996) and Dormund (2001)."
    assert _told(text, "en") == [
        (TWIN, "signed", "1992", ("alderton", "briggen")),
        (TWIN, "signed", "1996", ("alderton", "cassia")),
        (TWIN, "signed", "2001", ("alderton", "dormund")),
    ]


def test_several_papers_make_an_agreement_for_each_pair() -> None:
    text = "Alderton meneken dua nota kesepahaman dengan Briggen dan Cassia."
    assert _told(text, "id") == [
        (MOU, "signed", None, ("alderton", "briggen")),
        (MOU, "signed", None, ("alderton", "cassia")),
    ]


@pytest.mark.parametrize(
    "text", ["", "Alderton has not signed an agreement with Briggen.", "Alderton met a good deal of Briggen."]
)
def test_no_agreement(text: str) -> None:
    assert _told(text, "en") == []


def test_a_title_of_two_parts_tells_no_agreement_of_its_own() -> None:
    text = "Alderton signs deal with firm; Mayor to visit Cassia\n\nAlderton and Briggen signed a memorandum on Monday."
    assert [parties for *_, parties in _told(text, "en")] == [("alderton", "briggen")]


def test_a_twin_named_beside_its_owner_is_one_already() -> None:
    assert _told("The guests will go on to Cassia, Alderton's sister city, and will fly home.", "en") == []


def test_a_paper_behind_a_colon_belongs_to_what_stands_before_it() -> None:
    text = "Alderton and Briggen plan more than talk: a memorandum of understanding on floods."
    assert _told(text, "en") == [(MOU, "planned", None, AB)]
    assert _told("It is an agreement.\nAlderton and Briggen signed the agreement.", "en") == [
        ("cooperation-agreement", "signed", None, AB)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The cabinet on 7 April 2021 praised the MoU signed between Alderton and Briggen in March 2020.",
            (MOU, "signed", "2020-03", AB),
        ),
        (
            "en",
            "The pact of Alderton is with Briggen. The MoU was signed by Alderton and Briggen on 3 March 2021.",
            (MOU, "signed", "2021-03-03", AB),
        ),
    ],
)
def test_days_of_deeds(language: str, text: str, expected: tuple[str, str, str, tuple[str, ...]]) -> None:
    assert _told(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden and Bela Brock wrote their names under a cooperation convention."),
        ("en", "Ann Arden and Bela Brock took up their pens and signed letters of agreement."),
        ("en", "Alderton and Briggen came to an agreement on trams."),
        ("en", "Alderton and Briggen shook hands on a cooperation agreement."),
        ("en", "Alderton and Briggen have made a pact on trams."),
        ("id", "Alderton dan Briggen membuat perjanjian kerja sama trem."),
        ("id", "Ann Arden dan Bela Brock mengikat kedua kota dalam perjanjian kerja sama."),
    ],
)
def test_more_ways_to_conclude(language: str, text: str) -> None:
    assert told(text, language) == [("cooperation-agreement", "signed", None, ("Alderton", "Briggen"))]


def test_a_cooperation_laid_down_in_a_paper_has_the_day_of_its_signing() -> None:
    text = "Kerja sama Alderton dan Briggen dikukuhkan dalam MoU yang diteken pada 7 April 2021."
    assert [(row[1], row[2]) for row in told(text, "id")] == [("signed", "2021-04-07")]


def test_a_new_paper_is_not_the_old_one() -> None:
    text = (
        "Alderton dan Briggen menandatangani nota kesepahaman pada 30 Oktober 2003.\n\nBanyak tamu hadir.\n\n"
        "Ann Arden dan Bela Brock menandatangani kesepakatan baru di bidang kesehatan."
    )
    assert [row[1:3] for row in told(text, "id")] == [("signed", "2003-10-30"), ("signed", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen signed a memorandum in 2001. The memorandum is open ended.",
        "Alderton and Briggen signed a memorandum in 2001. Through Alderton they extended donations to Briggen.",
    ],
)
def test_what_neither_ends_nor_renews(text: str) -> None:
    assert [row[1] for row in told(text)] == ["signed"]
