"""The queue of review, item by item in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode

from api.cli import output
from api.cli.reviewing import now, send
from graph.curation import Decision
from graph.curation.decision import OBJECT, SUBJECT
from graph.errors import CitypactError, UsageError
from graph.identity import cluster
from graph.rdf.terms import term
from graph.review import concerned, state
from graph.review.doubts import Doubt, doubts, kinds
from graph.review.queue import Pair, pairs
from graph.store import Store, TripleStore

PAIR = "pair"
"""The kind of the pairs; that of a statement is its predicate."""

_PASSAGES = 3


def ask(data: Path, who: str, kind: str | None = None) -> None:
    """Show each uncertain pair and statement with its passages and take decisions until `q` or the end of input.

    `kind` is `pair` or the predicate of the statements to look at; without it all are shown.

    Raises:
        UsageError: there is nothing of this kind.
    """
    with Store.open(data, read_only=True) as store:
        merges, weak = pairs(store), doubts(store)
    counts = {PAIR: len(merges)} | kinds(weak)
    told = ", ".join(f"{name} {number}" for name, number in counts.items())
    if kind is not None and kind not in counts:
        raise UsageError(f"Nothing uncertain is of the kind {kind!r}. There are: {told}.")
    items: list[Pair | Doubt] = [*(merges if kind in (None, PAIR) else ())]
    items += [doubt for doubt in weak if kind in (None, doubt.kind)]
    output.line(f"{len(items)} to look at ({told}). y: yes, n: no, anything else: skip, q: quit.")
    for number, item in enumerate(items, 1):
        with Store.open(data, read_only=True) as store:  # anew: what was decided before may have changed it
            yes, no, question = _choices(store, item, who)
            seen = state(store, concerned(store, yes))
        output.line(f"\n{number}/{len(items)}  {question}")
        answer = _answer()
        if answer == "q":
            return
        try:
            if answer in ("y", "n"):
                output.line(f"Done: {send(data, yes if answer == 'y' else no, seen)}")
        except CitypactError as error:
            output.line(f"Not done: {error}")


def _answer() -> str:
    try:
        return input("[y/n/skip/q] ").strip().lower()[:1]
    except EOFError:
        return "q"


def _choices(store: TripleStore, item: Pair | Doubt, who: str) -> tuple[Decision, Decision, str]:
    """Return the decisions for yes and no, and the question."""
    if isinstance(item, Pair):
        both = (item.one, item.other)
        why = ", ".join(f"{name} {value}" for name, value in item.parts)
        told = [f"{name(store, node)}  <{node.value}>\n" + _lines(store, node) for node in both]
        both_in = ", ".join(sorted(graph.value.rsplit("/", 1)[-1] for graph in item.together))
        kept = f"Not joined, since one source tells of both: {both_in}\n" if both_in else ""
        question = f"Are these one? ({why})\n{kept}" + "\n".join(told)
        return Decision("merge", who, now(), about=both), Decision("split", who, now(), about=both), question
    subject, predicate, object_ = item.statement
    value = name(store, object_) if isinstance(object_, NamedNode) else object_.value
    parts = {"subjects": (subject,), "predicate": predicate, "objects": (object_,)}
    head = f"Is this right? ({item.confidence})\n{name(store, subject)} – {name(store, predicate)} – {value}\n"
    question = head + _lines(store, subject, object_ if isinstance(object_, NamedNode) else None)
    return Decision("accept", who, now(), **parts), Decision("reject", who, now(), **parts), question  # type: ignore[arg-type]


def name(store: TripleStore, node: NamedNode) -> str:
    """Return the name of a thing, the end of its IRI where it has none."""
    labels = store.match(node, term("rdfs:label"), None, DefaultGraph())
    return min((quad.object.value for quad in labels), default=node.value.rsplit("/", 1)[-1])  # type: ignore[union-attr]


def _lines(store: TripleStore, node: NamedNode, other: NamedNode | None = None) -> str:
    quotes = dict.fromkeys(passages(store, node, other))
    return "\n".join(f"  “{quote}”" for quote in list(quotes)[:_PASSAGES])


def passages(store: TripleStore, node: NamedNode, other: NamedNode | None = None) -> Iterator[str]:
    """Yield the sentences that are evidence about a thing (and another), the longest first, so that names come last."""
    found = set()
    for part in (SUBJECT, OBJECT):
        for member in cluster(store, node):
            for quad in store.match(None, part, member, None):
                if isinstance(quad.subject, NamedNode) and (other is None or _says(store, quad.subject, other)):
                    found |= {each.object.value for each in store.match(quad.subject, term("quote"), None, None)}  # type: ignore[union-attr]
    yield from sorted(found, key=lambda quote: (-len(quote), quote))


def _says(store: TripleStore, evidence: NamedNode, object_: NamedNode) -> bool:
    members = cluster(store, object_)
    return any(quad.object in members for quad in store.match(evidence, OBJECT, None, None))
