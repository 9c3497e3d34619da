"""The source texts: what is known of them and the passages to show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from api.snapshot import Snapshot, once
from api.views.evidence import Fact
from api.views.things import Values, described, members
from graph.iris import CP, slug_of

MENTIONS = CP + "mentions"

_DCTERMS = "http://purl.org/dc/terms/"


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a source text. `outlet` is whom a retelling retells."""

    iri: str
    title: str
    publisher: str | None
    issued: str | None
    language: str | None
    source: str | None
    license: str | None
    outlet: str | None
    digest: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document's text.

    `evidence` tells whether statements rest on it, `things` are mentioned in it, `opens` whether a passage or mention
    begins with it, and `closes` holds the subjects of the statements whose passage ends with it.
    """

    text: str
    start: int
    evidence: bool
    things: tuple[str, ...]
    opens: bool
    closes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that is evidence, with the subjects of the statements that rest on it."""

    start: int
    quote: str
    subjects: tuple[str, ...]


@once
def documents(snapshot: Snapshot) -> Mapping[str, Document]:
    """Return all documents by IRI, the newest first, undated ones last."""
    return _newest_first(members(snapshot, "Document"))


def some_documents(snapshot: Snapshot, iris: Iterable[str]) -> Mapping[str, Document]:
    """Return those of `iris` that are documents, in the same order."""
    return _newest_first(described(snapshot, iris, "Document"))


@once
def document_of(snapshot: Snapshot, iri: str) -> Document | None:
    """Return what is known of one document, None where it is none."""
    return some_documents(snapshot, (iri,)).get(iri)


def naming(snapshot: Snapshot, entity: str) -> tuple[str, ...]:
    """Return the documents that mention a thing, or say something of one without a name, the newest first."""
    rows = snapshot.select("documents-mentioning", entity=entity) or snapshot.select("documents-naming", entity=entity)
    return newest_first((row["document"] or "", row["issued"] or "") for row in rows)


def newest_first(dated: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the IRIs of pairs of IRI and date, the latest first, undated ones last, each once."""
    first: dict[str, str] = {}
    for iri, day in sorted(dated):
        first.setdefault(iri, day)
    return tuple(sorted(first, key=lambda iri: first[iri], reverse=True))


def text(snapshot: Snapshot, document: str) -> str | None:
    """Return the text of a document, None where it is not kept."""
    row = snapshot.first("document-text", document=document)
    return row["text"] if row else None


def pieces(text: str, facts: Iterable[Fact]) -> tuple[Piece, ...]:
    """Cut a text where evidence starts or ends, so that each piece is marked as a whole.

    The pieces join to the text. Where several mentions cover a piece, the shortest one wins.
    """
    passages: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    mentions: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for fact in facts:
        for each in fact.evidence:
            if each.start is None or each.end is None or not 0 <= each.start < each.end <= len(text):
                continue
            if fact.predicate == MENTIONS:
                mentions[each.start, each.end].add(fact.object)
            else:
                passages[each.start, each.end].add(fact.subject)
    cuts = sorted({0, len(text), *(at for span in (*passages, *mentions) for at in span)})
    opening = {start for start, _ in (*passages, *mentions)}
    made = []
    for start, end in pairwise(cuts):
        covering = [span for span in mentions if span[0] <= start and end <= span[1]]
        shortest = min(covering, key=lambda span: (span[1] - span[0], span), default=None)
        made.append(
            Piece(
                text=text[start:end],
                start=start,
                evidence=any(span[0] <= start and end <= span[1] for span in passages),
                things=tuple(sorted(mentions[shortest])) if shortest else (),
                opens=start in opening,
                closes=tuple(
                    sorted({each for span, subjects in passages.items() if span[1] == end for each in subjects})
                ),
            )
        )
    return tuple(made)


def passages(facts: Iterable[Fact]) -> tuple[Passage, ...]:
    """Return the passages that statements rest on, mentions apart, in the order of the text."""
    found: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for fact in facts:
        for each in fact.evidence:
            if fact.predicate != MENTIONS and each.quote is not None and each.start is not None:
                found[each.start, each.quote].add(fact.subject)
    return tuple(Passage(start, quote, tuple(sorted(subjects))) for (start, quote), subjects in sorted(found.items()))


def _newest_first(found: Mapping[str, Values]) -> Mapping[str, Document]:
    """Return documents by IRI in their order."""
    made = [_document(iri, values) for iri, values in found.items()]
    made.sort(key=lambda each: each.issued or "", reverse=True)
    return {each.iri: each for each in made}


def _document(iri: str, values: Values) -> Document:
    """Return the document of its properties."""

    def told(property_: str) -> str | None:
        return next(iter(values.get(property_, ())), None)

    return Document(
        iri=iri,
        title=told(_DCTERMS + "title") or slug_of(iri),
        publisher=told(_DCTERMS + "publisher"),
        issued=told(_DCTERMS + "issued"),
        language=told(_DCTERMS + "language"),
        source=told(_DCTERMS + "source"),
        license=told(_DCTERMS + "license"),
        outlet=told(CP + "retoldFrom"),
        digest=told(CP + "textDigest"),
    )
