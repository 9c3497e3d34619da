"""Where an event takes place: a small scorer chooses among the places named near the words for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.passages import Clause, Passages, country
from graph.extraction.events.events import Event, represented, told
from graph.extraction.scorers.chance import bucket, shares
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ground

_ENOUGH = 0.4
TASK = "held-in"
Option = tuple[str, Clause, dict[str, float]]
"""Where it may be, the clause that names the place, and what speaks for it."""

_RECENT = 24  # events before and after that are compared, so that long texts take time in proportion
_BEFORE, _AFTER = 3, 4  # clauses around an event in which its place may be named


def chosen(rows: Iterable[tuple[Event, Sequence[Option]]]) -> Iterator[tuple[Event, dict[str, Ground]]]:
    """Return the likeliest place of each event, if likely enough; how sure it is takes in how sure the event is."""
    for event, options in rows:
        likely = shares(TASK, [features for _, _, features in options], (event.kind,))
        best = max(range(len(options)), key=lambda index: (likely[index], -index), default=None)
        if best is None or likely[best] < _ENOUGH:
            yield event, {}
            continue
        place, clause, _ = options[best]
        rule = event.places[place].rule if place in event.places else "event-place-near"
        yield event, {place: Ground((clause.sentence,), rule, likely[best] * event.ground.confidence)}


def candidates(passages: Passages, events: Sequence[Event], wording: Wording) -> Iterator[tuple[Event, list[Option]]]:
    """Return for each event where it may be: the place, the clause that names it, and its features."""
    named: dict[int, list[tuple[str, str, int]]] = {}
    everywhere, scenes = _everywhere(passages, events), _scenes(passages)
    seats: dict[str, set[str]] = defaultdict(set)
    for seat in passages.reading.seats:
        seats[seat.institution].add(seat.place)
    for number, event in enumerate(events):
        others = events[max(0, number - _RECENT) : number + _RECENT]
        options = _options(passages, event, others, named, everywhere)
        when = told(event.start, passages.reading.document.issued) or ("dated" if event.start else "undated")
        words = _words(passages, wording, event)
        there = any(clause.of("timing", "there") for clause in event.clauses)
        scene = scenes[event.clause.index]
        bodies = {place for clause in event.clauses for part in clause.parts for place in seats.get(part.entity, ())}
        for place, _, features in options:
            near = "far" if "far" in features else "near"
            names = [
                f"time:{when}",
                f"time:{when}:{near}",
                f"time:{when}:{'told' if place in event.places else 'untold'}",
            ]
            names += ["scene" if place == scene else "no-scene" if scene is None else "other-scene"]
            names += ["body"] * (place in bodies)
            names += ["scene-moved"] * (place == scene != passages.dateline)
            names += ["there:scene" if place == scene else "there:other"] * there
            features |= dict.fromkeys([*names, *words.get(place, ())], 1.0)
        yield event, options


def _words(passages: Passages, wording: Wording, event: Event) -> dict[str, list[str]]:
    """Return the words around each mention of a place in the clauses on an event and beside them."""
    found: dict[str, list[str]] = defaultdict(list)
    own = {clause.index for clause in event.clauses}
    for index in sorted({index + step for index in own for step in (-1, 0, 1)}):
        if 0 <= index < len(passages.clauses):
            clause = passages.clauses[index]
            for part in clause.parts:
                if passages.is_place(part.entity):
                    words = wording.around(part, clause)
                    found[part.entity] += [f"{word}:here" for word in words] if index in own else words
    return found


def _scenes(passages: Passages) -> list[str | None]:
    """Return for each clause where the text was last before it: where something happened or somebody went."""
    found: list[str | None] = []
    scene = passages.dateline
    for clause in passages.clauses:
        found.append(scene)
        for part in clause.parts:
            if part.use in ("place", "goal") and passages.is_city(part.entity):
                scene = part.entity
    return found


def _named(passages: Passages, clause: Clause) -> list[tuple[str, str, int]]:
    """Return the places that a clause names, what each does there and where; last the place of its venue."""
    found = [(part.entity, f"use:{part.use}", part.start) for part in clause.parts if passages.is_place(part.entity)]
    venue = passages.venue(clause)
    return [*found, (venue, "venue", clause.end)] if venue else found


def _everywhere(passages: Passages, events: Sequence[Event]) -> dict[str, dict[str, float]]:
    """Return what the whole text says of each place: how it is used, and whether guests come from it or go to it."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    guests: set[str] = set()
    for clause in passages.clauses:
        for part in clause.parts:
            if passages.is_place(part.entity):
                uses[part.entity][part.use] += 1
    for event in events:
        for one, why in event.participants.items():
            if why.rule == "event-guest":
                guests.update({one, *(role.of for role in passages.offices.get(one, ()))})
    cities = [place for place in uses if passages.is_city(place)]
    holding = Counter(country(place) for place in cities if passages.entities[place].kind == "City")
    reached = {
        country(place)
        for place, use in uses.items()
        if passages.entities[place].kind == "Country" and (use["goal"] or use["place"])
    }
    here = next((country(one) for one in (passages.dateline, passages.home) if one), None)
    own = passages.reading.language.casefold()
    found = {}
    for rank, place in enumerate(uses):
        counts = uses[place]
        features = {bucket(f"all:{use}", counts[use], 0, 1, 2): 1.0 for use in ("place", "goal", "origin", "container")}
        features["guests-from"] = float(place in guests)
        features[bucket("rank", rank, 0, 1, 3)] = 1.0
        features["own-country"] = float(place.endswith(f"-{own}") or place.endswith(f"/{own}"))
        features["first-city"] = float(cities[:1] == [place])
        code = country(place)
        if passages.entities[place].kind == "Country":
            features[bucket("holds", holding[code], 0, 1)] = 1.0
        else:
            features["abroad"] = float(code != here)
            features["in-reached"] = float(code in reached)
            features["in-reached-abroad"] = float(code in reached and code != here)
        features["dateline"] = float(place == passages.dateline)
        features["home"] = float(place == passages.home)
        found[place] = features
    return found


