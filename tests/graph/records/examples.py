"""What the tests of lists share."""

from __future__ import annotations

from pathlib import Path

from graph.model import Source
from graph.records import Listing, Options, read

ID = "https://w3id.org/citypact/id/"


def listed(folder: Path, name: str, content: str | bytes, options: Options | None = None) -> Listing:
    """Read a list of this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path, options)


def told(source: Source, *predicates: str) -> set[tuple[str, str, object]]:
    """Return the statements of some predicates, IRIs without what all have in common."""
    return {
        (each.subject.removeprefix(ID), each.predicate, str(each.object).removeprefix(ID))
        for each in source.statements
        if each.predicate in predicates
    }


def ties(source: Source) -> set[tuple[str, str]]:
    """Return the twinned pairs, each sorted."""
    return {(one, str(other)) for one, _, other in told(source, "twinnedWith")}
