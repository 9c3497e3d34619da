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
    "agreements", "connectives", "cooperation", "counts", "events", "fields", "participation", "signing", "status",
    "topics", "twinning",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+|&")
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

Matcher = Mapping[str, list[Row]]
"""First word -> the phrases that begin with it, longest first."""

CLITICS = {"id": ("nya",)}
"""What a language joins to a word without changing what it means ("perjanjiannya", "nota kesepahamannya")."""


@cache
def matcher(language: str) -> Matcher:
    """Return the matcher of a language's phrases."""
    table: dict[str, list[Row]] = {}
    for layer in LAYERS:
        for category, entries in phrases(language, layer).items():
            for words in {words for entry in entries for words in alternatives(entry)}:
                table.setdefault(words[0], []).append((words, layer, category))
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row[0]), row))
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


def match(text: str, table: Matcher, clitics: Sequence[str] = ()) -> tuple[Cue, ...]:
    """Return the cues of one matcher in `text`, sorted by offset; a phrase may end with one of the clitics."""
    spans = [word.span() for word in _WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in spans]
    taken = dict.fromkeys(LAYERS, (0, 0))  # the last match of each layer, in words
    cues = []
    for index, word in enumerate(words):
        rows = table.get(word) or _stemmed(word, table, clitics)
        for sequence, layer, category in rows:
            end = index + len(sequence)
            # The same words may belong to two categories ("iptek" is technology and research).
            fits = taken[layer][1] <= index or taken[layer] == (index, end)
            if fits and (len(sequence) == 1 or _equal(words, index, sequence, clitics)):
                cues.append(Cue(spans[index][0], spans[end - 1][1], layer, category))
                taken[layer] = (index, end)
    return tuple(cues)


def _stemmed(word: str, table: Matcher, clitics: Sequence[str]) -> list[Row]:
    """Return the one-word phrases that a word is with a clitic."""
    for clitic in clitics:
        if word.endswith(clitic) and (rows := table.get(word.removesuffix(clitic))):
            return [row for row in rows if len(row[0]) == 1]
    return []


def _equal(words: Sequence[str], index: int, sequence: tuple[str, ...], clitics: Sequence[str]) -> bool:
    """Whether a phrase stands at a word, its last word perhaps with a clitic."""
    last = index + len(sequence) - 1
    if last >= len(words) or tuple(words[index:last]) != sequence[:-1]:
        return False
    return words[last] == sequence[-1] or any(words[last] == sequence[-1] + clitic for clitic in clitics)
