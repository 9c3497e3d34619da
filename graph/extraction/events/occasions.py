"""Visits, meetings, trainings and named expos, forums and ceremonies: every passage that may tell of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extraction.clauses import status
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import sides_of
from graph.extraction.clauses.uses import Part
from graph.extraction.events.days import complete, dated, day
from graph.extraction.events.events import Event, places, stands
from graph.extraction.events.guests import guests, met
from graph.extraction.events.merging import WEAK, merge, signs_again
from graph.extraction.lexicon import lexicon
from graph.extraction.statements.evidence import Ground

_KINDS = {
    "visit": "visit", "visit-noun": "visit", "visit-host": "visit", "delegation": "visit", "meeting": "meeting",
    "training": "training", "inauguration": "ceremony", "ceremony": "ceremony", "conference": "conference",
    "expo": "expo", "travel": "visit", "talk": "meeting", "opening": "ceremony", "festival": "other", "named": "other",
    "gathering": "conference",
}  # fmt: skip
_NAMED = ("expo", "conference", "ceremony", "training", "other")
_ONLY_NAMED = ("named", "gathering")  # words that tell of an event only as part of its name
_SIGNING = ("sign", "sign-passive", "renew", "renew-passive", "signing")
# A proper name: title-case words and numbers, joined by small words, with an abbreviation in brackets.
_SMALL = r"(?:of|on|for|and|the|&|dan|de|untuk|ke)"
_CAPITAL = r"(?:[A-Z0-9À-Þ][\w’'/.-]*\w(?:[’'](?= [A-Z]))?|[A-Z]|\([A-Z][\w ]*\)|[IVXL]+|ke-\d+)"
_NAME = re.compile(rf"(?!The\b){_CAPITAL}(?: (?:{_SMALL} (?!\d)){{0,2}}{_CAPITAL})+")
_TO = re.compile(r"\b(?:to|untuk) (?:(?:make|pay) )?(?:an? )?(?:\w+ )?\Z")
_LOOSE = re.compile(rf"[\s(,]+(?:{_SMALL})?[\s(,]*\Z")


def occasions(passages: Passages, signings: Sequence[Event] = ()) -> list[Event]:
    """Return all else that may be an event, in the order of the text; `judging` tells which are.

    Words of signing may tell of one too, where `signings` (those of agreements) do not hold them.
    """
    found = list(signings)
    known = sorted(signings, key=lambda one: one.clause.index)
    signed = {clause.index for event in signings for clause in event.clauses}
    names: dict[str, Event] = {}
    for clause in passages.clauses:
        kinds: dict[str, list[Cue]] = {}
        for cue in clause.of("events"):
            if cue.category in _KINDS and not _is_wished(passages, clause, cue):
                kinds.setdefault(_KINDS[cue.category], []).append(cue)
        kinds = _weaker(passages, clause) | kinds
        if clause.index not in signed and (acts := _done(clause)):
            kinds["signing"] = acts
        for kind, cues in _unnamed(passages, clause, kinds).items():
            for event in _told(passages, clause, kind, cues, names):
                if event.kind != "signing" or not signs_again(known, found, event):
                    merge(passages, found, event)
    complete(passages, found)
    return found[len(signings) :]


def _is_wished(passages: Passages, clause: Clause, cue: Cue) -> bool:
    """Whether a visit is only what somebody is invited to ("invited the mayor to visit Briggen")."""
    if _KINDS[cue.category] != "visit" or not clause.of("status", "invited"):
        return False
    asked = [word for word in clause.of("status", "invited") if word.end <= cue.start]
    return bool(asked) and _TO.search(passages.text, asked[-1].end, cue.start) is not None


def _unnamed(passages: Passages, clause: Clause, kinds: dict[str, list[Cue]]) -> dict[str, list[Cue]]:
    """Return words by kind without those that only name another event ("met at the Mayors' Meeting")."""
    if len(kinds) == 1:
        return kinds
    proper = [cue for kind in _NAMED for cue in kinds.get(kind, ()) if passages.text[cue.start].isupper()]
    spans = [span for cue in proper if (span := _name(passages, clause, cue))]
    if not spans:
        return kinds
    found = {}
    for kind, cues in kinds.items():
        bare = cues if kind in _NAMED else [cue for cue in cues if not any(a <= cue.start < b for a, b in spans)]
        if bare:
            found[kind] = bare
    return found


def _done(clause: Clause) -> list[Cue]:
    """Return the words for signing of which a clause does not say that nothing was signed."""
    return [act for act in clause.of("signing", *_SIGNING) if status.of_act(clause, act) != status.DENIED]


def _weaker(passages: Passages, clause: Clause) -> dict[str, list[Cue]]:
    """Return the first word of each kind that may tell of an event where no plainer one does."""
    stands = [cue.start for cue in clause.of("occasions", "monument") if passages.text[cue.start].isupper()]
    cues = (cue for cue in reversed(clause.of("occasions")) if cue.category in WEAK and cue.start not in stands)
    return {WEAK[cue.category]: [cue] for cue in cues}


def _told(
    passages: Passages, clause: Clause, kind: str, cues: Sequence[Cue], names: dict[str, Event]
) -> Iterator[Event]:
    if kind in _NAMED:
        named = list(_named(passages, clause, kind, cues, names))
        if named:
            yield from named
            return
        cues = [cue for cue in cues if cue.category not in _ONLY_NAMED]
        if not cues:
            return
    event = dated(Event(kind, clause, _ground(clause, kind), cue=cues[0]), clause, day(clause, cues[0].start, kind))
    sides = sides_of(passages, clause)
    for cue in cues:
        if kind == "visit":
            visitors, hosts, here = guests(passages, clause, sides, cue)
            here = [iri for iri in here if iri not in {part.entity for part in visitors}]
            _join(event, "guest", visitors)
            _join(event, "host", hosts)
        elif kind == "meeting":
            _join(event, "met", met(passages, clause, sides, cue))
            here = places(passages, clause)
        else:
            _join(event, "led", sides.before(cue.start))
            _join(event, "followed", sides.following(cue))
            here = places(passages, clause)
        for iri in here:
            event.places.setdefault(iri, _ground(clause, f"{kind}-place"))
    if kind == "visit" and event.participants and not event.places:
        around = next((one for one in (passages.home, passages.dateline) if one and _hosts(passages, one, event)), None)
        event.places.update({around: _ground(clause, "visit-home")} if around else {})
    yield event


def _hosts(passages: Passages, place: str, event: Event) -> bool:
    """Whether a place may be where guests come to: it is none of them, and none of them acts for it."""
    return place not in event.participants and not stands(passages, place, event.participants)


def _join(event: Event, part_in: str, parts: Sequence[Part]) -> None:
    for part in parts:
        event.participants.setdefault(part.entity, _ground(event.clause, part_in))


def _ground(clause: Clause, rule: str) -> Ground:
    return Ground((clause.sentence,), f"event-{rule}", 0.65)


def _named(
    passages: Passages, clause: Clause, kind: str, cues: Sequence[Cue], names: dict[str, Event]
) -> Iterator[Event]:
    for cue in cues:
        if not passages.text[cue.start].isupper() or _of_body(clause, cue):
            continue
        span = _name(passages, clause, cue)
        if span is None:
            continue
        start, end = span
        name = passages.text[start:end]
        key = re.sub(r"\s*\([^)]*\)", "", name)
        event = names.get(key)
        if event is None:
            event = Event(kind, clause, _ground(clause, "name"), name, cue=cue)
            names[key] = event
        else:
            event.tell(clause)
        if event.start is None:
            dated(event, clause, day(clause, end, event.kind, span))
        for iri in places(passages, clause):
            event.places.setdefault(iri, _ground(clause, "place"))
        outside = [part for part in clause.parts if part.use == "actor" and not start <= part.start < end]
        _join(event, "actor", outside)
        yield event


def _of_body(clause: Clause, cue: Cue) -> bool:
    """Whether a word for an event stands within the name of a body ("Office of the Congress of Mayors")."""
    return any(
        part.kind == "Institution" and part.named and part.start < cue.start and cue.end < part.end
        for part in clause.parts
    )


def _name(passages: Passages, clause: Clause, cue: Cue) -> tuple[int, int] | None:
    text = passages.text
    sets = lexicon(passages.reading.language, "words").sets
    function, organisers = sets["words.function"], sets["words.organiser"]
    for match in _NAME.finditer(text, max(clause.start, cue.start - 120), min(clause.end, cue.end + 120)):
        if match.start() <= cue.start and cue.end <= match.end():
            start = match.start()
            while start < cue.start and (first := text[start : cue.start].partition(" ")[0]).casefold() in function:
                start += len(first) + 1
            days = (date.start for date in clause.dates if date.first.precision != "year" and date.start >= cue.end)
            end = start + len(_LOOSE.sub("", text[start : min([match.end(), *days])]))
            if text[cue.end : end].strip().partition(" ")[0].casefold() in organisers:
                return None  # the Peace Day Committee
            return (start, end) if " " in text[start:end] else None
    return None
