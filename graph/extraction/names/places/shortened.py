"""Short forms of places that a text tells or that Indonesian blends: "Kotawaringin Barat (Kobar)", "Lamsel"."""

from __future__ import annotations

from collections.abc import Mapping, Set

from graph.extraction.names.places.surroundings import is_titled
from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import Place
from graph.gazetteer.matching import folding

_LEAST = 2  # letters of each of the two words that a blend is made of


def enter(draft: Draft) -> None:
    """Enter the short forms of regions that stand between an office and its holder: "Bupati Kobar Budi Contoh"."""
    shorts: set[str] = set()
    for first, (last, match) in draft.places_at.items():
        words = draft.lower[first:last]
        if draft.word(last) == "(" and draft.word(last + 2) == ")":
            shorts.update(word for word in [draft.word(last + 1)] if word[:1] in {other[0] for other in words})
        if len(words) > 1 and words[-1] in draft.lexicon.sets["words.direction"] and not match.ambiguous:
            shorts.update(_blends(draft.where.keys(), *words[-2:]))
    for i in sorted(i for short in shorts for i in draft.where[short]):
        free = draft.capital(i) and draft.cover[i] is None and i not in draft.places_at
        if free and is_titled(draft, i) and draft.capital(i + 1) and draft.together(i, i + 1):
            draft.add(Name(i, i + 1, "place", draft.tokens.words[i], cue="region"))


def forms(draft: Draft, located: Mapping[Name, Place | None]) -> dict[str, str]:
    """Return the folded unknown names of one word that are short for a place of the text, with its folded name."""
    unknown = {folding(name.core) for name, place in located.items() if place is None}
    unknown = {short for short in unknown if " " not in short}
    found: dict[str, str] = {}
    for name, place in located.items() if unknown else ():
        if place is None:
            continue
        words = folding(name.core).split()
        i = name.last
        if draft.word(i) == "(" and draft.word(i + 2) == ")" and draft.word(i + 1)[:1] == words[0][:1]:
            found |= dict.fromkeys(unknown & {draft.word(i + 1)}, " ".join(words))
        if len(words) == 2 and words[1] in draft.lexicon.sets["words.direction"]:
            found |= dict.fromkeys(_blends(unknown, *words), " ".join(words))
    return found


def _blends(shorts: Set[str], first: str, second: str) -> list[str]:
    """Return those that begin like `first` and end like the beginning of `second`: "lamsel" of "lampung selatan"."""
    heads = [first[:i] for i in range(_LEAST, len(first) + 1)]
    tails = [second[:i] for i in range(_LEAST, len(second))]
    return [short for head in heads for tail in tails if (short := head + tail) in shorts]
