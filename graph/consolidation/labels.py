"""The names of a thing in the default graph: one preferred for each language tag, the others beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from graph.consolidation.supports import Supports
from graph.rdf.terms import GAZETTEER, Object, term

PREFERRED, OTHER, LABEL = term("skos:prefLabel"), term("skos:altLabel"), term("rdfs:label")
LABELS = (PREFERRED, OTHER, LABEL)

Name = tuple[NamedNode, Object]
"""A predicate of `LABELS` and a text."""


def known_labels(supports: Supports, thing: NamedNode) -> set[Object]:
    """Return the gazetteer's names of a place; nothing for another thing."""
    return {text for text, _ in supports.stated(thing, PREFERRED, GAZETTEER)}


def place_names(supports: Supports, place: NamedNode, known: set[Object], texts: Iterable[Object]) -> set[Name]:
    """Return which of these texts are names of a place that the gazetteer knows, and of what rank.

    The gazetteer's names are the preferred ones, every other name of a source is an alternative. Only some texts are
    looked at, since very many sources name a place.
    """
    names: set[Name] = set()
    for text in texts:
        if text in known:
            names |= {(PREFERRED, text), (LABEL, text)}
        elif any(supports.supported((place, predicate, text)) for predicate in (PREFERRED, OTHER)):
            names.add((OTHER, text))
    return names


def names(supports: Supports, thing: NamedNode) -> set[Name]:
    """Return the names of a thing that the gazetteer does not know.

    For each language tag the name that most sources prefer, then the longest, then the first in code-point order.
    Without any name, the labels that were generated for it, one for each tag.
    """
    preferred = list(supports.stated(thing, PREFERRED))
    chosen = _chosen(preferred)
    if not chosen:
        return {(LABEL, text) for text in _chosen(supports.stated(thing, LABEL))}
    others = {text for text, _ in (*preferred, *supports.stated(thing, OTHER))} - chosen
    return {(name, text) for text in chosen for name in (PREFERRED, LABEL)} | {(OTHER, text) for text in others}


def _chosen(stated: Iterable[tuple[Object, NamedNode]]) -> set[Object]:
    sources: dict[Object, set[NamedNode]] = defaultdict(set)
    for text, graph in stated:
        sources[text].add(graph)
    best: dict[str | None, Object] = {}
    for text in sorted(sources, key=lambda text: (-len(sources[text]), -len(text.value), text.value)):
        best.setdefault(text.language if isinstance(text, Literal) else None, text)
    return set(best.values())
