"""The house or room that a clause names, and the place where it stands."""

from __future__ import annotations

import re

from graph.extraction.clauses.cues import Cue, words
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors, sides_of
from graph.extraction.clauses.uses import WORD, Part, standing
from graph.extraction.tokens import CAPITAL

_NAME = re.compile(rf"(?!the {CAPITAL}[\w’'-]* [a-z])(?:[Tt]he )?{CAPITAL}[\w’'-]+(?: (?:{CAPITAL}[\w’'-]*|&|of|de))*")
_FAR = 24  # characters before a body in which its preposition stands


def venue(passages: Passages, clause: Clause, going: bool = False) -> str | None:
    """Return the place of a venue that a clause names ("di Balai Kota", "at Incheon City Hall").

    It is the place whose name the venue's name holds or where the body sits that it is of; else, of a room without a
    name, that of the host; else that of the dateline, else the text's main place.
    """
    key = clause.index, going
    if key not in passages.venues:
        passages.venues[key] = _housed(passages, clause, going) or _venue(passages, clause, going)
    return passages.venues[key]


def _housed(passages: Passages, clause: Clause, going: bool) -> str | None:
    """Return the seat of the first body that a preposition makes a venue ("at the embassy in X", "di KBRI X")."""
    for part in clause.parts:
        seat = passages.seats.get(part.entity)
        if seat is not None and _led(passages, part, "goal" if going else "place"):
            return seat
    return None


def _led(passages: Passages, part: Part, use: str) -> bool:
    """Whether a preposition of a use stands right before a mention, or before its article or house."""
    told = words(passages.reading.language, "prepositions")
    before = WORD.findall(passages.text[max(0, part.start - _FAR) : part.start])[-2:]
    if len(before) == 2 and told.get(before[1].casefold()) in ("between", "venue"):
        del before[1]
    return bool(before) and told.get(before[-1].casefold()) == use


def _venue(passages: Passages, clause: Clause, going: bool) -> str | None:
    reading = passages.reading
    prepositions = words(reading.language, "prepositions")
    use = "goal" if going else "place"
    for word in standing(reading.language, use, "here").finditer(passages.text, clause.start, clause.end):
        noun = WORD.search(passages.text, word.end(), clause.end)
        if noun is None or prepositions[word[0].casefold()] == "here":
            return passages.dateline if noun else None
        offset = noun.start()
        dated = any(date.start <= offset < date.end for date in clause.dates)
        if dated or any(part.start == offset for part in clause.parts):
            continue
        name = _NAME.match(passages.text, offset)
        if name is not None or prepositions.get(noun[0].casefold()) == "venue":
            spoken = set(WORD.findall(passages.text[offset : (name or noun).end()]))
            named = {iri for word in spoken for iri in passages.called.get(word, ())}
            if len(named) == 1:
                return named.pop()
            return host(passages, clause) or passages.dateline or passages.home
    return None


def host(passages: Passages, clause: Clause) -> str | None:
    """Return the city that somebody governs who a clause says receives guests, or the region of a text without a city.

    Hosts of several places tell none.
    """
    sides = sides_of(passages, clause)
    for cue in (*clause.of("presence", "host"), *clause.of("events", "visit-host")):
        group = sides.following(cue) if _passive(passages, cue) else sides.before(cue.start)
        people = [part for part in group if part.kind == "Person"]
        found = {iri for iri in actors(passages, people) if passages.is_city(iri)}
        if len(found) == 1 and (passages.entities[min(found)].kind == "City" or passages.dateline is None):
            return found.pop()
    return None


def _passive(passages: Passages, cue: Cue) -> bool:
    """Whether who does what a word tells stands behind it ("welcomed by", "diterima")."""
    word = passages.text[cue.start : cue.end].casefold()
    return word.startswith("di") if passages.reading.language == "id" else word.endswith(" by")
