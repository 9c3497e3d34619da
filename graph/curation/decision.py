"""A reviewer's decision, and its form in `graph/curation` (docs/vocabulary.md, docs/review.md)."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal as Choice
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode, Quad

from graph.iris import CPV, GRAPH, ID
from graph.rdf.terms import TYPE, XSD, Object, row, term
from ontology.terms import VERDICTS

Verdict = Choice["accept", "reject", "merge", "split", "relabel"]

CURATION = NamedNode(GRAPH + "curation")
SUBJECT, PREDICATE, OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
VERDICT, ABOUT, UNDOES = term("verdict"), term("about"), term("undoes")
WHO, WHEN, WHY = term("prov:wasAttributedTo"), term("prov:generatedAtTime"), term("rdfs:comment")
INSTEAD, PASSAGE, DOCUMENT = term("instead"), term("oa:hasTarget"), term("prov:wasDerivedFrom")
SAME, NAME, LABEL = term("owl:sameAs"), term("skos:prefLabel"), term("rdfs:label")

_REVIEWER = CURATION.value + "#by/"
_INSTANT = NamedNode(XSD + "dateTime")
_PASSAGE = re.compile(rf"({re.escape(ID)}document/[^#]+)#char=(\d+),(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided, when and why.

    `accept` and `reject` concern the statement `subjects[0] predicate objects[0]`. `merge` says that all of `about`
    are one thing. `split` says that none of `subjects` is any of `objects`, or without these, that no two of `about`
    are one. `relabel` gives `subjects[0]` the name `objects[0]`. A decision that undoes another has the verdict
    `reject` and nothing but `undoes`. `when` is an instant in UTC, e.g. `2024-09-03T10:00:00Z`.

    Where `reject` corrects, `instead` is the value that holds in the place of `objects[0]`, and `passages` are where
    one document says so (`passage`).
    """

    verdict: Verdict
    who: str
    when: str
    why: str = ""
    subjects: tuple[NamedNode, ...] = ()
    predicate: NamedNode | None = None
    objects: tuple[Object, ...] = ()
    about: tuple[NamedNode, ...] = ()
    undoes: NamedNode | None = None
    instead: Object | None = None
    passages: tuple[NamedNode, ...] = ()

    @property
    def iri(self) -> NamedNode:
        """The IRI, made of all that the decision says."""
        parts = (self.verdict, self.who, self.when, self.why, *map(str, self._rows()))
        return NamedNode(f"{CURATION.value}#{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:16]}")

    @property
    def things(self) -> frozenset[NamedNode]:
        """The things that the decision concerns, apart from the value of a statement."""
        objects = self.objects if self.predicate == SAME else ()
        return frozenset({*self.subjects, *self.about, *(node for node in objects if isinstance(node, NamedNode))})

    def quads(self) -> list[Quad]:
        """Return the decision as statements of `graph/curation`."""
        iri, reviewer = self.iri, NamedNode(_REVIEWER + quote(self.who, safe=""))
        rows: list[tuple[NamedNode, NamedNode, Object]] = [
            (iri, TYPE, term("Decision")),
            (iri, VERDICT, NamedNode(f"{CPV}verdict/{self.verdict}")),
            (iri, WHO, reviewer),
            (reviewer, LABEL, Literal(self.who)),
            (iri, WHEN, Literal(self.when, datatype=_INSTANT)),
        ]
        rows += [(iri, WHY, Literal(self.why))] if self.why else []
        rows += [(iri, DOCUMENT, document) for document in {span(passage)[0] for passage in self.passages}]
        return [Quad(*each, CURATION) for each in rows] + [Quad(iri, *each, CURATION) for each in self._rows()]

    def _rows(self) -> Iterator[tuple[NamedNode, Object]]:
        several = ((SUBJECT, self.subjects), (OBJECT, self.objects), (ABOUT, self.about), (PASSAGE, self.passages))
        for predicate, nodes in several:
            yield from ((predicate, node) for node in sorted(nodes, key=str))
        for predicate, node in ((PREDICATE, self.predicate), (UNDOES, self.undoes), (INSTEAD, self.instead)):
            if node:
                yield predicate, node


def passage(document: NamedNode, start: int, end: int) -> NamedNode:
    """Return the IRI of a passage of a document's text, in code points (a fragment of RFC 5147)."""
    return NamedNode(f"{document.value}#char={start},{end}")


def span(passage: NamedNode) -> tuple[NamedNode, int, int]:
    """Return the document, start and end of a passage.

    Raises:
        ValueError: the IRI is not that of a passage.
    """
    match = _PASSAGE.match(passage.value)
    if not match:
        raise ValueError(f"{passage.value} names no passage of a document")
    return NamedNode(match[1]), int(match[2]), int(match[3])


def decision_of(quads: Iterable[Quad]) -> Decision | None:
    """Return the decision that quads with one subject state, None where they state no verdict."""
    parts: dict[NamedNode, list[Object]] = defaultdict(list)
    for quad in quads:
        parts[quad.predicate].append(row(quad)[2])

    def nodes(predicate: NamedNode) -> tuple[NamedNode, ...]:
        found = (node for node in parts[predicate] if isinstance(node, NamedNode))
        return tuple(sorted(found, key=lambda node: node.value))

    def text(predicate: NamedNode) -> str:
        return min((node.value for node in parts[predicate]), default="")

    verdict = text(VERDICT).removeprefix(CPV + "verdict/")
    if verdict not in VERDICTS:
        return None
    return Decision(
        verdict=verdict,  # type: ignore[arg-type]  # one of VERDICTS
        who=unquote(text(WHO).removeprefix(_REVIEWER)),
        when=text(WHEN),
        why=text(WHY),
        subjects=nodes(SUBJECT),
        predicate=next(iter(nodes(PREDICATE)), None),
        objects=tuple(sorted(parts[OBJECT], key=str)),
        about=nodes(ABOUT),
        undoes=next(iter(nodes(UNDOES)), None),
        instead=min(parts[INSTEAD], key=str, default=None),
        passages=nodes(PASSAGE),
    )
