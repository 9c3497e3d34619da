"""Capitals told by what they are the capital of: "ibu kota Jepang", "the capital of Saxony"."""

from __future__ import annotations

from graph.extraction.names.words.context import Context
from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import Place, gazetteer

_KINDS = ("Region", "Country")
_OTHERS = frozenset({"new", "future", "old", "administrative"})  # that the gazetteer does not know of
_DISTRICTS = frozenset({"kabupaten", "kab"})  # whose codes are those of their provinces


def find(draft: Draft) -> None:
    """Enter the descriptions of capitals, so that the country or region in one is not taken for what is meant."""
    for i, (end, _) in sorted(draft.hits["territories"].items()):
        phrase = " ".join(draft.lower[i:end])
        if phrase not in draft.lexicon.sets["words.capitalof"] or draft.word(i - 1) in _OTHERS:
            continue
        j = end + (draft.word(end) == "the")
        found = draft.places_at.get(j)
        if found is None and (hit := draft.hit("territories", j)) and hit[1].startswith("before"):
            found = draft.places_at.get(hit[0])
        if found is None or found[1].places[0].kind not in _KINDS or not draft.together(i, found[0] - 1):
            continue
        owned = draft.word(found[0]) == "'s" and draft.capital(found[0] + 1)  # "the capital of Chile's X Region"
        if owned or any(draft.cover[i : found[0]]):
            continue
        draft.add(Name(i, found[0], "other", draft.text(i, found[0]), places=found[1].places[:1], cue="capital"))
        further = draft.places_at.get(found[0] + 1) if draft.word(found[0]) in {"and", "dan"} else None
        if phrase in draft.lexicon.sets["words.capitals"] and further and further[1].places[0].kind in _KINDS:
            k, last = found[0] + 1, further[0]
            draft.add(Name(k, last, "other", draft.text(k, last), places=further[1].places[:1], cue="capital"))


def find_owned(draft: Draft) -> None:
    """Enter the word for a capital behind whose it is ("Kenya's capital"), but no capital of other kinds."""
    for i in draft.where.get("capital", ()) if draft.language == "en" else ():
        if draft.cover[i] is not None or draft.has(i + 1, "words.capitalized"):
            continue
        owner = next((first for first in (i - 2, i - 3, i - 4) if draft.places_at.get(first, (0,))[0] == i - 1), None)
        if owner is None or draft.word(i - 1) != "'s" or not draft.together(owner, i):
            continue
        places = draft.places_at[owner][1].places[:1]
        if places[0].kind in _KINDS:
            draft.add(Name(i, i + 1, "other", draft.text(i, i + 1), places=places, cue="capital"))


def referents(context: Context) -> list[tuple[Name, str]]:
    """Return the descriptions with the cities that they mean, where the text names them."""
    described = [name for name in context.draft.names if name.kind == "other" and name.cue == "capital"]
    meant = [(name, _beside(context, name) or _known(context, name)) for name in described]
    return [(name, city) for name, city in meant if city is not None]


def _beside(context: Context, name: Name) -> str | None:
    """Return the city in apposition: "Dresden, the capital of Saxony", "the capital of Saxony, Dresden"."""
    draft = context.draft
    before = name.first - 1 - (draft.word(name.first - 1) == "the")
    for comma, beside in ((before, before - 1), (name.last, name.last + 1)):
        city = draft.cover[beside] if draft.word(comma) == "," and draft.together(name.first, beside) else None
        if city is None or city.kind != "place" or context.entities[context.iri_of[city]].kind != "City":
            continue
        if city.places and city.places[0].country == name.places[0].country:
            return context.iri_of[city]
    return None


def _known(context: Context, name: Name) -> str | None:
    """Return a country's capital, or the city of a region that was named last."""
    place = name.places[0]
    if place.kind == "Country":
        city = gazetteer().capital(place.country)
        if city is None or city.iri in context.entities:
            return city.iri if city is not None else None
        governed = (gazetteer().get(iri) for iri in context.territories)
        return next((one.iri for one in governed if one is not None and _is_of(one, city)), None)
    if _DISTRICTS & set(context.draft.lower[name.first : name.last]):
        return None
    inside = {one.iri for held in context.iri_of for one in held.places if _is_inside(one, place)}
    return next((iri for iri in context.before(name.first, "City") if iri in inside), None)


def _is_of(region: Place, city: Place) -> bool:
    """Whether a region is that of a capital and called after it ("Nairobi City County")."""
    return region.kind == "Region" and region.country == city.country and region.name.startswith(city.name)


def _is_inside(city: Place, region: Place) -> bool:
    return city.kind == "City" and city.region is not None and city.region == region.region
