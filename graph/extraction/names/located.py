"""Where institutions are, as far as their names tell: "University of X", "X Port Authority", "Konsulat Jepang di X"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from graph.extraction.names.coreference import Thing
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.reading import Seat
from graph.extraction.tokens import phrase
from graph.gazetteer import Match, gazetteer

_WORDS = 4  # of a place's name
_ORDER = ("City", "Region", "Country")
_CONFIDENCE = {"City": 0.9, "Region": 0.85, "Country": 0.85}
_ADJECTIVE = 0.75
_LARGE = 50_000  # inhabitants
_AT = frozenset({"in", "di"})

Named = dict[str, dict[tuple[str, ...], str]]
"""The IRIs of the places that a text names, by the first word and by all words of the name."""


def seats(draft: Draft, bodies: Iterable[Thing], iri_of: Mapping[Name, str], kinds: Mapping[str, str]) -> list[Seat]:
    """Return the seat of each institution whose name holds the name of a place, sorted by where it is told.

    `iri_of` gives the IRI of each name, `kinds` the class of each place that the text names. A name that holds places
    of several countries tells no seat; that of an embassy tells one only with a city, for its country is elsewhere.
    """
    known: Named = {}
    for name, iri in iri_of.items():
        if name.kind == "place":
            words = phrase(name.core)
            known.setdefault(words[0], {})[words] = iri
    near = frozenset({_country(iri) for named in known.values() for iri in named.values()})
    found = []
    for body in bodies:
        told = [seat for name in body.names for seat in _told(draft, name, iri_of[name], known, kinds, near)]
        if len({_country(seat.place) for seat in told} - {None}) < 2 and told:
            found.append(min(told, key=lambda seat: (_rank(seat.place, kinds), seat.start)))
    return sorted(found)


def _told(
    draft: Draft,
    name: Name,
    body: str,
    known: Named,
    kinds: Mapping[str, str],
    near: Collection[str | None],
) -> Iterator[Seat]:
    """Yield the seats that one name of an institution tells; `near` are the countries of the places that are named."""
    mission = any(draft.has(i, "words.mission") for i in range(name.first, name.last))
    i = name.first
    while i < name.last:
        place, last = _place_at(draft, i, name.last, known, near)
        if place is not None:
            kind = _kind(place, kinds)
            if not mission or kind == "City" or draft.word(i - 1) in _AT:
                yield Seat(body, place, name.start, name.end, _CONFIDENCE.get(kind, _ADJECTIVE), "seat-in-name")
            i = last
            continue
        i += 1
    code = gazetteer().demonym(draft.tokens.words[name.first]) if name.last - name.first > 1 else None
    if code and not mission and name.first not in draft.places_at:
        yield Seat(body, gazetteer().country(code).iri, name.start, name.end, _ADJECTIVE, "seat-in-adjective")


def _place_at(draft: Draft, i: int, end: int, known: Named, near: Collection[str | None]) -> tuple[str | None, int]:
    """Return the place whose name begins at token `i` and ends before `end`, and the token after it.

    A town or region that the text does not name elsewhere may be an ordinary word of the name, as "University" is: it
    must be large, and in a country of which the text speaks unless "in" or "Kota" stands before it.
    """
    if not draft.capital(i) or draft.has(i, "heads.legal"):
        return None, i
    named = known.get(draft.lower[i], {})
    for last in range(min(i + _WORDS, end), i, -1) if named else ():
        iri = named.get(phrase(draft.text(i, last)))
        if iri is not None:
            return iri, last
    if draft.tokens.words[i] == "RI":
        return gazetteer().country("ID").iri, i + 1
    found: tuple[int, Match] | None = draft.places_at.get(i)
    if found is None or found[0] > end or found[1].ambiguous or draft.has(found[0] - 1, "names", "sectors"):
        return None, i
    place = found[1].places[0]
    led = draft.word(i - 1) in _AT or any(draft.hit("territories", k) for k in (i - 1, i))
    town = place.kind != "Country" and (not (led or place.country in near) or place.population < _LARGE)
    return (None, i) if town else (place.iri, found[0])


def _kind(iri: str, kinds: Mapping[str, str]) -> str:
    place = gazetteer().get(iri)
    return place.kind if place else kinds.get(iri, "Place")


def _rank(iri: str, kinds: Mapping[str, str]) -> int:
    kind = _kind(iri, kinds)
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def _country(iri: str) -> str | None:
    place = gazetteer().get(iri)
    return place.country if place else None
