"""Phrases of the lexicons, found in a text in one pass over its words.

A lexicon file `NAME.yaml` maps a category to phrases; `(a|b)` in a phrase are alternatives. A phrase matches whole
words without regard to case; within one file the longest phrase wins and matches do not overlap.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from graph.extraction.lexicon import phrases

LAYERS = (
    "agreements", "connectives", "cooperation", "counts", "events", "fields", "occasions", "participation",
    "pointing", "presence", "signing", "status", "tenor", "things", "ties", "timing", "topics", "twinning",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+|&")
_END = re.compile(r"[.!?;]\s|\n")  # over which no phrase goes on
_CHOICE = re.compile(r"\(([^)]*)\)")


class Cue(NamedTuple):
    """A phrase of category `category` of lexicon `layer` at `text[start:end]`."""

    start: int
    end: int
    layer: str
    category: str


def alternatives(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Return the word sequences that a phrase stands for: "(sister|twin) city" -> ("sister", "city"), ..."""
    parts = _CHOICE.split(phrase)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    return tuple(tuple(_WORD.findall(" ".join(choice).casefold())) for choice in itertools.product(*choices))


Meaning = tuple[str, str]
"""The layer and the category of a phrase."""


class Node(NamedTuple):
    """What the words so far are: the (layer, category) of the phrases that end here, and the words that lead on."""

    told: tuple[Meaning, ...]
    following: dict[str, Node]


CLITICS = {"id": ("nya",)}
"""What a language joins to a word without changing what it means ("perjanjiannya", "nota kesepahamannya")."""


@cache
def trie(language: str) -> Node:
    """Return the trie of a language's phrases, each also with a clitic at its end."""
    known = {
        (words, meaning)
        for layer in LAYERS
        for category, entries in phrases(language, layer).items()
        for meaning in [(layer, category)]
        for entry in entries
        for words in alternatives(entry)
    }
    firsts = {words[0] for words, _ in known}
    for clitic in CLITICS.get(language, ()):
        joined = {((*words[:-1], words[-1] + clitic), meaning) for words, meaning in known}
        known |= {row for row in joined if len(row[0]) > 1 or row[0][0] not in firsts}
    return _node(sorted(known), 0, {})


def _node(rows: list[tuple[tuple[str, ...], Meaning]], depth: int, leaves: dict[tuple[Meaning, ...], Node]) -> Node:
    """Return the node of phrases that are alike in their first words; leaves of one meaning are one, to stay small."""
    told = tuple([meaning for words, meaning in rows if len(words) == depth])
    longer = itertools.groupby(rows[len(told) :], key=lambda row: row[0][depth])
    following = {word: _node(list(group), depth + 1, leaves) for word, group in longer}
    return Node(told, following) if following else leaves.setdefault(told, Node(told, {}))


@cache
def words(language: str, layer: str) -> dict[str, str]:
    """Return the one-word phrases of a lexicon file: word -> category."""
    return {
        sequence[0]: category
        for category, entries in phrases(language, layer).items()
        for entry in entries
        for sequence in alternatives(entry)
        if len(sequence) == 1
    }


def find(text: str, language: str) -> tuple[Cue, ...]:
    """Return all cues in `text`, sorted by offset. Linear in the length of the text."""
    spans = [word.span() for word in _WORD.finditer(text)]
    words = [*(text[start:end].casefold() for start, end in spans), ""]
    begun = trie(language).following
    taken = dict.fromkeys(LAYERS, (0, 0))  # the last match of each layer, in words
    cues = []
    for index, word in enumerate(words):
        node, end = begun.get(word), index
        found = []
        while node is not None:
            end += 1
            if node.told:
                found.append((end, node.told))
            node = node.following.get(words[end])
        for end, told in reversed(found):
            if end - index > 1 and _END.search(text, spans[index][1], spans[end - 1][0]):
                continue
            for layer, category in told:
                # The same words may belong to two categories ("iptek" is technology and research).
                if taken[layer][1] <= index or taken[layer] == (index, end):
                    cues.append(Cue(spans[index][0], spans[end - 1][1], layer, category))
                    taken[layer] = (index, end)
    return tuple(cues)


def by_layer(cues: Iterable[Cue]) -> dict[str, tuple[Cue, ...]]:
    """Return cues by their layer, in the order given."""
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.layer, []).append(cue)
    return {layer: tuple(group) for layer, group in found.items()}
