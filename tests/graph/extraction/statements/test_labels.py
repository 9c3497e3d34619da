"""Labels that are generated, and generated again for another kind or day."""

from __future__ import annotations

import pytest

from graph.extraction.statements.labels import agreement_label, called, event_label, relabelled
from graph.model import Date, Entity


def test_a_label_names_kind_parties_and_day() -> None:
    assert agreement_label("letter-of-intent", ["A", "B"], Date("2024")) == (
        "Letter of intent between A and B (2024)",
        "Pernyataan minat antara A dan B (2024)",
    )
    assert event_label("visit", [], None) == ("Visit", "Kunjungan")


def test_namesakes_are_told_apart_by_longer_forms_of_their_names() -> None:
    city = Entity("city", "City", "Alfa", ("ALFA", "Pemerintah Kota Alfa", "Kota Alfa"))
    county = Entity("county", "Region", "Alfa", ("Kabupaten Alfa",))
    other = Entity("other", "City", "Beta", ("Kota Beta",))
    assert called([city, other, county]) == ["Kota Alfa", "Beta", "Kabupaten Alfa"]
    assert called([city, other]) == ["Alfa", "Beta"]
    assert called([Entity("one", "City", "Alfa"), county]) == ["Alfa", "Kabupaten Alfa"]


@pytest.mark.parametrize(
    ("language", "old", "new", "says"),
    [
        ("en", "letter-of-intent", "contract", "Contract between A and B (2024)"),
        ("en", "2024", "2024-05-02", "Letter of intent between A and B (2024-05-02)"),
        ("en", "2023", "2024-05-02", "Letter of intent between A and B (2024)"),
        ("en", "contract", "other", "Letter of intent between A and B (2024)"),
        ("en", "signed", "planned", "Letter of intent between A and B (2024)"),
        ("id", "letter-of-intent", "contract", "Letter of intent between A and B (2024)"),
    ],
)
def test_a_label_follows_a_kind_or_a_day_that_it_tells(language: str, old: str, new: str, says: str) -> None:
    assert relabelled("Letter of intent between A and B (2024)", language, old, new) == says
