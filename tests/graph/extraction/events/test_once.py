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


def _told(text: str) -> list[Event]:
    events = occasions(view(text, "en"))
    for event in events:
        event.start, event.participants = Date("2021-03-03"), {one: Ground((0,), "event-met", 0.5) for one in "ab"}
    return events


def test_going_to_a_conference_is_no_visit_beside_it() -> None:
    visit, forum = sorted(_told("Ann Arden travelled to Briggen for a forum."), key=lambda event: event.kind != "visit")
    assert _kinds(visit, forum) == _kinds(forum, visit) == ["conference"]
    visit.tell(_VIEW.clauses[1])
    assert _kinds(visit, forum) == ["visit", "conference"]


def test_guests_and_how_they_were_received_are_one_event() -> None:
    met, guests = sorted(_told("A delegation from Briggen met Ann Arden."), key=lambda event: event.kind)
    met.participants = {one: Ground((0,), "event-met", 0.5) for one in "abc"}
    assert _kinds(guests, met) == _kinds(met, guests) == ["meeting"]
    guests.participants = {one: Ground((0,), "event-guest", 0.5) for one in "abde"}
    assert _kinds(guests, met) == ["visit"]
    guests.participants = {one: Ground((0,), "event-guest", 0.5) for one in "de"}
    assert _kinds(guests, met) == ["visit", "meeting"]


def test_who_came_too_makes_no_event_of_its_own() -> None:
    seen = view("The Harbour Day was opened on 3 March 2021.\nAnn Arden joined it.", "en")
    weak = next(cue for cue in seen.clauses[1].of("occasions") if cue.category == "session")
    opened, came = _event("ceremony", 0.6, "ab", 0, "2021-03-03"), _event("meeting", 0.8, "b", 1, "2021-03-03")
    came.cue = weak
    assert _kinds(opened, came) == ["ceremony"]
    assert _kinds(came, opened) == ["ceremony"]
    assert _kinds(opened, _event("meeting", 0.8, "b", 1, "2021-03-03")) == ["ceremony", "meeting"]


def test_the_meeting_with_guests_who_were_received_is_that() -> None:
    received, met = _told("Ann Arden received Bela Brock.\nDuring the meeting Ann Arden spoke.")
    assert _kinds(received, met) == _kinds(met, received) == ["visit"]
    met.participants = {one: Ground((0,), "event-met", 0.5) for one in "cd"}
    assert _kinds(received, met) == ["visit", "meeting"]
    received, toasts = _told("Ann Arden received Bela Brock.\nAt the reception Ann Arden spoke.")
    assert _kinds(received, toasts) == ["visit"]


def test_the_ceremony_of_a_signing_is_that() -> None:
    signing = _event("signing", 0.6, "ab", 0, "2021-03-03")
    (ceremony,) = [one for one in _told("They stood at the signing ceremony.") if one.kind == "ceremony"]
    assert _kinds(signing, ceremony) == _kinds(ceremony, signing) == ["signing"]
    (gala,) = _told("They stood at the gala.")
    assert _kinds(signing, gala) == ["signing", "ceremony"]
