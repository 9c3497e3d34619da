"""How far a company's name reaches before its legal form or its noun: "X GmbH", "X Holdings"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import MOST, is_free, is_proper

_FORM = 3  # words of a legal form and what leads to it
_ENDS = frozenset({"firm", "legal"})
BASED = ("-based", "-owned", "-run", "-born", "-led")
"""How a word ends that tells where a body is from, and is no part of its name: "Ghent-based X NV"."""


def by_legal_form(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    """Return the extent of the company name that ends with a legal form at `head`, or None."""
    words = draft.tokens.words
    name = words[head]
    dotted = "." in name or draft.word(head + 1) == "."  # d.o.o., sp. z o.o.
    if not (
        draft.capital(head)
        or name in {"e.V", "plc"}
        or (dotted and draft.capital(head - 1))
        or (name == "(" and end - head > 3)
    ):
        return None
    if draft.word(head) == "as" and draft.word(head - 1) == "(":
        return None  # Amerika Serikat (AS)
    if draft.word(head) == "as" and (name != "AS" or draft.tokens.words[head - 1].isupper()):
        return None
    first = head - 1 if draft.word(head - 1) in {",", "("} else head
    begin = first
    while head - first < MOST and is_free(draft, first - 1, head):
        i = first - 1
        if any((hit := draft.hit("titles", k)) and i < hit[0] <= first for k in (i, i - 1, i - 2) if k >= 0):
            break
        if draft.word(i).endswith(BASED):
            break
        if is_proper(draft, i) and not (draft.begins(i) and draft.has(i, "words.function")):
            first = i
        elif draft.word(i) == "&" and is_proper(draft, i - 1) and first < begin:
            first = i - 1
        else:
            break
    firm = (draft.hit("heads", head - 1) or (0, ""))[1] == "firm"  # Acme Technologies AG
    degree = len(name) <= 2 and end - head == 1 and name != "Co" and not firm
    if first == begin or (degree and any(draft.has(i, "names", "honorifics") for i in range(first, begin))):
        return None  # a person's degree
    last = end + (draft.word(end) == ")" and draft.word(head - 1) == "(")
    return first, last + (draft.word(last) == "tbk")  # PT X (Persero) Tbk


def by_firm(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    """Return the extent of the name that ends with a noun of firms ("Holdings") at `head`, or None."""
    if not draft.capital(head):
        return None
    first, titled, joint = head, False, False
    while head - first < 5 and is_free(draft, first - 1, head):
        i = first - 1
        firm = (draft.hit("heads", i - 1) or (0, ""))[1] == "firm"  # X Engineering & Construction
        if draft.word(i) == "&" and (first < head or firm) and is_proper(draft, i - 1):
            first, joint = i, joint or firm  # Seaport Investment & Operation Group
            continue
        if not is_proper(draft, i) or draft.word(i).endswith(BASED):
            break
        titled = any((hit := draft.hit("titles", k)) and i < hit[0] <= first for k in (i, i - 1, i - 2) if k >= 0)
        if draft.has(i, "words.function") or titled:
            break
        first = i
    further = draft.hit("heads", end) if draft.capital(end) and is_free(draft, end, head) else None
    if draft.word(end) == "&" and (draft.hit("heads", end + 1) or (0, ""))[1] == "firm" and draft.capital(end + 1):
        return None  # X Engineering & Construction
    if further is not None and further[1] in _ENDS and further[0] > end:
        return None  # Acme Logistics Holding
    if _is_public(draft, end):
        return None  # Acme Logistics Public Company Limited
    day = draft.has(end, "plain.month")  # Acme Group Monday
    officer = titled and draft.language == "id"  # Direktur Acme Logistics Jane Roe
    follows = draft.capital(end) and not day and not officer
    follows |= draft.word(end) in {"'s", "'", "’"} and draft.capital(end + 1)  # the Traders’ Guild
    if first == head or follows or all(draft.has(i, "sectors", "plain") for i in range(first, head)):
        return None
    weak = not draft.has(head, "words.strong") and not (joint and head - first > 2)
    if weak and (head - first == 1 and draft.places_at.get(first)):
        return None
    return (first, end) if not weak else None


def _is_public(draft: Draft, i: int) -> bool:
    """Tell whether up to three more capitalised words from token `i` on lead to a legal form."""
    for k in range(i, i + _FORM):
        if not draft.capital(k) or not is_free(draft, k, i - 1) or draft.has(k, "names.given"):
            return False
        if (draft.hit("heads", k) or (0, ""))[1] == "legal":
            return k > i
    return False
