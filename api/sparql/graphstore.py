"""SPARQL 1.1 Graph Store HTTP Protocol: which graph, which triples.

https://www.w3.org/TR/sparql11-http-rdf-update/
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from hashlib import sha256

from pyoxigraph import NamedNode, Triple

from api.sparql.charset import decoded_rdf
from api.sparql.message import Request
from graph.iris import GRAPH
from graph.store.answer import GRAPH_FORMATS
from graph.store.parsing import triples
from graph.store.query import QueryFailed

PATH = "/graph-store"


def graph_of(request: Request, *, plain: bool) -> tuple[str | None, bool]:
    """Return the IRI of the graph that a request names, and whether it is a new one that gets its name here.

    None is the default graph. `?graph=IRI` and `?default` name it indirectly; the path after `/graph-store/` directly:
    it stands for the same path under the project's graphs, in a plain dataset for the address itself.

    Raises:
        QueryFailed: 400 for none, two, or no IRI.
    """
    keys = request.parameters()
    named = [value for key, value in keys if key == "graph"]
    default = any(key == "default" for key, _ in keys)
    direct = request.path[len(PATH) :].strip("/")
    if len(named) + default + bool(direct) > 1:
        raise QueryFailed(400, "parameters", "Name one graph: ?graph=IRI, ?default, or a path after /graph-store/.")
    here = f"{request.origin}{PATH}/"
    base = here if plain else GRAPH
    if named:
        graph = named[0]
        if not plain and graph.startswith(here):
            graph = base + graph[len(here) :]
        return _checked(graph), False
    if direct:
        return _checked(base + direct), False
    if default:
        return None, False
    if request.method != "POST":
        raise QueryFailed(400, "parameters", "Name a graph: ?graph=IRI, ?default, or a path after /graph-store/.")
    name = sha256(request.body).hexdigest()[:16]
    return base + (name if plain else f"dataset/{name}"), True


def location(graph: str, request: Request, *, plain: bool) -> str:
    """Return the address under which a graph is read here."""
    return graph if plain else graph.replace(GRAPH, f"{request.origin}{PATH}/", 1)


def triples_of(request: Request, graph: str | None) -> list[Triple]:
    """Return the triples of a request's body; relative IRIs are resolved against the graph's. It takes a while.

    Raises:
        QueryFailed: 415 for another type than RDF or an unknown charset, 400 for a syntax error or for named graphs in
            the body, 504 and 507 for what is too much.
    """
    return triples(list(_parts(request)), graph or request.origin + request.path)


def _parts(request: Request) -> Iterator[tuple[str, str]]:
    """Yield the media type and the text of each part of a body."""
    if request.media_type != "multipart/form-data":
        yield _part(request.body, request.media_type, request.charset)
        return
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n"
    try:
        parts = list(message_from_bytes(head.encode("latin-1") + request.body).walk())
    except RecursionError:
        raise QueryFailed(
            400, "type", "The parts of the body nest too deeply: send them one after the other."
        ) from None
    for part in parts:
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            yield _part(content, part.get_content_type(), part.get_content_charset())


def _part(content: bytes, media_type: str, charset: str | None) -> tuple[str, str]:
    if media_type not in GRAPH_FORMATS:
        told = media_type or "(not told)"
        raise QueryFailed(415, "type", f"A body of type {told}: send one of {', '.join(GRAPH_FORMATS)}.")
    return media_type, decoded_rdf(content, media_type, charset)


def _checked(graph: str) -> str:
    try:
        return NamedNode(graph).value
    except ValueError as error:
        raise QueryFailed(400, "parameters", f"{graph!r} is no IRI of a graph: {error}.") from None
