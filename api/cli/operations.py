"""The commands that change the graph, as a process that holds the data directory runs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import signature
from itertools import chain
from operator import length_hint
from typing import TYPE_CHECKING, Any

from api.cli.judging import JUDGING
from api.cli.lists import is_list, load_lists, together
from graph import datasets, pipeline
from graph.documents import MAX_BYTES, read
from graph.errors import UsageError
from graph.extraction import extractors
from graph.extraction.extractors import Name
from graph.pipeline import Report
from graph.store import Store
from graph.stored import documents_of, stored

if TYPE_CHECKING:
    from api.cli.output import Progress

LIST = "dataset/"
"""What the name of a list begins with where documents are named too."""

_FEW = 50
"""Up to how many documents one process extracts them faster than several that have to be started."""


def run(store: Store, command: str, arguments: Mapping[str, Any], progress: Progress) -> Report:
    """Run a command of `COMMANDS` on a store open for writing and return what became of the documents.

    Raises:
        UsageError: no such command, or its arguments make no sense.
        CitypactError: whatever else the command cannot do.
    """
    if command not in COMMANDS:
        raise UsageError(f"There is no command {command!r}: {', '.join(sorted(COMMANDS))} change the graph.")
    try:
        call = signature(COMMANDS[command]).bind(store, progress=progress, **arguments)
    except TypeError as error:
        raise UsageError(f"Wrong arguments for {command}: {error}.") from None
    return COMMANDS[command](*call.args, **call.kwargs)


def load(
    store: Store,
    *,
    targets: list[str],
    published: str | None = None,
    language: str | None = None,
    max_bytes: int = MAX_BYTES,
    allow_private: bool = False,
    force: bool = False,
    jobs: int = 1,
    extractor: Name = "rules",
    lists: Mapping[str, str | None] | None = None,
    progress: Progress,
) -> Report:
    """Load files, folders and addresses; `targets` on disk are absolute paths. `lists` are the options of lists."""
    of_lists = [target for target in targets if is_list(target)]
    if of_lists:
        found = load_lists(store, of_lists, lists or {}, progress, max_bytes)
        targets = [target for target in targets if target not in of_lists]
        if not targets:
            return found
    options: dict[str, Any] = {"published": published, "language": language}
    options |= {"max_bytes": max_bytes, "allow_private": allow_private}
    readings = [read(target, **options) for target in targets]
    total = sum(map(length_hint, readings))
    report = pipeline.load(
        store,
        chain.from_iterable(readings),
        force=force,
        progress=_counted(progress, total),
        **_reader(extractor, jobs, total),
    )
    return together(found, report) if of_lists else report


def remove(store: Store, *, slugs: list[str], progress: Progress) -> Report:
    """Remove documents and lists with all that only they say. Raises NotFound; for a document before any is removed."""
    documents = [slug for slug in slugs if not slug.startswith(LIST)]
    for slug in documents:
        stored(store, slug)
    for number, slug in enumerate(dict.fromkeys(slugs), 1):
        if slug in documents:
            pipeline.remove(store, slug)
        else:
            datasets.remove(store, slug.removeprefix(LIST))
        progress(number, len(slugs), slug)
    return Report(removed=tuple(dict.fromkeys(slugs)))


def reload(
    store: Store,
    *,
    slugs: list[str] | None = None,
    force: bool = False,
    jobs: int = 1,
    extractor: Name = "rules",
    progress: Progress,
) -> Report:
    """Extract anew the documents named, or those that another version of the extractor read, or with `force` all."""
    total = len(slugs if slugs is not None else documents_of(store))
    return pipeline.reload(
        store, slugs, force=force, progress=_counted(progress, total), **_reader(extractor, jobs, total)
    )


def _reader(name: Name, jobs: int, total: int) -> dict[str, Any]:
    """Return the arguments of the pipeline for an extractor; a service answers several at once."""
    chosen = extractors.extractor(name)
    few = _FEW if name == "rules" else 1
    return {"extract": chosen.extract, "version": chosen.version, "jobs": jobs if total > few else 1}


def _counted(progress: Progress, total: int) -> Callable[[str], None]:
    """Return what the pipeline calls with the name of each document that is through."""
    count = 0

    def through(name: str) -> None:
        nonlocal count
        count += 1
        progress(count, max(count, total), name)

    return through


COMMANDS: dict[str, Callable[..., Report]] = {"load": load, "remove": remove, "reload": reload, **JUDGING}
"""What can be run by name, here or in the server that holds the data directory."""
