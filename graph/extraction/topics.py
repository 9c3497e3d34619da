"""The fields of an agreement, from the closed list of topics: only words in the list of its fields count."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.extraction.agreements import Agreement
from graph.extraction.cues import Cue
from graph.extraction.evidence import Ground
from graph.extraction.passages import Clause, Passages

_REACH = 3  # clauses after an agreement's last mention that may still list its fields
_RECENT = 24  # agreements told before whose fields a clause may list
_SOON = 2  # clauses after an agreement in which a word like "covers" needs no noun
_LIST = 3  # topics that make a list of fields by themselves, however far from the agreement


def topics(passages: Passages, agreements: Sequence[Agreement]) -> None:
    """Give each agreement the topics that the text lists as its fields."""
    ordered = sorted(agreements, key=_first)
    starts = [_first(agreement) for agreement in ordered]
    for clause in passages.clauses:
        listed = fields(passages, clause)
        told = bisect_right(starts, clause.index)
        recent = ordered[max(0, told - _RECENT) : told]
        owner = _owner(clause, listed, recent, alone=len(ordered) == 1) if listed else None
        if owner is not None:
            for cue in listed:
                owner.topics.setdefault(cue.category, Ground((clause.sentence,), "topic-fields", 0.6))


def _first(agreement: Agreement) -> int:
    return min(frame.clause.index for frame in agreement.frames)


def fields(passages: Passages, clause: Clause) -> tuple[Cue, ...]:
    """Return the topic words of a clause that stand in a list of fields."""
    words = clause.of("topics")
    if not words:
        return ()
    nouns = clause.of("fields", "noun")
    opened = min((cue.end for cue in (*clause.of("fields", "before"), *nouns)), default=None)
    papers = [cue.end for cue in clause.of("agreements") if cue.category not in ("mention", "soft", "idiom")]
    if papers:
        purposes = [cue.end for cue in clause.of("fields", "purpose") if cue.start >= papers[0]]
        opened = min([*purposes, *([opened] if opened is not None else [])], default=None)
    if opened is None and _carried(passages, clause):
        opened = clause.start
    closing = [*clause.of("fields", "after"), *(noun for noun in nouns if not any(w.start > noun.end for w in words))]
    closed = max((cue.start for cue in closing), default=None)
    return tuple(
        word
        for word in words
        if (opened is not None and opened <= word.start) or (closed is not None and word.end <= closed)
    )


def _carried(passages: Passages, clause: Clause) -> bool:
    """Whether the clause goes on after a colon with the list that the clause before announced."""
    if not clause.index:
        return False
    before = passages.clauses[clause.index - 1]
    colon = passages.text[before.start : before.end].rstrip().endswith(":")
    return colon and before.sentence == clause.sentence and bool(before.of("fields") or before.of("agreements"))


def _owner(clause: Clause, listed: Sequence[Cue], agreements: Sequence[Agreement], alone: bool) -> Agreement | None:
    """Return the agreement whose fields a clause lists: the nearest before it, best one that it names."""
    best, score = None, 0.0
    kinds = {cue.category for cue in clause.of("agreements")}
    for agreement in agreements:
        indexes = [frame.clause.index for frame in agreement.frames]
        distance = min((clause.index - index for index in indexes if index <= clause.index), default=None)
        if distance is None:
            continue
        about = {part.entity for part in clause.parts} & set(agreement.parties)
        speaks = bool(kinds) or bool(about) or (distance <= _SOON and bool(clause.of("fields", "before", "noun")))
        long = alone and len({cue.category for cue in listed}) >= _LIST
        if distance > 1 and not long and not (speaks and (distance <= _REACH or kinds)):
            continue
        value = 1 / (1 + distance) + 0.2 * len(about) + (1 if agreement.named in kinds else 0)
        value += 0.3 if any(frame.act for frame in agreement.frames) else 0
        if value > score:
            best, score = agreement, value
    return best
