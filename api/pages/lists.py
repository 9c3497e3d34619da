"""Agreements as a list, by year and between two actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.reader import Reader, Visit
from api.views import filters
from api.views.agreements import Agreement, agreements, selected
from api.views.entities import entity, related
from api.views.events import Event, events, some_events
from graph.errors import NotFound
from graph.iris import CP
from ontology.terms import AGREEMENT_KINDS, AGREEMENT_STATUSES, TOPICS

router = APIRouter()

_PAGE = 50
_SHOWN_A_YEAR = 20
_FURTHER = 40
_UNKNOWN = "Nobody in this graph is called {text!r}."
_ALIKE = "Nobody in this graph is called {text!r}. Did you mean: {like}?"
_ACTORS = ("city", "region", "country", "place", "institution", "person")


def who(reader: Reader, text: str) -> str | None:
    """Return the IRI of an actor given by IRI or by name (the one that most documents mention); None for "".

    Raises NotFound where nobody has that name.
    """
    text = text.strip()
    if not text:
        return None
    if text.startswith(("https://", "http://")):
        if entity(reader.snapshot, text) is None:
            raise NotFound("There is nothing under {text} in this graph. Search for its name instead.", text=text)
        return text
    index = reader.search.index()
    same = index.named(text, _ACTORS)
    if not same:
        like = ", ".join(hit.name for hit in index.find(text, _ACTORS, limit=3))
        raise NotFound(_ALIKE if like else _UNKNOWN, text=text, like=like)
    return same[0].iri


@router.get("/agreements", include_in_schema=False)
def list_agreements(
    reader: Visit,
    party: str = "",
    year: str = "",
    kind: str = "",
    status: str = "",
    topic: str = "",
    page: int = 1,
) -> Response:
    """List the agreements that fit, the newest first."""
    asked = {"year": year, "kind": kind, "status": status, "topic": topic}
    wrong, wanted = filters.wrong(**asked), who(reader, party)
    found = [] if wrong else selected(reader.snapshot, **asked, parties=(wanted,) if wanted else ())
    years = {each.year for each in agreements(reader.snapshot).values()} | ({year} if "year" not in wrong else set())
    pages = max(1, -(-len(found) // _PAGE))
    page = min(max(page, 1), pages)
    return reader.page(
        "agreements.html",
        400 if wrong else 200,
        wrong=wrong,
        found=found[(page - 1) * _PAGE : page * _PAGE],
        total=len(found),
        page=page,
        pages=pages,
        asked={"party": wanted, **asked},
        years=sorted(years - {""}, reverse=True),
        schemes={
            "kind": ("agreement-kind", sorted(AGREEMENT_KINDS)),
            "status": ("agreement-status", sorted(AGREEMENT_STATUSES)),
            "topic": ("topic", sorted(TOPICS)),
        },
    )


@router.get("/timeline", include_in_schema=False)
def timeline(reader: Visit, actor: str = "") -> Response:
    """Show agreements and events by year, of all or of one actor."""
    wanted = who(reader, actor)
    papers, occasions = dated(reader, wanted)
    years: defaultdict[str, tuple[list[object], list[object]]] = defaultdict(lambda: ([], []))
    for paper in papers:
        years[paper.year][0].append(paper)
    for occasion in occasions:
        years[occasion.starts[0][:4] if occasion.starts else ""][1].append(occasion)
    ordered = sorted(years.items(), reverse=True)
    most = max((len(one) + len(other) for one, other in years.values()), default=1)
    return reader.page("timeline.html", actor=wanted, years=ordered, most=most, shown=_SHOWN_A_YEAR)


@router.get("/compare", include_in_schema=False)
def compare(reader: Visit, one: str = "", other: str = "") -> Response:
    """Show which partners two actors share, which only one has, and which partners of partners are none yet."""
    pair = (who(reader, one), who(reader, other))
    compared = sides(reader, *pair)
    return reader.page(
        "compare.html",
        one=pair[0],
        other=pair[1],
        tied=compared.tied,
        papers=selected(reader.snapshot, parties=[each for each in pair if each]) if all(pair) else [],
        groups=compared.groups,
        further=compared.further[:_FURTHER],
    )


@dataclass(frozen=True, slots=True)
class Sides:
    """The partners of two actors: IRIs in groups (`shared`, `only-one`, `only-other`), by name; and those of partners
    who are no partners yet, each with the partners between, those with most of them first."""

    tied: bool
    groups: Mapping[str, Sequence[str]]
    further: Sequence[tuple[str, Sequence[str]]]


def sides(reader: Reader, one: str | None, other: str | None) -> Sides:
    """Compare the partners of two actors (IRIs)."""
    pair = {one, other}
    first, second = (_partners_of(reader, each) if each else set() for each in (one, other))
    further: defaultdict[str, list[str]] = defaultdict(list)
    if one and other:
        for partner in sorted((first | second) - pair):
            for each in _partners_of(reader, partner) - first - second - pair:
                further[each].append(partner)

    def by_name(iri: str) -> tuple[str, str]:
        return reader.name(iri).text.casefold(), iri

    return Sides(
        tied=bool(one and other in first),
        groups={
            "shared": sorted(first & second, key=by_name),
            "only-one": sorted(first - second - pair, key=by_name),
            "only-other": sorted(second - first - pair, key=by_name),
        },
        further=sorted(further.items(), key=lambda item: (-len(item[1]), by_name(item[0]))),
    )


def dated(reader: Reader, actor: str | None) -> tuple[Sequence[Agreement], Sequence[Event]]:
    """Return the agreements and events of all, or those of one actor (an IRI)."""
    papers = selected(reader.snapshot, parties=(actor,) if actor else ())
    if not actor:
        return papers, tuple(events(reader.snapshot).values())
    pointing = related(reader.snapshot, actor)
    attended = {*pointing.get("participant", ()), *pointing.get("heldIn", ())}
    return papers, tuple(some_events(reader.snapshot, attended).values())


def _partners_of(reader: Reader, iri: str) -> set[str]:
    """Return the IRIs of the living partners of an actor."""
    rows = reader.snapshot.select("entity-value", entity=iri, property=CP + "partnerOf")
    return {row["value"] or "" for row in rows}
