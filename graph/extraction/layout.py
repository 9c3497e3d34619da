"""The layout of a text: marks of emphasis, and signature blocks that stand in columns beside each other.

What is read is a text of the same length, so that every offset holds in the original, from which evidence is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.model import Document, Evidence, Source

_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,90})(?<=\S)\1(?![*_])([,.;:]?)")
_GAP = re.compile(r"(?<=\S)(?:[^\S\n]{3,}|\t[^\S\n]+)(?=\S)")
_INDENT = re.compile(r"(?<=\n)\t")
_BLANK = re.compile(r"[\s_.…()-]*\Z")
_DIGIT = re.compile(r"[\d|]")
_SIGNS = re.compile(
    r"\(?(?:(?:acting |deputy |vice[- ]?|lord |the |executive |wakil |plt\.? |pj\.? )?"
    r"(?:mayor|governor|president|chair|director|rector|minister|ambassador|secretary|commissioner|councillor|party|"
    r"wali ?kota|bupati|gubernur|presiden|ketua|direktur|rektor|menteri|duta besar|sekretaris|kepala|camat)|"
    r"(?:signed )?for|on behalf|untuk|atas nama|a\.n\.|pihak|the (?:first|second) party|first party|second party)\b",
    re.IGNORECASE,
)
_CELL = 70  # characters of the longest cell
_CELLS = 3  # columns that a block may have
_ROWS = 2  # rows that it has at least


def plain(document: Document) -> Document:
    """Return a document as it is to be read: without marks of emphasis, the cells of signature blocks on lines.

    A cell that stands behind another in its row begins with a tab, and no other line does. The document itself where
    there is neither.
    """
    text = _BOLD.sub(_unmarked, document.text) if "**" in document.text or "__" in document.text else document.text
    gaps = list(_columns(text))
    if gaps:
        text = _INDENT.sub(" ", text)
        pieces, last = [], 0
        for start, end in gaps:
            pieces += [text[last:start], "\n\t", " " * (end - start - 2)]
            last = end
        text = "".join([*pieces, text[last:]])
    return document if text == document.text else replace(document, text=text)


def quoted(source: Source, text: str) -> Source:
    """Return a source with its evidence quoted from the original text."""
    statements = tuple(
        [
            one._replace(evidence=tuple([_quoted(row, text) for row in one.evidence if isinstance(row, Evidence)]))
            for one in source.statements
        ]
    )
    return replace(source, statements=statements)


def _quoted(row: Evidence, text: str) -> Evidence:
    return row._replace(quote=text[row.start : row.end])


def column(text: str, at: int) -> tuple[int, int]:
    """Return the column (from 0) in which offset `at` of a plain text stands, and how many its row has."""
    start = text.rfind("\n", 0, at) + 1
    before = after = 0
    while start and text.startswith("\t", start) and before < _CELLS:
        before += 1
        start = text.rfind("\n", 0, start - 1) + 1
    end = text.find("\n", at)
    while end >= 0 and text.startswith("\t", end + 1) and after < _CELLS:
        after += 1
        end = text.find("\n", end + 1)
    return before, before + after + 1


def _unmarked(match: re.Match[str]) -> str:
    return f"  {match[2]}{match[3]}  "


def _columns(text: str) -> Iterator[tuple[int, int]]:
    """Yield the gaps between the cells of signature blocks."""
    run: list[tuple[int, str]] = []
    at = 0
    for line in (*text.split("\n"), "end"):
        cells = _cells(line)
        if len(cells) > 1 and (not run or len(cells) == len(_cells(run[0][1]))):
            run.append((at, line))
        elif len(cells) > 1 or not _BLANK.match(line):
            if _is_block(run):
                for start, row in run:
                    yield from ((start + gap.start(), start + gap.end()) for gap in _GAP.finditer(row))
            run = [(at, line)] if len(cells) > 1 else []
        at += len(line) + 1


def _cells(line: str) -> list[str]:
    """Return the cells of a row, one or none where a line is no row of a signature block."""
    if len(line) > _CELL * 2 * _CELLS or ("   " not in line and "\t" not in line):
        return []
    cells = _GAP.split(line.strip())
    return cells if len(cells) <= _CELLS and max(map(len, cells)) <= _CELL and not _DIGIT.search(line) else []


def _is_block(run: list[tuple[int, str]]) -> bool:
    """Tell whether rows are a signature block: all cells of one tell an office, or for whom somebody signs."""
    return len(run) >= _ROWS and any(all(map(_SIGNS.match, _cells(line))) for _, line in run)
