"""Parts of larger bodies that act by themselves: "Dinkes Kota X", "Fakultas Teknik Universitas Y"."""

from __future__ import annotations

from graph.extraction.names.institutions.titled import is_titled
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import JOIN, after_bracket, after_territory, fields, open_end

_WITHIN = frozenset({"di", "ke", "dosen", "mahasiswa", "alumni", "besar", "pengajar", "peneliti", "dekan", "kampus"})


def by_short_name(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    """Read a department of a territory by its short name, but not behind an office, which is the territory's."""
    last = after_territory(draft, end, head)
    byline = draft.word(last) == "|"
    return (head, last) if draft.capital(head) and last > end and not byline and not is_titled(draft, head) else None


def faculty(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    """Read a faculty with its university, where it acts; behind an office or as a place it is only the university's."""
    if not draft.capital(head) or draft.word(head - 1) in _WITHIN or is_titled(draft, head):
        return None
    last = fields(draft, end, head)
    last = next((i for i in range(end, last) if draft.word(i) == draft.word(head)), last)  # Fakultas X, Fakultas Y
    while last > end and draft.word(last - 1) in JOIN:
        last -= 1
    if last <= end:
        return None
    university = after_bracket(draft, last)
    held = draft.cover[university] if draft.together(head, university) else None
    if held is not None and held.kind == "institution" and held.first == university:
        draft.drop(held)
        return head, held.last
    own, body = draft.hit("known", university), draft.hit("heads", university)
    if not draft.capital(university) or not draft.together(head, university) or not (own or body):
        return head, last
    behind = open_end(draft, university, body[0]) if body and body[1] == "open" else 0
    return head, max(own[0] if own else 0, behind) or last
