"""Where an event takes place: a small scorer chooses among the places named near the words for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.events.events import Event, around, represented, told, town_of_deed
from graph.extraction.events.itinerary import itinerary
from graph.extraction.events.scenes import everywhere, scenes
from graph.extraction.events.venues import venue
from graph.extraction.scorers.chance import bucket, joint, shares
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ground

_ENOUGH = 0.4
_PLAIN = 0.8  # how sure is the town before "where they signed"
TASK = "held-in"
Option = tuple[str, Clause, Collection[str]]
"""Where it may be, the clause that names the place, and what speaks for it."""

_RECENT = 24  # events before and after that are compared, so that long texts take time in proportion
_BEFORE, _AFTER = 3, 4  # clauses around an event in which its place may be named


def chosen(
    passages: Passages, rows: Iterable[tuple[Event, Sequence[Option]]]
) -> Iterator[tuple[Event, dict[str, Ground]]]:
    """Return the likeliest place of each event, if likely enough; how sure it is takes in how sure the event is.

    With it go those that a clause on the event tells in one list with it, and their probabilities count together. A
    paper has one. What happens on a screen is only where the clauses on it say.
    """
    for event, options in rows:
        likely = shares(TASK, [features for _, _, features in options], (event.kind,))
        best = max(range(len(options)), key=lambda index: (likely[index], -index), default=None)
        town = town_of_deed(passages, event.clause) if event.kind == "signing" else None
        plain = next((index for index, option in enumerate(options) if option[0] == town), None)
        best = best if plain is None else plain
        if best is None:
            yield event, {}
            continue
        place, clause, _ = options[best]
        several = event.kind != "signing" and clause in event.clauses
        listed = itinerary(passages, clause, place, event.kind == "visit") if several else [place]
        sure = sum(share for share, option in zip(likely, options, strict=True) if option[0] in listed)
        sure = sure if plain is None else max(sure, _PLAIN)
        if sure < _ENOUGH or (place not in event.places and _remote(event)):
            yield event, {}
            continue
        rules = {one: event.places[one].rule if one in event.places else "event-place-near" for one in listed}
        sure = joint(sure, event.ground.confidence)
        yield event, {one: Ground((clause.sentence,), rule, sure) for one, rule in rules.items()}


def candidates(passages: Passages, events: Sequence[Event], wording: Wording) -> Iterator[tuple[Event, list[Option]]]:
    """Return for each event where it may be: the place, the clause that names it, and its features."""
    named: dict[int, list[tuple[str, str, int]]] = {}
    worded: dict[int, dict[str, list[str]]] = {}
    spoken, seen = everywhere(passages, events), scenes(passages)
    seats: dict[str, set[str]] = defaultdict(set)
    for seat in passages.reading.seats:
        seats[seat.institution].add(seat.place)
    for number, event in enumerate(events):
        others = events[max(0, number - _RECENT) : number + _RECENT]
        when = told(event.start, passages.reading.document.issued) or ("dated" if event.start else "undated")
        words = _words(passages, wording, event, worded)
        there = any(clause.of("timing", "there") for clause in event.clauses)
        scene = seen[event.clause.index]
        parts = (part for clause in event.clauses for part in clause.parts) if seats else ()
        bodies = {place for part in parts for place in seats.get(part.entity, ())}
        options: list[Option] = []
        for place, clause, names in _options(passages, event, others, named, spoken):
            names += (f"time:{when}", f"time:{when}:{'far' if 'far' in names else 'near'}")
            names.append(f"time:{when}:{'told' if place in event.places else 'untold'}")
            names.append("scene" if place == scene else "no-scene" if scene is None else "other-scene")
            if place in bodies:
                names.append("body")
            if place == scene != passages.dateline:
                names.append("scene-moved")
            if there:
                names.append("there:scene" if place == scene else "there:other")
            names += words.get(place, ())
            options.append((place, clause, set(names)))
        yield event, options


def _words(
    passages: Passages, wording: Wording, event: Event, clauses: dict[int, dict[str, list[str]]]
) -> dict[str, list[str]]:
    """Return the words around each mention of a place in the clauses on an event and beside them."""
    found: dict[str, list[str]] = defaultdict(list)
    own = {clause.index for clause in event.clauses}
    for index in sorted({index + step for index in own for step in (-1, 0, 1)}):
        if 0 <= index < len(passages.clauses):
            if index not in clauses:
                clauses[index] = _worded(passages, wording, passages.clauses[index])
            for place, words in clauses[index].items():
                found[place] += [f"{word}:here" for word in words] if index in own else words
    return found


def _worded(passages: Passages, wording: Wording, clause: Clause) -> dict[str, list[str]]:
    """Return the words around all mentions of each place in a clause, each once: a long one may name it often."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for part in clause.parts:
        if passages.is_place(part.entity):
            found[part.entity] |= dict.fromkeys(wording.around(part, clause))
    return {place: list(words) for place, words in found.items()}


