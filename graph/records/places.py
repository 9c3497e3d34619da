"""The names of a list -> places: the gazetteer's where that is sure, else nodes of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from graph import iris
from graph.gazetteer import Place, fold, gazetteer
from graph.gazetteer.resolution import kilometres
from graph.model import Kind
from graph.records.countries import country_code
from graph.records.record import Name

Fate = Literal["placed", "located", "ambiguous", "unplaced"]

_NEAR, _FAR, _ALIKE = 30.0, 60.0, 3.0
"""A city is that of a point (kilometres); farther, where the populations are alike too (by this factor)."""
_CLEARLY = 5.0
"""By how much a city must be larger than its namesakes of one country to be meant without a word about which."""
_NOWHERE = Place("", "City", "", "")
_LARGE = 500_000
"""A city of so many people is meant by its bare name, whatever else the list has."""
_TOWN = 10_000
"""A city of so many people goes before the region of its name; a smaller one is not known by an alternate name."""
_AREA = re.compile(r"\b(region|province|county|state|oblast|prefecture|department|governorate)s?\b", re.IGNORECASE)
_HINT = re.compile(r"\s*\(([^()]*)\)\Z")


@dataclass(frozen=True, slots=True)
class Placed:
    """What a name of a list stands for: its IRI and class, how it was found, and how sure that is.

    `country` is the ISO code of a place that the gazetteer lacks, `point` where the list says that it is.
    """

    iri: str
    kind: Kind
    fate: Fate
    confidence: float
    country: str | None = None
    point: tuple[float, float] | None = None


Key = tuple[str, str]


def merged(names: Iterable[Name], countries: Mapping[str, str], labels: Mapping[str, str]) -> dict[Key, Name]:
    """Return one name for each key: what the rows say together, the first of them first.

    `countries` gives the country of a text, `labels` the text of a Wikidata id, where the rows do not.
    """
    known: dict[Key, Name] = {}
    for name in names:
        before = known.get(name.key)
        if before is None:
            text = name.text or labels.get(name.qid or "")
            country = name.country or countries.get(fold(text or ""))
            known[name.key] = replace(name, text=text, country=country)
        elif not (before.text and before.country and before.point):
            known[name.key] = replace(
                before,
                text=before.text or name.text,
                country=before.country or name.country,
                point=before.point or name.point,
                population=before.population or name.population,
            )
    return known


def place_all(names: Mapping[Key, Name], dataset: str, apart: Iterable[tuple[Key, Key]] = ()) -> dict[Key, Placed]:
    """Return what each name stands for, so that names which the list itself tells apart are not one place.

    One place has one Wikidata id: where several would have it, the nearest does. A list that has "Cambridge" beside
    "Cambridge, Massachusetts" means another Cambridge, and which is not known. Nor are two names one place that the
    list says to be partners (`apart`): the shorter is another one.
    """
    found = {key: place(name, dataset) for key, name in names.items()}
    same: dict[str, list[Key]] = {}
    for key, placed in found.items():
        if placed.fate == "placed":
            same.setdefault(placed.iri, []).append(key)
    for iri, keys in same.items():
        nearest = min((key for key in keys if names[key].qid), key=lambda key: _distance(names[key], iri), default=None)
        texts = [names[key].text or "" for key in keys]
        large = (gazetteer().get(iri) or _NOWHERE).population >= _LARGE
        heads = {fold(_head(text)) for text in texts if _head(text) != text and not large}
        for key in keys:
            name = names[key]
            if (name.qid and key != nearest) or (not name.qid and fold(name.text or "") in heads):
                found[key] = _own(name, dataset, "located" if name.point else "ambiguous")
    for pair in apart:
        texts = [fold(names[key].text or "") for key in pair]
        if found[pair[0]].iri == found[pair[1]].iri and texts[0] != texts[1]:
            shorter = min(pair, key=lambda key: (len(key[0]), key))
            found[shorter] = _own(names[shorter], dataset, "ambiguous")
    return found


def place(name: Name, dataset: str) -> Placed:
    """Return what one name of a list stands for.

    With coordinates: the city or region of its name there. With a country, or with a region in the name: the one city
    of that name, or the one that is clearly the largest. A Wikidata id alone says nothing about where it is.
    """
    if not name.text:
        return _own(name, dataset, "unplaced")
    code = country_code(name.country)
    if name.point:
        candidate = _at(name, name.point, code)
        return _found(candidate, 0.98) if candidate else _own(name, dataset, "located")
    if name.qid and not code:
        return _own(name, dataset, "unplaced")
    candidates = named(name.text, code)
    if len(candidates) == 1:
        return _found(candidates[0], 0.97 if code else 0.95)
    return _own(name, dataset, "ambiguous" if candidates else "unplaced")


def named(text: str, code: str | None) -> Sequence[Place]:
    """Return the places that a name can mean: one where that is clear, none where nothing fits, else several.

    A region that the name gives ("Kasuga, Hyogo", "Toledo (Spain)") must be that of the place. A city that is clearly
    larger than its namesakes is meant, unless the name tells where it is in words that the gazetteer does not know.
    """
    table = gazetteer()
    head = _head(text)
    hint = _HINT.search(text.partition(",")[0])
    told = hint[1] if hint else text.partition(",")[2].strip()
    areas = [area for area in table.find(told) if area.kind != "City"] if told else []
    inside = [area for area in areas if code in (None, area.country)]
    if areas and not inside and not hint:
        return ()  # the country and the area in the name contradict each other
    found = [each for each in table.find(text, country=code, deep=True) if each not in inside]
    if told and not found:  # "Córdoba, Córdoba Province" is no region, and of few cities the region is known
        found = [each for each in table.find(head, country=code, deep=True) if each.kind == "City"]
    places = [each for each in found if _within(each, inside)]
    own = [each for each in places if _is_own(each, head)]
    weak = [each for each in places if each.kind != "City" or each.population >= _TOWN]
    places = own or (weak if code or inside else [])
    regions = [each for each in places if each.kind != "City"]
    cities = [each for each in places if each.kind == "City"]
    if _AREA.search(told if hint else head) and (regions or hint):
        return regions[:1]
    if regions and not (cities and cities[0].population >= _TOWN):
        return regions[:1]
    unsure = bool(told) and (not inside or (any(area.kind == "Region" for area in inside) and _nowhere(cities)))
    if unsure and len(cities) == 1:
        return [each for each in table.find(head, country=code, deep=True) if each.kind == "City"] or cities
    largest = max((each.population for each in cities[1:]), default=0)
    clear = bool(cities) and cities[0].population >= (_LARGE if unsure else _CLEARLY * max(1, largest))
    return cities[:1] if clear else cities


def _nowhere(cities: Sequence[Place]) -> bool:
    """Tell whether the gazetteer does not know in which region the first of these cities lies."""
    return bool(cities) and cities[0].region is None


def _within(place: Place, areas: Sequence[Place]) -> bool:
    """Tell whether a place can lie in one of the areas; where its region is not known, it can."""
    if not areas:
        return True
    same = (area for area in areas if place.country == area.country)
    return any(area.kind == "Country" or place.region in (None, area.region) for area in same)


def _is_own(place: Place, head: str) -> bool:
    own = (place.name, *dict(place.labels).values())
    return fold(head) in {fold(each) for each in own}


def _at(name: Name, point: tuple[float, float], code: str | None) -> Place | None:
    """Return the place of a name at a point: the nearest city of the name, else a region of it in the country told."""
    text = name.text or ""
    candidates = gazetteer().find(text, deep=True)
    away = [
        (kilometres(point, (each.latitude, each.longitude)), rank, each)
        for rank, each in enumerate(candidates)
        if each.kind == "City" and each.latitude is not None and each.longitude is not None
    ]
    distance, _, city = min(away, key=lambda found: found[:2], default=(_FAR + 1, 0, None))
    state = candidates[0] if candidates and candidates[0].kind == "Country" else None
    if city and state and distance <= _NEAR and state.country == city.country and not _is_own(city, text):
        return state  # "Hong Kong" is more than Hong Kong Island
    regions = [each for each in candidates if each.kind != "City" and code == each.country]
    if city and distance <= _NEAR and not (regions and _larger(name, city)):
        return city
    if regions and (name.population is None or name.population > _TOWN):
        return regions[0]
    if (city and distance <= _NEAR) or (city and distance <= _FAR and _alike(name, city)):
        return city
    return None


def _larger(name: Name, city: Place) -> bool:
    return bool(name.population and city.population and name.population > _ALIKE * city.population)


def _alike(name: Name, city: Place) -> bool:
    if not name.population or not city.population:
        return False
    return max(name.population, city.population) <= _ALIKE * min(name.population, city.population)


def _distance(name: Name, iri: str) -> tuple[float, int]:
    """Return how far (kilometres) the point of a name is from a place, and the number of its Wikidata id."""
    place = gazetteer().get(iri, deep=True)
    number = int((name.qid or "Q0")[1:])
    if place and name.point and place.latitude is not None and place.longitude is not None:
        return kilometres(name.point, (place.latitude, place.longitude)), number
    return _FAR, number


def _head(text: str) -> str:
    """Return a name without what tells it from its namesakes: "Toledo, Spain", "Toledo (Spain)" -> "Toledo"."""
    return _HINT.sub("", text.partition(",")[0]).strip()


def _found(place: Place, confidence: float) -> Placed:
    return Placed(place.iri, place.kind, "placed", confidence)


def _own(name: Name, dataset: str, fate: Fate) -> Placed:
    """Return the node of a place that the gazetteer lacks, or that nobody can tell from its namesakes."""
    code = country_code(name.country)
    iri = iris.entity("place", name.qid) if name.qid else iris.local_place("place", name.text or "", code, dataset)
    return Placed(iri, "Place", fate, 0.98 if name.qid else 0.9, code, name.point)
