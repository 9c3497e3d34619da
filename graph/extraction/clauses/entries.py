"""Entries of a page on a city's partners: each is headed by a partner's name, and its text names the other side less.

"Our sister cities / Briggen, Zenda / The relationship was established in 2007. The two cities ..."
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.uses import Part

if TYPE_CHECKING:
    from graph.extraction.clauses.passages import Passages

_HEAD = 80  # characters of the longest head of an entry
_ABOVE = 3  # clauses above the first entry that tell what the partners are
_LEAST = 2  # entries of a page
_MARK = re.compile(r"\s*(?:(?:[-–—*•·#>]+|\(?(?:\d{1,3}|[a-zA-Z])(?:\.\d{1,2})*[.)]?)\s+)?")
_KIND = re.compile(r"\s*(?:the |kota |city of |municipality of )?\s*", re.IGNORECASE)
_REST = re.compile(r"[\s,()*_/–-]*(?:kota |city |republik |republic of |the )?[\s,()*_/–-]*", re.IGNORECASE)
_CLOSED = re.compile(r"[\s)*_]*(?::|[–—-](?=\s)|\.|\Z)\s*")
_PARTNERS = ("City", "Region", "Place")
_PAIR = 2
_LONG = 60  # clauses of the longest entry


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry about a partner of the owner (IRIs)."""

    owner: str
    partner: str


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a document, by the index of each of their clauses (`of`) and of the clauses that head them.

    `twins` tells that the line above the first speaks of sister cities.
    """

    of: Mapping[int, Entry]
    heads: Mapping[int, Entry]
    twins: bool = False


def entries(passages: Passages) -> Entries:
    """Return the entries of a document."""
    heads = {clause.index: part.entity for clause in passages.clauses if (part := _head(passages, clause)) is not None}
    heads = {index: partner for index, partner in heads.items() if index + 1 not in heads}
    partners = set(heads.values())
    if len(partners) < _LEAST or not _on_partners(passages, min(heads)):
        return Entries({}, {})
    owner = _owner(passages, min(heads), partners)
    if owner is None:
        return Entries({}, {})
    found: dict[int, Entry] = {}
    for index, partner in heads.items():
        for clause in passages.clauses[index + 1 : index + 1 + _LONG]:
            if clause.index in heads or not _within(passages, passages.clauses[index], clause):
                break
            found[clause.index] = Entry(owner, partner)
    above = passages.clauses[max(0, min(heads) - _ABOVE) : min(heads)]
    twins = any(clause.of("twinning", "relation") and not clause.of("status") for clause in above)
    return Entries(found, {index: Entry(owner, partner) for index, partner in heads.items()}, twins)


def placed(passages: Passages) -> Passages:
    """Return a document in whose entries "the two cities" are those of the entry."""
    told = passages.entries.of
    if not told:
        return passages
    return replace(passages, clauses=tuple([_placed(one, told.get(one.index)) for one in passages.clauses]))


def _placed(clause: Clause, entry: Entry | None) -> Clause:
    if entry is None:
        return clause
    pointed = [part for part in clause.parts if not part.named and part.kind in _PARTNERS]
    if len(pointed) != _PAIR or pointed[0].start != pointed[1].start:
        return clause
    both = dict(zip(pointed, (entry.owner, entry.partner), strict=True))
    parts = tuple([replace(part, entity=both.get(part, part.entity)) for part in clause.parts])
    return replace(clause, parts=parts)


def _head(passages: Passages, clause: Clause) -> Part | None:
    """Return the partner that heads an entry: it, and where it lies, are all that its clause says."""
    text = passages.text
    if clause.end - clause.start > _HEAD or not clause.parts or clause.dates:
        return None
    first, begin = clause.parts[0], text.rfind("\n", 0, clause.start) + 1
    mark = _MARK.match(text, begin, first.start)
    if first.kind not in _PARTNERS or mark is None or not _KIND.fullmatch(text, mark.end(), first.start):
        return None
    at = first.end
    for part in clause.parts[1:]:
        if part.kind not in ("Country", "Region", *_PARTNERS) or not _REST.fullmatch(text, at, part.start):
            return None
        at = part.end
    lands = [part for part in clause.parts[1:] if part.kind == "Country"]
    several = len(clause.parts) - 1 > _PAIR or (len(clause.parts) > 1 and not lands)
    closed = _CLOSED.match(text, at, clause.end)
    if several or closed is None or closed.end() < clause.end or not first.named:
        return None
    ended = closed.group().strip(" \n)*_")
    alone = text[clause.end : clause.end + 1] in ("\n", "")
    numbered = mark.end() > begin and mark.group().strip() != ""
    return first if ended == ":" or (alone and not ended) or (numbered and ended == ".") else None


def _on_partners(passages: Passages, first: int) -> bool:
    """Tell whether the text above the first entry speaks of partners or agreements."""
    return any(
        clause.of("twinning") or clause.of("agreements") or clause.of("ties") or clause.of("cooperation")
        for clause in passages.clauses[:first]
    )


def _owner(passages: Passages, first: int, partners: set[str]) -> str | None:
    """Return whose partners the entries are: the city that the text above them names first, else names most."""
    above = [part for clause in passages.clauses[:first] for part in clause.parts]
    named = [part.entity for part in above if part.kind in _PARTNERS and part.use != "container"]
    told = [entity for entity in named if entity not in partners]
    if told:
        return told[0]
    cities = [iri for iri in passages.prominent if passages.entities[iri].kind in _PARTNERS and iri not in partners]
    return cities[0] if cities else None


def _within(passages: Passages, head: Clause, clause: Clause) -> bool:
    """Tell whether a clause is of the entry of a head: of its line or paragraph, or of the paragraph below it."""
    text = passages.text
    line = text.find("\n", head.end)
    alone = text[head.end : line if line >= 0 else len(text)].strip() == ""
    if alone and not text[head.start : head.end].endswith(":"):
        return clause.paragraph <= head.paragraph + 1
    return clause.paragraph == head.paragraph and not 0 <= line < clause.start
