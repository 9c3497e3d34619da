"""What an agreement tells, as a whole, of the fields that it may have."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.clauses.passages import Passages
from graph.extraction.scorers.chance import WORD, bucket


def features(agreement: Agreement, agreements: Sequence[Agreement]) -> set[str]:
    """Return how much a text tells of one of its agreements, and how that stands among the others."""
    names = {
        bucket("clauses", len(agreement.frames), 1, 2, 3),
        bucket("agreements", len(agreements), 1, 2, 3),
    }
    if agreement.signers:
        names.add("signers")
    if agreement is agreements[0]:
        names.add("told-first")
    return names


def affinities(passages: Passages, agreement: Agreement, topic: str) -> set[str]:
    """Return the topic beside the kind of the agreement, and beside each kind of its parties."""
    kinds = {passages.entities[party].kind for party in agreement.parties}
    return {f"{WORD}{topic}:{kind}" for kind in (agreement.kind, *kinds)}
