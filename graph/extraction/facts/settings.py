"""Where an event takes place: a small scorer chooses among the places named near the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.extraction.facts.chance import Features, bucket, chance
from graph.extraction.facts.events import Event, stands
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.passages import Clause, Passages

_ENOUGH = 0.4  # of probability
TASK = "held-in"
Option = tuple[str, Clause, Features]
"""Where it may be, the clause that names the place, and what speaks for it."""

_BEFORE, _AFTER = 3, 4  # clauses around an event in which its place may be named


def choose(rows: Iterable[tuple[Event, Sequence[Option]]]) -> None:
    """Choose the places of each event among its options; how sure each is takes in how sure the event is."""
    for event, options in rows:
        chosen: dict[str, Ground] = {}
        for place, clause, features in options:
            likely = chance(TASK, features)
            if likely >= _ENOUGH:
                told = event.places.get(place)
                chosen[place] = Ground(
                    (clause.sentence,), told.rule if told else "event-place-near", likely * event.ground.confidence
                )
        event.places = chosen


def candidates(passages: Passages, events: Sequence[Event]) -> Iterator[tuple[Event, list[Option]]]:
    """Return for each event where it may be: the place, the clause that names it, and its features."""
    venues: dict[int, str | None] = {}
    for event in events:
        named: dict[str, tuple[Clause, dict[str, float]]] = {}
        own = [clause.index for clause in event.clauses]
        spots = {index for one in own for index in range(one - _BEFORE, one + _AFTER + 1)}
        cities = 0
        for index in sorted(spots, key=lambda index: (min(abs(index - one) for one in own), index)):
            if not 0 <= index < len(passages.clauses):
                continue
            clause = passages.clauses[index]
            far = min((index - one for one in own), key=lambda far: (abs(far), far))
            distance = bucket("after" if far >= 0 else "before", abs(far), 0, 1, 2)
            for part in clause.parts:
                if not passages.is_place(part.entity):
                    continue
                _, features = named.setdefault(part.entity, (clause, {distance: 1.0}))
                features[f"use:{part.use}:{distance}"] = 1.0
                if far == 0 and event.cue is not None and clause is event.clause:
                    features["right" if part.start > event.cue.start else "left"] = 1.0
                    features[f"use:{part.use}:{'right' if part.start > event.cue.start else 'left'}"] = 1.0
            if index not in venues:
                venues[index] = passages.venue(clause)
            venue = venues[index]
            if venue is not None:
                _, features = named.setdefault(venue, (clause, {distance: 1.0}))
                features[f"venue:{distance}"] = 1.0
        for place in (*event.places, passages.dateline, passages.home):
            if place is not None and passages.is_place(place):
                named.setdefault(place, (event.clause, {"far": 1.0}))
        cities = sum(passages.is_city(place) for place in named)
        sure = [
            place for place, (_, found) in named.items() if found.get("use:place:after<=0") or place in event.places
        ]
        options = []
        for place in sorted(named, key=lambda iri: (named[iri][0].index, iri)):
            clause, features = named[place]
            told = event.places.get(place)
            features[f"rule:{told.rule}" if told else "rule:none"] = 1.0
            features["participant"] = float(place in event.participants)
            features["party"] = float(any(place in one.parties for one in event.signed))
            features["seat"] = float(stands(passages, place, event.participants))
            features["dateline"] = float(place == passages.dateline)
            features["home"] = float(place == passages.home)
            features["only-city"] = float(cities == 1 and passages.is_city(place))
            features["others-sure"] = float(any(one != place for one in sure))
            features["told-elsewhere"] = float(told is None and bool(event.places))
            features["nowhere"] = float(not event.places)
            features[passages.entities[place].kind] = 1.0
            options.append((place, clause, _crossed(features, event.kind, passages.is_city(place))))
        yield event, options


def _crossed(features: dict[str, float], event: str, city: bool) -> Features:
    found: dict[str, float] = {"bias": 1.0, event: 1.0}
    for name, value in features.items():
        if value:
            found[name] = value
            found[f"{'city' if city else 'wide'}:{name}"] = value
            found[f"{event}:{name}"] = value
    return found
