"""Lines of a list of sister cities or papers, what heads them, and whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import Part

_CONTEXT = 2  # clauses before a line that are no lines of its list
_PROSE = 4  # and those between a title and the list below
MARK = re.compile(r"\s*(?:[-–—*•·|>+]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s")
_LINES = 40  # lines that a list may have
_LINE = 80  # characters that a line of one may have
_PLACE = 2  # mentions of a line with a verb of signing: a place and where it lies
_WORD = re.compile(r"[^\W_]+")
_VERB = 14  # characters between that verb and its day ("ditandatangani pada tanggal 2 Juni")


def heading(passages: Passages, clause: Clause) -> Clause | None:
    """Return the clause about sister cities that heads the list of which a clause is a line, None where it is none."""
    nearest = bisect_left(passages.heads, clause.index - _LINES)
    if nearest == bisect_left(passages.heads, clause.index) or not _line(passages, clause):
        return None
    prose = 0
    for before in reversed(passages.clauses[max(0, clause.index - _LINES) : clause.index]):
        if "twinning" in before.cues or "agreements" in before.cues:
            ending = passages.text[before.start : before.end].rstrip()[-1:]
            far = prose > _CONTEXT and ending in ".!?"
            if not far and before.of("twinning", "relation") and (ending == ":" or not before.of("signing")):
                return before
            named = before.of("agreements") and not before.dates and (ending == ":" or _line(passages, before))
            if not far and named and not _alike(passages, before, clause):
                return before
        prose += not _line(passages, before)
        if prose > _PROSE:
            break
    return None


def _alike(passages: Passages, one: Clause, other: Clause) -> bool:
    """Whether two lines are members of one list: the same bullet stands before both."""
    marks = [MARK.match(passages.text, passages.text.rfind("\n", 0, clause.start) + 1) for clause in (one, other)]
    bullets = {mark[0].strip() for mark in marks if mark is not None}
    return all(marks) and len(bullets) == 1 and not any(mark.strip(".()").isalnum() for mark in bullets)


def _line(passages: Passages, clause: Clause) -> bool:
    """Whether a clause is a line of a list or table, told once for all that come behind it."""
    known = passages.lines
    if clause.index not in known:
        known[clause.index] = _is_line(passages, clause)
    return known[clause.index]


def _is_line(passages: Passages, clause: Clause) -> bool:
    text = passages.text
    if clause.end - clause.start > _LINE or clause.of("twinning"):
        return False
    if any(_acting(clause)) and not _entry(passages, clause):
        return False
    marked = MARK.match(text, clause.start) or MARK.match(text, text.rfind("\n", 0, clause.start) + 1)
    short = text[clause.start : clause.end].rstrip()[-1:] not in ".!?" and text[clause.end : clause.end + 1] in (
        "\n",
        "",
    )
    return marked is not None or short


def _acting(clause: Clause) -> Iterator[bool]:
    """Tell of each verb of signing whether it tells more than the day of a line ("A – signed 2 June 1960")."""
    bare = len(clause.parts) <= _PLACE and len(clause.dates) == 1 and "agreements" not in clause.cues
    for cue in clause.of("signing"):
        behind = bare and 0 <= clause.dates[0].start - cue.end <= _VERB
        yield not (behind and cue.category.endswith("-passive"))


def _entry(passages: Passages, clause: Clause) -> bool:
    """Whether a clause is a place with what became of it ("Briggen, Zenda - agreement signed on 3 May 1990")."""
    first = clause.parts[0] if clause.parts and clause.dates else None
    at_head = first is not None and not _WORD.search(passages.text, clause.start, first.start)
    return at_head and first is not None and passages.is_city(first.entity) and not clause.of("connectives", "with")


def owner(passages: Passages, head: Clause) -> str | None:
    """Return whose sister cities a heading lists: of the place that it or the next clause names, else the main one."""
    named = [part.entity for part in head.parts if passages.is_city(part.entity) and part.use != "container"]
    behind = passages.clauses[head.index + 1 : head.index + 1 + _CONTEXT]
    for clause in behind if not named else ():  # "Partner cities / Alderton cooperates with ..."
        first = clause.parts[0] if clause.parts and clause.of("connectives", "with") else None
        if first and first.use == "actor" and first.start == clause.start and passages.is_city(first.entity):
            return first.entity
    return named[0] if named else passages.home


def member(passages: Passages, clause: Clause, home: str | None) -> Part | None:
    """Return the place that a line of a list is about."""
    places = [part for part in clause.parts if part.entity != home and passages.is_city(part.entity)]
    return places[0] if places else None
