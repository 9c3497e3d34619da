"""Phrases of the lexicons, found in a text in one pass over its words.

A lexicon file `NAME.yaml` maps a category to phrases; `(a|b)` in a phrase are alternatives. A phrase matches whole
words without regard to case; within one file the longest phrase wins and matches do not overlap.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph.extraction.lexicon import phrases

LAYERS = (
    "agreements", "connectives", "cooperation", "counts", "events", "fields", "occasions", "participation",
    "pointing", "presence", "signing", "status", "tenor", "things", "ties", "timing", "topics", "twinning",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+|&")
_END = re.compile(r"[.!?;]\s|\n")  # over which no phrase goes on
_CHOICE = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True, order=True)
class Cue:
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


Row = tuple[list[str], int, str, str]
"""The words of a phrase from its third on, how many words it has, its layer and its category."""

Matcher = Mapping[str, Mapping[str, Sequence[Row]]]
"""First word -> second word -> the phrases that begin so, the longest first; those of one word alone under ""."""

CLITICS = {"id": ("nya",)}
"""What a language joins to a word without changing what it means ("perjanjiannya", "nota kesepahamannya")."""


@cache
def matcher(language: str) -> Matcher:
    """Return the matcher of a language's phrases, each also with a clitic at its end."""
    phrases_ = {
        (words, layer, category)
        for layer in LAYERS
        for category, entries in phrases(language, layer).items()
        for entry in entries
        for words in alternatives(entry)
    }
    known = {words[0] for words, _, _ in phrases_}
    for clitic in CLITICS.get(language, ()):
        joined = {((*words[:-1], words[-1] + clitic), layer, category) for words, layer, category in phrases_}
        phrases_ |= {row for row in joined if len(row[0]) > 1 or row[0][0] not in known}
    table: dict[str, dict[str, list[Row]]] = {}
    for words, layer, category in sorted(phrases_, key=lambda row: (-len(row[0]), row)):
        rows = table.setdefault(words[0], {"": []}).setdefault("".join(words[1:2]), [])
        rows.append((list(words[2:]), len(words), layer, category))
    return {
        first: {second: [*rows, *seconds[""]] if second else rows for second, rows in seconds.items()}
        for first, seconds in table.items()
    }


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
    table = matcher(language)
    spans = [word.span() for word in _WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in spans]
    taken = dict.fromkeys(LAYERS, (0, 0))  # the last match of each layer, in words
    cues = []
    for index, (word, following) in enumerate(itertools.pairwise([*words, ""])):
        seconds = table.get(word)
        if seconds is None:
            continue
        for rest, size, layer, category in seconds.get(following) or seconds[""]:
            end = index + size
            # The same words may belong to two categories ("iptek" is technology and research).
            if taken[layer][1] > index and taken[layer] != (index, end):
                continue
            if size > 2 and words[index + 2 : end] != rest:
                continue
            if size > 1 and _END.search(text, spans[index][1], spans[end - 1][0]):
                continue
            cues.append(Cue(spans[index][0], spans[end - 1][1], layer, category))
            taken[layer] = (index, end)
    return tuple(cues)
