"""What a decision must fulfil to be taken: else it is refused with a sentence that says what to do."""

from __future__ import annotations

from itertools import combinations, product

from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph.consolidation.supports import Supports
from graph.curation import Decision, Ledger
from graph.curation.decision import NAME, SAME, span
from graph.errors import Conflict, NotFound, UsageError
from graph.gazetteer import gazetteer
from graph.identity.canonical import is_source
from graph.identity.known import is_place
from graph.rdf.terms import TYPE, Object, Row, term
from graph.review.correcting import value_of
from graph.store import Draft, TripleStore

KINDS = ("Person", "Place", "Institution", "Agreement", "Event", "Position", "Document", "Evidence")
"""The classes of which each thing has one: things of different ones cannot be the same."""

LONGEST = 500


class Checks:
    """The state of a store, or of a draft of it, that decisions are checked against."""

    def __init__(self, store: Draft | TripleStore) -> None:
        self._store = store
        self._supports = Supports(store if isinstance(store, Draft) else Draft(store))
        self.ledger = Ledger(store)

    def cluster(self, node: NamedNode) -> list[NamedNode]:
        """Return all IRIs of the thing that an IRI names, the canonical one first."""
        return self._supports.cluster(self._supports.canonical(node))

    def check(self, decision: Decision) -> None:
        """Raise where a decision makes no sense here.

        Raises:
            UsageError: it is incomplete or says what cannot be.
            NotFound: it is about something that is not there.
            Conflict: an earlier decision says the opposite.
        """
        if not decision.who.strip() or not decision.when:
            raise UsageError("A decision needs the name of who takes it, and when.")
        if decision.undoes:
            self._undoing(decision.undoes)
            return
        for thing in sorted(decision.things, key=lambda node: node.value):
            self._exists(thing)
        match decision.verdict:
            case "accept" | "reject":
                self._statement(decision)
            case "merge":
                self._merge(decision)
            case "split":
                self._split(decision)
            case "relabel":
                self._name(decision)

    def merged_already(self, decision: Decision) -> None:
        """Raise Conflict where reviewers have said of all the things of a merge that they are one."""
        reached: set[NamedNode] = set()
        waiting = {min(decision.about, key=lambda node: node.value)}
        while waiting:
            reached.add(node := waiting.pop())
            waiting |= self.ledger.merged_with(node) - reached
        if reached >= set(decision.about):
            names = sorted({self.name(node) for node in decision.about})
            raise Conflict("Reviewers merged these before, they are one already: {names}.", names=", ".join(names))

    def name(self, node: NamedNode) -> str:
        """Return a name of a thing for messages."""
        head = self._supports.canonical(node)
        labels = self._store.match(head, term("rdfs:label"), None, DefaultGraph())
        return min((quad.object.value for quad in labels), default=node.value)  # type: ignore[union-attr]

    def kind(self, node: NamedNode) -> str:
        """Return which of `KINDS` a thing is by the sources, "" where none says so."""
        classes = {quad.object for quad in self._store.match(node, TYPE, None, None) if is_source(quad.graph_name)}
        return next((kind for kind in KINDS if term(kind) in classes), "")

    def _exists(self, node: NamedNode) -> None:
        if not self.kind(node):
            raise NotFound(
                "{iri} is in no source any more: look the thing up again, and decide about that one.", iri=node.value
            )

    def _undoing(self, iri: NamedNode) -> None:
        if self.ledger.get(iri) is None:
            raise NotFound("There is no decision {iri}: `citypact review decisions` lists them.", iri=iri.value)
        later = [one for one in self.ledger.undoing(iri) if self.ledger.holds(one)]
        if later:
            raise Conflict("The decision {iri} is undone already, by {by}.", iri=iri.value, by=later[0].value)

    def _statement(self, decision: Decision) -> None:
        if len(decision.subjects) != 1 or len(decision.objects) != 1 or not decision.predicate:
            raise UsageError("Name the one statement to decide about: its subject, predicate and object.")
        row: Row = (decision.subjects[0], decision.predicate, decision.objects[0])
        subject, predicate, object_ = self._supports.consolidated(row)
        if self._supports.rejections.hold((subject, predicate, object_)):
            who = next((one.who for local in self.cluster(subject) for one in self.ledger.rejected(local)), "somebody")
            raise Conflict("This statement is rejected already, by {who}: undo that decision to have it back.", who=who)
        for one in self._accepted(subject) if decision.verdict == "reject" else ():
            if self._supports.consolidated((subject, one.predicate or SAME, one.objects[0])) == (
                subject,
                predicate,
                object_,
            ):
                raise Conflict(
                    "{who} accepted this statement at {when}: undo {iri} first.",
                    who=one.who,
                    when=one.when,
                    iri=one.iri.value,
                )
        stated = any(object_ == told for told, _ in self._supports.stated(subject, predicate))
        if not stated and Quad(subject, predicate, object_, DefaultGraph()) not in self._store:
            raise NotFound(
                "Nothing says any more that {subject} {predicate} {object}.",
                subject=self.name(subject),
                predicate=predicate.value,
                object=object_.value,
            )
        if decision.instead is not None:
            self._correction((subject, predicate, object_), decision.instead, decision.passages)

    def _correction(self, statement: Row, instead: Object, passages: tuple[NamedNode, ...]) -> None:
        subject, predicate, object_ = statement
        known = value_of(statement, instead.value)
        try:
            documents = {span(passage)[0] for passage in passages}
        except ValueError as error:
            raise UsageError("The correction cannot be read: {error}", error=error) from None
        if len(documents) != 1 or instead == object_ or instead != known:
            raise UsageError("A correction is another value, and the passages of one document that say so.")
        if self._supports.rejections.hold((subject, predicate, instead)):
            raise Conflict(
                "{value} is rejected here: undo that decision first.",
                value=self.name(instead) if isinstance(instead, NamedNode) else instead.value,
            )

    def _accepted(self, subject: NamedNode) -> list[Decision]:
        known = [one for local in self.cluster(subject) for _, one in self.ledger.about(local)]
        return [one for one in known if one.verdict == "accept" and one.objects]

    def _merge(self, decision: Decision) -> None:
        if len(set(decision.about)) < 2:
            raise UsageError("Name at least two things to merge.")
        kinds = {self.kind(node): node for node in decision.about}
        if len(kinds) > 1:
            told = ", ".join(f"{self.name(node)} ({kind.lower()})" for kind, node in sorted(kinds.items()))
            raise UsageError("Things of different kinds cannot be one: {told}.", told=told)
        if kinds.keys() & {"Position", "Document", "Evidence"}:
            raise UsageError("A {kind} cannot be merged: merge what it is about.", kind=next(iter(kinds)).lower())
        everything = {member for node in decision.about for member in self.cluster(node)}
        known = sorted({place.iri for node in everything if (place := gazetteer().get(node.value))})
        if len(known) > 1:
            raise UsageError(
                "The gazetteer knows {one} and {other} as two places: they cannot be merged.",
                one=known[0],
                other=known[1],
            )
        for one in sorted(everything, key=lambda node: node.value):
            for other in sorted(self.ledger.kept_apart(one) & everything, key=lambda node: node.value):
                by = next(
                    each for each in self.ledger.about(one) if each[1].verdict == "split" and other in each[1].things
                )
                raise Conflict(
                    "{who} decided that {one} and {other} are two: undo {iri} first.",
                    who=by[1].who,
                    one=self.name(one),
                    other=self.name(other),
                    iri=by[0].value,
                )

    def _split(self, decision: Decision) -> None:
        if decision.predicate == SAME:
            pairs = list(product(decision.subjects, decision.objects))
        else:
            pairs = list(combinations(decision.about, 2))
        if not pairs:
            raise UsageError("Name what is to be kept apart from what: two IRIs or more.")
        for one, other in pairs:
            if one == other:
                raise UsageError(
                    "{iri} cannot be kept apart from itself: its sources name it by one IRI.", iri=one.value
                )
            if isinstance(other, NamedNode) and is_place(one) and other not in self.ledger.merged_with(one):
                raise UsageError(
                    "{one} and {other} are two places: only what was merged can be split.",
                    one=one.value,
                    other=other.value,
                )
            if other in self.ledger.merged_with(one):
                by = next(
                    each for each in self.ledger.about(one) if each[1].verdict == "merge" and other in each[1].about
                )
                raise Conflict("{who} merged the two: undo {iri} instead.", who=by[1].who, iri=by[0].value)

    def _name(self, decision: Decision) -> None:
        if len(decision.subjects) != 1 or len(decision.objects) != 1 or decision.predicate != NAME:
            raise UsageError("Name the one thing, and its new name.")
        name = decision.objects[0].value
        if not name.strip() or len(name) > LONGEST or not name.isprintable():
            raise UsageError("A name has 1 to {longest} printable characters.", longest=LONGEST)
