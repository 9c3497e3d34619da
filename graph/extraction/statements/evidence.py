"""Statements with their evidence: each rests on whole sentences of the text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from graph.extraction.reading import Mention, Reading
from graph.extraction.version import extractor
from graph.model import Document, Evidence, Source, Statement, Value

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
    quotes: dict[int, str] = field(default_factory=dict)  # many statements rest on one sentence: it is held once

    def state(self, subject: str, predicate: str, value: Value, ground: Ground) -> None:
        """Add a statement; a repeated one gains the new evidence. Symmetric ones come in order from the caller."""
        text, name, sure = self.reading.document.text, extractor(self.reading.language), round(ground.confidence, 2)
        row = self.rows.setdefault((subject, predicate, value), set())
        for number in ground.sentences:
            span = self.reading.sentences[number]
            if number not in self.quotes:
                self.quotes[number] = text[span.start : span.end]
            row.add(Evidence(span.start, span.end, self.quotes[number], sure, name, ground.rule))

    def mention(self, document: str, mention: Mention) -> None:
        """Add that the document mentions an entity; the evidence is the mention's own passage."""
        quote = self.reading.document.text[mention.start : mention.end]
        row = self.rows.setdefault((document, "mentions", mention.entity), set())
        name, rule = extractor(self.reading.language), f"mention-{mention.form}"
        row.add(Evidence(mention.start, mention.end, quote, _MENTION[mention.form], name, rule))

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements in a fixed order, each with its evidence by offset, the surest of equals only."""
        return tuple(
            Statement(subject, predicate, value, _best(evidence))
            for (subject, predicate, value), evidence in sorted(self.rows.items(), key=lambda row: order(row[0]))
        )


def bounded(source: Source) -> Source:
    """Return a source with at most `MOST` passages a statement, the first, and with a warning where there are more."""
    more = sum(max(len(statement.evidence) - MOST, 0) for statement in source.statements)
    if not (more and isinstance(source.origin, Document)):
        return source
    kept = tuple(replace(statement, evidence=statement.evidence[:MOST]) for statement in source.statements)
    return replace(source, statements=kept, warnings=(*source.warnings, repeated(source.origin, more)))


def repeated(document: Document, more: int) -> str:
    """Return the warning that `more` passages of a document are no evidence."""
    return f"{document.slug}: {more} passages repeat what {MOST} others say, and are not kept as evidence"


def order(row: tuple[str, str, Value]) -> tuple[str, str, str, str]:
    """Return where a statement stands among those of its document."""
    subject, predicate, value = row
    return subject, predicate, type(value).__name__, str(value)


def _best(evidence: Collection[Evidence]) -> tuple[Evidence, ...]:
    if len(evidence) == 1:
        return tuple(evidence)
    best: dict[tuple[int, int], Evidence] = {}
    for item in sorted(evidence, key=lambda item: (-item.confidence, item.rule)):
        best.setdefault((item.start, item.end), item)
    return tuple(best[span] for span in sorted(best))
