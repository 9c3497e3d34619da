"""Places that lists know by their Wikidata ids only: `place/Q84` is the place that a list tells to be `wd:Q84`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from graph.identity.candidates import TYPE
from graph.identity.canonical import Reader, is_source
from graph.iris import ID

SAME = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
_WIKIDATA = "http://www.wikidata.org/entity/"
_LOCAL = f"{ID}place/"
_QID = re.compile(rf"(?:{re.escape(_WIKIDATA)}|{re.escape(_LOCAL)})(Q\d+)\Z")


def told_the_same(store: Reader, place: NamedNode) -> set[NamedNode]:
    """Return the nodes that sources tell to be the same as a place by a Wikidata id.

    Where several places are told to have one id, the node of the id is the least of them by IRI: they are not joined.
    """
    qid = _qid(place)
    if qid:
        return _holder(store, qid) if _named(store, place) else set()
    entities = {quad.object for quad in store.match(place, SAME, None, None) if is_source(quad.graph_name)}
    qids = sorted(filter(None, map(_qid, entities)))
    locals_ = (NamedNode(_LOCAL + qid) for qid in qids if _holder(store, qid) == {place})
    return {local for local in locals_ if _named(store, local)}


def told(quads: Iterable[Quad]) -> set[NamedNode]:
    """Return the places that quads of sources give a Wikidata id or, by their IRI, have one."""
    found: set[NamedNode] = set()
    for quad in quads:
        if quad.predicate == SAME and (qid := _qid(quad.object)):
            found |= {node for node in (quad.subject, NamedNode(_LOCAL + qid)) if isinstance(node, NamedNode)}
        elif quad.predicate == TYPE and isinstance(quad.subject, NamedNode) and _qid(quad.subject):
            found.add(quad.subject)
    return found


def _holder(store: Reader, qid: str) -> set[NamedNode]:
    quads = store.match(None, SAME, NamedNode(_WIKIDATA + qid), None)
    stated = {quad.subject for quad in quads if is_source(quad.graph_name)}
    holders = [node for node in stated if isinstance(node, NamedNode) and not _qid(node)]
    return {min(holders, key=lambda node: node.value)} if holders else set()


def _named(store: Reader, place: NamedNode) -> bool:
    return any(is_source(quad.graph_name) for quad in store.match(place, TYPE, None, None))


def _qid(node: object) -> str | None:
    match = _QID.match(node.value) if isinstance(node, NamedNode) else None
    return match[1] if match else None
