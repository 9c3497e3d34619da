"""The text of a paper itself, and no report on it: its title, who agree in it, who sign it, and its day.

"LETTER OF INTENT between the City of Alderton and the City of Briggen / ... / Briggen, 3 May 2017 / Ann Arden / Mayor"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph.extraction.clauses.clause import Clause
from graph.extraction.dates.dates import DateMention
from graph.extraction.lexicon import phrases

if TYPE_CHECKING:
    from graph.extraction.clauses.passages import Passages

_TITLES = 6  # clauses at the head of a paper among which its title stands
_MARK = 6  # characters before the noun in a title ("THE ")
_TITLE = 160  # characters of the longest title
_PREAMBLE = 14  # clauses at the head of a paper in which both sides are named
_PAIR = 2
_LINE = 80  # characters of the longest line that tells where and when it was signed
_SMALL = re.compile(r"[^\W\d_]{3,}")
_WHERE = re.compile(r"(?:\W|\b(?:place|date|dated|tempat|tanggal|this|the|day|of|on|at|in|di|pada|signed)\b)*", re.I)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A paper: its title, both sides, who signs for each (IRIs), and the clause that tells its day below its text."""

    title: Clause
    parties: tuple[str, ...]
    signers: tuple[str, ...]
    done: Clause | None
    date: DateMention | None


def instrument(passages: Passages) -> Instrument | None:
    """Return the paper that a document is the text of, None where it is none."""
    title = next((one for one in passages.clauses[:_TITLES] if _is_title(passages, one)), None)
    if title is None or not _expression(passages.reading.language, "formal").search(passages.text):
        return None
    named: dict[str, None] = {}
    for clause in passages.clauses[: title.index + _PREAMBLE]:
        for part in clause.parts:
            if part.kind not in ("Person", "Country") and part.use in ("actor", "office") and len(named) < _PAIR:
                named.setdefault(part.entity)
    if len(named) < _PAIR:
        return None
    done = next((one for one in reversed(passages.clauses[title.index + 1 :]) if _tells_day(passages, one)), None)
    day = done.dates[0] if done is not None else None
    return Instrument(title, tuple(named), _signers(passages, tuple(named)), done, day)


def _is_title(passages: Passages, clause: Clause) -> bool:
    """Tell whether a clause is the title of a paper: a line that begins with a noun for one and tells no deed."""
    if clause.end - clause.start > _TITLE or clause.dates or clause.of("signing"):
        return False
    nouns = [*clause.of("agreements"), *clause.of("twinning", "relation")]
    if not any(noun.start - clause.start <= _MARK for noun in nouns):
        return False
    return passages.text[clause.start : clause.end].rstrip()[-1:] not in ".!?:;"


def _tells_day(passages: Passages, clause: Clause) -> bool:
    """Tell whether a line says no more than where and when a paper was signed."""
    text = passages.text
    if clause.end - clause.start > _LINE or len(clause.dates) != 1 or clause.dates[0].first.precision != "day":
        return False
    date, places = clause.dates[0], [part for part in clause.parts if passages.is_place(part.entity)]
    witness = _expression(passages.reading.language, "attested").match(text, clause.start)
    if witness:
        return True
    if len(places) != len(clause.parts):
        return False
    rest = text[clause.start : clause.end]
    for start, end in sorted([(date.start, date.end), *((part.start, part.end) for part in places)], reverse=True):
        rest = rest[: start - clause.start] + rest[end - clause.start :]
    return _WHERE.fullmatch(rest) is not None


def _signers(passages: Passages, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Return who signs for each side: the first who is told to hold an office of it, not among the witnesses."""
    witness = _expression(passages.reading.language, "witness").search(passages.text)
    end = witness.start() if witness else len(passages.text)
    found: dict[str, str] = {}
    for role in sorted(passages.reading.roles, key=lambda role: role.start):
        if role.start < end and role.of in parties and role.person not in found.values():
            found.setdefault(role.of, role.person)
    return tuple(found[party] for party in parties) if len(found) == len(parties) else ()


@cache
def _expression(language: str, category: str) -> re.Pattern[str]:
    """Return the expression for the words of a category of the texts of papers."""
    known = sorted(phrases(language, "papers")[category], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b".replace(r"\ ", r"\s+"), re.IGNORECASE)
