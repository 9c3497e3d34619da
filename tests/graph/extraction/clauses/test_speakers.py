"""Whom "we" means, in made-up quotes."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.speakers import home_of, spoken_for
from tests.graph.extraction.pacts import pairs, told
from tests.graph.extraction.readings import iri, view


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('"Kami bermitra dengan Cassia," ujar Bela Brock.', "id"),
        ("Bela Brock menyebut pihaknya bermitra dengan Cassia.", "id"),
        ('"We work with Cassia," said Bela Brock.', "en"),
        ('Ann Arden listened.\nBela Brock said, "We work with Cassia."', "en"),
    ],
)
def test_we_is_the_speakers_city(text: str, language: str) -> None:
    read = view(text, language)
    assert spoken_for(read, read.clauses[-1]) == home_of(read, read.clauses[-1]) == iri("Briggen")


def test_nobody_speaks() -> None:
    (clause,) = view("Alderton works with Cassia.").clauses
    assert spoken_for(view("We work with Cassia."), view("We work with Cassia.").clauses[0]) is None
    assert home_of(view("Alderton works with Cassia."), clause) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", '"Selain dengan Dormund, kami punya kerja sama serupa dengan Briggen dan Cassia," kata Ann Arden.'),
        ("id", 'Ann Arden hadir.\n"Kami juga memiliki kerja sama dengan Briggen dan Cassia," katanya.'),
        ("en", '"We already cooperate with Briggen and Cassia," said Ann Arden.'),
    ],
)
def test_we_are_partners_of_whom_the_speaker_names(language: str, text: str) -> None:
    assert {("Alderton", "Briggen"), ("Alderton", "Cassia")} <= set(pairs(text, language))
    assert ("Briggen", "Cassia") not in pairs(text, language)
    assert told(text, language) == []


def test_a_guest_speaks_of_its_own_twins_and_papers() -> None:
    start = "Alderton menjamu tamu dari Briggen.\n\n"
    assert pairs(start + '"Kami punya sister city dengan Cassia dan Dormund," ujar Bela Brock.', "id") == [
        ("Briggen", "Cassia"),
        ("Briggen", "Dormund"),
    ]
    text = start + "Bela Brock menyebut pihaknya menandatangani MoU dengan Cassia pada 2019."
    assert [row[2:] for row in told(text, "id")] == [("2019", ("Briggen", "Cassia"))]
