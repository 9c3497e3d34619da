"""Language as data: one folder a language, one file a kind of words; `common` holds names of every language.

A `.txt` file lists phrases, one a line, under `[section]` headings; `#` begins a comment; `names.txt` holds several
single words a line. Of many files a kind is a folder. A line of `known/` holds the names of one body, parted by ` = `:
behind its full name stand others, which are also `acronyms` of it. A `.yaml` file maps categories to phrases
(`phrases`). Offices and degrees are read from every folder, because a text in one language names those of another; all
else from the text's own folder and `common`.
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

_SAME = " = "
"""What parts the names of one body."""
_SMALL = re.compile(r"\b[^\W\d_A-ZÀ-Þ]{4}")
"""A word written small that is longer than those which any name may have: "of", "and", "the"."""

Phrases = tuple[tuple[int, dict[tuple[str, ...], tuple[tuple[str, str], ...]]], ...]
"""Phrases by how many words they have, the longest first, and then by their words from the third on: (kind, section).

So many of them take no longer to search than few.
"""

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
    """Return the phrases of `folder/kind.txt` or `folder/kind/*.txt` by section; empty where there is no such file."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in (_FOLDER / folder / f"{kind}.txt", *sorted((_FOLDER / folder / kind).glob("*.txt"))):
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
    them a single word is; `scan` finds the phrases, by `table`: first word -> second word -> those that begin so, and
    under "" those of one word.
    """

    language: str
    sets: dict[str, frozenset[str]]
    belongs: dict[str, frozenset[str]]
    table: dict[str, dict[str, Phrases]]

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
            for size, rests in known.get(words[i + 1]) or known.get("", ()):
                for kind, section in rests.get(tuple(lower[i + 2 : i + size]), ()):
                    hits[kind].setdefault(i, (i + size, section))
        return hits

    def starts(self, kind: str, lower: list[str]) -> tuple[int, str] | None:
        """Return the number of words and the section of the longest phrase of a kind that `lower` begins with."""
        known = self.table.get(lower[0], {}) if lower else {}
        for size, rests in known.get(lower[1] if len(lower) > 1 else "") or known.get("", ()):
            for other, section in rests.get(tuple(lower[2:size]), ()):
                if other == kind:
                    return size, section
        return None


def _entries(language: str, kinds: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for kind in kinds:
        folders = ("common", language, *(code for code in languages() if code != language and kind in _EVERYWHERE))
        for folder in dict.fromkeys(folders):
            for section, entries in sections(kind, folder).items():
                for entry in entries:
                    if kind == "degrees" and "." in entry:
                        yield kind, section, entry.replace(".", ". ")  # "M. Si."
                    if kind != "known":
                        yield kind, section, entry
                        continue
                    name, *others = entry.split(_SAME)
                    yield kind, section or _spelling(name), name
                    for other in others:
                        yield kind, section or _spelling(other), other
                        yield "acronyms", name, other


def _spelling(name: str) -> str:
    """Tell how a body's name is spelt: "capitals", with "small" words that are not short, or as names usually are."""
    if name.isupper() and name.isalpha():
        return "capitals"
    return "small" if _SMALL.search(name) else "usual"


@cache
def lexicon(language: str, *kinds: str) -> Lexicon:
    """Return the lexicon of a language with the files of the named kinds; `language` must have a folder."""
    sets: dict[str, set[str]] = defaultdict(set)
    belongs: dict[str, set[str]] = defaultdict(set)
    table: dict[str, dict[tuple[tuple[str, ...], str], str]] = defaultdict(dict)
    for kind, section, entry in _entries(language, kinds):
        words = phrase(entry)
        for name in (kind,) if kind == "acronyms" else (kind, f"{kind}.{section}"):
            sets[name].add(" ".join(words))
            if len(words) == 1:
                belongs[words[0]].add(name)
        if kind not in _SETS:
            table[words[0]].setdefault((words, kind), section)
    kept: dict[frozenset[str], frozenset[str]] = {}  # few are different: a sixth of the memory
    return Lexicon(
        language,
        {name: frozenset(entries) for name, entries in sets.items()},
        {word: kept.setdefault(frozenset(names), frozenset(names)) for word, names in belongs.items()},
        {first: _by_second(tuple(rows.items())) for first, rows in table.items()},
    )


@cache
def _by_second(rows: tuple[tuple[tuple[tuple[str, ...], str], str], ...]) -> dict[str, Phrases]:
    """Return the phrases of one first word by their second; those of one word stand under each, and alone under "".

    What is the same in two languages is kept once.
    """
    found: dict[str, dict[int, dict[tuple[str, ...], tuple[tuple[str, str], ...]]]] = {}
    alone = tuple((kind, section) for (words, kind), section in rows if len(words) == 1)
    for (words, kind), section in rows:
        if len(words) > 1:
            rests = found.setdefault(words[1], {}).setdefault(len(words), {})
            rests[words[2:]] = (*rests.get(words[2:], ()), (kind, section))
    if alone:
        found.setdefault("", {})
        for sizes in found.values():
            sizes[1] = {(): alone}
    return {second: tuple(sorted(sizes.items(), reverse=True)) for second, sizes in found.items()}
