"""Councils as bodies and as governments; persons are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def named(text: str, language: str) -> dict[str | None, tuple[str, ...]]:
    found = read(Document("test", text, language=language))
    return {entity.name: entity.aliases for entity in found.entities if entity.kind == "Institution"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, who chairs Osaka City Council, came.", {"Osaka City Council"}),
        ("Osaka City Council signed a pact.", set()),
        ("A delegation from Osaka’s city council sang.", set()),
        ("Osaka City Council voted against it.", {"Osaka City Council"}),
        ("Osaka City Council discussed it.", {"Osaka City Council"}),
        ("the president of Leeds City Council came", {"Leeds City Council"}),
        ("Leeds City Council has endorsed it.", {"Leeds City Council"}),
        ("Leeds City Council will hold a meeting.", {"Leeds City Council"}),
        (
            "They thanked Central Highlands Regional Council, Xobbe Shire Council and Baku City Executive Authority.",
            set(),
        ),
        ("The chair of the Xobbe Sister City Council came.", {"Xobbe Sister City Council"}),
        ("The City Council sings. Members of the City Council were at odds.", {"City Council"}),
        ("Bangkok Metropolitan Administration (BMA) paid, and so did Kochi Corporation.", set()),
    ],
)
def test_councils_that_vote(text: str, expected: set[str]) -> None:
    assert named(text, "en").keys() == expected


def test_a_vote_far_behind_tells_nothing() -> None:
    assert named("Osaka City Council sings" + ", and sings" * 100 + ", and votes", "en").keys() == set()


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("id", "Dewan Bandaraya Kuala Lumpur (DBKL) meneken nota kesepahaman.", "Kuala Lumpur"),
        ("en", "The Mayor's Office of Bogota signed a pact.", "Bogota"),
        ("en", "Karachi Metropolitan Corporation signed a pact.", "Karachi"),
        ("en", "Phnom Penh Capital Administration signed a pact.", "Phnom Penh"),
    ],
)
def test_forms_of_city_governments(language: str, text: str, city: str) -> None:
    found = read(Document("test", text, language=language))
    assert [(entity.kind, entity.name) for entity in found.entities] == [("City", city)]


@pytest.mark.parametrize("name", ["The Office of the Governor of Jalisco", "The Jalisco Governor's Office"])
def test_the_office_of_a_governor_is_the_region(name: str) -> None:
    found = read(Document("test", f"{name} signed a pact.", language="en"))
    assert [(entity.kind, entity.name) for entity in found.entities] == [("Region", "Jalisco")]
