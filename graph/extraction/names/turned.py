"""Names of one English body in another order: "Transport Ministry", "Ministry of Transport"; "Japanese Embassy"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from graph.extraction.names.coreference import Thing
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

_SPLIT = frozenset({",", "and", "&", "of"})
_LIGHT = frozenset({"the", "for", "'s", "affairs", "republic", "kingdom", "state"})
_WORDS = 3  # words of a country's name, at most
_SEATED = ("in", "(")
"""What begins the seat of an embassy, or an acronym, at the end of a name."""

Duties = tuple[tuple[str, ...], ...]


class Body(NamedTuple):
    """What a name tells: its head ("ministry"), its fields in order, the code of its country, where it is first."""

    head: str
    duties: Duties
    country: str | None
    first: int


def join(draft: Draft, things: list[Thing]) -> list[Thing]:
    """Return the institutions with those joined whose names tell the same, where only one other does."""
    if draft.language != "en":
        return things
    heads = draft.lexicon.sets["words.turned"]
    told = [(thing, body) for thing in things if (body := _read(draft, thing, heads)) is not None]
    kept: dict[tuple[str, Duties], list[tuple[Thing, Body]]] = defaultdict(list)
    explained: dict[tuple[str, Duties], list[Thing]] = defaultdict(list)  # by their acronyms
    gone: set[int] = set()
    for thing, body in sorted(told, key=lambda row: -sum(map(len, row[1].duties))):
        same = [one for one, other in kept.get((body.head, body.duties), ()) if _is_same(body, other)]
        same += [one for one in explained.get((body.head, body.duties), ()) if one not in same]  # "LHK Ministry"
        if len(same) == 1:
            same[0].names += thing.names
            same[0].keys |= thing.keys
            same[0].names.sort(key=lambda name: name.first)
            gone.add(id(thing))
            continue
        for size in range(bool(body.duties), len(body.duties) + 1):
            kept[body.head, body.duties[:size]].append((thing, body))
        for words in {phrase(name.acronym) for name in thing.names if name.acronym}:
            explained[body.head, (words,)].append(thing)
    return [thing for thing in things if id(thing) not in gone]


def _read(draft: Draft, thing: Thing, heads: frozenset[str]) -> Body | None:
    """Return what the names of an institution tell, None where none of them has such a head."""
    name = next((name for name in thing.names if not heads.isdisjoint(phrase(name.core))), None)
    if name is None:
        return None
    words = list(phrase(name.core))
    end = next((i for i in range(1, len(words)) if words[i] in _SEATED), len(words))
    country = next(_countries(words[:end]), None)
    if country is not None:
        del words[country[0] : country[1]]
        end -= country[1] - country[0]
    code = country[2] if country is not None else _owner(draft, name)
    head = next((i for i in (0, end - 1) if words[i] in heads), None) if end else None
    if head is None:
        return None
    duties = _groups(words[1:end] if head == 0 else words[: end - 1])
    first = min(name.first for name in thing.names)
    return Body(words[head], duties, code, first) if duties or code else None


def _countries(words: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the countries that words name, by an adjective too, with the words that do."""
    for size in range(_WORDS, 0, -1):
        for first in range(len(words) - size + 1):
            code = gazetteer().demonym(" ".join(words[first : first + size]))
            if code is not None:
                yield first, first + size, code


def _owner(draft: Draft, name: Name) -> str | None:
    """Return the code of the country that a name is of by "'s" before it."""
    owns = draft.word(name.first - 1) in {"'s", "'"}
    return gazetteer().demonym(draft.word(name.first - 2)) if owns else None


def _groups(words: list[str]) -> Duties:
    """Return fields of a body, split where "and" or a comma joins them."""
    groups: list[list[str]] = [[]]
    for word in words:
        if word in _SPLIT:
            groups.append([])
        elif word not in _LIGHT:
            groups[-1].append(word)
    return tuple(tuple(group) for group in groups if group)


def _is_same(short: Body, full: Body) -> bool:
    """Tell whether a name means the body of another one, which may tell more fields; its country may be left out later.

    "The Health Ministry" is that of Chad only where "the Ministry of Health of Chad" was told before.
    """
    if short.head != full.head or short.duties != full.duties[: len(short.duties)]:
        return False
    if short.country == full.country:
        return bool(short.duties) == bool(full.duties)
    bare, told = (short, full) if short.country is None else (full, short)
    return bool(bare.duties) and bare.country is None and told.first < bare.first and bare.duties <= told.duties
