"""The fields of an agreement, from the closed list of topics: only words in the list of its fields count."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.agreements import Agreement
from graph.extraction.cues import Cue
from graph.extraction.evidence import Ground
from graph.extraction.passages import Clause, Passages

_REACH = 3  # clauses after an agreement's last mention that may still list its fields


def topics(passages: Passages, agreements: Sequence[Agreement]) -> None:
    """Give each agreement the topics that the text lists as its fields."""
    for clause in passages.clauses:
        listed = fields(clause)
        if not listed:
            continue
        agreement = _owner(clause, agreements)
        if agreement is not None:
            for cue in listed:
                agreement.topics.setdefault(cue.category, Ground((clause.sentence,), "topic-fields", 0.8))


def fields(clause: Clause) -> tuple[Cue, ...]:
    """Return the topic words that stand in a list of fields."""
    words = clause.of("topics")
    if not words:
        return ()
    after = clause.of("fields", "after")
    nouns = clause.of("fields", "noun")
    before = [*clause.of("fields", "before"), *nouns]
    if nouns and not any(word.start > nouns[0].end for word in words):
        after = (*after, *nouns)
    found = []
    for word in words:
        opened = any(cue.end <= word.start for cue in before)
        closed = any(word.end <= cue.start for cue in after)
        if opened or closed:
            found.append(word)
    return tuple(found)


def _owner(clause: Clause, agreements: Sequence[Agreement]) -> Agreement | None:
    best, score = None, 0.0
    for agreement in agreements:
        indexes = [frame.clause.index for frame in agreement.frames]
        distance = min((clause.index - index for index in indexes if index <= clause.index), default=None)
        if distance is None:
            continue
        about = {part.entity for part in clause.parts} & set(agreement.parties)
        speaks = bool(clause.of("agreements")) or bool(about)
        if distance and ((distance > _REACH and not clause.of("agreements")) or (not speaks and distance > 1)):
            continue
        value = 1 / (1 + distance) + 0.2 * len(about)
        if value > score:
            best, score = agreement, value
    return best
