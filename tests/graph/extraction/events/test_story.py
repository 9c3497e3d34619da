"""The events of a text one after the other, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.passages import Passages
from graph.extraction.events.events import Event
from graph.extraction.events.story import Story
from graph.extraction.statements.evidence import Ground
from graph.model import Date
from tests.graph.extraction.readings import iri, view

GROUND = Ground((0,), "event-met", 0.6)


def _event(seen: Passages, index: int, kind: str = "meeting", day: str | None = None) -> Event:
    return Event(kind, seen.clauses[index], GROUND, start=Date(day) if day else None)


def test_who_is_told_in_the_events_before_and_after() -> None:
    seen = view("Ann Arden came.\nThey met.\nA dinner was held.")
    visit, meeting = _event(seen, 0, "visit", "2021-03-03"), _event(seen, 1, "meeting", "2021-03-03")
    dinner = _event(seen, 2, "ceremony", "2021-03-04")
    visit.participants[iri("Ann Arden")] = GROUND
    story = Story(seen, [dinner, meeting, visit])  # whatever the order they come in
    assert story.beside(meeting, iri("Ann Arden"), 0) == [
        "last:there:same-day", "last:there:here", "last:there:visit",
        "next:absent:other-day", "next:absent:here", "next:absent:ceremony",
    ]  # fmt: skip
    assert story.beside(visit, iri("Bela Brock"), 4) == [
        "last:none", "next:absent:same-day", "next:absent:away", "next:absent:meeting",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "index", "far", "expected"),
    [
        ("2021-03-03", 1, 1, ["day:after:same", "day:same:ago<=2"]),
        ("2021-03-05", 0, 0, ["day:in:other", "day:other:ago<=0"]),
        (None, 1, 1, ["day:after:undated", "day:undated:ago<=2"]),
    ],
)
def test_the_day_in_force(day: str | None, index: int, far: int, expected: list[str]) -> None:
    seen = view("Ann Arden came on 3 March 2021.\nBela Brock met them.")
    event = _event(seen, 0, "visit", day)
    assert Story(seen, [event]).day(event, index, far) == expected


def test_no_day_is_told() -> None:
    seen = view("Ann Arden came.")
    event = _event(seen, 0, "visit", "2021-03-03")
    assert Story(seen, [event]).day(event, 0, 0) == ["day:in:none"]


def test_one_event_alone() -> None:
    seen = view("They met.")
    event = _event(seen, 0)
    story = Story(seen, [event])
    assert story.beside(event, iri("Ann Arden"), 0) == ["last:none", "next:none"]
