"""Decisions as a file: JSON for people and programs, or any RDF syntax of `graph/curation`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from graph.curation.decision import CURATION, Decision, decision_of
from graph.errors import InputRefused
from graph.rdf.terms import XSD, Object
from ontology.terms import VERDICTS


def dumps(decisions: Iterable[Decision]) -> str:
    """Return decisions as JSON: an array of objects, sorted by instant and IRI."""
    ordered = sorted(decisions, key=lambda one: (one.when, one.iri.value))
    return json.dumps([_object(one) for one in ordered], ensure_ascii=False, indent=1) + "\n"


def loads(data: bytes) -> list[Decision]:
    """Return the decisions of a file: JSON as `dumps` writes it, else Turtle or TriG.

    Raises:
        InputRefused: neither of these, or a decision that lacks something.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputRefused("The file of decisions is not UTF-8 text: export it again.") from None
    return _from_json(text) if text.lstrip()[:1] in ("[", "{") else _from_rdf(text)


def _object(decision: Decision) -> dict[str, Any]:
    known: dict[str, Any] = {
        "verdict": decision.verdict,
        "who": decision.who,
        "when": decision.when,
        "why": decision.why,
        "subjects": [node.value for node in decision.subjects],
        "predicate": decision.predicate and decision.predicate.value,
        "objects": [_node(node) for node in decision.objects],
        "about": [node.value for node in decision.about],
        "undoes": decision.undoes and decision.undoes.value,
        "instead": decision.instead and _node(decision.instead),
        "passages": [node.value for node in decision.passages],
    }
    return {key: value for key, value in known.items() if value}


def _node(node: Object) -> str | dict[str, str]:
    if isinstance(node, NamedNode):
        return node.value
    if node.language:
        return {"text": node.value, "language": node.language}
    return {"text": node.value} | ({} if node.datatype.value == XSD + "string" else {"datatype": node.datatype.value})


def _from_json(text: str) -> list[Decision]:
    try:
        items = json.loads(text)
    except ValueError as error:
        raise InputRefused(f"The file of decisions is no JSON ({error}): it may be cut short.") from None
    if not isinstance(items, list):
        raise InputRefused("The file of decisions holds no list: export it again.")
    return [_decision(number, item) for number, item in enumerate(items, 1)]


def _decision(number: int, item: Any) -> Decision:
    try:
        if item["verdict"] not in VERDICTS:
            raise ValueError(f"there is no verdict {item['verdict']!r}")
        return Decision(
            verdict=item["verdict"],
            who=str(item["who"]),
            when=str(item["when"]),
            why=str(item.get("why", "")),
            subjects=tuple(map(NamedNode, item.get("subjects", ()))),
            predicate=NamedNode(item["predicate"]) if item.get("predicate") else None,
            objects=tuple(map(_read, item.get("objects", ()))),
            about=tuple(map(NamedNode, item.get("about", ()))),
            undoes=NamedNode(item["undoes"]) if item.get("undoes") else None,
            instead=_read(item["instead"]) if item.get("instead") else None,
            passages=tuple(map(NamedNode, item.get("passages", ()))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputRefused(f"Decision {number} of the file cannot be read: {error}. Nothing was taken over.") from None


def _read(value: str | dict[str, str]) -> Object:
    if isinstance(value, str):
        return NamedNode(value)
    datatype = NamedNode(value["datatype"]) if "datatype" in value else None
    return Literal(value["text"], language=value.get("language"), datatype=datatype)


def _from_rdf(text: str) -> list[Decision]:
    by: dict[object, list[Quad]] = defaultdict(list)
    try:
        for quad in pyoxigraph.parse(text, format=RdfFormat.TRIG):
            by[quad.subject].append(Quad(quad.subject, quad.predicate, quad.object, CURATION))
        found = [decision_of(quads) for quads in by.values()]
    except (SyntaxError, ValueError) as error:
        raise InputRefused(f"The file of decisions is neither JSON nor Turtle or TriG: {error}") from None
    return [one for one in found if one]
