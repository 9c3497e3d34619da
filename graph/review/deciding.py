"""Taking decisions: checked, written with all that follows from them, and published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import NamedNode

from graph.consolidation import Change
from graph.curation import Decision
from graph.errors import CitypactError, Conflict, Message
from graph.review.checks import Checks
from graph.store import Store, TripleStore


def decide(store: Store, decision: Decision, seen: str | None = None) -> NamedNode:
    """Write a decision and all that follows from it, and return its IRI.

    A decision to merge is completed to all IRIs of the things, so that it holds as long as one document of each is
    there. `seen` is the `state` that the reviewer saw; None skips that check.

    Raises:
        UsageError, NotFound, Conflict: see `Checks.check`.
        Conflict: something changed or somebody decided since `seen`; nothing is written.
    """
    with store.writing:
        if seen is not None and seen != state(store, concerned(store, decision)):
            raise Conflict(_meanwhile(store, decision))
        checks = Checks(store)
        checks.check(decision)
        if decision.verdict == "merge":
            checks.merged_already(decision)
            members = {member for node in decision.about for member in checks.cluster(node)}
            decision = replace(decision, about=tuple(sorted(members, key=lambda node: node.value)))
        _write(store, [decision])
    store.publish()
    return decision.iri


def undo(store: Store, iri: NamedNode, who: str, when: str, why: str = "", seen: str | None = None) -> NamedNode:
    """Take a decision back, by a decision of its own whose IRI is returned. Raises as `decide`."""
    return decide(store, Decision("reject", who, when, why, undoes=iri), seen)


def adopt(store: Store, decisions: Iterable[Decision]) -> tuple[tuple[NamedNode, ...], tuple[tuple[str, str], ...]]:
    """Write decisions that were taken elsewhere; return the IRIs of those, and what was refused with the reason.

    What is there already is passed over. Decisions that undo others come after them, whatever the order given.
    """
    taken: list[NamedNode] = []
    refused: list[tuple[str, str]] = []
    with store.writing:
        for decision in sorted(decisions, key=lambda one: (bool(one.undoes), one.when, one.iri.value)):
            checks = Checks(store)
            if checks.ledger.get(decision.iri):
                continue
            try:
                checks.check(decision)
            except CitypactError as error:
                refused.append((decision.iri.value, str(error)))
                continue
            _write(store, [decision])
            taken.append(decision.iri)
    store.publish()
    return tuple(taken), tuple(refused)


def concerned(store: TripleStore, decision: Decision) -> frozenset[NamedNode]:
    """Return all things whose state a decision rests on."""
    if decision.undoes:
        undone = Checks(store).ledger.get(decision.undoes)
        return (concerned(store, undone) if undone else frozenset()) | {decision.undoes}
    return decision.things | {node for node in decision.objects if isinstance(node, NamedNode)}


def state(store: TripleStore, things: Iterable[NamedNode]) -> str:
    """Return a digest of what is one with these things and what was decided about them.

    It changes whenever a reviewer who saw it would now see something else.
    """
    checks, told = Checks(store), set[str]()
    for thing in things:
        for member in checks.cluster(thing):
            told |= {member.value, *(iri.value for iri, _ in checks.ledger.about(member))}
        told |= {iri.value for iri in checks.ledger.undoing(thing)}
    return hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()[:16]


def _meanwhile(store: TripleStore, decision: Decision) -> Message:
    checks = Checks(store)
    members = {member for thing in concerned(store, decision) for member in checks.cluster(thing)}
    taken = {pair for member in members for pair in checks.ledger.about(member)}
    if not taken:
        return Message("The documents about this changed meanwhile: look at it again. Nothing was written.")
    iri, last = max(taken, key=lambda pair: (pair[1].when, pair[0].value))
    return Message(
        "Something was decided meanwhile: {who} decided to {verdict} at {when} ({iri}). "
        "Look at it again. Nothing was written.",
        who=last.who,
        verdict=last.verdict,
        when=last.when,
        iri=iri.value,
    )


def _write(store: Store, decisions: list[Decision]) -> None:
    change = Change(store)
    change.edit([], [quad for decision in decisions for quad in decision.quads()])
    change.commit()
