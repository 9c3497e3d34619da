"""Imports point back along the flow, never forward."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT = {
    "ontology": set(),
    "graph.errors": set(),
    "graph.model": set(),
    "graph.iris": set(),
    "graph.garbage": set(),
    "graph.batches": set(),
    "graph.gazetteer": {"graph.errors", "graph.iris", "graph.garbage"},
    "graph.documents": {"graph.errors", "graph.model", "graph.iris"},
    "graph.extraction": {"graph.errors", "graph.model", "graph.iris", "graph.gazetteer", "graph.garbage", "ontology"},
    "graph.records": {"graph.errors", "graph.model", "graph.iris", "graph.gazetteer", "graph.documents", "ontology"},
    "graph.rdf": {"graph.errors", "graph.model", "graph.iris", "graph.gazetteer", "ontology"},
    "graph.store": {"graph.batches", "graph.errors"},
    "graph.curation": {"graph.errors", "graph.model", "graph.iris", "graph.rdf", "graph.store", "ontology"},
    "graph.identity": {
        "graph.curation",
        "graph.errors",
        "graph.gazetteer",
        "graph.iris",
        "graph.model",
        "graph.store",
        "ontology",
    },
}
"""Room -> the rooms it may import besides itself. A room that is not named may import all of the rooms before `api`."""


def imports(path: Path) -> set[str]:
    """Return the modules of the project that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.split(".")[0] in {"ontology", "graph", "api", "seeds", "tests"}}


def room(module: str) -> str:
    """Return the room of a module: `graph.store.pool` -> `graph.store`, `api.rest` -> `api`."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "graph" else parts[0]


FILES = sorted(path for top in ("ontology", "graph", "api") for path in (ROOT / top).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_back_along_the_flow(path: Path) -> None:
    own = room(".".join(path.relative_to(ROOT).with_suffix("").parts))
    for name in imports(path):
        other = room(name)
        assert other.split(".")[0] != "tests", f"{path} imports the tests"
        if own == "api" or other == own:
            continue
        assert not other.startswith("api"), f"{path} imports {name}: the faces stand after everything else"
        if own in MAY_IMPORT:
            assert other in MAY_IMPORT[own], f"{path} imports {name}: {own} knows nothing of {other}"


FLOW = (
    "version", "tokens", "reading", "union", "lexicon", "multilingual", "layout", "dates",
    "names.words", "names.persons", "names.places", "names.institutions", "names.offices", "names",
    "clauses", "statements", "scorers", "agreements", "topics", "ties", "events", "parts", "whole", "",
    "llm", "extractors",
)  # fmt: skip
"""The rooms of extraction in the order of their work: each imports those before it only. "" is `extract` itself."""


def extraction_room(module: str) -> str:
    """Return the room of a module of extraction: `graph.extraction.names.words.draft` -> `names.words`."""
    parts = module.removeprefix("graph.extraction").lstrip(".").split(".")
    return next((room for room in (".".join(parts[:2]), parts[0]) if room in FLOW), "")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "graph/extraction").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_rooms_of_extraction_import_those_before_them(path: Path) -> None:
    own = extraction_room(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    for name in sorted(name for name in imports(path) if name.startswith("graph.extraction")):
        assert FLOW.index(extraction_room(name)) <= FLOW.index(own), f"{path} imports {name}: {own} comes before it"
