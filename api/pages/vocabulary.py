"""The ontology, the concepts of its schemes and the named graphs under their own addresses."""

from __future__ import annotations

import pyoxigraph as ox
from fastapi import APIRouter
from fastapi.responses import Response

from api.formats import wanted
from api.pages.entity import split
from api.pages.reader import Reader, Visit
from api.views.agreements import agreements
from api.views.entities import entity
from graph import iris
from graph.errors import NotFound, Withdrawn
from graph.identity.tombstones import buried
from graph.iris import CPV, GRAPH
from ontology import resources
from ontology.page import ontology_page

router = APIRouter()

_SHOWN = 100


@router.get("/ontology", include_in_schema=False)
@router.get("/ontology.{suffix}", include_in_schema=False)
def ontology(reader: Visit, suffix: str = "", format: str | None = None) -> Response:
    """Show the vocabulary, a heading with an anchor for each term, or answer with it in RDF."""
    asked = wanted(reader.request.headers.get("accept"), suffix or format)
    if asked:
        triples = resources.graph().serialize(format="nt", encoding="utf-8")
        return reader.rdf(
            (quad.triple for quad in ox.parse(triples, format=ox.RdfFormat.N_TRIPLES)), asked, "citypact-ontology"
        )
    return reader.page("ontology.html", body=ontology_page(reader.language.code))


@router.get("/vocabulary/{scheme}", include_in_schema=False)
@router.get("/vocabulary/{scheme}/{concept}", include_in_schema=False)
def vocabulary(reader: Visit, scheme: str, concept: str = "", format: str | None = None) -> Response:
    """Show a concept with the agreements that have it, or a scheme with its concepts."""
    path, suffixed = split(f"{scheme}/{concept}" if concept else scheme)
    iri = CPV + path
    if entity(reader.snapshot, iri) is None:
        raise NotFound("The vocabulary has no concept {iri}. The page /ontology lists them all.", iri=iri)
    asked = suffixed or wanted(reader.request.headers.get("accept"), format)
    if asked:
        return reader.rdf(reader.snapshot.triples("concept", entity=iri), asked, path.replace("/", "-"))
    using = [
        each for each in agreements(reader.snapshot).values() if iri in (each.kind, each.status) or iri in each.topics
    ]
    definition = reader.snapshot.select("definition", entity=iri)
    chosen = {row["tag"]: row["text"] for row in definition}
    members = [row["concept"] or "" for row in reader.snapshot.select("members", entity=iri)]
    return reader.page(
        "concept.html",
        iri=iri,
        definition=chosen.get(reader.language.code) or chosen.get("en") or "",
        members=members,
        found=using[:_SHOWN],
        total=len(using),
    )


@router.get("/graph/{path:path}", include_in_schema=False)
def graph(reader: Visit, path: str, format: str | None = None) -> Response:
    """Answer with a named graph in RDF, or show how large it is and where to get it; 410 where it was withdrawn."""
    path, suffixed = split(path)
    iri = GRAPH + path
    size = reader.snapshot.count("graph-size", graph=iri)
    if not size:
        # the graph of a list is itself what stands for the list
        gone, _ = buried(reader.settings.data, iris.ID + path if path.startswith("document/") else iri)
        if gone:
            raise Withdrawn("{iri} was in this graph; the last source that spoke of it was withdrawn.", iri=iri)
        raise NotFound("There is no graph {iri} in this store.", iri=iri)
    asked = suffixed or wanted(reader.request.headers.get("accept"), format)
    if asked is None:
        return reader.page("graph.html", iri=iri, size=size)
    triples = reader.snapshot.triples("graph", graph=iri)
    if not _readable(reader, path):
        triples = (each for each in triples if not each.predicate.value.endswith("#text"))
    file = path.replace("/", "-")
    if not asked.syntax.supports_datasets:
        return reader.rdf(triples, asked, file)
    name = ox.NamedNode(iri)
    return reader.rdf((ox.Quad(each.subject, each.predicate, each.object, name) for each in triples), asked, file)


def _readable(reader: Reader, path: str) -> bool:
    """Tell whether the whole text of a document's graph may be given away."""
    return reader.settings.whole_texts or not path.startswith("document/")
