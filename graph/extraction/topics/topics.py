"""The fields of an agreement, from the closed list of topics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.clauses.passages import Passages
from graph.extraction.scorers.chance import Features, bucket, chance
from graph.extraction.statements.evidence import Ground
from graph.extraction.topics.topicwords import Word, mentions
from graph.extraction.topics.wordplaces import THING

_ENOUGH = 0.37  # of probability: by cross-validation the F1 of fields is the same within 0.01 from 0.33 to 0.43

TASK = "topic"


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that may tell a topic: the number of its sentence, what speaks for it, and the kinds that it is of."""

    sentence: int
    features: Features
    kinds: tuple[str, ...]


Option = tuple[str, tuple[Telling, ...]]
"""A topic, and the words that may tell it."""


def topics(passages: Passages, agreements: Sequence[Agreement]) -> None:
    """Give each agreement the topics that the text tells as its fields, each by its likeliest word."""
    for agreement, options in candidates(passages, agreements):
        for topic, words in options:
            likely, sentence = max((chance(TASK, word.features, word.kinds), -word.sentence) for word in words)
            if likely >= _ENOUGH:
                agreement.topics[topic] = Ground((-sentence,), "topic", likely)


def candidates(passages: Passages, agreements: Sequence[Agreement]) -> Iterator[tuple[Agreement, list[Option]]]:
    """Return for each agreement what may be its topics."""
    found: dict[int, dict[str, list[Word]]] = {}
    for agreement, words in mentions(passages, agreements):
        told = found.setdefault(id(agreement), {})
        for word in words:
            told.setdefault(word.topic, []).append(word)
    for agreement in agreements:
        told = found.get(id(agreement), {})
        named = sum(any(word.layer != THING for word in words) for words in told.values())
        yield agreement, [(topic, _tellings(told[topic], named)) for topic in sorted(told)]


def _tellings(words: Sequence[Word], named: int) -> tuple[Telling, ...]:
    """Return the words of one topic, of so many that are named, as what may tell it."""
    counts = (bucket("words", len(words), 1, 2, 3), bucket("options", named, 1, 3, 6, 9))
    return tuple(
        Telling(
            word.sentence,
            dict.fromkeys((*word.features, *counts), 1.0),
            (THING,) if word.layer == THING else (),
        )
        for word in words
    )
