"""Persons taken out of the graph for good, until that is lifted (docs/review.md says what stays where).

    suppressed.json   who is suppressed, and how to know them again in a new document    readable by the owner only
    withheld/*.json   what each source graph says of them, and what it holds instead     readable by the owner only

The store, and so every page, query and export, holds neither the person nor their names: where a text names them it
has as many blocks as the name has letters, so that every offset stays right.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from graph.errors import StoreError
from graph.identity.candidates import Candidate, candidate
from graph.identity.scores import THRESHOLD, score
from graph.rdf.terms import TYPE, XSD, term
from graph.store import Store

BLOCK = "█"

_PERSON, _HOLDER, _TEXT, _DIGEST = term("Person"), term("holder"), term("text"), term("textDigest")
_QUOTE, _START, _END = term("quote"), term("startOffset"), term("endOffset")
_ABOUT = (term("rdf:subject"), term("rdf:object"), term("about"))
_SAYS, _MENTIONS = term("rdf:predicate"), term("mentions")
_NAMES = (term("skos:prefLabel"), term("skos:altLabel"), term("rdfs:label"))
_WRITTEN = (XSD + "string", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")
_SHORTEST = 3
_SETS = ("sources", "names", "context", "countries", "places")


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A person who is taken out: the IRI asked for, all IRIs so far, and what each source knew."""

    iri: str
    iris: frozenset[str]
    known: tuple[Candidate, ...]
    who: str
    when: str

    def is_one(self, other: Candidate) -> bool:
        """Tell whether a person of a source is this one."""
        return other.iri in self.iris or any(score(one, other) >= THRESHOLD for one in self.known)


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a graph would say: `removed` is not there, `put` is there instead."""

    removed: frozenset[Quad]
    put: frozenset[Quad]

    def restored(self, quads: Iterable[Quad]) -> set[Quad]:
        """Return what a graph of these quads would hold if nobody were suppressed."""
        return (set(quads) - self.put) | self.removed


class Suppressions:
    """The suppressed persons of a data directory; of None (a store in memory) there are never any."""

    def __init__(self, directory: Path | None) -> None:
        self._directory = directory
        self._pending: dict[NamedNode, Withheld] = {}
        self.persons: tuple[Suppressed, ...] = self._read()

    def redacted(self, quads: Iterable[Quad], *, whole: bool) -> list[Quad]:
        """Return quads of sources without the suppressed persons; `save` then keeps what was taken out.

        `whole` says that the quads are all of their graphs, not more of them.
        """
        if not self.persons:
            return list(quads)
        by: dict[NamedNode, set[Quad]] = defaultdict(set)
        for quad in quads:
            if isinstance(quad.graph_name, NamedNode):
                by[quad.graph_name].add(quad)
        result: list[Quad] = []
        for graph, own in by.items():
            held = masked(own, self._persons_of(own))
            kept = Withheld(frozenset(own - held), frozenset(held - own))
            before = None if whole else self._pending.get(graph) or self.withheld(graph)
            self._pending[graph] = Withheld(kept.removed | before.removed, kept.put | before.put) if before else kept
            result += held
        return result

    def forget(self, graph: NamedNode) -> None:
        """Note that a graph is emptied: `save` then lets go of what was taken out of it."""
        self._pending[graph] = Withheld(frozenset(), frozenset())

    def withheld(self, graph: NamedNode) -> Withheld | None:
        """Return what is kept back of a graph."""
        path = self._path(graph)
        if path is None or not path.exists():
            return None
        return _withheld(path)

    def restored(self, graph: NamedNode, quads: Iterable[Quad]) -> set[Quad]:
        """Return what a graph would hold if nobody were suppressed: for reading a document again."""
        kept = self.withheld(graph)
        return kept.restored(quads) if kept else set(quads)

    def graphs(self) -> list[NamedNode]:
        """Return the graphs of which something is kept back."""
        folder = self._directory and self._directory / "withheld"
        paths = sorted(folder.glob("*.json")) if folder and folder.exists() else []
        return [NamedNode(json.loads(path.read_text("utf-8"))["graph"]) for path in paths]

    def keep(self, persons: Iterable[Suppressed]) -> None:
        """Let these be the suppressed persons."""
        self.persons = tuple(sorted(persons, key=lambda one: one.iri))
        if self._directory:
            _write(self._directory / "suppressed.json", [_entry(one) for one in self.persons])

    def hidden(self) -> set[Quad]:
        """Return what is about to be taken out: it is not gone."""
        return {quad for kept in self._pending.values() for quad in kept.removed}

    def save(self) -> None:
        """Keep what was taken out, before the store is written: a crash in between loses nothing."""
        for graph, kept in self._pending.items():
            path = self._path(graph)
            if path and (kept.removed or kept.put):
                path.parent.mkdir(mode=0o700, exist_ok=True)
                parts = {"removed": _lines(kept.removed), "put": _lines(kept.put)}
                _write(path, {"graph": graph.value, **parts})
            elif path:
                path.unlink(missing_ok=True)
        self._pending = {}

    def _persons_of(self, quads: set[Quad]) -> frozenset[NamedNode]:
        store = Store.memory()
        store.extend(quads)
        subjects = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == _PERSON}
        named = {iri for one in self.persons for iri in one.iris}
        found = {node for quad in quads for node in (quad.subject, quad.object) if isinstance(node, NamedNode)}
        known = {node for node in found if node.value in named}
        for node in subjects - known:
            person = candidate(store, node) if isinstance(node, NamedNode) else None
            if person and any(one.is_one(person) for one in self.persons):
                known.add(NamedNode(person.iri))
        return frozenset(known)

    def _path(self, graph: NamedNode) -> Path | None:
        name = hashlib.sha256(graph.value.encode()).hexdigest()[:16]
        return self._directory / "withheld" / f"{name}.json" if self._directory else None

    def _read(self) -> tuple[Suppressed, ...]:
        path = self._directory and self._directory / "suppressed.json"
        if not path or not path.exists():
            return ()
        try:
            return tuple(_suppressed(entry) for entry in json.loads(path.read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{path} is damaged ({error}): nothing is written, lest suppressed persons show") from None


def masked(quads: set[Quad], persons: frozenset[NamedNode]) -> set[Quad]:
    """Return the quads of a graph without persons: their offices, all that is said of either, and their names."""
    if not persons:
        return quads
    gone: set[object] = {
        *persons,
        *(quad.subject for quad in quads if quad.predicate == _HOLDER and quad.object in persons),
    }
    reasons = {quad.subject for quad in quads if quad.predicate in _ABOUT and quad.object in gone}
    quotes = {quad.subject: quad.object for quad in quads if quad.predicate == _QUOTE}
    mentions = {quad.subject for quad in quads if quad.predicate == _SAYS and quad.object == _MENTIONS}
    names = {quad.object.value for quad in quads if quad.subject in persons and quad.predicate in _NAMES}  # type: ignore[union-attr]
    names |= {quotes[reason].value for reason in reasons & mentions if reason in quotes}  # type: ignore[union-attr]
    gone |= reasons
    kept = {quad for quad in quads if quad.subject not in gone and quad.object not in gone}
    return _without(kept, names)


def _without(quads: set[Quad], names: set[str]) -> set[Quad]:
    """Return quads with blocks in the place of names in texts; a quote is what the masked text has at its offsets."""
    whole = [re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)) if name.strip()]
    words = {
        word for name in names for word in re.findall(r"[^\W\d_]+", name) if len(word) >= _SHORTEST and word.istitle()
    }
    patterns = [re.compile(rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)", re.IGNORECASE)] if whole else []
    patterns += [re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words))})(?!\w)")] if words else []

    def mask(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(lambda found: BLOCK * len(found[0]), text)
        return text

    texts = {mask(quad.object.value) for quad in quads if quad.predicate == _TEXT and isinstance(quad.object, Literal)}
    text = min(texts, default="")
    offsets: dict[object, dict[NamedNode, int]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate in (_START, _END) and isinstance(quad.object, Literal):
            offsets[quad.subject][quad.predicate] = int(quad.object.value)
    result = set()
    for quad in quads:
        object_ = quad.object
        if text and quad.predicate == _DIGEST:
            object_ = Literal(hashlib.sha256(text.encode()).hexdigest())
        elif text and quad.predicate == _QUOTE and len(where := offsets[quad.subject]) > 1:
            object_ = Literal(text[where[_START] : where[_END]])
        elif isinstance(object_, Literal) and object_.datatype.value in _WRITTEN:
            object_ = Literal(mask(object_.value), language=object_.language)
        result.add(Quad(quad.subject, quad.predicate, object_, quad.graph_name))
    return result


def _entry(one: Suppressed) -> dict[str, Any]:
    known = [
        {key: sorted(value) if key in _SETS else value for key, value in asdict(each).items()} for each in one.known
    ]
    return {"iri": one.iri, "iris": sorted(one.iris), "known": known, "who": one.who, "when": one.when}


def _suppressed(entry: Mapping[str, Any]) -> Suppressed:
    known = []
    for each in entry["known"]:
        fields: dict[str, Any] = {key: frozenset(value) if key in _SETS else value for key, value in each.items()}
        known.append(Candidate(**fields))
    return Suppressed(entry["iri"], frozenset(entry["iris"]), tuple(known), entry["who"], entry["when"])


def _lines(quads: Iterable[Quad]) -> str:
    return "".join(sorted(f"{quad} .\n" for quad in quads))


def _withheld(path: Path) -> Withheld:
    try:
        kept = json.loads(path.read_text("utf-8"))
        removed, put = (
            frozenset(pyoxigraph.parse(kept[part], format=RdfFormat.N_QUADS)) for part in ("removed", "put")
        )
    except (OSError, ValueError, KeyError) as error:
        raise StoreError(
            f"{path} is damaged ({error}): restore it from a copy, for it holds what is suppressed"
        ) from None
    return Withheld(removed, put)


def _write(path: Path, value: object) -> None:
    fresh = path.with_suffix(".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
