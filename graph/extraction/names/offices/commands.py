"""The body whose head a short title tells, where the text names it: "Kajari X" leads "Kejaksaan Negeri X"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.tokens import phrase

_FILE = Path(__file__).with_suffix(".yaml")
_KINDS = frozenset({"kota", "kabupaten", "provinsi"})


def led(context: Context, office: Office) -> str | None:
    """Return the IRI of the body of an office's territory that its short title tells, and None where none is named."""
    title = phrase(office.title)
    heads = _heads().get(title[0], ()) if title else ()
    if not heads or office.of is None or office.of.kind != "place":
        return None
    where = set(phrase(office.of.core)) - _KINDS
    for iri, words in context.words.items():
        entity = context.entities[iri]
        if entity.kind == "Institution" and where <= words and phrase(entity.name or "")[:1] in heads:
            return iri
    return None


@cache
def _heads() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the first words of bodies by short title."""
    listed = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {title: tuple(map(phrase, words)) for title, words in listed.items()}
