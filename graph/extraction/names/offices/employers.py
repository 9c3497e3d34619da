"""The institution of an office that stands without one: the only one near, one of its kind, the last one named."""

from __future__ import annotations

from graph.extraction.names.offices import seats, states
from graph.extraction.names.offices.held import GUESSED, Roles
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.tokens import phrase

ALONE = 0.6
"""How sure the only body that the context names is."""
PEERS = ("City", "Region")
"""Bodies whose heads are colleagues."""


def institution(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    """Return the institution of an office: the only one in its sentence, or one of its kind, or the last one named."""
    if set(phrase(office.title)) & context.draft.lexicon.sets["words.general"]:
        ministry = states.ministry(context, office, part=True)
        if ministry:
            return ministry, GUESSED
    bodies = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Institution"}
    bodies = {iri for iri in bodies if not context.is_partner(iri, office.first)}
    if len(bodies) == 1:
        return bodies.pop(), ALONE
    seat = context.draft.hit("seats", office.first)
    if seat and (referred := context.refer(seat[1], office.first)):
        return referred, GUESSED
    lately = [iri for first, iri in context.sentence(office.first, back=1) if first < office.first]
    last = next((iri for iri in reversed(lately) if context.entities[iri].kind == "Institution"), None)
    last = last or _with_chief(context, office, known)
    named = list(context.before(office.first, "Institution"))
    only = named[0] if len(named) == 1 and context.draft.capital(office.first) else None
    return last or (only if named else _city_officer(context, office, person, known)), ALONE


def _city_officer(context: Context, office: Office, person: str, known: Roles) -> str | None:
    """Return the city of an executive in a text that has named no institution: "Chief executive X"."""
    if not set(phrase(office.title)) & context.draft.lexicon.sets["words.executive"]:
        return None
    return seats.likelier(context, office, person, known, context.main(*PEERS), *PEERS)


def firm(context: Context, office: Office) -> str | None:
    """Return the institution of a president who is none of a country: the one named last, in this sentence or before.

    None in Indonesian, where an institution's president has its name beside the office.
    """
    if context.draft.language == "id":
        return None
    lately = [iri for first, iri in context.sentence(office.first, back=1) if first < office.first]
    return next((iri for iri in reversed(lately) if context.entities[iri].kind == "Institution"), None)


def _with_chief(context: Context, office: Office, known: Roles) -> str | None:
    """Return the city of the mayor in the sentence of an office: "Mayor X and chief executive Y"."""
    chief = known.chief(context, office.first)
    beside = {iri for _, iri in context.sentence(office.first)}
    return chief.of if chief and chief.person in beside else None
