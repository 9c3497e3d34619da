"""The data files of this package: Turtle, shapes, rules and questions."""

from __future__ import annotations

from importlib.resources import files

from rdflib import Graph


def read(name: str) -> str:
    """Return the text of a data file, named by its path in the package, e.g. `entailment/symmetry.rq`.

    Raises FileNotFoundError where the package has no such file.
    """
    return files("ontology").joinpath(name).read_text(encoding="utf-8")


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Return the paths, sorted, of the data files in a folder of the package that end in `suffix`."""
    return tuple(
        sorted(
            f"{folder}/{file.name}"
            for file in files("ontology").joinpath(folder).iterdir()
            if file.name.endswith(suffix)
        )
    )


def graph() -> Graph:
    """Return a new graph of the ontology and the concept schemes: what `graph/ontology` holds, without blank nodes."""
    return Graph().parse(data=read("citypact.ttl"), format="turtle").parse(data=read("vocabulary.ttl"), format="turtle")
