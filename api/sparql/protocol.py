"""From a request to the query or update in it: SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from dataclasses import dataclass

from api.sparql.message import Request
from api.sparql.negotiation import GRAPHS, RESULTS, SHORT, choose
from graph.store.query import Query, QueryFailed


@dataclass(frozen=True, slots=True)
class Update:
    """An update as it came: its text and the IRIs of the dataset parameters."""

    text: str
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()


def operation(request: Request) -> Query | Update | None:
    """Return what `request` asks for; None for a GET without a query (the service description).

    Raises QueryFailed (400, 405, 415) where the protocol does not allow the request.
    """
    if request.method not in ("GET", "HEAD", "POST"):
        raise QueryFailed(405, "method", f"{request.method} is not known here: use GET or POST.")
    pairs = request.parameters()
    given: dict[str, list[str]] = {}
    for key, value in pairs:
        given.setdefault(key, []).append(value)
    if request.method == "POST":
        media_type = request.media_type
        if media_type == "application/sparql-query":
            given.setdefault("query", []).append(_direct(request))
        elif media_type == "application/sparql-update":
            given.setdefault("update", []).append(_direct(request))
        elif media_type != "application/x-www-form-urlencoded":
            raise QueryFailed(
                415,
                "type",
                f"A body of type {media_type or '(not told)'}: send application/sparql-query, "
                "application/sparql-update or application/x-www-form-urlencoded.",
            )
    if len(given.get("query", ())) + len(given.get("update", ())) > 1:
        raise QueryFailed(400, "parameters", "Send one query or one update in a request.")
    if "update" in given:
        if request.method != "POST":
            raise QueryFailed(400, "method", "An update is sent by POST.")
        using, named = given.get("using-graph-uri", []), given.get("using-named-graph-uri", [])
        return Update(given["update"][0], tuple(using), tuple(named))
    if "query" not in given:
        if request.method == "POST":
            raise QueryFailed(400, "parameters", "There is neither a `query` nor an `update`.")
        return None
    return _query(request, given)


def _direct(request: Request) -> str:
    """Return a body that is a query or an update: "UTF-8 is the only valid charset here", says the protocol
    (https://www.w3.org/TR/sparql11-protocol/#query-via-post-direct), and its tests ask for 4xx."""
    if (charset := request.charset) and charset.lower() not in ("utf-8", "utf8", "us-ascii"):
        message = f"{request.media_type} is always in UTF-8, and this is in {charset}: send a form, or UTF-8."
        raise QueryFailed(415, "charset", message)
    return request.text()


def _query(request: Request, given: dict[str, list[str]]) -> Query:
    accept = request.headers.get("accept")
    if (name := given.get("format", [""])[0].lower()) in SHORT:
        accept = f"{SHORT[name]}, */*;q=0.1"
    default, named = given.get("default-graph-uri"), given.get("named-graph-uri")
    results = choose(accept, RESULTS)
    return Query(
        text=given["query"][0],
        base=request.origin + request.path,
        default=None if default is None else tuple(default),
        named=None if named is None else tuple(named),
        results=results,
        booleans=results,
        graphs=choose(accept, GRAPHS),
        timeout=_seconds(given["timeout"][0]) if "timeout" in given else None,
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise QueryFailed(400, "parameters", f"timeout={text!r}: give a number of seconds above 0.")
    return seconds
