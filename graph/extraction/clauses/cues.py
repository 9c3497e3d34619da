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
    "agreements", "awards", "connectives", "cooperation", "counts", "events", "fields", "occasions", "participation",
    "pointing", "presence", "signing", "status", "tenor", "things", "ties", "timing", "topics", "twinning",
)  # fmt: skip
VAGUE = ("mention", "soft", "undertaking")
"""Categories of nouns that tell of no agreement by themselves."""
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


_cue = tuple.__new__  # what `Cue(...)` calls in the end: of the values of a text, cues are most


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
    found = list(_WORD.finditer(text))
    words = [*[word[0].casefold() for word in found], ""]
    begun = trie(language).following
    taken = dict.fromkeys(LAYERS, (0, 0))  # the last match of each layer, in words
    cues = []
    for index, node in enumerate(map(begun.get, words)):
        if node is None:
            continue
        end, told = index, []
        while node is not None:
            end += 1
            if node.told:
                told.append((end, node.told))
            node = node.following.get(words[end])
        for end, meanings in reversed(told):
            first, last, run = found[index], found[end - 1], (index, end)
            if last is not first and _END.search(text, first.end(), last.start()):
                continue
            start, close = first.start(), last.end()
            for layer, category in meanings:
                before = taken[layer]
                # The same words may belong to two categories ("iptek" is technology and research).
                if before[1] <= index or before == run:
                    cues.append(_cue(Cue, (start, close, layer, category)))
                    taken[layer] = run
    return tuple(cues)


def by_layer(cues: Iterable[Cue]) -> dict[str, tuple[Cue, ...]]:
    """Return cues by their layer, in the order given."""
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.layer, []).append(cue)
    return {layer: tuple(group) for layer, group in found.items()}
