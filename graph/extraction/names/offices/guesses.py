"""Of what body an office is that stands without one and points to none: the one that the context gives."""

from __future__ import annotations

from graph.extraction.names.offices import employers, seats, states
from graph.extraction.names.offices.employers import ALONE, PEERS
from graph.extraction.names.offices.goals import goals
from graph.extraction.names.offices.held import GUESSED, Roles
from graph.extraction.names.offices.seats import OWN
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

LATE = ("government", "weak")
"""Kinds of offices that are read when the mayors are known."""


def body(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    """Return the IRI of the body that an office is of by its kind and the context, and how sure that is.

    An officer of state who visits a country is none of it.
    """
    found, confidence = _body(context, office, person, known)
    abroad = office.section in ("minister", "country") and found in goals(context, office)
    return (None if abroad else found), confidence


def _body(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    if office.section == "minister":
        country = states.country(context) or seats.state(context, person)
        country = seats.likelier(context, office, person, known, country, "Country")
        return states.ministry(context, office) or country, ALONE
    if office.section == "city":
        return seats.city(context, office, person, known)
    if office.section == "region":
        return seats.region(context, office, person, known), GUESSED
    if context.draft.has(office.last - 1, "words.village"):
        return None, GUESSED
    if office.section in LATE:
        chief = known.chief(context, office.first)
        home = OWN.get(context.draft.language) if office.section == "government" else None
        seat = gazetteer().get(chief.of) if chief else None
        if chief and office.section == "weak":
            beside = {iri for _, iri in context.sentence(office.first, back=1)}
            main = context.main("City", "Region") if chief.person not in beside else None
            if main:
                return seats.likelier(context, office, person, known, main, "City", "Region"), GUESSED
        if chief and (home is None or seat is None or seat.country == home):
            weak = office.section == "weak"
            return (seats.likelier(context, office, person, known, chief.of, *PEERS) if weak else chief.of), GUESSED
        abroad = {iri for iri in context.entities if home and (place := gazetteer().get(iri)) and place.country != home}
        main = context.main("City", "Region", without=abroad)
        if office.section == "weak":
            main = seats.likelier(context, office, person, known, main, "City", "Region")
        return main, GUESSED
    if office.section == "embassy":
        countries = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Country"}
        only = countries.pop() if len(countries) == 1 else None
        kind = "consulate" if states.is_consul(office) else "embassy"
        later = context.refer(kind, context.draft.size) or context.refer("consulate", context.draft.size)
        return context.refer(kind, office.first) or only or later or seats.state(context, person), GUESSED
    if office.section == "country":
        own = gazetteer().country("ID").iri
        local = context.draft.has(office.first, "words.ofstate") and states.is_own(context, own)
        if local or not set(phrase(office.title)) & context.draft.lexicon.sets["words.premier"]:
            capital = office.title[:1].isupper() or "state" in phrase(office.title)
            state = own if local else None
            if state is None and seats.is_at_home(context, person):
                return None, GUESSED
            if capital and state is None:
                state = states.country(context)
                state = state or (seats.state(context, person) if context.draft.language == "en" else None)
            return (state, GUESSED) if state else (employers.firm(context, office), ALONE)
        foreign = {own} if context.draft.language == "id" else set()
        main = context.main("Country", without=foreign)
        return seats.likelier(context, office, person, known, main, "Country"), ALONE
    body, confidence = employers.institution(context, office, person, known)
    if body is None and office.section == "secretary" and set(phrase(office.title)) & _sectors(context):
        chief = known.chief(context, office.first, ())
        body = chief.of if chief else context.main("Region", "City", "Country")
    return body, confidence


def likelier(context: Context, office: Office, person: str, known: Roles, body: str | None) -> str | None:
    """Return what a word refers to, or a territory of a country that the name fits far better."""
    if body is None or context.entities[body].kind not in PEERS:
        return body
    return seats.likelier(context, office, person, known, body, context.entities[body].kind)


def _sectors(context: Context) -> set[str]:
    """Return the words for fields of government."""
    sets = context.draft.lexicon.sets
    return set(sets["sectors"] - sets["words.noduty"])
