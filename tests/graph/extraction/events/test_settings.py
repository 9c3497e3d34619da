"""Where an event takes place, on made-up sentences with made-up names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.extraction.events import settings
from graph.extraction.events.happenings import happenings
from graph.extraction.events.occasions import occasions
from graph.extraction.scorers.wording import Wording
from tests.graph.extraction.readings import name, view


def _places(text: str, language: str = "en") -> list[set[str]]:
    seen = view(text, language)
    return [set(map(name, event.places)) for event in happenings(seen, agreements(seen), Wording(seen))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden and Bela Brock signed an MoU in Cassia on 3 March 2021."),
        ("id", "Ann Arden dan Bela Brock menandatangani nota kesepahaman di Cassia, 3 Maret 2021."),
    ],
)
def test_the_place_beside_the_deed(language: str, text: str) -> None:
    assert _places(text, language) == [{"Cassia"}]


def test_the_parties_are_no_place() -> None:
    assert _places("Alderton and Briggen signed an MoU on 3 March 2021.") == [set()]


def _features(text: str) -> dict[str, Collection[str]]:
    seen = view(text)
    (options,) = [
        options
        for event, options in settings.candidates(seen, occasions(seen), Wording(seen))
        if event.kind == "meeting"
    ]
    return {name(place): features for place, _, features in options}


def test_the_scene_is_where_the_text_was_last() -> None:
    found = _features("Ann Arden travelled to Cassia.\nShe met Bela Brock there.\nBriggen is far.")
    assert "there:scene" in found["Cassia"] and "scene-moved" in found["Cassia"]
    assert "there:other" in found["Briggen"] and "other-scene" in found["Briggen"]


def test_a_city_in_a_country_that_somebody_goes_to() -> None:
    found = _features("Ann Arden flew to Ruritania.\nShe met Bela Brock in Zenda.")
    assert "in-reached" in found["Zenda"] and "holds<=1" in found["Ruritania"]


def test_an_old_event_is_told_as_such() -> None:
    assert "time:old:near" in _features("Ann Arden met Bela Brock in Cassia on 3 March 2001.")["Cassia"]


def test_no_events_no_candidates() -> None:
    seen = view("Cassia is a town.")
    assert list(settings.candidates(seen, [], Wording(seen))) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mayor Ann Arden of Alderton and Mayor Bela Brock of Briggen met by video conference on 3 March 2021."),
        ("en", "Mayor Ann Arden of Alderton and Mayor Bela Brock of Briggen met over the phone on 3 March 2021."),
        ("id", "Wali Kota Alderton Ann Arden bertemu Wali Kota Briggen Bela Brock lewat panggilan video, 3 Mei 2021."),
    ],
)
def test_what_happens_on_a_screen_is_nowhere(language: str, text: str) -> None:
    assert _places(text, language) == [set()]


def test_a_screen_may_stand_in_a_place() -> None:
    assert _places("Ann Arden and Bela Brock met online in Cassia on 3 March 2021.") == [{"Cassia"}]


def test_a_country_that_only_an_office_names_is_no_place_where_another_is_told() -> None:
    for text, expected in (("met Bela Brock of Ruritania in Cassia", False), ("met Bela Brock of Ruritania", True)):
        seen = view(f"Ann Arden {text} on 3 March 2021.")
        (clause,) = seen.clauses
        parts = [replace(part, use="office") if name(part.entity) == "Ruritania" else part for part in clause.parts]
        held = replace(seen, clauses=(replace(clause, parts=tuple(parts)),))
        ((_, options),) = settings.candidates(held, occasions(held), Wording(held))
        assert ("Ruritania" in [name(place) for place, _, _ in options]) is expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden returned to Alderton from Briggen, where she signed an MoU with Bela Brock on 3 March 2021."),
        ("en", "Ann Arden came home from Zenda, Ruritania, where she signed an MoU with Bela Brock on 3 March 2021."),
        ("id", "Ann Arden pulang ke Alderton dari Briggen, tempat ia menandatangani MoU dengan Bela Brock, 3 Maret"
               " 2021."),
    ],
)  # fmt: skip
def test_the_town_before_where_they_signed(language: str, text: str) -> None:
    seen = view(text, language)
    (signing,) = [one for one in happenings(seen, agreements(seen), Wording(seen)) if one.kind == "signing"]
    assert set(map(name, signing.places)) == {"Zenda" if "Zenda" in text else "Briggen"}