def _named(passages: Passages, clause: Clause) -> list[tuple[str, str, int]]:
    """Return the places that a clause names, what each does there and where; last the place of its venue."""
    found = [(part.entity, f"use:{part.use}", part.start) for part in clause.parts if passages.is_place(part.entity)]
    house = venue(passages, clause)
    return [*found, (house, "venue", clause.end)] if house else found


def _options(
    passages: Passages,
    event: Event,
    events: Sequence[Event],
    clauses: dict[int, list[tuple[str, str, int]]],
    spoken: Mapping[str, Sequence[str]],
) -> Iterator[tuple[str, Clause, list[str]]]:
    named: dict[str, tuple[Clause, list[str]]] = {}
    for clause, far in sorted(around(passages, event, _BEFORE, _AFTER), key=lambda row: abs(row[1])):
        if clause.index not in clauses:
            clauses[clause.index] = _named(passages, clause)
        distance = bucket("after", far, 0, 1, 2) if far >= 0 else bucket("before", -far, 0, 1, 2)
        for place, use, start in clauses[clause.index]:
            if place not in named:
                named[place] = clause, [distance]
            names = named[place][1]
            names.append(f"{use}:{distance}")
            if event.cue is not None and clause is event.clause:
                side = "right" if start > event.cue.start else "left"
                names += (side, f"{use}:{side}")
    for far_off in (*event.places, passages.dateline, passages.home):
        if far_off is not None and far_off not in named and passages.is_place(far_off):
            named[far_off] = event.clause, ["far"]
    if event.places:  # "met Ambassador X of Japan at City Hall"
        named = {one: told for one, told in named.items() if one in event.places or not _held(passages, one, told[1])}
    cities = sum(map(passages.is_city, named))
    sure = {place for place, (_, names) in named.items() if "use:place:after<=0" in names or place in event.places}
    beside = {
        place
        for other in events
        if other is not event and dates_fit(other.start, event.start)
        for place in other.places
    }
    acting = represented(passages, event.participants)
    visiting = [one for one, why in event.participants.items() if why.rule == "event-guest"]
    guests = {*visiting, *represented(passages, visiting)}
    parties = {party for one in event.signed for party in one.parties}
    remote = _remote(event)
    seats = _seats(passages, event)
    common = ["bias"]
    if remote:
        common.append("remote")
    if not event.places:
        common.append("nowhere")
    for place in sorted(named, key=lambda iri: (named[iri][0].index, iri)):
        clause, names = named[place]
        here = event.places.get(place)
        names += common
        names += spoken.get(place, ())
        names += seats.get(place, ())
        names += (f"rule:{here.rule}" if here else "rule:none", passages.entities[place].kind)
        if place in event.participants:
            names.append("participant")
        if place in parties:
            names.append("party")
        if place in acting:
            names.append("seat")
        if place in guests:
            names.append("guest")
        if place in beside:
            names.append("beside")
        if cities == 1 and passages.is_city(place):
            names.append("only-city")
        if len(sure) > (place in sure):
            names.append("others-sure")
        if event.places and here is None:
            names.append("told-elsewhere")
        yield place, clause, names


def _held(passages: Passages, place: str, names: Sequence[str]) -> bool:
    """Whether a place is a country that the clauses around name only as what somebody holds an office of."""
    uses = [name for name in names if name.startswith("use:")]
    return passages.entities[place].kind == "Country" and all(use.startswith("use:office") for use in uses)


def _remote(event: Event) -> bool:
    """Whether those who took part saw each other on a screen, or only heard each other."""
    return any(clause.of("participation", "remote") for clause in event.clauses)


def _seats(passages: Passages, event: Event) -> dict[str, set[str]]:
    """Return for places in which office those hold one whom an event's clauses name: before or after the word for it.

    "A called on B" happens where B is mayor, "A received B" where A is.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for clause in event.clauses:
        people = [part for part in clause.parts if part.kind == "Person"]
        for number, part in enumerate(people):
            tags = {"seat:first" if number == 0 else "seat:later"}
            if event.cue is not None and clause is event.clause:
                side = "left" if part.start < event.cue.start else "right"
                tags |= {f"seat:{side}", f"seat:{side}:{event.cue.category}"}
            for role in passages.offices.get(part.entity, ()):
                if passages.is_place(role.of):
                    found[role.of] |= tags
    return found
