"""Statements with their evidence: each rests on whole sentences of the text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from graph.extraction.reading import Mention, Reading
from graph.extraction.statements.confidence import confidence
from graph.extraction.version import extractor
from graph.model import Document, Evidence, Source, Statement, Value

MOST = 500
"""How many passages of one document a statement may rest on: more say nothing new, and a graph must stay readable."""

_SURE = {"name": 0.95, "description": 0.85, "pronoun": 0.75}
_MENTION = {form: (-sure, f"mention-{form}") for form, sure in _SURE.items()}


class Ground(NamedTuple):
    """Why something is stated: the numbers of the sentences, the rule, and how sure it is (in [0, 1])."""

    sentences: tuple[int, ...]
    rule: str
    confidence: float


def grounded(sentences: tuple[int, ...], rule: str) -> Ground:
    """Return the ground that a rule gives, as sure as what it tells was found right."""
    return Ground(sentences, rule, confidence(rule))


@dataclass
class Ledger:
    """Collects the statements of one document, each once, with all its evidence.

    `rows` hold for each passage of a statement the surest confidence, below 0 so that it sorts first, with its rule.
    """

    reading: Reading
    rows: dict[tuple[str, str, Value], dict[tuple[int, int], tuple[float, str]]] = field(default_factory=dict)

    def state(self, subject: str, predicate: str, value: Value, ground: Ground) -> None:
        """Add a statement; a repeated one gains the new evidence. Symmetric ones come in order from the caller."""
        reason = -round(ground.confidence, 2), ground.rule
        for number in ground.sentences:
            self._add((subject, predicate, value), self.reading.sentences[number], reason)

    def mention(self, document: str, mention: Mention) -> None:
        """Add that the document mentions an entity; the evidence is the mention's own passage."""
        self._add((document, "mentions", mention.entity), (mention.start, mention.end), _MENTION[mention.form])

    def _add(self, statement: tuple[str, str, Value], passage: tuple[int, int], reason: tuple[float, str]) -> None:
        row = self.rows.setdefault(statement, {})
        if passage not in row or reason < row[passage]:
            row[passage] = reason

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements in a fixed order, each with its evidence by offset, the surest of equals only."""
        text, name = self.reading.document.text, extractor(self.reading.language)
        # Many statements rest on one sentence: its words are held once.
        quotes = {(start, end): text[start:end] for row in self.rows.values() for start, end in row}
        return tuple(
            [
                Statement(
                    *statement,
                    tuple(
                        [
                            Evidence(start, end, quotes[start, end], -below, name, rule)
                            for (start, end), (below, rule) in sorted(self.rows[statement].items())
                        ]
                    ),
                )
                for statement in sorted(self.rows, key=order)
            ]
        )


def bounded(source: Source) -> Source:
    """Return a source with at most `MOST` passages a statement, the first, and with a warning where there are more."""
    more = sum(max(len(statement.evidence) - MOST, 0) for statement in source.statements)
    if not (more and isinstance(source.origin, Document)):
        return source
    kept = tuple(statement._replace(evidence=statement.evidence[:MOST]) for statement in source.statements)
    return replace(source, statements=kept, warnings=(*source.warnings, repeated(source.origin, more)))


def repeated(document: Document, more: int) -> str:
    """Return the warning that `more` passages of a document are no evidence."""
    return f"{document.slug}: {more} passages repeat what {MOST} others say, and are not kept as evidence"


def order(row: tuple[str, str, Value]) -> tuple[str, str, str, str]:
    """Return where a statement stands among those of its document."""
    subject, predicate, value = row
    return subject, predicate, type(value).__name__, str(value)
