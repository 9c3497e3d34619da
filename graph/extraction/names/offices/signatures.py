"""Offices on lines of their own, as at the end of a letter: the name stands on the line above or below."""

from __future__ import annotations

from bisect import bisect_left

from graph.extraction.layout import column
from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft, Name

_BEHALF = ["on", "behalf", "of"]
_LINE = 20  # tokens of the line that tells for whom somebody signs


def join(draft: Draft, chain: list[Office]) -> None:
    """Join an office on a line of its own with the name on the line below or above: the end of a letter."""
    first, last = chain[0].first, chain[-1].last
    last += draft.word(last) in {",", ":"} and draft.together(last - 1, last)
    labelled = draft.word(first - 1) == ":" and bisect_left(draft.sentence, draft.sentence[first]) >= first - 3
    if draft.together(last - 1, last) or not (draft.begins(first) or labelled):
        return
    above = _beside(draft, first, -1)
    above += next((k + 1 for k in (1, 2) if draft.word(above + k) == ":"), 0)  # Name: X, Office: Y
    below = _past_marks(draft, _beside(draft, first, 1) if _cells(draft, first) > 1 else last)
    lines = ((below, None), (above, first))
    for start, stop in reversed(lines) if _apart(draft, last) and not _apart(draft, first) else lines:
        found = persons.name_at(draft, start, strict=True) if start < draft.size and start != first else None
        if found is None or not persons.plausible(draft, *found[:2], officer=True):
            continue
        end = found[2] + (draft.word(found[2]) == ".")
        elsewhere = stop is not None and draft.sentence[end] + _cells(draft, first) - 1 != draft.sentence[stop]
        if draft.together(found[2] - 1, end) or elsewhere or not draft.capital(start):
            continue
        held = draft.cover[found[0]]
        holder = held if held is not None else persons.enter(draft, found[0], found[1])
        for office in chain:
            office.holder, office.rule = holder, "signature"
        if chain[-1].of is None:
            chain[-1].of = _signed_for(draft, holder.first)
        return


def _past_marks(draft: Draft, i: int) -> int:
    """Return the token behind what stands for a signature: "ttd.", "(signed)"."""
    marks = draft.lexicon.sets["words.signed"]
    j = i + (draft.word(i) == "(")
    if draft.word(j) not in marks:
        return i
    j += 1
    while draft.word(j) in {".", ")"} | marks:
        j += 1
    return j


def _cells(draft: Draft, i: int) -> int:
    """Return how many columns the row has in which token `i` stands."""
    return column(draft.document.text, draft.tokens.starts[i])[1]


def _beside(draft: Draft, i: int, rows: int) -> int:
    """Return the token with which the line begins that stands `rows` lines below token `i`, in its own column."""
    step = _cells(draft, i)
    number = draft.sentence[i] + rows * step
    begin = bisect_left(draft.sentence, number)
    if step > 1 and not (0 <= number <= draft.sentence[-1] and _cells(draft, begin) == step):
        return i
    return begin


def _apart(draft: Draft, i: int) -> bool:
    """Tell whether an empty line stands before token `i`, or the text ends there."""
    starts, ends = draft.tokens.starts, draft.tokens.ends
    return i >= draft.size or draft.document.text.count("\n", ends[i - 1], starts[i]) > 1


def _signed_for(draft: Draft, first: int) -> Name | None:
    """Return the body of the line above a name, for which it signs: "For the City of Leeds / Jane Roe / Mayor"."""
    begin = _beside(draft, first, -1) if draft.sentence[first] else first
    behalf = draft.lower[begin : begin + 3]
    if not behalf or (behalf[0] not in {"for", "untuk"} and behalf[:2] != ["atas", "nama"] and behalf != _BEHALF):
        return None
    bodies = (draft.cover[i] for i in range(begin, min(first, begin + _LINE)))
    return next((name for name in bodies if name is not None and name.kind in ("place", "institution")), None)


def in_form(draft: Draft, colon: int, chain: list[Office]) -> bool:
    """Tell whether a name and an office with its body stand at either side of a colon: "X Y : Rektor of Z,"."""
    office = chain[-1]
    named = draft.capital(colon - 1) and draft.capital(colon - 2) and draft.together(colon - 2, colon)
    return named and office.of is not None and (draft.word(office.last) == "," or draft.ends_line(office.last))
