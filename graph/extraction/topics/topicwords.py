"""Words for topics near an agreement, and what speaks for and against their telling one of its fields."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.scorers.chance import bucket
from graph.extraction.scorers.wording import Wording
from graph.extraction.topics.strays import telling
from graph.extraction.topics.wordplaces import THING, Papers, Places

_REACH = 6  # clauses after an agreement's last mention that may still list its fields
_ALONE = 8  # the same, where the text tells of no other agreement
_BACK = 2  # and before its first
_RECENT = 24  # agreements told before whose fields a clause may list, so that long texts take time in proportion
_FEW = 4  # agreements near a clause whose fields it may list
_FRESH = 1  # years between an agreement and the report, at most, of one that is news
_LINE = re.compile(r"\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s")
_OPENING = 12  # characters before the word that a clause begins with
_SUBJECT = 30  # the same, for a name
_LAYERS = {"events": "event", "twinning": "twinning", "cooperation": "cooperation"}
_OPEN = ("planned", "proposed", "in-negotiation")
_GONE = ("ended", "expired")
_ASIDE = "aside"  # the category of phrases that hold a word for a topic and tell none ("bear fruit")
_TURNS = ("say", "hope", "back", "describe", "visit")
"""What a clause may do that goes on in the next."""


class Word(NamedTuple):
    """A word for a topic near an agreement: its sentence, its lexicon layer, and the features that hold of it."""

    topic: str
    sentence: int
    layer: str
    features: set[str]


def mentions(
    passages: Passages, agreements: Sequence[Agreement], wording: Wording
) -> Iterator[tuple[Agreement, list[Word]]]:
    """Return the words for topics in each clause, with each of the few agreements whose fields they may be."""
    ordered = sorted(agreements, key=_first)
    firsts = [_first(agreement) for agreement in ordered]
    alone = len(agreements) == 1
    opened: Clause | None = None  # the clause with a colon that heads the list in which we are
    for clause in passages.clauses:
        text = passages.text[clause.start : clause.end].rstrip()
        line = _LINE.match(passages.text, clause.start) is not None
        told = bisect_right(firsts, clause.index + _BACK)
        recent = ordered[max(0, told - _RECENT) : told]
        heading = opened if line else None
        cues = _cues(passages, clause) if recent else []
        if cues and (owners := _owners(clause, heading, recent, alone)):
            places = Places(passages, wording, clause, cues)
            own = [(cue, places.features(cue)) for cue in cues]
            shared = _clause(passages, clause, cues, heading)
            near_by = [agreement for agreement, _ in owners]
            lasts = {one: one.frames.last(clause.index) for one in recent}
            here = [one for one, last in lasts.items() if last == clause.index]
            for rank, (agreement, distance) in enumerate(owners):
                beside = shared | _beside(passages, agreement, clause, distance)
                beside |= _others(agreement, lasts, clause) | _among(passages, near_by, rank)
                papers = Papers(clause, agreement, here)
                yield (
                    agreement,
                    [
                        Word(
                            cue.category,
                            clause.sentence,
                            cue.layer,
                            names.union(beside, papers.features(passages, cue)),
                        )
                        for cue, names in own
                        if not papers.taken(passages, cue)
                    ],
                )
        if text.endswith(":"):
            opened = clause
        elif not line:
            opened = None


def _cues(passages: Passages, clause: Clause) -> list[Cue]:
    """Return the words of a clause that tell a topic: its own, and the first thing where no own word stands."""
    if "topics" not in clause.cues and THING not in clause.cues:
        return []
    whole = clause.of("topics")
    words = [cue for cue in whole if cue.category != _ASIDE]
    told = {_ASIDE, *(word.category for word in words)}
    things = {cue.category: cue for cue in reversed(clause.of(THING)) if cue.category not in told}
    loose = [cue for cue in things.values() if not any(_within(cue, word) for word in whole)]
    return telling(passages, clause, sorted([*words, *loose]) if loose else words)


def _within(thing: Cue, word: Cue) -> bool:
    """Whether a thing is part of a longer phrase, as "restoration" is in "mangrove restoration"."""
    return word.start <= thing.start and thing.end <= word.end and thing.end - thing.start < word.end - word.start


def _first(agreement: Agreement) -> int:
    return agreement.frames.spots[0]


def _owners(
    clause: Clause, opened: Clause | None, agreements: Sequence[Agreement], alone: bool
) -> list[tuple[Agreement, int]]:
    """Return the agreements near a clause, the nearest first, with their distance in clauses."""
    index = opened.index if opened else clause.index
    found = []
    for agreement in agreements:
        last = agreement.frames.last(index)
        distance = index - (last if last >= 0 else _first(agreement))
        if -_BACK <= distance <= (_ALONE if alone else _REACH):
            found.append((agreement, distance))
    found.sort(key=lambda row: (row[1] < 0, abs(row[1])))
    return found[:_FEW]


def _clause(passages: Passages, clause: Clause, cues: Sequence[Cue], opened: Clause | None) -> set[str]:
    """Return what a clause tells of all its words together."""
    own = {cue.category for cue in cues if cue.layer != THING}
    names = {"bias", f"topics:{min(len(own), 5)}"}
    if opened:
        names.add("list-line")
        if opened.of("fields"):
            names.add("list-of-fields")
    names |= {f"fields:{cue.category}" for cue in clause.of("fields")}
    names |= {f"status:{cue.category}" for cue in clause.of("status")}
    names |= {name for layer, name in _LAYERS.items() if layer in clause.cues}
    if clause.of("participation", "comment"):
        names.add("comment")
    names |= {f"tenor:{cue.category}" for cue in clause.of("tenor")}
    names |= {f"subject:{_subject(clause)}", *_before(passages, clause)}
    if clause.dates:
        names.add("date")
    if any(part.kind == "Person" for part in clause.parts):
        names.add("person")
    if passages.text.find("“", clause.start, clause.end) >= 0 or passages.text.find('"', clause.start, clause.end) >= 0:
        names.add("quote")
    return names


def _subject(clause: Clause) -> str:
    """Return who or what a clause begins with."""
    words = [*clause.of("tenor", "both", "it"), *clause.of("agreements")]
    word = min([word for word in words if word.start - clause.start < _OPENING], default=None)
    name = min(clause.parts, key=lambda part: part.start, default=None)
    if word is not None and (name is None or word.start <= name.start):
        return word.category if word.layer == "tenor" else "paper"
    if name is not None and name.start - clause.start < _SUBJECT:
        return "person" if name.kind == "Person" else "body"
    return "other"


def _before(passages: Passages, clause: Clause) -> set[str]:
    """Return what the clause before does, in the same paragraph."""
    before = passages.clauses[clause.index - 1] if clause.index else clause
    if before is clause or before.paragraph != clause.paragraph:
        return {"opens-paragraph"}
    said = {"before:say"} if before.of("participation", "comment") else set()
    return said | {f"before:{cue.category}" for cue in before.of("tenor", *_TURNS)}


def _among(passages: Passages, agreements: Sequence[Agreement], rank: int) -> set[str]:
    """Return how one agreement stands among those near a clause, the nearest first."""
    agreement, report = agreements[rank], passages.reading.document.issued
    names = {f"rank:{rank}", f"kind:{agreement.kind}"}
    if agreement.date is None:
        return names | {"undated"}
    if report is not None:
        age = int(report.value[:4]) - int(agreement.date.value[:4])
        names.add(bucket("age", age, -1, 0, 1, 5))
        if age > _FRESH:
            names.add("old")
    if any(one.date is not None and agreement.date < one.date for one in agreements):
        names |= {"older-than-other", "old"}
    return names


def _beside(passages: Passages, agreement: Agreement, clause: Clause, distance: int) -> set[str]:
    """Return how a clause stands to one of the agreements."""
    names = {bucket("distance", max(distance, -1), -1, 0, 1, 2, 3, 6)}
    if agreement.state in _OPEN:
        names.add("open")
    elif agreement.state in _GONE:
        names.add("gone")
    if clause.paragraph == passages.clauses[agreement.frames.nearest(clause.index)].paragraph:
        names.add("paragraph")
    kinds = {cue.category for cue in clause.of("agreements")}
    if agreement.named in kinds:
        names.add("names-it")
    elif kinds - {"mention", "soft"}:
        names.add("names-other")
    if kinds & {"mention", "soft"}:
        names.add("mentions")
    about = {part.entity for part in clause.parts if part.kind != "Person"}
    parties = about & agreement.parties.keys()
    names.add(f"parties:{min(2, len(parties))}")
    if len(parties) < len(about):
        names.add("other-actors")
    return names


def _others(agreement: Agreement, lasts: Mapping[Agreement, int], clause: Clause) -> set[str]:
    """Return how an agreement stands among those told before a clause, of which each was told last in a clause."""
    names = {"alone" if len(lasts) == 1 else "among-others"}
    if max(lasts.values()) > lasts[agreement]:
        names.add("other-between")
    if any(last == clause.index for other, last in lasts.items() if other is not agreement):
        names.add("clause-of-other")
    return names
