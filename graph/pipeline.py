"""Loading: all stages from documents to the consolidated graph, a few documents at a time.

    document ──extract──▶ source ──rdf──▶ quads ──consolidation──▶ one atomic update

A document that was reported as through is in the store, whatever happens to the process afterwards; one that was not
has left nothing. Every so often, and at the end, the store publishes a generation for its readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.consolidation import Change, rebuild, replace_in_parts
from graph.consolidation.ontology import install
from graph.curation import Decision
from graph.documents import Refusal
from graph.errors import Message
from graph.extraction import extract as extract_by_rules
from graph.extraction.extractors import name_of
from graph.extraction.version import VERSION
from graph.model import Document, Source
from graph.parallel import Extract, extracted
from graph.rdf import description, each_quad, source_graph
from graph.rdf.terms import row, term
from graph.rewriting import rewrite
from graph.store import Draft, Store
from graph.stored import EXTRACTOR, described, documents_of, reader_of, stored

BATCH = 100
"""After how many changed documents readers get a new generation."""

TOGETHER = 16
"""How many documents one atomic update may hold: what they have in common is made anew once, not for each of them."""

PATIENCE = 1.0
"""After how many seconds documents that wait for others are stored without them."""

LONG = 100_000
"""From how many characters on a document is stored by itself and in parts, with memory that does not follow its length:
most have less than a twentieth, for which one update is quicker."""

Progress = Callable[[str], None]
Curate = Callable[[Draft], Iterable[Decision]]
"""From the store as it would be with some documents to what an editor decides about what they say."""

Told = tuple[tuple[str, str], ...]
"""Slugs or paths, each with a sentence."""

_MENTIONS, _TEXT = term("mentions"), term("text")
_NAMESAKE = "another document of this run has the same name and another text: give it an id of its own"
_UNSTORABLE = "what is known of it cannot be stored: {error}"


@dataclass(frozen=True, slots=True)
class Report:
    """What became of everything that was to be loaded: slugs, and slugs or paths with the reason.

    `warned` are loaded all the same; `refused` and `skipped` (hidden or unknown files of a folder) are not. `lists`
    are the names of lists with the account of their rows.
    """

    loaded: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    warned: Told = ()
    refused: Told = ()
    skipped: Told = ()
    lists: Told = ()


def load(
    store: Store,
    items: Iterable[Document | Refusal],
    *,
    force: bool = False,
    progress: Progress | None = None,
    jobs: int = 1,
    extract: Extract = extract_by_rules,
    version: str = VERSION,
    curate: Curate | None = None,
) -> Report:
    """Load documents; those that are in the store already, read by this version of the extractor, stay as they are.

    Parameters:
        items: documents, and what could not be read, which goes into the report.
        force: extract also what is unchanged.
        progress: called with the slug or path of each item when it is through.
        jobs: how many processes extract; the result is the same.
        extract: a picklable function from a document to what it says; where it raises InputRefused, that document
            is refused and the others go on.
        version: the extractor's, noted with what it read.
        curate: gives the decisions that are kept with the documents, in the same atomic update; where it raises,
            nothing of that update is kept.

    Raises:
        StoreError: the store could not be written; what was reported as through is in it.
    """
    with store.writing:
        install(store)
    run = _Run(store, force, version, progress, curate)
    try:
        for item, result in extracted(((item, run.wanted(item)) for item in items), jobs, extract):
            if isinstance(item, Document) and result is not None:
                run.keep(item, result)
            else:
                run.through(item)
        run.commit()
    finally:
        store.publish()
    return run.report()


def reload(
    store: Store,
    slugs: Iterable[str] | None = None,
    *,
    force: bool = False,
    progress: Progress | None = None,
    jobs: int = 1,
    extract: Extract = extract_by_rules,
    version: str = VERSION,
) -> Report:
    """Extract stored documents anew from their stored text: the named ones, else all of another extractor's version.

    Without names and `force`, what another kind of extractor read (a language model, say) stays as it is.

    With `force` and no names it extracts all, and then makes everything that follows from the sources anew: identities
    and the gazetteer's facts too, which another version of the program may see otherwise.

    Raises:
        NotFound: a named document is not in the store.
    """
    chosen = list(slugs) if slugs is not None else None
    forced = force or chosen is not None
    named = documents_of(store) if chosen is None else chosen
    kind = name_of(version)
    documents = [stored(store, slug) for slug in named if forced or reader_of(store, slug) == kind]
    report = load(store, documents, force=forced, progress=progress, jobs=jobs, extract=extract, version=version)
    if force and chosen is None:
        with store.writing:
            rebuild(store)
        store.compact()
        store.publish()
    return report


def remove(store: Store, slug: str) -> Report:
    """Remove a document and all that only it says.

    Raises:
        NotFound: no such document.
    """
    if _is_long(stored(store, slug)):
        replace_in_parts(store, NamedNode(iris.document_graph(slug)), tuple)
        store.publish()
    else:
        rewrite(store, iris.document_graph(slug), ())
    return Report(removed=(slug,))


class _Run:
    """One run of `load`: what became of the items so far, and the documents that wait to be stored together."""

    def __init__(
        self, store: Store, force: bool, version: str, progress: Progress | None, curate: Curate | None
    ) -> None:
        self.store, self.force, self.version, self.progress = store, force, Literal(version), progress
        self.curate = curate
        self.slugs: dict[str, list[str]] = {"loaded": [], "replaced": [], "unchanged": []}
        self.reasons: dict[str, list[tuple[str, str]]] = {"warned": [], "refused": [], "skipped": []}
        self.claimed: dict[str, str] = {}
        self.waiting: list[tuple[Document, Source, set[Quad]]] = []
        self.since = monotonic()
        self.unpublished = 0

    def wanted(self, item: Document | Refusal) -> bool:
        """Tell whether an item is to be extracted; note what becomes of it where it is not."""
        if isinstance(item, Refusal):
            self.reasons["skipped" if item.skipped else "refused"].append((item.path, item.reason))
            return False
        if item.slug in self.claimed:
            if self.claimed[item.slug] != item.text:
                reason = Message(_NAMESAKE)
                self.reasons["refused"].append((item.slug, reason))
            return False
        self.claimed[item.slug] = item.text
        try:
            if not self.force and self._unchanged(item):
                self.slugs["unchanged"].append(item.slug)
                return False
        except ValueError as error:
            self.reasons["refused"].append((item.slug, Message(_UNSTORABLE, error=error)))
            return False
        return True

    def keep(self, document: Document, result: Source | str) -> None:
        """Let what a document says be stored, by itself or with others, or note why nothing could be extracted."""
        if isinstance(result, Source):
            try:
                if self.curate is None and (_is_long(document) or self._was_long(document)):
                    self._store_long(document, result)
                else:
                    self.waiting.append((document, result, set(self._said(result))))
            except ValueError as error:
                result = Message("what was extracted cannot be stored: {error}", error=error)
        if isinstance(result, str):
            self.reasons["refused"].append((document.slug, result))
            self.through(document)
        if len(self.waiting) >= TOGETHER or monotonic() - self.since > PATIENCE:
            self.commit()

    def commit(self) -> None:
        """Store the documents that wait, as one atomic update, and then tell of them."""
        with self.store.writing:
            graphs = [source_graph(document) for document, _, _ in self.waiting]
            known = [self._holds(graph) for graph in graphs]
            change = self._change(graphs)
            if self.curate and graphs:
                decisions = list(self.curate(self._change(graphs).settle()))
                change.edit([], [quad for decision in decisions for quad in decision.quads()])
            change.commit()
        self._tell([(before, *each[:2]) for before, each in zip(known, self.waiting, strict=True)])
        self.waiting, self.since = [], monotonic()

    def _store_long(self, document: Document, source: Source) -> None:
        self.commit()
        graph = source_graph(document)
        with self.store.writing:
            known = self._holds(graph)
            replace_in_parts(self.store, graph, lambda: self._said(source))
        self._tell([(known, document, source)])

    def _tell(self, done: list[tuple[bool, Document, Source]]) -> None:
        """Tell of documents that are stored now, each with whether there was one before."""
        self.unpublished += len(done)
        if self.unpublished >= BATCH:
            self.store.publish()
            self.unpublished = 0
        for before, loaded, source in done:
            self.slugs["replaced" if before else "loaded"].append(loaded.slug)
            for warning in (*loaded.warnings, *source.warnings):
                self.reasons["warned"].append((loaded.slug, warning))
            self.through(loaded)

    def _said(self, source: Source) -> Iterator[Quad]:
        graph = source_graph(source.origin)
        yield from each_quad(source)
        yield Quad(graph, EXTRACTOR, self.version, graph)

    def _holds(self, graph: NamedNode) -> bool:
        return next(self.store.match(None, None, None, graph), None) is not None

    def _change(self, graphs: list[NamedNode]) -> Change:
        change = Change(self.store)
        for graph, (_, _, said) in zip(graphs, self.waiting, strict=True):
            change.replace(graph, said)
        return change

    def through(self, item: Document | Refusal) -> None:
        """Tell that an item needs no more work."""
        if self.progress:
            self.progress(item.slug if isinstance(item, Document) else item.path)

    def report(self) -> Report:
        """Return what became of all items."""
        loaded, replaced, unchanged = map(tuple, self.slugs.values())
        warned, refused, skipped = map(tuple, self.reasons.values())
        return Report(loaded, replaced, unchanged, (), warned, refused, skipped)

    def _unchanged(self, document: Document) -> bool:
        graph = source_graph(document)
        known = described(self.store, document.slug)
        mentions = {quad for quad in known if quad.predicate == _MENTIONS}
        same = known - mentions == set(description(document))
        return same and Quad(graph, EXTRACTOR, self.version, graph) in self.store

    def _was_long(self, document: Document) -> bool:
        texts = self.store.match(NamedNode(iris.document(document.slug)), _TEXT, None, source_graph(document))
        return any(len(row(quad)[2].value) > LONG for quad in texts)


def _is_long(document: Document) -> bool:
    return len(document.text) > LONG
