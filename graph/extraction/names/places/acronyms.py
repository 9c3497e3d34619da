"""Acronyms of bodies, which are no places, and of governments: "Kampala City Authority (KCCA)"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_acronym
from graph.gazetteer import gazetteer


def of_bodies(draft: Draft) -> set[str]:
    """Return the acronyms that the text tells of its bodies, but for those of the places that their names end with."""
    named = [(name.core.split(), name.acronym) for name in draft.names if name.acronym]
    return {short for words, short in named if words[0][0] == short[0] and not gazetteer().find(words[-1])}


def of_governments(draft: Draft) -> None:
    """Take the acronym in brackets behind a government's name for it: "Kampala City Authority (KCCA)"."""
    meant: dict[str, Name] = {}
    for name in draft.names:
        i = name.last
        if name.kind == "place" and name.government and draft.word(i) == "(" and draft.word(i + 2) == ")":
            meant[draft.tokens.words[i + 1]] = name
    for acronym, name in meant.items():
        for j in draft.where[draft.word(name.last + 1)] if is_acronym(acronym) else ():
            held = draft.cover[j]
            if draft.tokens.words[j] != acronym or (held is not None and (held.first, held.last) != (j, j + 1)):
                continue
            if held is not None:
                draft.drop(held)
            draft.add(Name(j, j + 1, "place", name.core, places=name.places, cue=name.cue, government=True))
