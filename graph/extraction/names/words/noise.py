"""Lines of a page that are no part of its report: links to other reports, and who wrote or sent it."""

from __future__ import annotations

from bisect import bisect_right

from graph.extraction.names.words.draft import Draft, Name

_REPORTS = 8  # titles of other reports in a list
_CREDIT = 12  # tokens of a line that tells who wrote a report


def find(draft: Draft) -> None:
    """Enter lines that lead to other reports ("Baca juga: ..."), so that nothing in them is read."""
    first = 0
    while first < draft.size:
        number = draft.sentence[first]
        last = bisect_right(draft.sentence, number, first)
        leads = draft.lexicon.sets["words.noise"]
        end = next((i for i in (first + 2, first + 1) if " ".join(draft.tokens.lower[first:i]) in leads), 0)
        if draft.has(first, "words.credit") and draft.word(first + 1) == ":" and last == first + 2:
            last = bisect_right(draft.sentence, number + 1, last)  # "Editor:" and a name
        credit = _is_credit(draft, first, last)
        open_line = end > first + 1 and draft.word(last - 1) not in {".", "!", "?"}  # Baca juga Wali Kota X ...
        lead = end > 0 and (draft.word(end) in {":", "-", "–", ">"} or end == last or open_line)
        if end == last and lead:
            last = _past_list(draft, last)
        if lead or credit:
            draft.add(Name(first, last, "other", draft.text(first, last)))
        first = last


def _past_list(draft: Draft, first: int) -> int:
    """Return where the titles of other reports end that stand in lines of their own from token `first`."""
    for _ in range(_REPORTS):
        last = bisect_right(draft.sentence, draft.sentence[first], first) if first < draft.size else first
        if last == first or draft.word(last - 1) in {".", "!", "?", ":"}:
            break
        first = last
    return first


def _is_credit(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a line names who wrote, edited or sent the report: "By Jane Roe", "Source: X"."""
    if last - first > _CREDIT or draft.word(last - 1) in {".", "!", "?", ":"}:
        return False
    if draft.has(first, "words.by"):
        return draft.capital(first + 1) and last - first > 1
    return draft.has(first, "words.credit") and draft.word(first + 1) == ":"
