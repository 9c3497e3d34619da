"""What a user tells of a list beside the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.model import Date


@dataclass(frozen=True, slots=True)
class Options:
    """How to read a list, and what is known of it.

    `mapping` is the name of a shipped mapping or the path of a YAML file, `dataset` the name of the graph (else the
    file's name), `countries` a file of names with their countries, `names` one of Wikidata ids with their names.
    """

    mapping: str | None = None
    dataset: str | None = None
    title: str | None = None
    source: str | None = None
    retrieved: Date | None = None
    license: str | None = None
    countries: Path | None = None
    names: Path | None = None
