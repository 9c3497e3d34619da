"""What reviewers see: uncertain pairs and statements, and one thing with all that was taken for it."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from api.snapshot import Snapshot, once
from api.views.evidence import Evidence, facts, surest_first
from graph.curation import Ledger
from graph.curation.decision import SAME
from graph.errors import StoreReadOnly
from graph.identity import canonical, cluster
from graph.identity.canonical import is_source
from graph.iris import CP, GRAPH, ID
from graph.rdf.terms import TYPE, Row
from graph.review import doubts, queue, state
from graph.review.correcting import DAYS
from graph.store import Store

_PASSAGES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things that may be one: its documents and some passages."""

    iri: str
    sources: tuple[str, ...]
    passages: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair with its score explained; `seen` is the state that a decision about it rests on.

    `together` are documents and lists that tell of both, and so kept them apart.
    """

    sides: tuple[Side, Side]
    score: float
    parts: tuple[tuple[str, float], ...]
    together: tuple[str, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A statement that is not sure, with its passages; `written` is its object in N-Triples."""

    subject: str
    predicate: str
    object: str
    link: bool
    written: str
    confidence: float
    passages: tuple[Evidence, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision as it is listed: the things that it is about, by the IRIs of now, or the statement about the first.

    Of a decision that undoes another, these are those of the other; `link` says that `object` is an IRI, and so is
    `instead`, the value that an editor put in its place.
    """

    iri: str
    verdict: str
    who: str
    when: str
    why: str
    things: tuple[str, ...]
    predicate: str | None
    object: str | None
    link: bool
    instead: str | None
    holds: bool

    @property
    def dated(self) -> bool:
        """Whether the statement is about a date."""
        return self.predicate is not None and NamedNode(self.predicate) in DAYS


def store_of(snapshot: Snapshot) -> Store:
    """Return the store that a snapshot reads, for what needs more than queries. Raises StoreReadOnly without one."""
    if not isinstance(snapshot.store, Store):
        raise StoreReadOnly("This server has no store that could be reviewed.")
    return snapshot.store


@once
def uncertain_pairs(snapshot: Snapshot) -> list[queue.Pair]:
    """Return the pairs of the queue."""
    return queue.pairs(store_of(snapshot))


@once
def uncertain_statements(snapshot: Snapshot) -> list[doubts.Doubt]:
    """Return the statements of the queue."""
    return doubts.doubts(store_of(snapshot))


def pair_view(snapshot: Snapshot, pair: queue.Pair) -> PairView:
    """Return a pair with its passages."""
    store = store_of(snapshot)
    sides = (side(snapshot, pair.one), side(snapshot, pair.other))
    together = tuple(graph.value.replace(f"{GRAPH}document/", f"{ID}document/") for graph in pair.together)
    return PairView(sides, pair.score, pair.parts, together, state(store, (pair.one, pair.other)))


def side(snapshot: Snapshot, node: NamedNode) -> Side:
    """Return a thing with its documents and its surest passages, one a document first."""
    told = [fact for fact in facts(snapshot, node.value).all if fact.predicate != CP + "mentions"]
    passages: dict[tuple[str | None, int | None], Evidence] = {}
    for each in surest_first(evidence for fact in told for evidence in fact.evidence):
        passages.setdefault((each.document, each.start), each)
    documents = {each.document or each.record or "" for each in passages.values()}
    return Side(node.value, tuple(sorted(documents - {""})), tuple(passages.values())[:_PASSAGES])


def doubt_view(snapshot: Snapshot, doubt: doubts.Doubt) -> DoubtView:
    """Return an uncertain statement with its passages."""
    subject, predicate, object_ = doubt.statement
    passages = facts(snapshot, subject.value).evidence(subject.value, predicate.value.removeprefix(CP), object_.value)
    things = [node for node in (subject, object_) if isinstance(node, NamedNode)]
    return DoubtView(
        subject.value,
        predicate.value,
        object_.value,
        isinstance(object_, NamedNode),
        str(object_),
        doubt.confidence,
        passages[:_PASSAGES],
        state(store_of(snapshot), things),
    )


def members(snapshot: Snapshot, iri: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the IRIs that were taken for one thing, the canonical one first, each with its sources' graphs."""
    store = store_of(snapshot)
    found = []
    for member in cluster(store, canonical(store, NamedNode(iri))):
        graphs = {quad.graph_name for quad in store.match(member, TYPE, None, None) if is_source(quad.graph_name)}
        found.append((member.value, tuple(sorted(graph.value for graph in graphs if isinstance(graph, NamedNode)))))
    return found


def head(snapshot: Snapshot, iri: str) -> str:
    """Return the canonical IRI of a thing; a text that is no IRI as it is."""
    try:
        return canonical(store_of(snapshot), NamedNode(iri)).value
    except ValueError:
        return iri


def judgements(snapshot: Snapshot, about: str | None = None) -> list[Judgement]:
    """Return the decisions (about one thing), the latest first."""
    store = store_of(snapshot)
    ledger = Ledger(store)
    wanted = set(cluster(store, canonical(store, NamedNode(about)))) if about else None
    found = []
    for iri, one in reversed(ledger.all()):
        told = ledger.original(one)
        if wanted is None or wanted & told.things:
            object_ = told.objects[0] if told.objects and told.predicate != SAME else None
            found.append(
                Judgement(
                    iri.value,
                    "undo" if one.undoes else one.verdict,
                    one.who,
                    one.when,
                    one.why,
                    tuple(canonical(store, node).value for node in sorted(told.things, key=str)),
                    told.predicate.value if told.predicate and object_ else None,
                    object_.value if object_ else None,
                    isinstance(object_, NamedNode),
                    told.instead.value if told.instead else None,
                    ledger.holds(iri),
                )
            )
    return found


def statement_of(row: Row) -> tuple[str, str, str]:
    """Return a statement as text: two IRIs, and an IRI or the text of a literal."""
    return row[0].value, row[1].value, row[2].value
