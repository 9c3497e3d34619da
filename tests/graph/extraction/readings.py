"""Made-up readings for the tests of events: invented towns, persons and bodies found by their names."""

from __future__ import annotations

from graph.extraction.clauses.passages import Passages, passages
from graph.extraction.reading import Mention, Reading, Role, Span
from graph.model import Date, Document, Entity, Kind

NAMES: dict[str, Kind] = {
    "Alderton": "City", "Briggen": "City", "Cassia": "City", "Dormund": "City", "Zenda": "City",
    "Ruritania": "Country", "Nordshire": "Region", "Nordmark": "Region",
    "Ann Arden": "Person", "Bela Brock": "Person", "Cora Cole": "Person",
    "Port Authority": "Institution", "Tram Company": "Institution",
}  # fmt: skip
COUNTRIES = {"Zenda": "ruritania"}
OFFICES = {"Ann Arden": ("mayor", "Alderton"), "Bela Brock": ("mayor", "Briggen")}


def iri(name: str) -> str:
    """Return the IRI of a made-up name."""
    country = f"-{COUNTRIES[name]}" if name in COUNTRIES else ""
    return f"https://w3id.org/citypact/id/{NAMES[name].lower()}/{name.lower().replace(' ', '-')}{country}"


def name(found: str) -> str:
    """Return the made-up name of an IRI."""
    return next(one for one in NAMES if iri(one) == found)


def view(text: str, language: str = "en", issued: str | None = "2021-04-10") -> Passages:
    """Read the made-up names of a text, one sentence a line, one paragraph between blank lines."""
    entities = tuple(Entity(iri(one), kind, one) for one, kind in sorted(NAMES.items()))
    mentions, roles = [], []
    for entity in entities:
        called = entity.name or ""
        start = text.find(called)
        while start >= 0:
            end = start + len(called)
            mentions.append(Mention(start, end, entity.iri))
            if called in OFFICES:
                title, place = OFFICES[called]
                roles.append(Role(entity.iri, title, iri(place), start, end, False, 0.9, "made-up"))
            start = text.find(called, end)
    sentences, paragraphs, start = [], [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Span(start, start + len(block)))
        for line in block.split("\n"):
            sentences.append(Span(start, start + len(line)))
            start += len(line) + 1
        start += 1
    document = Document("made-up", text, issued=Date(issued) if issued else None, language=language)
    return passages(
        Reading(
            document,
            language,
            tuple(sentences),
            tuple(paragraphs),
            entities,
            tuple(sorted(mentions)),
            tuple(roles),
        )
    )
