"""What the whole text says of its places, and where it was last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from graph.extraction.clauses.passages import Passages, country
from graph.extraction.events.events import Event
from graph.extraction.scorers.chance import bucket

_ALL = [(use, f"all:{use}") for use in ("place", "goal", "origin", "container")]


def scenes(passages: Passages) -> list[str | None]:
    """Return for each clause where the text was last before it: where something happened or somebody went."""
    found: list[str | None] = []
    scene = passages.dateline
    for clause in passages.clauses:
        found.append(scene)
        for part in clause.parts:
            if part.use in ("place", "goal") and passages.is_city(part.entity):
                scene = part.entity
    return found


def everywhere(passages: Passages, events: Sequence[Event]) -> dict[str, list[str]]:
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
        names = [bucket(name, counts.get(use, 0), 0, 1, 2) for use, name in _ALL]
        names.append(bucket("rank", rank, 0, 1, 3))
        if place in guests:
            names.append("guests-from")
        code = country(place)
        if code == own:
            names.append("own-country")
        if cities[:1] == [place]:
            names.append("first-city")
        if passages.entities[place].kind == "Country":
            names.append(bucket("holds", holding[code], 0, 1))
        else:
            if code != here:
                names.append("abroad")
            if code in reached:
                names += ("in-reached",) if code == here else ("in-reached", "in-reached-abroad")
        if place == passages.dateline:
            names.append("dateline")
        if place == passages.home:
            names.append("home")
        found[place] = names
    return found
