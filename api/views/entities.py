"""Persons, places, institutions and whatever else has a page: what is known of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from api.snapshot import Name, Row, Snapshot
from graph.iris import CP
from ontology.terms import SUPERCLASSES

_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_OTHER_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
_MATCHES = ("http://www.w3.org/2002/07/owl#sameAs", "http://www.w3.org/2004/02/skos/core#exactMatch")


@dataclass(frozen=True, slots=True)
class Entity:
    """What is known of a thing apart from its ties. `kind` is its most special class, a cp local name."""

    iri: str
    kind: str
    aliases: tuple[Name, ...]
    matches: tuple[str, ...]
    country: str | None
    country_code: str | None
    located_in: tuple[str, ...]
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Position:
    """An office that a person holds, as seen on the days `observed`; `iris` name what the sources each say of it."""

    iris: tuple[str, ...]
    holder: str
    seat: str | None
    title: str
    language: str | None
    observed: tuple[str, ...]
    former: bool


def entity(snapshot: Snapshot, iri: str) -> Entity | None:
    """Return what is known of `iri`, None where nothing is."""
    values: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in snapshot.select("entity", entity=iri):
        values[row["property"] or ""].append((row["value"] or "", row["tag"] or ""))
    if not values:
        return None

    def first(property_: str) -> str | None:
        return min((value for value, _ in values.get(property_, ())), default=None)

    latitude, longitude = first("https://schema.org/latitude"), first("https://schema.org/longitude")
    classes = [value for value, _ in values.get("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", ())]
    return Entity(
        iri=iri,
        kind=kind_of(classes),
        aliases=_aliases(values),
        matches=tuple(sorted({value for each in _MATCHES for value, _ in values.get(each, ())})),
        country=first(CP + "inCountry"),
        country_code=first(CP + "countryCode"),
        located_in=tuple(sorted(value for value, _ in values.get(CP + "locatedIn", ()))),
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
    )


def _aliases(values: Mapping[str, list[tuple[str, str]]]) -> tuple[Name, ...]:
    """Return the other names, without those that only differ from a label or from one another by capital letters."""
    taken = {text.casefold() for text, _ in values.get(_LABEL, ())}
    names = []
    for text, tag in sorted(values.get(_OTHER_LABEL, ())):
        if text.casefold() not in taken:
            taken.add(text.casefold())
            names.append(Name(text, tag or None))
    return tuple(names)


def kind_of(classes: list[str]) -> str:
    """Return the most special of the cp classes, "" where there is none."""
    names = sorted(each.removeprefix(CP) for each in classes if each.startswith(CP))
    return max(names, key=lambda name: len(SUPERCLASSES.get(name, ())), default="")


def positions(snapshot: Snapshot, iri: str) -> list[Position]:
    """Return the offices held by or at `iri`, the latest seen first, former ones last.

    What several sources say of one person, place or institution and title is one office.
    """
    found: defaultdict[tuple[str, str, str, bool], list[Row]] = defaultdict(list)
    for row in snapshot.select("positions", entity=iri):
        title = (row["title"] or "").casefold()
        found[row["holder"] or "", row["seat"] or "", title, row["former"] == "true"].append(row)
    made = [
        Position(
            iris=tuple(sorted({row["position"] or "" for row in rows})),
            holder=holder,
            seat=seat or None,
            title=rows[0]["title"] or "",
            language=rows[0]["tag"] or None,
            observed=tuple(sorted({row["observed"] for row in rows if row["observed"]})),
            former=former,
        )
        for (holder, seat, _, former), rows in sorted(found.items())
    ]
    made.sort(key=lambda each: each.observed[-1] if each.observed else "", reverse=True)
    return sorted(made, key=lambda each: each.former)


def related(snapshot: Snapshot, iri: str) -> dict[str, tuple[str, ...]]:
    """Return what points at `iri`: cp local name of the property -> subjects, sorted."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in snapshot.select("related", entity=iri):
        found[(row["relation"] or "").removeprefix(CP)].add(row["thing"] or "")
    return {relation: tuple(sorted(things)) for relation, things in sorted(found.items())}


def canonical(snapshot: Snapshot, iri: str) -> str | None:
    """Return the IRI that `iri` was merged into, None where it was not."""
    row = snapshot.first("canonical", entity=iri)
    return row["canonical"] if row and row["canonical"] != iri else None
