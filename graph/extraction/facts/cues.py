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


Row = tuple[tuple[str, ...], str, str]
"""All words of a phrase, its layer and its category."""

Matcher = Mapping[str, tuple[Mapping[str, list[Row]], list[Row]]]
"""First word -> (second word -> the longer phrases that begin with both, longest first; the one-word phrases)."""

CLITICS = {"id": ("nya",)}
"""What a language joins to a word without changing what it means ("perjanjiannya", "nota kesepahamannya")."""


@cache
def matcher(language: str) -> Matcher:
    """Return the matcher of a language's phrases."""
    rows = {
        (words, layer, category)
        for layer in LAYERS
        for category, entries in phrases(language, layer).items()
        for entry in entries
        for words in alternatives(entry)
    }
    table: dict[str, tuple[dict[str, list[Row]], list[Row]]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row)):
        longer, single = table.setdefault(row[0][0], ({}, []))
        (longer.setdefault(row[0][1], []) if len(row[0]) > 1 else single).append(row)
    return table


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
    return match(text, matcher(language), CLITICS.get(language, ()))


def match(text: str, table: Matcher, clitics: tuple[str, ...] = ()) -> tuple[Cue, ...]:
    """Return the cues of one matcher in `text`, sorted by offset; a phrase may end with one of the clitics."""
    found = list(_WORD.finditer(text))
    words = [word[0].casefold() for word in found]
    taken = dict.fromkeys(LAYERS, (0, 0))  # the last match of each layer, in words
    cues = []
    for index, word in enumerate(words):
        if word not in table and not word.endswith(clitics):
            continue
        for sequence, layer, category in _rows(word, words[index + 1 : index + 2], table, clitics):
            end = index + len(sequence)
            # The same words may belong to two categories ("iptek" is technology and research).
            if taken[layer][1] > index and taken[layer] != (index, end):
                continue
            if len(sequence) > 1 and (
                not _equal(words, index, sequence, clitics)
                or _END.search(text, found[index].end(), found[end - 1].start())
            ):
                continue
            cues.append(Cue(found[index].start(), found[end - 1].end(), layer, category))
            taken[layer] = (index, end)
    return tuple(cues)


def _rows(word: str, following: Sequence[str], table: Matcher, clitics: Sequence[str]) -> Sequence[Row]:
    """Return the phrases that may begin with a word and the one after it, the longest first."""
    found = table.get(word)
    if found is None:
        stems = [word.removesuffix(clitic) for clitic in clitics if word.endswith(clitic)]
        return [row for stem in stems if stem in table for row in table[stem][1]]
    longer, single = found
    if not longer or not following:
        return single
    rows = longer.get(following[0], ())
    for clitic in clitics:
        if following[0].endswith(clitic):
            rows = [*rows, *longer.get(following[0].removesuffix(clitic), ())]
    return [*rows, *single] if rows else single


def _equal(words: Sequence[str], index: int, sequence: tuple[str, ...], clitics: Sequence[str]) -> bool:
    """Whether a phrase of `_rows` stands at a word, its last word perhaps with a clitic."""
    last = index + len(sequence) - 1
    if last - index == 1:
        return True  # its second word was looked up
    if last >= len(words) or tuple(words[index:last]) != sequence[:-1]:
        return False
    return words[last] == sequence[-1] or any(words[last] == sequence[-1] + clitic for clitic in clitics)
