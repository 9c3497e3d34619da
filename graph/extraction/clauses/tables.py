"""Tables and lists of partners: a heading that tells whose they are, and rows of one partner each with its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.cues import Cue, words
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention

if TYPE_CHECKING:
    from graph.extraction.clauses.passages import Passages

_ROW = 140  # characters of the longest row
_REST = 2  # words of a row that are none of a name, a day or an agreement ("12 Lyon Metropolis | France | active")
_HEADS = 6  # clauses above the first row among which its heading stands
_LEAST = 2  # partners of a table
_GAP = 1  # lines between two rows that are none: the name of a continent
_TITLE = 90  # characters of the longest such line, and of a title
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARK = re.compile(r"[^\w\n]*(?:\w{1,3}[^\w\n]+)?")  # before a row, and its number
_LAYERS = frozenset(
    {"agreements", "connectives", "cooperation", "counts", "fields", "signing", "status", "tenor", "things", "ties"}
    | {"timing", "topics", "twinning"}
)
_PARTNERS = ("City", "Region", "Place", "Institution")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: `partner` is whom it is about, `owner` (an IRI) whose partner that is by the clause `head`.

    `dates` are those of the row, whose cells may stand below each other.
    """

    owner: str
    partner: Part
    head: Clause
    dates: tuple[DateMention, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of a document's tables, and whose partners the headings announce, by the index of their clauses."""

    rows: Mapping[int, Row]
    owners: Mapping[int, frozenset[str]]


def tables(passages: Passages) -> Tables:
    """Return the tables of partners in a document."""
    found: dict[int, Row] = {}
    owners: dict[int, frozenset[str]] = {}
    for partners in _runs(passages):
        if _announces(passages, *list(partners)[:2]):
            del partners[min(partners)]
        if len({part.entity for part, _ in partners.values()}) < _LEAST:
            continue
        above = min(partners)
        head = _heading(passages, above)
        owner = _owner(passages, head, above, {part.entity for part, _ in partners.values()}) if head else None
        if head is not None and owner is not None:
            for index, (part, dates) in partners.items():
                if part.entity != owner:
                    found[index] = Row(owner, part, head, dates)
            owners[head.index] = owners.get(head.index, frozenset()) | {owner}
    return Tables(found, owners)


def _runs(passages: Passages) -> Iterator[dict[int, tuple[Part, tuple[DateMention, ...]]]]:
    """Yield rows that follow each other, two or more, each about another partner, with their dates."""
    run: dict[int, tuple[Part, tuple[DateMention, ...]]] = {}
    between = 0
    for clause in (*passages.clauses, None):
        part = _partner(passages, clause) if clause is not None else None
        if clause is not None and part is not None:
            run[clause.index] = part, clause.dates
            between = 0
            continue
        if clause is not None and not _WORD.search(passages.text, clause.start, clause.end) and not clause.dates:
            continue  # the number of a row
        if clause is not None and run and between == 0 and _is_cell(passages, clause):
            last = next(reversed(run))
            run[last] = run[last][0], (*run[last][1], *clause.dates)
            continue
        between += 1
        if clause is None or between > _GAP or not _is_title(passages, clause) or _tells(clause):
            if len(run) >= _LEAST:
                yield run
            run, between = {}, 0


def _announces(passages: Passages, first: int, second: int) -> bool:
    """Tell whether the first of two rows is the heading of the others: "Sister cities of X" above a list of names."""
    head, row = passages.clauses[first], passages.clauses[second]
    return bool(_tells(head)) and not head.dates and not _tells(row)


def _tells(clause: Clause) -> tuple[Cue, ...]:
    """Return the words of a clause that tell of what a table may be."""
    found = clause.of("twinning", "relation") or clause.of("agreements") or clause.of("ties", "tie", "twins")
    return found or clause.of("cooperation", "tie", "several")


def _is_cell(passages: Passages, clause: Clause) -> bool:
    """Tell whether a line is only the land or the day of the row above it."""
    lands = all(part.kind == "Country" for part in clause.parts) and bool(clause.parts or clause.dates)
    return lands and not clause.cues and _is_title(passages, clause) and _rest(passages, clause) == 0


def _partner(passages: Passages, clause: Clause) -> Part | None:
    """Return the one that a row is about, None where the clause is no row: a partner, its land, a day, no sentence."""
    text = passages.text
    if clause.end - clause.start > _ROW or not clause.parts or not clause.cues.keys() <= _LAYERS:
        return None
    begin, end = text.rfind("\n", 0, clause.start) + 1, text.find("\n", clause.end)
    whole = _MARK.fullmatch(text, begin, clause.start) and not _WORD.search(text, clause.end, max(end, clause.end))
    if not whole or clause.of("connectives", "with", "between", "we", "says") or clause.of("ties", "namely"):
        return None
    if any(not cue.category.endswith("-passive") for cue in clause.of("signing")):
        return None
    named = [part for part in clause.parts if part.use != "container" and part.kind in _PARTNERS]
    lands = [part for part in clause.parts if part not in named]
    others = [part for part in lands if part.kind not in ("Country", "Region", "Place", "City")]
    return named[0] if len(named) == 1 and not others and _rest(passages, clause) <= _REST else None


def _rest(passages: Passages, clause: Clause) -> int:
    """Return how many words of a row are none of a name, a day, an agreement or where that stands."""
    spans = [(part.start, part.end) for part in clause.parts] + [(date.start, date.end) for date in clause.dates]
    spans += [(cue.start, cue.end) for cues in clause.cues.values() for cue in cues]
    small = words(passages.reading.language, "joins").keys() | words(passages.reading.language, "prepositions").keys()
    return sum(
        word[0].casefold() not in small and not any(start <= word.start() < end for start, end in spans)
        for word in _WORD.finditer(passages.text, clause.start, clause.end)
    )


def _is_title(passages: Passages, clause: Clause) -> bool:
    """Tell whether a clause is a line without the end of a sentence: a title, the head of a column."""
    line = passages.text[clause.start : clause.end].rstrip()
    behind = passages.text[clause.end : clause.end + 1]
    return len(line) <= _TITLE and line[-1:] not in ".!?;" and (line[-1:] == ":" or behind in ("\n", ""))


def _heading(passages: Passages, first: int) -> Clause | None:
    """Return the clause above the row of index `first` that tells of what the table is: sister cities, agreements."""
    for clause in reversed(passages.clauses[max(0, first - _HEADS) : first]):
        entry = clause.parts and not _WORD.search(passages.text, clause.start, clause.parts[0].start)
        titled = _is_title(passages, clause) and not entry and not clause.of("connectives", "with")
        if _tells(clause) and (titled or not clause.dates):
            return clause
        if _WORD.search(passages.text, clause.start, clause.end) and not _is_title(passages, clause):
            return None
    return None


def _owner(passages: Passages, head: Clause, first: int, partners: set[str]) -> str | None:
    """Return whose partners a table lists: whom its heading names, a line around it, the title, or the text most."""
    near = [head, *passages.clauses[head.index + 1 : first]]
    near += [*reversed(passages.clauses[max(0, head.index - _HEADS) : head.index]), *passages.clauses[:1]]
    for clause in near:
        named = [part for part in clause.parts if part.use != "container" and part.kind in _PARTNERS]
        told = [part.entity for part in named if part.entity not in partners]
        if told:
            return told[0]
    return passages.subject if passages.subject not in partners else None