def _options(
    passages: Passages,
    event: Event,
    events: Sequence[Event],
    clauses: dict[int, list[tuple[str, str, int]]],
    everywhere: Mapping[str, Mapping[str, float]],
) -> list[Option]:
    named: dict[str, tuple[Clause, dict[str, float]]] = {}
    own = [clause.index for clause in event.clauses]
    spots = {
        index for one in own for index in range(one - _BEFORE, one + _AFTER + 1) if 0 <= index < len(passages.clauses)
    }
    for index in sorted(spots, key=lambda index: (min(abs(index - one) for one in own), index)):
        clause = passages.clauses[index]
        far = min((index - one for one in own), key=lambda far: (abs(far), far))
        distance = bucket("after" if far >= 0 else "before", abs(far), 0, 1, 2)
        if index not in clauses:
            clauses[index] = _named(passages, clause)
        for place, use, start in clauses[index]:
            _, features = named.setdefault(place, (clause, {distance: 1.0}))
            features[f"{use}:{distance}"] = 1.0
            if far == 0 and event.cue is not None and clause is event.clause:
                side = "right" if start > event.cue.start else "left"
                features[side] = features[f"{use}:{side}"] = 1.0
    for far_off in (*event.places, passages.dateline, passages.home):
        if far_off is not None and passages.is_place(far_off):
            named.setdefault(far_off, (event.clause, {"far": 1.0}))
    cities = sum(passages.is_city(place) for place in named)
    sure = [place for place, (_, found) in named.items() if found.get("use:place:after<=0") or place in event.places]
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
    remote = any(clause.of("participation", "remote") for clause in event.clauses)
    seats = _seats(passages, event)
    options: list[Option] = []
    for place in sorted(named, key=lambda iri: (named[iri][0].index, iri)):
        clause, features = named[place]
        here = event.places.get(place)
        features["bias"] = 1.0
        features |= everywhere.get(place, {})
        features[f"rule:{here.rule}" if here else "rule:none"] = 1.0
        features["participant"] = float(place in event.participants)
        features["party"] = float(place in parties)
        features["seat"] = float(place in acting)
        features["guest"] = float(place in guests)
        features["beside"] = float(place in beside)
        features |= dict.fromkeys(seats.get(place, ()), 1.0)
        features["remote"] = float(remote)
        features["only-city"] = float(cities == 1 and passages.is_city(place))
        features["others-sure"] = float(any(one != place for one in sure))
        features["told-elsewhere"] = float(here is None and bool(event.places))
        features["nowhere"] = float(not event.places)
        features[passages.entities[place].kind] = 1.0
        options.append((place, clause, {name: value for name, value in features.items() if value}))
    return options


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
