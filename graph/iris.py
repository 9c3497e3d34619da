"""The IRIs of things, minted from a source alone (docs/vocabulary.md, "Identity and IRIs").

Every function here is pure: the same parts give the same IRI on every machine.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from anyascii import anyascii

BASE = "https://w3id.org/citypact/"
ID = BASE + "id/"
GRAPH = BASE + "graph/"
CP = BASE + "ontology#"
CPV = BASE + "vocabulary/"

_SLUG_LENGTH = 80
_GAPS = re.compile(r"[^a-z0-9]+")


def h8(*parts: str | None) -> str:
    """Return the first 8 hexadecimal digits of the SHA-256 over the parts, joined by U+001F (None counts as "")."""
    return hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def ascii_slug(text: str) -> str:
    """Return `text` in lower-case ASCII with hyphens, at most 80 characters; "x" where nothing is left."""
    slug = _GAPS.sub("-", anyascii(text).lower()).strip("-")
    return slug[:_SLUG_LENGTH].rstrip("-") or "x"


def entity(class_: str, slug: str) -> str:
    """Return the IRI of an instance; `class_` is one of the path's classes, e.g. `person`."""
    return f"{ID}{class_}/{slug}"


def slug_of(iri: str) -> str:
    """Return the last part of an IRI's path."""
    return iri.rsplit("/", 1)[-1]


def document(slug: str) -> str:
    """Return the IRI of a document."""
    return entity("document", slug)


def document_graph(slug: str) -> str:
    """Return the name of the graph that holds what a document says."""
    return f"{GRAPH}document/{slug}"


def dataset_graph(name: str) -> str:
    """Return the name of the graph that holds what a list says."""
    return f"{GRAPH}dataset/{name}"


def curation_graph(slug: str) -> str:
    """Return the name of the graph that holds what editors put in the place of what a document was read to say."""
    return f"{GRAPH}curation/{slug}"


def local_place(class_: str, name: str, country: str | None, source: str) -> str:
    """Return the IRI of a place that the gazetteer lacks: class `city`, `region` or `place`; `source` is a slug."""
    return entity(class_, f"{ascii_slug(name)}-{country.lower() if country else h8(source)}")


def named(class_: str, name: str, source: str) -> str:
    """Return the IRI of a person or institution (class `person` or `institution`) of one source."""
    return entity(class_, f"{ascii_slug(name)}-{h8(source, name)}")


def agreement(parties: Iterable[str], kind: str, year: int | None, source: str, number: int = 0) -> str:
    """Return the IRI of an agreement: `parties` are IRIs, `number` its order in the source among equals."""
    ordered = sorted(parties)
    names = "-".join(slug_of(party) for party in ordered[:2]) or "agreement"
    digest = h8(source, *ordered, kind, str(number))
    return entity("agreement", f"{ascii_slug(names)}-{year or 'undated'}-{digest}")


def event(name: str | None, kind: str, start: str | None, source: str, number: int = 0) -> str:
    """Return the IRI of an event: `start` is an ISO date of any precision, `number` its order among equals."""
    digest = h8(source, kind, start, name, str(number))
    return entity("event", f"{ascii_slug(name or kind)}-{start[:4] if start else 'undated'}-{digest}")


def position(holder: str, position_in: str, title: str) -> str:
    """Return the IRI of a position; `holder` and `position_in` are IRIs."""
    return entity("position", h8(holder, position_in, title))


def evidence(source: str, subject: str, predicate: str, object_: str, start: int, end: int) -> str:
    """Return the IRI of one piece of evidence; `source` is the slug of the document or name of the list."""
    return entity("evidence", f"{source}-{h8(subject, predicate, object_, str(start), str(end))}")
