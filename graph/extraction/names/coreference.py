"""Which names in one document are names of one person: short forms, nicknames, other spellings."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from graph.extraction.names.persons import nicknames
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_acronym
from graph.extraction.tokens import phrase

_MOST_PARTS = 6
_LETTERS = 3  # that a word misspelt by one letter has in common with the right one, at its beginning or its end
_MOST_ALIKE = 100  # persons whose names begin or end alike


@dataclass(slots=True, eq=False)
class Thing:
    """One person or institution with its names, in the order of the text."""

    names: list[Name] = field(default_factory=list)
    words: tuple[str, ...] = ()
    keys: set[str] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)

    def take(self, name: Name) -> None:
        """Add a name, and where it stands."""
        self.names.append(name)
        insort(self.starts, name.first)

    @property
    def label(self) -> str:
        """The fullest form of the name (the first of equals), as in a sentence rather than in capitals."""
        cores = dict.fromkeys(name.core for name in self.names)
        if len(cores) == 1:
            return next(iter(cores))
        return max(cores, key=lambda core: (not _shouts(core), len(phrase(core)), len(core)))


def _shouts(core: str) -> bool:
    """Tell whether a name of several words is in capitals, as in a letterhead."""
    return " " in core and core.isupper()


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether `short` is a run of words of `long`."""
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _ends(short: tuple[str, ...], thing: Thing) -> bool:
    """Tell whether a name is a longer one without words amid it: "Budi Contoh" for "Budi Satria Contoh"."""
    long = thing.words
    if len(long) <= len(short) or (short[0], short[-1]) != (long[0], long[-1]):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names differ by a letter or by an abbreviation: "Wille Rydman", "W Rydman"."""
    if len(one) != len(other) or len(one) < 2 or one[-1] != other[-1]:
        return False
    return all(
        a == b
        or (len(min(a, b, key=len)) > 3 and Levenshtein.distance(a, b) <= 1)
        or a.startswith(b)
        or b.startswith(a)
        for a, b in zip(one, other, strict=True)
    )


def people(draft: Draft) -> list[Thing]:
    """Return the persons of a draft, after entering the short forms of their names."""
    things: list[Thing] = []
    parts: dict[str, list[Thing]] = defaultdict(list)
    spellings = _Spellings()
    for name in sorted(
        (name for name in draft.names if name.kind == "person"), key=lambda name: (name.first - name.last, name.first)
    ):
        words = tuple(word for word in phrase(name.core) if word[0].isalnum())
        if len(words) < 2:
            continue
        for thing in parts.get(words[-1], ()):
            if words == thing.words or _inside(words, thing.words) or _alike(words, thing.words) or _ends(words, thing):
                thing.take(name)
                break
        else:
            things.append(Thing([name], words, starts=[name.first]))
            spellings.add(things[-1])
            for word in words:
                parts[word].append(things[-1])
    owners = {name: thing for thing in things for name in thing.names}
    for i, name in nicknames.told(draft):
        held = draft.cover[i]
        if held is not None and held.kind == "place":
            draft.drop(held)
        if held is None or held.kind == "place":
            draft.add(Name(i, i + 1, "person", draft.text(i, i + 1)))
        if owners[name] not in parts[draft.word(i)]:
            parts[draft.word(i)].append(owners[name])
    singles = [name for name in draft.names if name.kind == "person" and len(phrase(name.core)) < 2]
    _nicknames(draft, things, parts)
    for name in sorted(singles, key=lambda name: name.first):
        word = phrase(name.core)[0]
        familiar = draft.has(name.first - 1, "words.familiar")
        owner = _nearest(parts[word], name.first) if parts.get(word) else spellings.misspelt(word, familiar)
        if owner is None and familiar and things:
            draft.drop(name)  # a nickname that the text does not tell whose it is
            continue
        if owner is None:
            owner = Thing([], (word,))
            things.append(owner)
            spellings.add(owner)
            parts[word].append(owner)
        owner.take(name)
    _short_forms(draft, spellings, parts)
    for thing in things:
        thing.names.sort(key=lambda name: name.first)
    return sorted(things, key=lambda thing: thing.names[0].first)


def _nicknames(draft: Draft, things: list[Thing], parts: dict[str, list[Thing]]) -> None:
    """Add short names in brackets to the persons: "Ridwan Kamil (Emil)"."""
    for thing in things:
        for name in list(thing.names):
            i = name.last + 1
            if draft.word(i - 1) != "(":
                continue
            i += draft.has(i, "honorifics") and draft.capital(i + 1)  # (Mbak Ani)
            if draft.word(i + 1) != ")" or not draft.capital(i):
                continue
            held = draft.cover[i]
            single = held is not None and held.kind == "person" and (held.first, held.last) == (i, i + 1)
            if held is None or single:
                word = draft.tokens.words[i]
                told = single or (len(word) > 3 and not is_acronym(word) and word != word.upper())
                if word.isalpha() and told:
                    if held is None:
                        thing.take(draft.add(Name(i, i + 1, "person", word)))
                    parts[draft.word(i)].append(thing)


def _nearest(things: list[Thing], at: int) -> Thing:
    """Return the thing that was named last before token `at`, or else the first that is named after it."""

    def distance(thing: Thing) -> tuple[bool, int]:
        before = bisect_right(thing.starts, at)
        return (not before, at - thing.starts[before - 1] if before else thing.starts[0])

    return min(things, key=distance) if len(things) > 1 else things[0]


@dataclass
class _Spellings:
    """The persons by how the words of their names begin and end, so that one finds those whom a word can misspell."""

    beginning: dict[str, list[tuple[int, Thing]]] = field(default_factory=lambda: defaultdict(list))
    ending: dict[str, list[tuple[int, Thing]]] = field(default_factory=lambda: defaultdict(list))
    size: int = 0

    def add(self, thing: Thing) -> None:
        """Enter a person."""
        for word in thing.words:
            for rows, letters in ((self.beginning, word[:_LETTERS]), (self.ending, word[-_LETTERS:])):
                rows[letters] += [(self.size, thing)] if len(rows[letters]) < _MOST_ALIKE else []
        self.size += 1

    def misspelt(self, word: str, familiar: bool = False) -> Thing | None:
        """Return the first person whose name `word` misspells by a letter, or blends ("Jokowi" of Joko Widodo).

        `familiar`: it stands behind a word such as "Mas", so that three letters are enough.
        """
        if len(word) < 4 - familiar:
            return None
        near = (*self.beginning.get(word[:_LETTERS], ()), *self.ending.get(word[-_LETTERS:], ()))
        found = [row for row in near if _can_mean(word, row[1].words)]
        return min(found, key=lambda row: row[0])[1] if found else None


def _can_mean(word: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word of at least four letters is short for a name, misspells a word of it, or blends two."""
    for part in words:
        if len(part) >= len(word) + 2 and part.startswith(word):
            return True
        long = min(len(word), len(part)) >= 2 * _LETTERS and part[0] == word[0]
        if long and Levenshtein.distance(part, word, score_cutoff=1) <= 1:
            return True
    return len(words) >= 2 and any(
        words[0].startswith(word[:cut]) and words[-1].startswith(word[cut:]) for cut in range(_LETTERS, len(word) - 1)
    )


