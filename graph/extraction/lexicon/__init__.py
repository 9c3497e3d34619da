"""Language as data: one folder a language, one file a kind of words; `common` holds names of every language.

A `.txt` file lists phrases, one a line, under `[section]` headings; `#` begins a comment; `names.txt` holds several
single words a line. A `.yaml` file maps categories to phrases (`phrases`). Offices and degrees are read from every
folder, because a text in one language names those of another; all else from the text's own folder and `common`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from graph.extraction.names.tokens import phrase

_FOLDER = Path(__file__).parent
_EVERYWHERE = ("titles", "degrees")
_NAMES = ("names",)
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Hits = dict[int, tuple[int, str]]
"""Where phrases of one kind stand: first token -> (token after the last, section), the longest at each place."""


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder, sorted."""
    return tuple(sorted(path.name for path in _FOLDER.iterdir() if len(path.name) == 2 and path.is_dir()))


@cache
def phrases(language: str, kind: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of the file `language/kind.yaml` by category; empty where there is no such file."""
    path = _FOLDER / language / f"{kind}.yaml"
    rows: dict[str, list[str]] = yaml.load(path.read_bytes(), _LOADER) if path.exists() else {}  # noqa: S506 ours, safe
    return {category: tuple(map(str, entries)) for category, entries in rows.items()}


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

    `sets` holds the single words and phrases (joined by a space) of each `kind.section`; `scan` finds the phrases.
    """

    language: str
    sets: dict[str, frozenset[str]]
    table: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]

    def words(self, *names: str) -> frozenset[str]:
        """Return the entries of the named `kind.section` or `kind` sets together."""
        return frozenset().union(*(self.sets.get(name, frozenset()) for name in names))

    def scan(self, lower: Sequence[str]) -> dict[str, Hits]:
        """Return for each kind where its phrases stand among the folded words."""
        hits: dict[str, Hits] = defaultdict(dict)
        table = self.table
        for i, word in enumerate(lower):
            for words, kind, section in table.get(word, ()):
                size = len(words)
                if size > 1 and tuple(lower[i : i + size]) != words:
                    continue
                if i not in hits[kind]:  # entries come longest first
                    hits[kind][i] = (i + size, section)
        return hits


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
    table: dict[str, dict[tuple[tuple[str, ...], str], str]] = defaultdict(dict)
    for kind, section, entry in _entries(language, kinds):
        words = phrase(entry)
        sets[kind].add(" ".join(words))
        sets[f"{kind}.{section}"].add(" ".join(words))
        table[words[0]].setdefault((words, kind), section)
    return Lexicon(
        language,
        {name: frozenset(entries) for name, entries in sets.items()},
        {
            first: tuple(
                (words, kind, section)
                for (words, kind), section in sorted(rows.items(), key=lambda row: (-len(row[0][0]), row[0][1]))
            )
            for first, rows in table.items()
        },
    )
