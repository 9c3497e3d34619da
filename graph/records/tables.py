"""Tables of text: rows of cells, separated by commas, semicolons, tabs or bars, with a header or (pair lists) none."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from graph.documents.encoding import decode
from graph.errors import InputRefused
from graph.records.account import Refused
from graph.records.mapping import Mapping, column, fitting, shipped
from graph.records.record import Row

_DELIMITERS = "\t;,|"
_PAIR = 2
_SAMPLE = 50
_NAMED = 8


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a list by what they hold, each with its number; what could not be read; how it was to be read."""

    mapping: Mapping
    rows: Iterator[tuple[int, Row] | Refused]
    warnings: tuple[str, ...] = ()


def table(data: bytes, name: str, mapping: Mapping | None) -> Table:
    """Return the table in the bytes of a file, with the mapping given, else the shipped one that fits its columns.

    Two columns without a header that any mapping knows are a pair list. The number of a row is that of its line, the
    first is 1; a row of several lines counts as its first.

    Raises:
        InputRefused: it is binary or empty, or its columns are not those of the mapping.
    """
    text, warnings = decode(data, name)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputRefused(f"{name} is empty.")
    delimiter = (mapping and mapping.delimiter) or _delimiter(text)
    lines = _lines(text, delimiter)
    number, first = next(lines)
    assert not isinstance(first, str)
    if mapping is None and len(first) == _PAIR and shipped()["pairs"].missing(first):
        pairs = shipped()["pairs"]
        rows = chain([(number, first)], lines)
        return Table(pairs, _rows(rows, ["place", "partner"], pairs), warnings)
    chosen = mapping or fitting(first, name)
    if missing := chosen.missing(first):
        columns = ", ".join(f"{each[:40]!r}" for each in first[:8])
        raise InputRefused(
            f"{name} has no column {', '.join(map(repr, missing))}: its first line has {columns}. "
            "Check the mapping and the separator between the columns."
        )
    return Table(chosen, _rows(lines, first, chosen), (*warnings, *_unread(first, chosen)))


def _unread(header: Sequence[str], mapping: Mapping) -> list[str]:
    """Return a warning that names the columns of which nothing is read, if there are such."""
    names = [each[:40] for each in header if each.strip() and column(each) not in mapping.columns]
    if not names:
        return []
    shown = ", ".join(map(repr, names[:_NAMED])) + (f" and {len(names) - _NAMED:,} more" if names[_NAMED:] else "")
    return [f"nothing is read of the column{'s' if names[1:] else ''} {shown}: say what it holds with --mapping"]


def pairs_of(data: bytes, name: str) -> Iterator[list[str]]:
    """Yield the cells of a table of names without a header (countries of cities, names of Wikidata ids).

    Raises:
        InputRefused: it is binary.
    """
    text, _ = decode(data, name)
    for _, cells in _lines(text.removeprefix("\ufeff"), _delimiter(text)) if text.strip() else ():
        if not isinstance(cells, str):
            yield cells


def _delimiter(text: str) -> str:
    """Return the separator that the first lines have equally often (quoted parts aside); a comma where none is."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.split("\n", _SAMPLE)[:_SAMPLE] if line.strip()]

    def regular(delimiter: str) -> tuple[int, int]:
        counts = [line.count(delimiter) for line in lines]
        return sum(count == counts[0] > 0 for count in counts), counts[0]

    return max(_DELIMITERS, key=lambda each: (*regular(each), each == ","))


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield the cells of each row that is not blank, or why it has none, with the number of its line."""
    csv.field_size_limit(sys.maxsize)  # a huge field is a matter of one row, not of the file
    quoting: Literal[0, 3] = 3 if delimiter == "\t" else 0  # csv.QUOTE_NONE, csv.QUOTE_MINIMAL
    source = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = csv.reader((f"{line}\n" for line in source), delimiter=delimiter, quoting=quoting, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, _damaged(str(error), number, reader.line_num)
            continue
        if any(cell.strip() for cell in cells):
            yield number, cells


def _damaged(error: str, first: int, last: int) -> str:
    if "end of data" in error:
        return f"a quotation mark that opens here is never closed: lines {first} to {last - 1} are not read"
    return f"the row is damaged ({error})"


def _rows(
    lines: Iterator[tuple[int, list[str] | str]] | chain[tuple[int, list[str] | str]],
    header: Sequence[str],
    mapping: Mapping,
) -> Iterator[tuple[int, Row] | Refused]:
    held = [mapping.columns.get(column(each)) for each in header]
    for number, cells in lines:
        if isinstance(cells, str):
            yield Refused(number, cells)
        elif len(cells) < _least(held) or any(cell.strip() for cell in cells[len(header) :]):
            hint = ": check the separator" if len(cells) == 1 else ""
            yield Refused(number, f"its number of cells is {len(cells)}, that of the first line {len(header)}{hint}")
        else:
            yield number, _row(held, cells, mapping.separator)


def _least(held: Sequence[str | None]) -> int:
    """Return how many cells a row must have so that none that is needed is missing."""
    return max((index + 1 for index, what in enumerate(held) if what in ("place", "partner")), default=1)


def _row(held: Sequence[str | None], cells: Sequence[str], separator: str) -> Row:
    row: dict[str, list[str]] = {}
    for what, cell in zip(held, cells, strict=False):
        parts = cell.split(separator) if what in SEVERAL else [cell]
        if what and (texts := [text for part in parts if (text := " ".join(part.split()))]):
            row.setdefault(what, []).extend(texts)
    return row


SEVERAL = frozenset(("party", "participant", "signatory", "topic", "party.country", "participant.country"))
"""What a row can hold several of, in one cell or several columns."""
