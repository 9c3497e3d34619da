"""A document read back from its own graph."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.model import Date, Document
from graph.rdf.terms import term


def document(slug: str, quads: Iterable[Quad]) -> Document | None:
    """Return the document that the quads of its graph describe; None where they hold no text of it.

    What `description` wrote is read back, but for the reader's warnings, which no graph holds.
    """
    about = NamedNode(iris.document(slug))
    values = {
        quad.predicate: quad.object.value
        for quad in quads
        if quad.subject == about and isinstance(quad.object, Literal | NamedNode)
    }
    text = values.get(term("text"))
    if text is None:
        return None
    issued = values.get(term("dcterms:issued"))
    return Document(
        slug,
        text,
        title=values.get(term("dcterms:title")),
        publisher=values.get(term("dcterms:publisher")),
        issued=Date(issued) if issued else None,
        language=values.get(term("dcterms:language")),
        source=values.get(term("dcterms:source")),
        license=values.get(term("dcterms:license")),
        retold_from=values.get(term("retoldFrom")),
    )
