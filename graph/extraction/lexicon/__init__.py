"""Language as data: one folder a language, one file a kind of words; `common` holds names of every language.

A `.txt` file lists phrases, one a line, under `[section]` headings; `#` begins a comment; `names.txt` holds several
single words a line. A `.yaml` file maps categories to phrases (`phrases`). Offices and degrees are read from every
folder, because a text in one language names those of another; all else from the text's own folder and `common`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from graph.extraction.tokens import phrase

_FOLDER = Path(__file__).parent
_EVERYWHERE = ("titles", "degrees")
_NAMES = ("names",)
_SETS = ("abbreviations", "demonstratives", "names", "plain", "sectors", "words")
"""Kinds of files that texts are not searched for: one asks whether a word is in them."""
_UNEVEN = re.compile(r"\([^)]*(?:\(|\Z)|(?:\A|\))[^(]*\)")
"""A bracket within brackets, or one without its other."""
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Phrase = tuple[list[str], int, str, str]
"""The words of a phrase from its third on, how many words it has, its kind and section."""

Hits = dict[int, tuple[int, str]]
"""Where phrases of one kind stand: first token -> (token after the last, section), the longest at each place."""


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder, sorted."""
    return tuple(sorted(path.name for path in _FOLDER.iterdir() if len(path.name) == 2 and path.is_dir()))


@cache
def phrases(language: str, kind: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of the file `language/kind.yaml` by category; empty where there is no such file.

    Raises ValueError for a phrase whose brackets are nested or uneven: it would be misread.
    """
    path = _FOLDER / language / f"{kind}.yaml"
    rows: dict[str, list[str]] = yaml.load(path.read_bytes(), _LOADER) if path.exists() else {}  # noqa: S506 ours, safe
    found = {category: tuple(map(str, entries)) for category, entries in rows.items()}
    for entry in (entry for entries in found.values() for entry in entries if _UNEVEN.search(entry)):
        raise ValueError(f"{language}/{kind}.yaml: {entry!r} nests brackets or lacks one; write it as several phrases.")
    return found


@cache
def sections(kind: str, folder: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of `folder/kind.txt` by section; empty where there is no such file."""
    path = _FOLDER / folder / f"{kind}.txt"
    found: dict[str, list[str]] = defaultdict(list)
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            section = entry[1:-1]
        elif entry and not entry.startswith("#"):
            found[section].extend(entry.split() if kind in _NAMES else [entry])
    return {section: tuple(entries) for section, entries in found.items()}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that a text in one language is read with.

    `sets` holds the single words and phrases (joined by a space) of each `kind.section`; `belongs` tells in which of
    them a word is; `scan` finds the phrases, by `table`: first word -> second word -> those that begin so, the longest
    first, and under "" those of one word.
    """

    language: str
    sets: dict[str, frozenset[str]]
    belongs: dict[str, frozenset[str]]
    table: dict[str, dict[str, tuple[Phrase, ...]]]

    def words(self, *names: str) -> frozenset[str]:
        """Return the entries of the named `kind.section` or `kind` sets together."""
        return frozenset().union(*(self.sets.get(name, frozenset()) for name in names))

    def scan(self, lower: list[str]) -> dict[str, Hits]:
        """Return for each kind where its phrases stand among the folded words."""
        hits: dict[str, Hits] = defaultdict(dict)
        words = [*lower, ""]
        for i, known in enumerate(map(self.table.get, lower)):
            if known is None:
                continue  # most words begin no phrase
            for rest, size, kind, section in known.get(words[i + 1]) or known.get("", ()):
                if size < 3 or lower[i + 2 : i + size] == rest:
                    hits[kind].setdefault(i, (i + size, section))
        return hits

    def starts(self, kind: str, lower: list[str]) -> tuple[int, str] | None:
        """Return the number of words and the section of the longest phrase of a kind that `lower` begins with."""
        known = self.table.get(lower[0], {}) if lower else {}
        for rest, size, other, section in known.get(lower[1] if len(lower) > 1 else "") or known.get("", ()):
            if other == kind and (size < 3 or lower[2:size] == rest):
                return size, section
        return None


def _entries(language: str, kinds: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for kind in kinds:
        folders = ("common", language, *(code for code in languages() if code != language and kind in _EVERYWHERE))
        for folder in dict.fromkeys(folders):
            for section, entries in sections(kind, folder).items():
                for entry in entries:
                    yield kind, section, entry


@cache
def lexicon(language: str, *kinds: str) -> Lexicon:
    """Return the lexicon of a language with the files of the named kinds; `language` must have a folder."""
    sets: dict[str, set[str]] = defaultdict(set)
    belongs: dict[str, set[str]] = defaultdict(set)
    table: dict[str, dict[tuple[tuple[str, ...], str], str]] = defaultdict(dict)
    for kind, section, entry in _entries(language, kinds):
        words = phrase(entry)
        for name in (kind, f"{kind}.{section}"):
            sets[name].add(" ".join(words))
            belongs[" ".join(words)].add(name)
        if kind not in _SETS:
            table[words[0]].setdefault((words, kind), section)
    return Lexicon(
        language,
        {name: frozenset(entries) for name, entries in sets.items()},
        {word: frozenset(names) for word, names in belongs.items()},
        {first: _by_second(rows) for first, rows in table.items()},
    )


def _by_second(rows: dict[tuple[tuple[str, ...], str], str]) -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases of one first word by their second; those of one word stand under each, and alone under ""."""
    ordered = sorted(rows.items(), key=lambda row: (-len(row[0][0]), row[0][1]))
    seconds = {words[1] if len(words) > 1 else "" for words, _ in rows}
    return {
        second: tuple(
            (list(words[2:]), len(words), kind, section)
            for (words, kind), section in ordered
            if words[1:2] in ((), (second,))
        )
        for second in seconds
    }
