"""Words of one clause for one event, on made-up sentences with made-up names."""

from __future__ import annotations

from graph.extraction.events.events import Event
from graph.extraction.events.occasions import occasions
from graph.extraction.events.once import once
from graph.extraction.statements.evidence import Ground
from graph.model import Date
from tests.graph.extraction.readings import view

_VIEW = view("Ann Arden received Bela Brock for talks.\nAnn Arden dined.", "en")


def _event(
    kind: str, sure: float, people: str, clause: int = 0, day: str | None = None, name: str | None = None
) -> Event:
    event = Event(kind, _VIEW.clauses[clause], Ground((0,), "event", sure), name)
    event.participants = {one: Ground((0,), "event-met", 0.5) for one in people}
    event.start = Date(day) if day else None
    return event


def _kinds(*events: Event) -> list[str]:
    return [event.kind for event in once(events)]


def test_of_two_words_for_one_event_the_likelier_stays() -> None:
    assert _kinds(_event("visit", 0.6, "ab"), _event("meeting", 0.8, "ab")) == ["meeting"]
    assert _kinds(_event("visit", 0.8, "ab"), _event("meeting", 0.6, "ab")) == ["visit"]


def test_other_people_days_clauses_names_and_kinds_are_other_events() -> None:
    visit = _event("visit", 0.8, "ab")
    assert _kinds(visit, _event("meeting", 0.6, "a")) == ["visit", "meeting"]
    assert _kinds(visit, _event("meeting", 0.6, "ab", day="2021-03-03")) == ["visit", "meeting"]
    assert _kinds(visit, _event("meeting", 0.6, "ab", clause=1)) == ["visit", "meeting"]
    assert _kinds(visit, _event("ceremony", 0.6, "ab", name="Briggen Day")) == ["visit", "ceremony"]
    assert _kinds(visit, _event("signing", 0.6, "ab")) == ["visit", "signing"]


def test_without_anybody_nothing_is_the_same() -> None:
    assert _kinds(_event("visit", 0.8, ""), _event("meeting", 0.6, "")) == ["visit", "meeting"]


def test_a_word_that_tells_of_nobody_is_of_the_event_beside_it() -> None:
    told, bare = _event("signing", 0.6, "ab", day="2021-03-03"), _event("ceremony", 0.8, "", 1, "2021-03-03")
    assert _kinds(told, bare) == ["signing"]
    assert _kinds(bare, told) == ["signing"]
    assert _kinds(told, _event("ceremony", 0.8, "", 1, "2021-03-04")) == ["signing", "ceremony"]


def test_two_of_a_kind_and_a_day_with_the_same_people_are_one() -> None:
    one, other = _event("meeting", 0.8, "ab", 0, "2021-03-03"), _event("meeting", 0.6, "ab", 1, "2021-03-03")
    assert _kinds(one, other) == ["meeting"]
    other.places = {"c": Ground((0,), "event-place", 0.5)}
    assert _kinds(one, other) == ["meeting"]
    one.places = {"d": Ground((0,), "event-place", 0.5)}
    assert _kinds(one, other) == ["meeting", "meeting"]


def test_opening_a_conference_is_no_event_beside_it() -> None:
    (opening,) = [one for one in occasions(view("Ann Arden opened it.", "en")) if one.kind == "ceremony"]
    forum = Event("conference", opening.clause, Ground((0,), "event", 0.5), "Briggen Forum")
    assert _kinds(opening, forum) == _kinds(forum, opening) == ["conference"]
