"""The gazetteer as its callers see it: find, match and resolve names; read-only and safe in several threads."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

from graph.garbage import uncollected
from graph.gazetteer.matching import Match, folding, spans, words
from graph.gazetteer.place import Kind, Place
from graph.gazetteer.resolution import best
from graph.gazetteer.table import DEEP, TEXT, connect
from graph.iris import entity

_COLUMNS = ("id", *(field.name for field in fields(Place)))
_NOWHERE: Mapping[str, float] = {}
_POINTS = Path(__file__).with_name("points.yaml")
_KABUPATEN = "Kabupaten "
_LIMIT = 8
"""The most words of a name; the words of a single look-up are read no further."""


class Gazetteer:
    """Places by name.

    The names of the countries, the regions and the cities of 15,000 people and more are in memory; the places
    themselves come from SQLite. `deep=True` asks the table of 500 people and more, which is built (in about 20
    seconds) when it is asked for the first time.
    """

    def __init__(self) -> None:
        self._table = connect(TEXT)
        self._deep: sqlite3.Connection | None = None
        select = self._table.execute
        self._names = _names(select("SELECT folded, place FROM name ORDER BY folded, main DESC, place"))
        self._first: dict[str, int] = dict(select("SELECT word, most FROM first"))
        self._acronyms = frozenset(name for (name,) in select("SELECT folded FROM acronym"))
        self._ambiguous: dict[str, str] = dict(select("SELECT folded, language FROM ambiguous"))
        self._blocked = frozenset(name for (name,) in select("SELECT folded FROM blocked"))
        self._forms: list[tuple[str, int, Kind]] = list(select("SELECT folded, after, kind FROM form"))
        self._demonyms: dict[str, str] = dict(select("SELECT folded, country FROM demonym"))
        self._capitals: dict[str, int] = dict(select("SELECT country, place FROM capital"))
        self._place = lru_cache(maxsize=4096)(self._read)
        self._candidates = lru_cache(maxsize=4096)(self._read_candidates)
        self._known_iri = lru_cache(maxsize=4096)(partial(_read_iri, self._table))
        self._points: dict[str, list[float]] = yaml.safe_load(_POINTS.read_text(encoding="utf-8"))
        self._largest = lru_cache(maxsize=4096)(self._read_largest)
        self._country = lru_cache(maxsize=16_384)(self._read_demonym)

    def _read(self, number: int) -> Place:
        return _place(self._table.execute("SELECT * FROM place WHERE id = ?", (number,)).fetchone())

    def _deep_table(self) -> sqlite3.Connection:
        if self._deep is None:
            self._deep = connect(DEEP)
        return self._deep

    def find(
        self, name: str, country: str | None = None, kind: Kind | None = None, *, deep: bool = False
    ) -> tuple[Place, ...]:
        """Return the places of a name, the best guess first: main names before alternates, then by weight.

        Accents and case do not matter; where the whole is no name, "X, Region" and "City of X" are understood.
        `country` (ISO 3166-1 alpha-2) and `kind` narrow the choice. A country weighs more than any city, a city its
        population, a region a tenth of the population of its cities.
        """
        for folded, told, within in self._readings(name):
            found = tuple(
                place
                for place in self._named(folded, deep)
                if country in (None, place.country) and kind in (None, place.kind) and told in (None, place.kind)
                if within is None or place.country in within or place.region in within
            )
            if found:
                return found
        return ()

    def _readings(self, name: str) -> Iterator[tuple[str, Kind | None, frozenset[str] | None]]:
        """Yield how a name can be read: folded name, the kind that it tells, codes that it must lie within."""
        folded = folding(name)
        yield folded, None, None
        if name.endswith(")"):
            yield folding(name.partition("(")[0]), None, None
        head, comma, tail = name.partition(",")
        if comma:
            areas = [place for place in self._candidates(folding(tail)) if place.kind != "City"]
            codes = {place.region or place.country for place in areas}
            states = {f"{country}-{tail.strip()}" for country in ("US", "CA", "AU")}
            yield folding(head), None, frozenset(codes | states)
            yield folding(head), None, frozenset(place.country for place in areas)
        for form, after, kind in self._forms:
            if after and folded.endswith(f" {form}"):
                yield folded.removesuffix(f" {form}"), kind, None
            elif not after and folded.startswith(f"{form} "):
                yield folded.removeprefix(f"{form} "), kind, None

    def _named(self, folded: str, deep: bool) -> Sequence[Place]:
        if not deep:
            return self._candidates(folded)
        query = "SELECT place.* FROM name JOIN place ON place.id = place WHERE folded = ? ORDER BY main DESC, id"
        return [_place(row) for row in self._deep_table().execute(query, (folded,))]

    def _read_candidates(self, folded: str) -> tuple[Place, ...]:
        numbers = self._names.get(folded, ())
        return (self._place(numbers),) if isinstance(numbers, int) else tuple(map(self._place, numbers))

    def get(self, iri: str, *, deep: bool = False) -> Place | None:
        """Return the place of an IRI, or None; the deep table is asked only where that is wanted."""
        place = self._known_iri(iri)
        return _read_iri(self._deep_table(), iri) if place is None and deep else place

    def country(self, code: str) -> Place:
        """Return a country by its ISO 3166-1 alpha-2 code; raise KeyError where there is none."""
        place = self.get(entity("country", code.lower()))
        if place is None:
            raise KeyError(code)
        return place

    def demonym(self, word: str) -> str | None:
        """Return the country code of an adjective or a country's name: "Japanese", "Jepang" -> "JP"."""
        return self._country(word)

    def _read_demonym(self, word: str) -> str | None:
        folded = folding(word)
        if folded in self._demonyms:
            return self._demonyms[folded]
        return next((place.country for place in self._candidates(folded) if place.kind == "Country"), None)

    def capital(self, country: str) -> Place | None:
        """Return the capital of a country, where the table has it."""
        number = self._capitals.get(country)
        return None if number is None else self._place(number)

    def towns(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the country of each city of 15,000 people and more, the most important first."""
        yield from self._table.execute("SELECT name, country FROM place WHERE kind = 'City' ORDER BY id")

    def point(self, place: Place) -> Place | None:
        """Return a place with the position at which it can be shown, None where none is known.

        A country stands at its capital; a region at the city of its name in it, else at its most populous city; a
        kabupaten only at the former.
        """
        if place.latitude is not None:
            return place
        at = self._points.get(place.country) if place.kind == "Country" else None
        if at:
            return replace(place, latitude=at[0], longitude=at[1])
        city = self.capital(place.country) if place.kind == "Country" else self._city_of(place)
        return replace(place, latitude=city.latitude, longitude=city.longitude) if city else None

    def _city_of(self, place: Place) -> Place | None:
        bare = place.name.removeprefix(_KABUPATEN)
        for city in self.find(bare, place.country, "City"):
            if city.region in (None, place.region):
                return city
        return None if bare != place.name else self._largest(place.region)

    def _read_largest(self, region: str | None) -> Place | None:
        largest = "SELECT * FROM place WHERE kind = 'City' AND region = ? ORDER BY population DESC, id LIMIT 1"
        row = self._table.execute(largest, (region,)).fetchone()
        return _place(row) if row else None

    def seat_of(self, place: Place) -> str | None:
        """Return the code of the country whose capital a place is."""
        return place.country if self.capital(place.country) == place else None

    def matches(self, text: str, language: str | None = None) -> tuple[Match, ...]:
        """Return the names of places in a text: leftmost, longest, not overlapping. Linear in the text.

        In a text of a known `language` a name is not ambiguous for being a word of another one.
        """
        return tuple(self._found(text, words(text), language))

    def match(self, text: str, start: int, language: str | None = None) -> Match | None:
        """Return the longest name that begins at `text[start]`, or None."""
        run = words(text, start, _LIMIT)
        match = next(self._found(text, run, language), None)
        return match if match and match.start == start else None

    def _found(self, text: str, run: Sequence[tuple[int, int]], language: str | None) -> Iterator[Match]:
        for start, end in spans(text, run, self._first.get, self._known):
            name = text[start:end]
            form = folding(name)
            if form not in self._names:
                form = folding(name.replace(".", " "))  # "Kab.Gowa"
            if form not in self._blocked:
                word = self._ambiguous.get(form)
                ambiguous = word is not None and (not word or language is None or word == language)
                yield Match(start, end, name, self._candidates(form), ambiguous)

    def _known(self, folded: str, passage: str) -> bool:
        if folded in self._names:
            return passage.isupper() or folded not in self._acronyms
        return folded in self._blocked

    def resolve(
        self,
        name: str,
        *,
        countries: Mapping[str, float] = _NOWHERE,
        kind: Kind | None = None,
        near: tuple[float, float] | None = None,
        deep: bool = False,
    ) -> Place | None:
        """Return the place that a name most likely means in its context, or None where the name is unknown.

        `countries` weighs the countries of the context (how often each is named, say), `kind` is the kind that the
        words around ask for ("Kota X"), `near` is where (latitude, longitude in degrees). See `resolution.best`.
        """
        return best(self.find(name, deep=deep), folding(name), countries=countries, kind=kind, near=near)


def _read_iri(table: sqlite3.Connection, iri: str) -> Place | None:
    row = table.execute("SELECT * FROM place WHERE iri = ?", (iri,)).fetchone()
    return _place(row) if row else None


@uncollected()  # a quarter of a million strings and no cycle among them
def _names(rows: Iterable[tuple[str, int]]) -> dict[str, int | tuple[int, ...]]:
    """Return the ranks of the places of each name: one number, or a tuple of several."""
    names: dict[str, int | tuple[int, ...]] = {}
    for name, number in rows:
        known = names.get(name)
        if known is None:
            names[name] = number
        else:
            names[name] = (*(known if isinstance(known, tuple) else (known,)), number)
    return names


def _place(row: Iterable[Any]) -> Place:
    columns: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    del columns["id"]
    columns["labels"] = tuple(map(tuple, json.loads(columns["labels"])))
    columns["altlabels"] = tuple(json.loads(columns["altlabels"]))
    return Place(**columns)
