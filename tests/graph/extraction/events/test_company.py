"""What those who may take part in an event are seen beside, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.passages import Passages
from graph.extraction.events.company import Company, way_of
from graph.extraction.events.events import Event, around
from graph.extraction.events.sightings import near, says
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ground
from tests.graph.extraction.readings import iri, view

GROUND = Ground((0,), "event-met", 0.6)


def _company(seen: Passages, kind: str, told: dict[str, str]) -> Company:
    event = Event(kind, seen.clauses[0], GROUND)
    event.participants = {iri(one): Ground((0,), rule, 0.6) for one, rule in told.items()}
    wording = Wording(seen)
    nearest, _ = near(event, [(says(seen, clause, wording), far) for clause, far in around(seen, event, 4, 12)])
    return Company(seen, event, nearest)


def test_what_is_told_of_all_who_may_take_part() -> None:
    seen = view("Ann Arden met Bela Brock.\nCora Cole said so.")
    company = _company(seen, "meeting", {"Ann Arden": "event-met", "Bela Brock": "event-met"})
    common = ["people<=2", "people-here<=2", "bodies<=0", "cue:none", "untitled", "clauses<=1"]
    assert company.told(iri("Ann Arden")) == (
        *common, "people:here:told<=2", "here:cue:none", "here:dated:none", "has:event-met", "here:has:event-met",
    )  # fmt: skip
    assert company.told(iri("Cora Cole")) == (
        *common, "people:away:told<=2", "near:cue:none", "near:dated:none", "has:event-met", "near:has:event-met",
    )  # fmt: skip


def test_ones_own_rule_is_not_that_of_others() -> None:
    company = _company(view("Ann Arden travelled."), "visit", {"Ann Arden": "event-guest"})
    assert not [name for name in company.told(iri("Ann Arden")) if "has:" in name]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Ann Arden of Alderton came to Briggen.", {"Ann Arden": "event-guest"},
         ["body:told", "body:told:here", "body:alone:here", "body:sends:alone", "body:sends:many<=1"]),
        ("A delegation from Alderton came.", {}, ["body:nobody", "body:nobody:here", "body:delegation:here"]),
        ("They came from Alderton.\nAnn Arden spoke.", {}, ["body:near", "body:near:here", "body:alone:here"]),
    ],
)  # fmt: skip
def test_who_stands_for_a_town(text: str, told: dict[str, str], expected: list[str]) -> None:
    found = _company(view(text), "visit", told).body(iri("Alderton"))
    assert found[: len(expected)] == expected


def test_how_somebody_stands_to_the_parties_and_places() -> None:
    seen = view("Ann Arden of Alderton and Bela Brock met in Cassia.")
    company = _company(seen, "meeting", {"Ann Arden": "event-met", "Alderton": "event-met"})
    assert company.standing(iri("Ann Arden")) == ["office", "fellow", "at-home", "office-of-party"]
    assert company.standing(iri("Alderton")) == ["home", "stood-for"]
    assert company.standing(iri("Cassia")) == []


def test_the_towns_named_with_one() -> None:
    company = _company(view("They met.\nAlderton, Briggen and Cassia came."), "meeting", {})
    assert company.body(iri("Briggen"))[-1] == "body:near:fellows<=2"


def test_how_far_a_clause_is() -> None:
    assert [way_of(far) for far in (-3, -2, 0, 1, 12)] == ["away", "near", "here", "near", "away"]


def test_nobody_named() -> None:
    assert _company(view("They met."), "meeting", {}).nearest == {}