def _short_forms(draft: Draft, spellings: _Spellings, parts: dict[str, list[Thing]]) -> None:
    """Enter names that are parts of a person's name: a surname, a first name, a nickname."""
    done = 0
    for i in draft.capital_at:
        held = draft.cover[i]
        if i < done or (held is not None and not _bare_place(held, i)):
            continue
        word = draft.lower[i]
        owners = parts.get(word, [])
        if held is not None and draft.has(i - 1, "words.where"):
            continue
        if not owners and held is None and _could_be_name(draft, i):
            owner = spellings.misspelt(word)
            owners = [owner] if owner else []
        if not owners:
            continue
        ordinary = draft.begins(i) and draft.has(i, "words.function") and any(len(owner.words) > 1 for owner in owners)
        if (len(word) < 3 or ordinary) and draft.word(i + 1) not in parts:
            continue
        last = i + 1
        while last - i < _MOST_PARTS and draft.together(i, last) and draft.cover[last] is None:
            run = tuple(draft.tokens.lower[i : last + 1])
            narrowed = [thing for thing in owners if _inside(run, thing.words)]
            if not narrowed:
                break
            owners, last = narrowed, last + 1
        done = last
        thing_follows = (
            draft.capital(last) and draft.together(i, last) and draft.has(last, "heads", "sectors", "blocked")
        )
        if last == i + 1 and thing_follows and draft.cover[last] is None:
            continue
        if held is not None:
            draft.drop(held)
        _nearest(owners, i).take(draft.add(Name(i, last, "person", draft.text(i, last))))


def _bare_place(name: Name, i: int) -> bool:
    """Tell whether a place's name is one word at `i` with no word that makes it a place."""
    return name.kind == "place" and name.first == i and name.last == i + 1 and not name.cue and not name.government


def _could_be_name(draft: Draft, i: int) -> bool:
    """Tell whether a capitalised word can be a name by itself."""
    if len(draft.lower[i]) < 4 or draft.begins(i) or i in draft.hits["titles"]:
        return False
    return not draft.has(i, "words.function", "plain", "sectors")
