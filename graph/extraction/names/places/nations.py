"""Territories told by the adjective of their government: "the Kenyan government", "Scottish authorities"."""

from __future__ import annotations

from graph.extraction.names.places import adjectives
from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import gazetteer

_JOINS = frozenset({",", "and", "&"})
_NATIONS = frozenset({"english"})  # which has no government of its own


def find(draft: Draft) -> None:
    """Enter the countries and regions whose governments `draft` names by an adjective.

    Longer names are others ("Danish Fund").
    """
    for noun in sorted(draft.lexicon.sets.get("words.statehood", ())):
        for i in draft.where.get(noun, ()):
            longer = draft.capital(i + 1) and draft.together(i, i + 1)
            name = None if longer else _region(draft, i) or _country(draft, i)
            if name and not any(draft.cover[name.first : i + 1]) and draft.together(name.first, i):
                draft.add(name)
                if noun.endswith("s"):
                    _listed(draft, name.first)


def _listed(draft: Draft, first: int) -> None:
    """Enter the countries in a list of adjectives before token `first`: "the Kenyan, Chadian and Dutch governments"."""
    while draft.word(first - 1) in _JOINS and draft.together(first - 2, first):
        last = first - 1
        last -= draft.word(last) == "and" and draft.word(last - 1) == ","
        first = _adjective(draft, last)
        if first == last or any(draft.cover[first:last]):
            return
        country = gazetteer().country(gazetteer().demonym(draft.text(first, last)) or "")
        draft.add(Name(first, last, "place", country.name, places=(country,), cue="country", government=True))


def _region(draft: Draft, i: int) -> Name | None:
    """Return the region whose adjective stands before the noun at `i`: "Bavarian State Government"."""
    last = i - draft.has(i - 1, "words.national", "words.devolved")
    for first in (last - 2, last - 1):
        told = adjectives.region(draft.text(first, last)) if first >= 0 and draft.capital(first) else None
        if told:
            return Name(first, i + 1, "place", told[0], places=(told[1],), cue="region", government=True)
    return None


def _country(draft: Draft, i: int) -> Name | None:
    """Return the country whose adjective stands before the noun at `i`: "Danish authorities"."""
    last = i - draft.has(i - 1, "words.national")
    first = _adjective(draft, last)
    if first == last:
        return None
    country = gazetteer().country(gazetteer().demonym(draft.text(first, last)) or "")
    return Name(first, i + 1, "place", country.name, places=(country,), cue="country", government=True)


def _adjective(draft: Draft, last: int) -> int:
    """Return the first token of the adjective of a country that ends before token `last`, and `last` without one."""
    if last < 1 or not draft.capital(last - 1) or draft.lower[last - 1] in _NATIONS:
        return last
    if draft.capital(last - 2) and draft.together(last - 2, last):
        whole = draft.text(last - 2, last)
        if gazetteer().demonym(whole) and not gazetteer().find(whole):
            return last - 2
        if not draft.begins(last - 2):
            return last  # Federal German Government
    adjective = draft.tokens.words[last - 1]
    return last - 1 if gazetteer().demonym(adjective) and last - 1 not in draft.places_at else last
