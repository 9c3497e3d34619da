"""Countries that somebody only travels to, and so is no officer of: "Prime Minister X's official visit to Y"."""

from __future__ import annotations

from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.context import Context

_JOURNEYS = frozenset({"visit", "visits", "trip", "tour", "journey", "kunjungan", "lawatan", "perjalanan"})
_TO = frozenset({"to", "ke"})
_KINDS = frozenset({"resmi", "kenegaraan", "kerja", "kerjanya", "resminya", "balasan", "singkat"})  # behind "kunjungan"


def goals(context: Context, office: Office) -> set[str]:
    """Return the countries to which the sentence of an office tells of a visit behind it."""
    draft = context.draft
    found = set()
    for first, iri in context.sentence(office.first):
        if first < office.last or context.entities[iri].kind != "Country":
            continue
        i = first - 1 - (draft.word(first - 1) in ARTICLES)
        if draft.word(i) in _TO and draft.word(i - 1 - (draft.word(i - 1) in _KINDS)) in _JOURNEYS:
            found.add(iri)
    return found
