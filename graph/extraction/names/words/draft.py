"""A document while it is being read: its tokens, the lexicon's hits, and the names found so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat
from typing import Literal
from unicodedata import combining, normalize

from graph.extraction.lexicon import Hits, Lexicon
from graph.extraction.reading import Span
from graph.extraction.tokens import Tokens
from graph.gazetteer import Match, Place, gazetteer
from graph.model import Document

KINDS = (
    "abbreviations", "acronyms", "blocked", "degrees", "demonstratives", "governments", "heads", "honorifics", "known",
    "names", "nouns", "partners", "plain", "reference", "seats", "sectors", "territories", "titles", "verbs", "words",
)  # fmt: skip
"""The kinds of lexicon files that reading needs."""

_TOLD = ("titles", "honorifics", "heads", "governments", "blocked", "known")
_BEHIND = 3  # empty tokens behind the last, where what follows a name is looked for
_NOWHERE: frozenset[str] = frozenset()

NameKind = Literal["person", "place", "institution", "other"]


@dataclass(slots=True, eq=False)
class Name:
    """Tokens `first` to `last` (exclusive) that name something; `core` is the name without what surrounds it.

    `acronym` is a short form introduced with it. For places: `places` are the gazetteer's candidates, `cue` the kind
    that the words around tell, `government` whether it is the name of a government.
    """

    first: int
    last: int
    kind: NameKind
    core: str
    acronym: str | None = None
    places: tuple[Place, ...] = ()
    cue: str | None = None
    government: bool = False
    start: int = -1
    end: int = -1


class _Words(dict[int, str]):
    """Words by number; none is empty."""

    def __missing__(self, key: int) -> str:
        return ""


@dataclass
class Draft:
    """What is known of a document so far; `cover[i]` is the name that token i belongs to, and
    `places_at` holds the gazetteer's matches by first token, with the token after their last.

    `asides` stand amid the tokens and are none of them. `belongs[i]` are the lexicon's sets that token i is in.
    `size`, `lower` and `capitals` repeat what `tokens` tells, for they are asked most; `capital_at` are the tokens that
    begin with a capital letter. `word(i)` is the folded word at `i`, empty outside the text, `capital(i)` tells whether
    it is one of `capital_at`. `parts` remembers which tokens can be words of a person's name: behind its first (i) or
    as its first (-i - 1).
    """

    document: Document
    language: str
    lexicon: Lexicon
    tokens: Tokens
    hits: dict[str, Hits]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    sentence: list[int]
    places_at: dict[int, tuple[int, Match]]
    asides: tuple[str, ...] = ()
    names: list[Name] = field(default_factory=list)
    cover: list[Name | None] = field(init=False)
    belongs: list[frozenset[str]] = field(init=False)
    size: int = field(init=False)
    lower: list[str] = field(init=False)
    capitals: list[bool] = field(init=False)
    capital_at: list[int] = field(init=False)
    word: Callable[[int], str] = field(init=False)
    capital: Callable[[int], bool] = field(init=False)
    parts: dict[int, bool] = field(default_factory=dict)
    _title_case: dict[int, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.size, self.lower, self.capitals = len(self.tokens), self.tokens.lower, self.tokens.capital
        self.cover = [None] * (self.size + _BEHIND)
        self.capital_at = [i for i, capital in enumerate(self.capitals) if capital]
        self.word, self.capital = _Words(enumerate(self.lower)).__getitem__, frozenset(self.capital_at).__contains__
        known = self.lexicon.belongs
        self.belongs = list(map(known.get, self.lower, repeat(_NOWHERE)))
        if not self.document.text.isascii():
            for i in [i for i, word in enumerate(self.lower) if not word.isascii()]:
                self.belongs[i] = belonging(self.lower[i], known)

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """The tokens at which each folded word stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.lower):
            found[word].append(i)
        return dict(found)

    @cached_property
    def told(self) -> frozenset[int]:
        """The tokens at which an office, an honorific, a body, a government or a proper name of things begins."""
        return frozenset().union(*(self.hits[kind] for kind in _TOLD))

    @cached_property
    def in_titles(self) -> frozenset[int]:
        """The tokens behind the first of an office."""
        return frozenset(i for first, (end, _) in self.hits["titles"].items() for i in range(first + 1, end))

    @cached_property
    def of_offices(self) -> frozenset[int]:
        """The first five tokens of each office."""
        return frozenset(
            i for first, (end, _) in self.hits["titles"].items() for i in range(first, min(end, first + 5))
        )

    @cached_property
    def kinds_at(self) -> frozenset[int]:
        """The tokens at which a word for a kind of territory or for a government begins."""
        return frozenset(self.hits["governments"].keys() | self.hits["territories"].keys())

    @cached_property
    def countries_at(self) -> dict[int, str]:
        """The countries that capitalised words tell: "Japanese", "Jepang" -> "JP"."""
        words, demonym = self.tokens.words, gazetteer().demonym
        return {i: code for i in self.capital_at if (code := demonym(words[i]))}

    def add(self, name: Name) -> Name:
        """Enter a name; its tokens must be free."""
        name.start = self.tokens.starts[name.first] if name.start < 0 else name.start
        name.end = self.tokens.ends[name.last - 1] if name.end < 0 else name.end
        self.names.append(name)
        self.cover[name.first : name.last] = [name] * (name.last - name.first)
        return name

    def drop(self, name: Name) -> None:
        """Take a name out again."""
        self.names.remove(name)
        for i in range(name.first, name.last):
            if self.cover[i] is name:
                self.cover[i] = None

    def text(self, first: int, last: int) -> str:
        """Return the text of tokens `first` to `last` (exclusive)."""
        found = self.document.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        for aside in self.asides:
            found = found.replace(aside, "")
        return found

    def together(self, i: int, j: int) -> bool:
        """Tell whether tokens `i` and `j` exist and stand in one sentence."""
        try:
            return self.sentence[i] == self.sentence[j] and i >= 0 <= j
        except IndexError:
            return False

    def is_stop(self, i: int) -> bool:
        """Tell whether token `i` is a full stop, "!" or "?", and not that of a legal form ("Acme B.V., Jane Roe")."""
        name = self.cover[i]
        return self.word(i) in {".", "!", "?"} and (name is None or name.kind != "institution")

    def begins(self, i: int) -> bool:
        """Tell whether token `i` begins a sentence or a quotation, where any word has a capital."""
        if i == 0 or self.sentence[i - 1] != self.sentence[i]:
            return True
        mark, starts = self.tokens.words[i - 1], self.tokens.starts
        return mark in '"“‘«([•*-–—:' or (mark == "”" and starts[i] == self.tokens.ends[i - 1])  # ”We agree,” he said

    def ends_line(self, last: int) -> bool:
        """Tell whether a line ends before token `last`."""
        text, end = self.document.text, self.tokens.ends[last - 1]
        return last == self.size or "\n" in text[end : self.tokens.starts[last]]

    def in_title_case(self, i: int) -> bool:
        """Tell whether all long words of the sentence of token `i` have capitals, as in a headline or a list line."""
        number = self.sentence[i]
        if number not in self._title_case:
            span = self.sentences[number]
            small = self.lexicon.sets.get("words.preposition", _NOWHERE)
            long = [word for word in self.document.text[span.start : span.end].split() if len(word) > 3]
            self._title_case[number] = all(word[0].isupper() or not word[0].isalpha() or word in small for word in long)
        return self._title_case[number]

    def hit(self, kind: str, i: int) -> tuple[int, str] | None:
        """Return (token after the last, section) of the longest phrase of a kind at `i`."""
        return self.hits[kind].get(i)

    def behind(self, kind: str, i: int, reach: int) -> bool:
        """Tell whether a phrase of a kind ends before token `i` that begins at most `reach` tokens before it."""
        hits = self.hits[kind]
        for first in range(i - reach, i):  # noqa: SIM110 (a loop is twice as fast)
            if first in hits and hits[first][0] == i:
                return True
        return False

    def reached(self, kind: str, i: int, reach: int) -> int:
        """Return how far phrases of a kind go that begin at most `reach` tokens before token `i`; 0 without any."""
        hits = self.hits[kind]
        return max([hits[first][0] for first in range(i - reach, i) if first in hits], default=0)

    def has(self, i: int, *sets: str) -> bool:
        """Tell whether the word at `i` is in one of the lexicon's sets; names are known without accents too."""
        try:
            return i >= 0 and not self.belongs[i].isdisjoint(sets)
        except IndexError:
            return False


def belonging(word: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the sets that a folded word is in; of the names also those of the word without its accents ("Óscar")."""
    bare = "".join(c for c in normalize("NFKD", word) if not combining(c))
    return known.get(word, _NOWHERE) | {name for name in known.get(bare, ()) if name.startswith("names")}
