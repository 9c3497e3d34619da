"""The RDF syntaxes of linked data and how a client asks for one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import pyoxigraph as ox

from graph import rdf
from graph.errors import UsageError


class Format(NamedTuple):
    """One RDF syntax; `key` is its name in `graph.rdf`."""

    suffix: str
    name: str
    media_type: str
    key: str

    @property
    def syntax(self) -> ox.RdfFormat:
        """The engine's name of it."""
        return rdf.FORMATS[self.key]


FORMATS = (
    Format("ttl", "Turtle", "text/turtle", "turtle"),
    Format("jsonld", "JSON-LD", "application/ld+json", "jsonld"),
    Format("rdf", "RDF/XML", "application/rdf+xml", "rdfxml"),
    Format("nt", "N-Triples", "application/n-triples", "ntriples"),
    Format("trig", "TriG", "application/trig", "trig"),
    Format("nq", "N-Quads", "application/n-quads", "nquads"),
)
"""In the order in which the server prefers them (https://www.w3.org/TR/rdf11-new/#section-serializations)."""

_HTML = ("text/html", "application/xhtml+xml")


def by_name(name: str) -> Format | None:
    """Return the format of a suffix, media type or name (case and signs apart); None where there is none."""
    wanted = _letters(name)
    return next(
        (each for each in FORMATS if wanted in (each.suffix, _letters(each.media_type), _letters(each.name))), None
    )


def negotiated(accept: str | None) -> Format | None:
    """Return the RDF syntax that an Accept header asks for, or None for the page (RFC 9110, 12.5.1).

    What names both, or nothing that is served, gets the page.
    """
    if not accept:
        return None
    weights = list(_weights(accept))
    page = max((weight for type_, weight in weights if type_ in _HTML), default=0.0)
    best: tuple[float, int, Format] | None = None
    for order, each in enumerate(FORMATS):
        weight = max((weight for type_, weight in weights if type_ == each.media_type), default=0.0)
        if weight > page and (best is None or (-weight, order) < best[:2]):
            best = (-weight, order, each)
    return best[2] if best else None


def wanted(accept: str | None, name: str | None = None) -> Format | None:
    """Return the RDF syntax of a name given as `?format=`, else of the Accept header; None for the page (`html`).

    Raises UsageError where no syntax has the name.
    """
    if not name:
        return negotiated(accept)
    found = by_name(name)
    if found is None and name != "html":
        raise UsageError(
            "There is no format {name!r}: use html or one of {known}.",
            name=name,
            known=", ".join(each.suffix for each in FORMATS),
        )
    return found


def wants_json(accept: str | None) -> bool:
    """Tell whether an Accept header likes JSON better than a page."""
    weights = dict(_weights(accept or ""))
    json = max(weights.get("application/json", 0.0), weights.get("application/problem+json", 0.0))
    return json > max(weights.get(type_, 0.0) for type_ in _HTML)


def serialize(statements: Iterable[ox.Triple] | Iterable[ox.Quad], format_: Format) -> bytes:
    """Return triples or quads in the syntax, in one fixed order."""
    quads = (each if isinstance(each, ox.Quad) else ox.Quad(*each) for each in statements)
    return rdf.serialize(quads, format_.key)


def _weights(accept: str) -> Iterable[tuple[str, float]]:
    """Yield the media types of an Accept header with their weights."""
    for part in accept.split(","):
        type_, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = 1.0
        for parameter in parameters:
            match = re.fullmatch(r"q\s*=\s*([01](?:\.\d{0,3})?)", parameter)
            if match:
                weight = float(match[1])
        yield type_, weight


def _letters(text: str) -> str:
    """Return the letters of `text` in lower case."""
    return re.sub(r"[^a-z]", "", text.lower())
