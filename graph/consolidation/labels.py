"""The names of a thing in the default graph: one preferred for each language tag, the others beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.consolidation.supports import Supports
from graph.identity.known import is_place
from graph.iris import curation_graph
from graph.rdf.terms import GAZETTEER, Object, term

PREFERRED, OTHER, LABEL = term("skos:prefLabel"), term("skos:altLabel"), term("rdfs:label")
LABELS = (PREFERRED, OTHER, LABEL)
DEFAULT = DefaultGraph()
_CURATED = curation_graph("")

Name = tuple[NamedNode, Object]
"""A predicate of `LABELS` and a text."""


def known_labels(supports: Supports, thing: NamedNode) -> set[Object]:
    """Return the gazetteer's names of a place; nothing for another thing."""
    return {text for text, _ in supports.stated(thing, PREFERRED, GAZETTEER)} if is_place(thing) else set()


def place_names(supports: Supports, place: NamedNode, known: set[Object], texts: Iterable[Object]) -> set[Name]:
    """Return which of these texts are names of a place that the gazetteer knows, and of what rank.

    The reviewers' and the gazetteer's names are the preferred ones, every other name of a source is an alternative.
    Only some texts are looked at, since very many sources name a place.
    """
    preferred = reviewed(supports, place, known)
    names: set[Name] = set()
    for text in texts:
        if text in preferred:
            names |= {(PREFERRED, text), (LABEL, text)}
        elif text in known or any(supports.supported((place, predicate, text)) for predicate in (PREFERRED, OTHER)):
            names.add((OTHER, text))
    return names


def all_shown(supports: Supports, thing: NamedNode, more: Iterable[Name]) -> bool:
    """Tell whether names that are stated once more change nothing: the preferred ones are preferred already, the
    others are shown, and a generated one is shown or not needed."""

    def shown(*predicates: NamedNode, text: Object) -> bool:
        return any(Quad(thing, predicate, text, DEFAULT) in supports.draft for predicate in predicates)

    named = next(supports.draft.match(thing, PREFERRED, None, DEFAULT), None) is not None
    return all(
        shown(PREFERRED, text=text)
        if predicate == PREFERRED
        else shown(PREFERRED, OTHER, text=text)
        if predicate == OTHER
        else named or shown(LABEL, text=text)
        for predicate, text in more
    )


def names(supports: Supports, thing: NamedNode) -> set[Name]:
    """Return the names of a thing that the gazetteer does not know.

    For each language tag the reviewers' name, else the one that most sources prefer, then the longest, then the first
    in code-point order. Without any name, the labels that were generated for it, one for each tag, those that tell
    what an editor corrected first.
    """
    preferred = list(supports.stated(thing, PREFERRED))
    generated = [] if preferred else list(supports.stated(thing, LABEL))
    generated = [told for told in generated if told[1].value.startswith(_CURATED)] or generated
    chosen = reviewed(supports, thing, _chosen(preferred)) if preferred or generated else set()
    if not chosen:
        return {(LABEL, text) for text in _chosen(generated)}
    others = {text for text, _ in (*preferred, *supports.stated(thing, OTHER))} - chosen
    return {(name, text) for text in chosen for name in (PREFERRED, LABEL)} | {(OTHER, text) for text in others}


def reviewed(supports: Supports, thing: NamedNode, chosen: set[Object]) -> set[Object]:
    """Return the preferred names with the latest one that reviewers gave in a language in the place of the other."""
    given = [name for local in supports.cluster(thing) for name in supports.ledger.names(local)]
    latest = {name.language: name for _, _, name in sorted(given, key=lambda told: told[:2])}
    return {text for text in chosen if _language(text) not in latest} | set(latest.values())


def _language(text: Object) -> str | None:
    return text.language if isinstance(text, Literal) else None


def _chosen(stated: Iterable[tuple[Object, NamedNode]]) -> set[Object]:
    sources: dict[Object, set[NamedNode]] = defaultdict(set)
    for text, graph in stated:
        sources[text].add(graph)
    best: dict[str | None, Object] = {}
    for text in sorted(sources, key=lambda text: (-len(sources[text]), -len(text.value), text.value)):
        best.setdefault(_language(text), text)
    return set(best.values())
