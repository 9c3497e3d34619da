"""A comparison as a file: CSV, and commands for QuickStatements (https://www.wikidata.org/wiki/Help:QuickStatements)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from graph.comparison.compared import Comparison, Ground, Tie

FORMATS = {"csv": "text/csv; charset=utf-8", "quickstatements": "text/plain; charset=utf-8"}
"""Name of a format -> its media type."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 1_500
"""The most characters of a quotation in Wikidata."""
_PRECISIONS = {4: (9, "-00-00"), 7: (10, "-00"), 10: (11, "")}
"""Characters of a date -> Wikidata's precision, and what stands for the unknown part."""


def write(comparison: Comparison, format_: str) -> str:
    """Return a comparison as one of `FORMATS`, the same text for the same comparison.

    `csv` has a line for each tie; a cell that a spreadsheet would take for a formula starts with an apostrophe.
    `quickstatements` has what only the first graph states and both of whose places have a Wikidata id: P190 in both
    directions, each with the reference (P854 address, P1683 quotation, P813 day of retrieval).
    """
    return _csv(comparison) if format_ == "csv" else "".join(f"{line}\n" for line in _statements(comparison))


def _csv(comparison: Comparison) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    here, there = comparison.graphs
    header = ["in", "place", "partner", "place IRI", "partner IRI", "place Wikidata", "partner Wikidata", here, there]
    table.writerow(header)
    for told, ties in (("both", comparison.both), (here, comparison.here), (there, comparison.there)):
        for tie in ties:
            grounds = ("; ".join(map(str, each)) for each in tie.grounds)
            cells = [told, *tie.names, *tie.ends, *(qid or "" for qid in tie.qids), *grounds]
            table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue()


def _statements(comparison: Comparison) -> Iterator[str]:
    for tie in comparison.here:
        one, other = tie.qids
        if one and other:
            reference = "".join(f"\t{part}" for part in _reference(tie))
            yield f"{one}\tP190\t{other}{reference}"
            yield f"{other}\tP190\t{one}{reference}"


def _reference(tie: Tie) -> Iterator[str]:
    """Yield the parts of the reference to the best ground: one with an address, with a quotation if there is one."""
    grounds = [ground for ground in tie.grounds[0] if ground.url]
    if not grounds:
        return
    best = min(grounds, key=lambda ground: (ground.quote is None, ground))
    yield f'S854\t"{best.url}"'
    if best.quote and best.language and len(best.quote) <= _LONGEST:
        yield f'S1683\t{best.language}:"{" ".join(best.quote.split())}"'
    if best.retrieved:
        yield f"S813\t{_time(best)}"


def _time(ground: Ground) -> str:
    told = ground.retrieved or ""
    precision, rest = _PRECISIONS[len(told)]
    return f"+{told}{rest}T00:00:00Z/{precision}"
