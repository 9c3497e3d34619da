"""Bodies that a text only speaks of as places where something is: "signed it at the Harbour Museum"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft, Name

_AT = frozenset({"at", "in", "inside", "near", "opposite", "behind", "outside", "di", "ke"})
_ARTICLE = frozenset({"the", "sang", "gedung", "kampus", "aula", "halaman"})
_COUNCILS = frozenset({"dprd", "dpr"})


def leave_out(draft: Draft, offices: Iterable[Office]) -> None:
    """Take museums, centres and the like for no bodies where they are only venues, nor "the DPRD" of no place."""
    held = {id(office.of) for office in offices}
    bodies: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in draft.names:
        if name.kind == "institution":
            bodies[tuple(draft.lower[name.first : name.last])].append(name)
    for words, names in bodies.items():
        venue = any(draft.has(i, "words.venue") for i in range(names[0].first, names[0].last))
        venue = venue and all(_is_venue(draft, name) for name in names)
        if not venue and not (len(words) == 1 and words[0] in _COUNCILS):
            continue
        if any(id(name) in held or name.acronym for name in names):
            continue
        for name in names:
            name.kind = "other"


def _is_venue(draft: Draft, name: Name) -> bool:
    i = name.first - 1
    return draft.word(i - (draft.word(i) in _ARTICLE)) in _AT
