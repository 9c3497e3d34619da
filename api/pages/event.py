"""The page of an event: when, where, who took part, what was signed."""

from __future__ import annotations

from fastapi.responses import Response

from api.pages.reader import Reader
from api.views.agreements import conflicts, some_agreements
from api.views.entities import Entity, related
from api.views.events import some_events
from api.views.evidence import facts, sources


def event_page(reader: Reader, known: Entity) -> Response:
    """Return the page of an event."""
    snapshot, iri = reader.snapshot, known.iri
    told = facts(snapshot, iri)
    pointing = related(snapshot, iri)
    return reader.page(
        "event.html",
        entity=known,
        event=some_events(snapshot, (iri,))[iri],
        facts=told,
        signed=list(some_agreements(snapshot, pointing.get("signedAt", ())).values()),
        parts=pointing.get("subEventOf", ()),
        conflicts=conflicts(told, iri),
        sources=sources(each for fact in told.about(iri) for each in fact.evidence),
    )
