"""The fields of an agreement, from the closed list of topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.steps import STEP
from graph.extraction.clauses.passages import Passages
from graph.extraction.scorers.chance import bucket, chance
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ground
from graph.extraction.topics import owners
from graph.extraction.topics.topicwords import Word, mentions
from graph.extraction.topics.wordplaces import THING

_ENOUGH = 0.37  # of probability: by cross-validation the F1 of fields is the same within 0.01 from 0.33 to 0.43

_KINDS = ("told-here", "old", "kind:sister-city-agreement")
"""Features of a word that make it one of a kind, for which all others weigh differently."""
_LISTING = frozenset(
    {"complement", "list-of-fields", *(f"same-run:{word}" for word in ("before", "noun", "purpose", "content"))}
)
"""Features of a word that stands where fields are listed; what stands elsewhere in such a text is none so often."""

TASK = "topic"


class Telling(NamedTuple):
    """A word that may tell a topic: the number of its sentence, what speaks for it, and the kinds that it is of."""

    sentence: int
    features: set[str]
    kinds: tuple[str, ...]


Option = tuple[str, tuple[Telling, ...]]
"""A topic, and the words that may tell it."""


def topics(passages: Passages, agreements: Sequence[Agreement], wording: Wording) -> None:
    """Give each agreement the topics that the text tells as its fields, each by its likeliest word."""
    for agreement, options in candidates(passages, agreements, wording):
        if agreement.frames[0].noun == STEP:
            continue  # what a paper to come is about is told of the one that leads to it
        for topic, words in options:
            likely, sentence = max((chance(TASK, word.features, word.kinds), -word.sentence) for word in words)
            if likely >= _ENOUGH:
                agreement.topics[topic] = Ground((-sentence,), "topic", likely)


def candidates(
    passages: Passages, agreements: Sequence[Agreement], wording: Wording
) -> Iterator[tuple[Agreement, list[Option]]]:
    """Return for each agreement what may be its topics."""
    found: dict[int, dict[str, list[Word]]] = {}
    for agreement, words in mentions(passages, agreements, wording):
        told = found.setdefault(id(agreement), {})
        for word in words:
            told.setdefault(word.topic, []).append(word)
    for agreement in agreements:
        told = found.get(id(agreement), {})
        whole = owners.features(agreement, agreements) if told else set()
        named = sum(any(word.layer != THING for word in words) for words in told.values())
        whole.add(bucket("options", named, 1, 3, 6, 9))
        listed = _listed(told)
        yield (
            agreement,
            [
                (topic, _tellings(told[topic], whole | owners.affinities(passages, agreement, topic), listed))
                for topic in sorted(told)
            ],
        )


def _listed(told: Mapping[str, Sequence[Word]]) -> dict[int, set[str]]:
    """Return the topics that each sentence lists as fields, by its number."""
    found: dict[int, set[str]] = {}
    for topic, words in told.items():
        for word in words:
            if not _LISTING.isdisjoint(word.features):
                found.setdefault(word.sentence, set()).add(topic)
    return found


def _tellings(words: Sequence[Word], whole: set[str], listed: Mapping[int, set[str]]) -> tuple[Telling, ...]:
    """Return the words of one topic as what may tell it, with what holds of all of them."""
    shared = whole | {bucket("words", len(words), 1, 2, 3)}
    return tuple(
        [
            Telling(
                word.sentence,
                word.features.union(shared, (_elsewhere(word, listed),)),
                ((THING,) if word.layer == THING else ()) + tuple([kind for kind in _KINDS if kind in word.features]),
            )
            for word in words
        ]
    )


def _elsewhere(word: Word, listed: Mapping[int, set[str]]) -> str:
    """Return how many other topics another sentence lists as fields, and whether the word's own lists it."""
    others = [len(topics) - (word.topic in topics) for sentence, topics in listed.items() if sentence != word.sentence]
    where = "loose" if _LISTING.isdisjoint(word.features) else "listed"
    return bucket(f"{where}-elsewhere", max(others, default=0), 0, 1, 2)
