"""Statements with their evidence: each rests on whole sentences of the text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from graph.extraction.reading import Mention, Reading
from graph.extraction.version import extractor
from graph.model import Evidence, Statement, Value

MOST = 500
"""How many passages of one document a statement may rest on: more say nothing new, and a graph must stay readable."""

_MENTION = {"name": 0.95, "description": 0.85, "pronoun": 0.75}


@dataclass(frozen=True, slots=True)
class Ground:
    """Why something is stated: the numbers of the sentences, the rule, and how sure it is (in [0, 1])."""

    sentences: tuple[int, ...]
    rule: str
    confidence: float


@dataclass
class Ledger:
    """Collects the statements of one document, each once, with all its evidence."""

    reading: Reading
    rows: dict[tuple[str, str, Value], set[Evidence]] = field(default_factory=dict)

    def state(self, subject: str, predicate: str, value: Value, ground: Ground) -> None:
        """Add a statement; a repeated one gains the new evidence. Symmetric ones come in order from the caller."""
        text, name, sure = self.reading.document.text, extractor(self.reading.language), round(ground.confidence, 2)
        row = self.rows.setdefault((subject, predicate, value), set())
        for number in ground.sentences:
            span = self.reading.sentences[number]
            quote = text[span.start : span.end]
            row.add(Evidence(span.start, span.end, quote, sure, name, ground.rule))

    def mention(self, document: str, mention: Mention) -> None:
        """Add that the document mentions an entity; the evidence is the mention's own passage."""
        quote = self.reading.document.text[mention.start : mention.end]
        row = self.rows.setdefault((document, "mentions", mention.entity), set())
        name, rule = extractor(self.reading.language), f"mention-{mention.form}"
        row.add(Evidence(mention.start, mention.end, quote, _MENTION[mention.form], name, rule))

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements in a fixed order, each with its evidence by offset, the surest of equals only.

        Of a statement with very many passages the first `MOST` stay; `left_out` counts the others.
        """
        return tuple(
            Statement(subject, predicate, value, _best(evidence)[:MOST])
            for (subject, predicate, value), evidence in sorted(self.rows.items(), key=lambda row: _key(row[0]))
        )

    def left_out(self) -> int:
        """Return how many passages beyond the first `MOST` of a statement are not among its evidence."""
        return sum(max(len(_best(evidence)) - MOST, 0) for evidence in self.rows.values() if len(evidence) > MOST)


def _best(evidence: Collection[Evidence]) -> tuple[Evidence, ...]:
    if len(evidence) == 1:
        return tuple(evidence)
    best: dict[tuple[int, int], Evidence] = {}
    for item in sorted(evidence, key=lambda item: (-item.confidence, item.rule)):
        best.setdefault((item.start, item.end), item)
    return tuple(best[span] for span in sorted(best))


def _key(row: tuple[str, str, Value]) -> tuple[str, str, str, str]:
    subject, predicate, value = row
    return subject, predicate, type(value).__name__, str(value)
