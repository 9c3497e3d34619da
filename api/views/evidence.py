"""Statements with the passages that they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from api.snapshot import Row, Snapshot
from graph.iris import CP

Words = Literal["high", "medium", "low"]

_CURATION = "curation/"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of a document, or one row of a list, that a statement rests on; `curated` where an editor read it."""

    iri: str
    document: str | None
    quote: str | None
    start: int | None
    end: int | None
    confidence: float
    record: str | None
    row: int | None
    curated: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement and all its evidence, the surest first; `link` tells whether the object is an IRI."""

    subject: str
    predicate: str
    object: str
    link: bool
    evidence: tuple[Evidence, ...]

    @property
    def confidence(self) -> float:
        """The confidence of the statement: the highest of its evidence."""
        return max((each.confidence for each in self.evidence), default=0.0)

    @property
    def property(self) -> str:
        """The local name of the predicate."""
        return self.predicate.removeprefix(CP)


class Facts:
    """The statements that have one thing as their subject or object, by what they say."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Index `facts`."""
        self.all = tuple(facts)
        self._by_statement = {(fact.subject, fact.predicate, fact.object): fact for fact in self.all}

    def about(self, subject: str, *properties: str) -> tuple[Fact, ...]:
        """Return the statements with that subject and one of those properties (cp local names; none means any)."""
        return tuple(
            fact for fact in self.all if fact.subject == subject and (not properties or fact.property in properties)
        )

    def evidence(self, subject: str, property_: str, object_: str) -> tuple[Evidence, ...]:
        """Return the evidence of one statement, () where it has none of its own."""
        fact = self._by_statement.get((subject, CP + property_, object_))
        return fact.evidence if fact else ()

    def of_position(self, positions: Iterable[str], holder: str, seat: str | None) -> tuple[Evidence, ...]:
        """Return the evidence that a person holds an office there; `positions` are what the sources say of it."""
        return surest_first(
            each
            for position in positions
            for property_, object_ in (("holder", holder), ("positionIn", seat or ""))
            for each in self.evidence(position, property_, object_)
        )

    def between(self, one: str, other: str, *properties: str) -> tuple[Evidence, ...]:
        """Return the evidence of the statements between two things, in either direction."""
        found = [
            each
            for property_ in properties
            for subject, object_ in ((one, other), (other, one))
            for each in self.evidence(subject, property_, object_)
        ]
        return surest_first(found)


def facts(snapshot: Snapshot, entity: str) -> Facts:
    """Return what is said with `entity` as subject or object, with its evidence."""
    return Facts(_facts(snapshot.select("evidence", entity=entity)))


def stated(snapshot: Snapshot, subjects: Iterable[str]) -> list[tuple[str, str, str, str]]:
    """Return evidence, subject, predicate and object of what is said of some things, without the passages."""
    return [
        (row["evidence"] or "", row["subject"] or "", row["predicate"] or "", row["object"] or "")
        for row in snapshot.select("evidence-from", subject=sorted(set(subjects)))
    ]


def facts_of(snapshot: Snapshot, evidence: Iterable[str]) -> Facts:
    """Return the statements of some evidence."""
    wanted = sorted(set(evidence))
    return Facts(_facts(snapshot.select("evidence-details", evidence=wanted))) if wanted else Facts(())


def document_facts(snapshot: Snapshot, document: str) -> tuple[Fact, ...]:
    """Return what one document says, in the order of the text, with every place where it says so."""
    made = _facts(snapshot.select("document-evidence", document=document), everywhere=True)
    return tuple(sorted(made, key=lambda fact: (_first(fact), fact.predicate, fact.subject, fact.object)))


def surest_first(evidence: Iterable[Evidence], *, everywhere: bool = False) -> tuple[Evidence, ...]:
    """Return evidence by falling confidence, one for each passage; one that a document repeats counts `everywhere`."""
    by_passage: dict[tuple[str | None, str | None, int | None, int | None], Evidence] = {}
    for each in sorted(evidence, key=lambda each: (-each.confidence, each.document or "", each.start or 0, each.iri)):
        start = each.start if everywhere else None
        by_passage.setdefault((each.document or each.record, each.quote, each.row, start), each)
    return tuple(by_passage.values())


def sources(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the documents and lists that evidence comes from, sorted."""
    return tuple(sorted({each.document or each.record or "" for each in evidence}))


def in_words(confidence: float) -> Words:
    """Return a confidence as one of three words."""
    return "high" if confidence >= 0.9 else "medium" if confidence >= 0.7 else "low"


def _first(fact: Fact) -> int:
    """Return where in the text the first evidence of a statement starts."""
    return min((each.start or 0 for each in fact.evidence), default=0)


def _facts(rows: Sequence[Row], *, everywhere: bool = False) -> list[Fact]:
    """Return the statements of rows of evidence, with what `surest_first` keeps of it."""
    found: defaultdict[tuple[str, str, str, bool], list[Evidence]] = defaultdict(list)
    for row in rows:
        key = (row["subject"] or "", row["predicate"] or "", row["object"] or "", row["link"] == "true")
        found[key].append(_evidence(row))
    return [Fact(*key, surest_first(found[key], everywhere=everywhere)) for key in sorted(found)]


def _evidence(row: Row) -> Evidence:
    """Return the evidence of one row."""
    return Evidence(
        iri=row["evidence"] or "",
        document=row["document"],
        quote=row["quote"],
        start=_integer(row["start"]),
        end=_integer(row["end"]),
        confidence=float(row["confidence"] or 0),
        record=row["record"],
        row=_integer(row["row"]),
        curated=(row["extractor"] or "").startswith(_CURATION),
    )


def _integer(text: str | None) -> int | None:
    """Return the number that a literal holds."""
    return None if text is None else int(text)
