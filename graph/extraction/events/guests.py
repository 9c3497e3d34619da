"""Who visits whom, and who meets whom, as the words around a word for it tell."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages, country
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part
from graph.extraction.events.events import places
from graph.extraction.events.venues import venue

_FAR = 90  # characters between a visit and where the guests come from
_EARLIER = 8  # clauses before in which those who met may be named
_SUBJECT = 6  # words that may stand between "the mayor" and what the mayor does
_OWNER = 3  # words between a delegation and those that it is of
_WHOSE = ("of", "dari", "asal")
_BOTH = 3  # clauses before in which the two may be named whom "they" means
_DOER = 16  # characters between "both mayors" and what they do
_BACK = (" from", " dari")  # ends of words for coming home


def guests(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> tuple[list[Part], list[Part], list[str]]:
    """Return who visits, who receives them, and the places where.

    Guests "from Japan" are those of the one Japanese city that the text names.
    """
    visitors, hosts, here = _guests(passages, clause, sides, cue)
    return [_town(passages, part) for part in visitors], hosts, here


def _guests(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> tuple[list[Part], list[Part], list[str]]:
    origins = [part for part in clause.parts if part.use == "origin" and abs(part.start - cue.end) < _FAR]
    if cue.category == "visit-host":
        hosts = sides.before(cue.start)
        people = [part for part in hosts if not passages.is_place(part.entity)]
        here = [part.entity for part in hosts if passages.is_place(part.entity)]
        here = here or [iri for iri in actors(passages, people) if passages.is_place(iri)][:1]
        return sides.following(cue) or origins, people, here
    if cue.category == "visit-noun":
        people = [part for part in sides.after(cue.end, 2) if part.kind == "Person"]
        if people:
            goals = [part.entity for part in clause.parts if part.start > cue.end and part.use == "goal"]
            return people, [], goals[:1]
    if cue.category == "delegation":
        beside = [part for part in clause.parts if 0 <= cue.start - part.end <= 1 or 0 <= part.start - cue.end <= 1]
        beside = [part for part in beside if part.use != "place"] or _of(passages, clause, cue)
        return [*(origins or beside), *_leaders(clause, sides)], [], places(passages, clause)
    back = cue.category == "travel" and passages.text[cue.start : cue.end].casefold().endswith(_BACK)
    uses = ("origin",) if back else ("goal", "place", "actor")
    reached = [
        part.entity
        for part in clause.parts
        if passages.is_place(part.entity) and part.start >= cue.end and part.use in uses
    ]
    house = None if reached else venue(passages, clause, going=True)
    subjects = sides.before(cue.start) or _subject(passages, clause, cue)
    if not subjects:  # "from Alderton came A and B"
        subjects = [part for part in sides.following(cue) if part.kind != "City"]
    reached = reached if back else _narrowed(passages, clause, cue, reached)
    return subjects or ([] if back else origins), [], [house] if house else reached[:1]


def _narrowed(passages: Passages, clause: Clause, cue: Cue, reached: list[str]) -> list[str]:
    """Return where guests came: for a region or country the last town told by a preposition ("in Sabang, Aceh")."""
    if not reached or passages.entities[reached[0]].kind == "City":
        return reached
    towns = [part for part in clause.parts if part.use == "place" and part.kind == "City" and part.start > cue.end]
    return [towns[-1].entity] if towns else reached


def _subject(passages: Passages, clause: Clause, cue: Cue) -> list[Part]:
    """Return the one meant by an office alone that stands before a verb ("the mayor will travel to")."""
    meant = [part for part in clause.parts if part.end <= cue.start and part.kind == "Person" and not part.named]
    return [part for part in meant[-1:] if len(passages.text[part.end : cue.start].split()) <= _SUBJECT]


def _of(passages: Passages, clause: Clause, cue: Cue) -> list[Part]:
    """Return whose delegation it is ("a delegation of the Port of Briggen")."""
    behind = [part for part in clause.parts if part.start >= cue.end and part.kind != "Person"]
    between = passages.text[cue.end : behind[0].start].split() if behind else []
    return behind[:1] if 1 <= len(between) <= _OWNER and between[0] in _WHOSE else []


def _leaders(clause: Clause, sides: Sides) -> list[Part]:
    """Return who leads a delegation."""
    found: list[Part] = []
    for word in clause.of("occasions", "led"):
        found += [part for part in sides.following(word)[:1] if part.kind == "Person"]
    for word in clause.of("occasions", "leads"):
        found += [part for part in sides.before(word.start) if part.kind == "Person"]
    return found


def _town(passages: Passages, part: Part) -> Part:
    """Return a country as the one city of it that the text names."""
    city = passages.only_cities.get(country(part.entity)) if part.kind == "Country" else None
    return replace(part, entity=city, kind="City") if city else part


def met(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> list[Part]:
    """Return who met, as the words around a word for a meeting tell."""
    before = sides.before(cue.start)
    after = sides.after(cue.end, 6)
    after += [
        part for word in clause.of("connectives", "with") if word.start > cue.start for part in sides.following(word)
    ]
    if clause.of("connectives", "same") and len({part.entity for part in (*before, *after)}) < 2:
        before = [*before, *_earlier(passages, clause)]  # "in the same meeting"
    if len({part.entity for part in (*before, *after)}) < 2:
        before = _both(passages, clause, cue) or [part for part in clause.parts if part.kind == "Person"] or before
    return [*before, *after]


def _both(passages: Passages, clause: Clause, cue: Cue) -> list[Part]:
    """Return the two persons of different offices named last, where a clause says "they" or "both mayors"."""
    words = [word for word in clause.of("counts", "two") if 0 <= cue.start - word.end <= _DOER]
    if not words:
        return []
    found: list[Part] = []
    for one in reversed(passages.clauses[max(0, clause.index - _BOTH) : clause.index + 1]):
        for part in reversed(one.parts):
            if part.kind != "Person" or part.start >= words[0].start or part.entity in [it.entity for it in found]:
                continue
            actor = passages.office_at(part)
            if actor and actor not in map(passages.office_at, found):
                found.insert(0, part)
                if len(found) == 2:
                    return found
    return []


def _earlier(passages: Passages, clause: Clause) -> list[Part]:
    """Return the persons of the nearest clause before that has two of them."""
    for before in reversed(passages.clauses[max(0, clause.index - _EARLIER) : clause.index]):
        people = [part for part in before.parts if part.kind == "Person"]
        if len({part.entity for part in people}) >= 2:
            return people
    return []
