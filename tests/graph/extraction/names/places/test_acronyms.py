"""Acronyms of bodies and governments; every text is invented."""

from __future__ import annotations

from graph.extraction.names.who import read
from graph.model import Document


def _named(text: str) -> list[tuple[str, str | None, list[str]]]:
    """Return kind and name of each entity, with the passages that name it."""
    found = read(Document("test", text, language="en"))
    return [
        (one.kind, one.name, [text[m.start : m.end] for m in found.mentions if m.entity == one.iri])
        for one in found.entities
    ]


def test_the_acronym_of_a_government_is_its_town() -> None:
    assert _named("Kampala City Authority (KCCA) has come. The envoy thanked KCCA.") == [
        ("City", "Kampala", ["Kampala City Authority", "KCCA", "KCCA"])
    ]


def test_the_acronym_of_a_body_is_no_country() -> None:
    text = "The Kentish Urban Board Association (KUBA) has come. Thanks go to the KUBA Secretariat."
    assert {kind for kind, *_ in _named(text)} == {"Institution"}
