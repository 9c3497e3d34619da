"""Of what body an office is: the one beside it, or the one that is meant."""

from __future__ import annotations

from graph.extraction.names.offices import antecedents, commands, guesses, seats, states
from graph.extraction.names.offices.employers import ALONE, PEERS
from graph.extraction.names.offices.held import BESIDE, NO_COLLEAGUE, REFERRED, Roles
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.reading import Role

_SIGNED = 60  # characters between the office in a signature and the end of the text


def body(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    """Return the IRI of an office's body and how sure that is."""
    if office.nation is not None:
        city = states.city(context, *office.nation)
        return (antecedents.of_place(context, office, city) or city) if city else None, REFERRED
    if office.of is None or antecedents.is_unit(context, office):
        told = None
        if office.section not in ("relative", "embassy"):
            told = antecedents.side(context, office) or _owner(context, office, person, known)
        told = told or known.same(person, office)
        if told:
            return told, REFERRED
    if office.of is not None:
        iri = commands.led(context, office) or context.iri_of.get(office.of)
        alone = office.section == "relative" and office.rule != "list"
        if iri and alone and context.entities[iri].kind == "Country":
            chief = _beside(context, office, known)
            if chief is not None and context.entities[chief.of].kind in NO_COLLEAGUE:
                return iri, REFERRED  # the minister and his Dutch counterpart
            code = states.country_of(iri)
            near = (city for city in context.before(office.first, "City", "Region") if states.country_of(city) == code)
            return next(near, iri), REFERRED
        if iri and office.section == "minister" and context.entities[iri].kind == "City":
            return states.ministry(context, office) or states.of_capital(context, iri), ALONE
        if iri and context.entities[iri].kind == "Country":
            if office.section == "minister":
                return states.ministry(context, office) or iri, BESIDE
            if office.section == "embassy":
                return states.mission(context, iri, office) or iri, BESIDE
        return iri, BESIDE
    if office.former and office.section == "city" and context.draft.has(office.first - 1, "words.former"):
        own = next(
            (role.of for role in known.of_person.get(person, ()) if context.entities[role.of].kind == "City"), None
        )
        if own is not None and office.rule == "name, office":
            return own, REFERRED  # Leeds councillor X, a former mayor
    if office.section != "relative" and context.draft.word(office.first - 1) in {"his", "her"}:
        chief = known.superior(context, office.first, ())
        if chief is not None:
            return chief.of, REFERRED
    noun = office.noun or _councils(context, office)
    if noun:
        referred = context.refer(noun, office.first) or antecedents.named_with(context, office)
        referred = seats.unheld(context, office, person, known, referred)
        referred = guesses.likelier(context, office, person, known, referred)
        if referred is None and noun in context.draft.lexicon.sets["nouns.council"]:
            referred = context.main(*PEERS)
        pointed = context.draft.has(office.last - 1, "demonstratives.after")
        if referred or (pointed and not context.draft.hit("nouns", office.last - 2)):
            return referred, REFERRED
    if office.section == "relative":
        chief = superior(context, office, known)
        if chief is None or context.draft.has(office.first, "words.peer"):
            return (chief.of if chief else None), REFERRED
        return _opposite(context, office, person, known, chief), REFERRED
    return guesses.body(context, office, person, known)


def _councils(context: Context, office: Office) -> str | None:
    """Return "council" where an office begins with it and the text names one: "Council chief executive X"."""
    draft = context.draft
    if draft.word(office.first) != "council" or draft.word(office.last - 1).startswith("member"):
        return None
    named = context.refer("council", office.first)
    return "council" if named and "council" in (context.entities[named].name or "").casefold() else None


def superior(context: Context, office: Office, known: Roles) -> Role | None:
    """Return the role of whom "his deputy", "rekannya" belongs to; a deputy's may be of an institution."""
    if (speaker := _speaker(context, office, known)) is not None:
        return speaker
    if office.of is not None and (chief := _beside(context, office, known)) is not None:
        return chief
    return known.superior(
        context, office.first, ("Country",) if context.draft.has(office.first, "words.deputy") else NO_COLLEAGUE
    )


def _speaker(context: Context, office: Office, known: Roles) -> Role | None:
    """Return the role of who says "my predecessor": of the signature that ends the text, else the first told."""
    draft = context.draft
    if not draft.has(office.first - 1, "words.mine") and not draft.has(office.last - 1, "words.mine"):
        return None
    told = sorted((role for roles in known.of_person.values() for role in roles), key=lambda role: role.start)
    text = draft.document.text
    signed = bool(told) and len(text.rstrip()) - told[-1].end <= _SIGNED and "\n" in text[told[-1].start - 2 :]
    return (told[-1] if signed else told[0]) if told else None


def _beside(context: Context, office: Office, known: Roles) -> Role | None:
    """Return the role of whom a sentence names last before "his Dutch counterpart", who may be a minister."""
    if context.draft.has(office.first, "words.peer"):
        return None
    said = [iri for i, iri in context.sentence(office.first) if i < office.first]
    return next((known.of_person[iri][-1] for iri in reversed(said) if iri in known.of_person), None)


def _owner(context: Context, office: Office, person: str, known: Roles) -> str | None:
    """Return whose office "its director" is."""
    owner = antecedents.owner(context, office) if office.of is None else None
    return guesses.likelier(context, office, person, known, owner)


def _opposite(context: Context, office: Office, person: str, known: Roles, chief: Role) -> str | None:
    """Return the city of a colleague: the other one of the sentence or text."""
    held = {iri for iri, rank in known.seats if rank == "head"} | {chief.of}
    said = [iri for _, iri in context.sentence(office.first) if context.entities[iri].kind in PEERS]
    other = next((iri for iri in said if iri != chief.of), None)
    other = other or context.main(context.entities[chief.of].kind, without=held) or context.main(*PEERS, without=held)
    found = seats.likelier(context, office, person, known, other, *PEERS)
    return other if found == chief.of else found
