"""One place for the names by which a document means one: "CORK" and "Cork City", "Nakuru County" and "Nakuru"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from graph.extraction.names.places import shortened
from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import Place
from graph.gazetteer.matching import folding


def unify(
    draft: Draft,
    located: Mapping[Name, Place | None],
    kinds: Mapping[Name, str | None],
    countries: Mapping[Name, str | None],
) -> dict[Name, Place | None]:
    """Return the places of names, one for all names that differ only in words for a kind ("County", "Kota").

    A city and a region of one name stay two where the text tells the kind of both, and two places of one name in
    different countries where it tells both. A name that the gazetteer lacks is that of a place it knows. `kinds` and
    `countries` are those that the words beside names tell.
    """
    families: dict[str, list[Name]] = defaultdict(list)
    short = shortened.forms(draft, located)
    for name, place in located.items():
        if place is None or place.kind != "Country":
            families[short.get(folding(name.core)) or _bare(draft, name)].append(name)
    unified = dict(located)
    for names in families.values():
        places = {place.iri: place for name in names if (place := located[name]) is not None}
        if not places or (len(places) == 1 and all(located[name] for name in names)):
            continue
        told = _told(draft, names, located, kinds)
        towns = all(place.kind == "City" for place in told.values())
        if len(places) > 1 and ((len(told) > 1 and not towns) or len({countries[name] for name in names} - {None}) > 1):
            continue
        whole = [name for name in names if located[name] is not None and _bare(draft, name) != folding(name.core)]
        surest = whole or [name for name in names if (place := located[name]) is not None and place.iri in told]
        chosen = _commonest(surest or names, located, places)
        for name in names:
            unified[name] = chosen
    return unified


def _bare(draft: Draft, name: Name) -> str:
    """Return the folded name without the words that tell a kind."""
    words = folding(name.core).split()
    kinds = draft.lexicon.sets["words.kind"]
    return " ".join([word for word in words if word not in kinds] or words)


def _told(
    draft: Draft, names: list[Name], located: Mapping[Name, Place | None], kinds: Mapping[Name, str | None]
) -> dict[str, Place]:
    """Return the places, by IRI, whose kind the words in or beside a name tell."""
    found = {}
    for name in names:
        place = located[name]
        if place is not None and (kinds[name] == place.kind or _bare(draft, name) != folding(name.core)):
            found[place.iri] = place
    return found


def _commonest(names: list[Name], located: Mapping[Name, Place | None], places: Mapping[str, Place]) -> Place:
    """Return the place that most names mean, of equals the one named first."""
    order = [place.iri for name in sorted(names, key=lambda one: one.first) if (place := located[name]) is not None]
    return places[max(dict.fromkeys(order), key=order.count)]
