"""`/id/{class}/{slug}`: the page of whatever an IRI names, or its description in RDF."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
from fastapi import APIRouter
from fastapi.responses import Response

from api.formats import FORMATS, Format, wanted
from api.pages.agreement import agreement_page
from api.pages.document import document_page
from api.pages.event import event_page
from api.pages.map import OUTLINES
from api.pages.reader import Reader, Visit
from api.views.agreements import some_agreements
from api.views.answers import ACTORS
from api.views.atlas import WORLD, atlas
from api.views.coordinates import coordinates
from api.views.documents import MENTIONS, naming
from api.views.entities import Entity, canonical, entity, positions
from api.views.events import some_events
from api.views.evidence import facts_of, stated
from api.views.partners import TIES, Tie, partners, ties
from api.views.things import pointing
from graph import iris
from graph.errors import NotFound, Withdrawn
from graph.identity.tombstones import buried

router = APIRouter()

_SHOWN = 40
_LISTED = 120
_PARTNERS = 50
_AGREES = (f"{iris.CP}party", f"{iris.CP}signatory")
_ATTENDS = (f"{iris.CP}participant", f"{iris.CP}heldIn")
_DAY, _ISSUED = f"{iris.CP}earliest", "http://purl.org/dc/terms/issued"
_TIES = frozenset(f"{iris.CP}{each}" for each in TIES)


@router.get("/id/{class_}/{slug}", include_in_schema=False)
def show(class_: str, slug: str, reader: Visit, format: str | None = None, page: int = 1) -> Response:
    """Answer with the page of an entity, or with RDF by suffix, `?format=` or Accept; 308 where it was merged."""
    slug, suffix = split(slug)
    asked = suffix or wanted(reader.request.headers.get("accept"), format)
    iri = iris.entity(class_, slug)
    known = entity(reader.snapshot, iri)
    if known is None:
        merged = canonical(reader.snapshot, iri)
        if merged is None:
            gone, merged = buried(reader.settings.data, iri)
            if gone and merged is None:
                raise Withdrawn("{iri} was in this graph; the last source that spoke of it was withdrawn.", iri=iri)
        if merged is None:
            raise NotFound("There is nothing under {iri} in this graph. Search for its name instead.", iri=iri)
        return reader.redirect(reader.links.thing(merged, suffix.suffix if suffix else ""), 308)
    if asked:
        return reader.rdf(reader.snapshot.triples("description", entity=iri), asked, slug)
    return _page(reader, known, max(page, 1))


def split(slug: str) -> tuple[str, Format | None]:
    """Return the slug without the suffix of an RDF syntax, and that syntax."""
    stem, dot, suffix = slug.rpartition(".")
    found = next((each for each in FORMATS if dot and each.suffix == suffix), None)
    return (stem, found) if found else (slug, None)


def _page(reader: Reader, known: Entity, page: int) -> Response:
    """Return the page for the class of an entity."""
    match known.kind:
        case "Agreement" | "TwinningAgreement":
            return agreement_page(reader, known)
        case "Event":
            return event_page(reader, known)
        case "Document":
            return document_page(reader, known)
        case "Evidence":
            return _passage(reader, known)
        case "Position":
            seen = _holder(reader, known)
            return reader.redirect(f"{reader.links.thing(seen)}#positions", 303)
    return _actor(reader, known, page)


def _holder(reader: Reader, position: Entity) -> str:
    """Return the IRI of the person who holds a position."""
    row = reader.snapshot.first("entity-value", entity=position.iri, property=iris.CP + "holder")
    if row is None or row["value"] is None:
        raise NotFound("Nobody holds the position {iri} any more.", iri=position.iri)
    return row["value"]


def _passage(reader: Reader, evidence: Entity) -> Response:
    """Send the reader of a piece of evidence to its passage in the document."""
    document = reader.snapshot.first(
        "entity-value", entity=evidence.iri, property="http://www.w3.org/ns/prov#wasDerivedFrom"
    )
    start = reader.snapshot.first("entity-value", entity=evidence.iri, property=iris.CP + "startOffset")
    if document is None or document["value"] is None:
        raise NotFound("The source of {iri} is not a document.", iri=evidence.iri)
    target = document["value"]
    offset = int(start["value"] or 0) if start else 0
    return reader.redirect(reader.links.passage(target, offset), 303)


def _actor(reader: Reader, known: Entity, page: int) -> Response:
    """Return the page of a person, place or institution with one page of its partners."""
    snapshot, iri = reader.snapshot, known.iri
    tied = ties(snapshot, iri)
    held = positions(snapshot, iri)
    papers, latest = pointing(snapshot, iri, _AGREES, _SHOWN, _DAY)
    occasions, attended = pointing(snapshot, iri, _ATTENDS, _SHOWN, _DAY)
    documents, naming_it = pointing(snapshot, iri, (MENTIONS,), _SHOWN, _ISSUED)
    if not documents:
        told = naming(snapshot, iri)
        documents, naming_it = len(told), told[:_SHOWN]
    said = stated(snapshot, (iri, *(each for position in held[:_SHOWN] for each in position.iris)))
    star, elsewhere = _star(reader, iri, tied if page == 1 else ())
    at = slice((page - 1) * _PARTNERS, page * _PARTNERS)
    return reader.page(
        "entity.html",
        entity=known,
        facts=facts_of(snapshot, (evidence for evidence, _, predicate, _ in said if predicate not in _TIES)),
        living=sum(not tie.former for tie in tied),
        tied=len(tied),
        partners=partners(snapshot, iri, tied[at]),
        page=page,
        pages=max(1, -(-len(tied) // _PARTNERS)),
        agreements=list(some_agreements(snapshot, latest).values()),
        events=list(some_events(snapshot, attended).values()),
        papers=papers,
        occasions=occasions,
        positions=held,
        documents=documents,
        mentioned_in=naming_it,
        seated=pointing(snapshot, iri, (f"{iris.CP}locatedIn",), _LISTED),
        places=pointing(snapshot, iri, (f"{iris.CP}inCountry",), _LISTED),
        shown=_SHOWN,
        graph=star,
        atlas=atlas(star, coordinates(snapshot), _PARTNERS),
        elsewhere=elsewhere,
        world=WORLD,
        outlined=OUTLINES.exists(),
    )


def _star(reader: Reader, iri: str, tied: Sequence[Tie]) -> tuple[nx.Graph, int]:
    """Return the living ties of an actor for a map, a page of them at most, and how many have no place on it."""
    stands = coordinates(reader.snapshot)
    living = [tie for tie in tied if not tie.former]
    placed = [tie for tie in living if iri in stands and tie.iri in stands]
    star = nx.Graph()
    star.add_edges_from((iri, tie.iri, {"weight": max(tie.papers, 1)}) for tie in placed[:_PARTNERS])
    for each, values in star.nodes(data=True):
        values.update(label=reader.name(each).text, kind=ACTORS.get(reader.class_of(each), "Place"))
    return star, len(living) - star.number_of_edges()
