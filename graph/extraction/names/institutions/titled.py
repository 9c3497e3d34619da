"""Institutions behind an office: "Rektor Universitas X", "Dekan Bidang Y Z"."""

from __future__ import annotations

import re

from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_field

_AND = frozenset({"dan", "serta"})
_FIELD = 6  # words of an office's field
ROMAN = re.compile(r"[ivx]+\Z")
"""A number in Roman digits."""


def is_titled(draft: Draft, head: int) -> bool:
    """Tell whether an office and its field stand before a head ("Rektor Universitas X", "Dekan Bidang Y Z")."""
    i = head
    if draft.word(head - 1) == ")" and draft.word(head - 3) == "(" and draft.hit("titles", head - 2) is not None:
        head = i = head - 3  # Direktur Utama (Dirut) PT X
    while head - i < _FIELD and draft.together(i - 1, head):
        number = draft.word(i - 1).isdigit() or ROMAN.match(draft.word(i - 1)) is not None
        # "Dekan FISIP Universitas X"
        unit = draft.language == "id" and draft.capital(i - 1) and draft.cover[i - 1] is None
        if not (number or unit or draft.word(i - 1) in {"bidang", "urusan", *_AND} or is_field(draft, i - 1)):
            break
        i -= 1
    ends = range(i, head + 1)
    hits = [draft.hit("titles", k) for k in range(max(0, i - 3), head)]
    return any(hit is not None and hit[1] != "relative" and (hit[0] in ends or hit[0] >= head) for hit in hits)
