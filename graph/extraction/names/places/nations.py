"""Countries told by the adjective of their government: "the Kenyan government", "South Korean authorities"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import gazetteer

_NATIONS = frozenset({"scottish", "welsh", "english"})  # governments below that of the country


def find(draft: Draft) -> None:
    """Enter the countries whose governments `draft` names by an adjective; longer names are others ("Danish Fund")."""
    for noun in sorted(draft.lexicon.sets.get("words.statehood", ())):
        for i in draft.where.get(noun, ()):
            last = i - draft.has(i - 1, "words.national")
            first = _adjective(draft, last)
            longer = draft.capital(i + 1) and draft.together(i, i + 1)
            if first == last or longer or any(draft.cover[first : i + 1]) or not draft.together(first, i):
                continue
            country = gazetteer().country(gazetteer().demonym(draft.text(first, last)) or "")
            draft.add(Name(first, i + 1, "place", country.name, places=(country,), cue="country", government=True))


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
