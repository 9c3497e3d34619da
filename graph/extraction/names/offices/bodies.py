"""Of what body an office is: the one beside it, or the one that the context gives."""

from __future__ import annotations

from graph.extraction.names.offices import antecedents, descriptions, employers, rows, seats, states
from graph.extraction.names.offices.employers import ALONE, PEERS
from graph.extraction.names.offices.held import NO_COLLEAGUE, Roles
from graph.extraction.names.offices.seats import BESIDE, GUESSED, OWN, REFERRED
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.reading import Role
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

_LATE = ("government", "weak")  # offices that are read when the mayors are known


def roles(context: Context, offices: list[Office]) -> list[Role]:
    """Return the offices of persons, with the body of each as far as it can be told, in the order of the text."""
    known = Roles()
    draft = context.draft
    known.unnamed = [(office.first, role) for office in offices if (role := _unnamed(context, office)) is not None]
    known.unnamed.sort(key=lambda row: row[0])
    ordered = rows.bodies(context, offices)
    for office in sorted(offices, key=lambda o: (o.section == "relative", o.of is None, o.section in _LATE)):
        if office.section == "relative" and office.plural and office.of is None:
            continue  # his colleagues A and B
        for holder in (office.holder, *office.others):
            person = context.iri_of.get(holder) if holder is not None else None
            if holder is None or person is None:
                continue
            if person in known.of_person and (office.section == "weak" or _is_peer(context, office)):
                continue
            body, confidence = ordered.get((office, holder)), GUESSED
            if body is None:
                body, confidence = _body(context, office, person, known)
            if body is None:
                continue
            if office.section in ("city", "region", "country") and not office.former:
                known.seats.setdefault((body, seats.seat(context, office)), person)
            start = min(draft.tokens.starts[office.first], holder.start)
            end = max(draft.tokens.ends[office.last - 1], holder.end)
            title = _title(context, office, known)
            known.add(Role(person, title, body, start, end, office.former, confidence, office.rule))
    for office, person in descriptions.holders(context, offices):
        body = _body(context, office, person, known)[0] if person not in known.of_person else None
        if body is not None and not known.is_held(office, body):
            start, end = draft.tokens.starts[office.first], draft.tokens.ends[office.last - 1]
            title = _title(context, office, known)
            known.add(Role(person, title, body, start, end, office.former, REFERRED, "description"))
    found = [role for mine in known.of_person.values() for role in mine]
    return sorted(found, key=lambda role: (role.start, role.end, role.person, role.title))


def _unnamed(context: Context, office: Office) -> Role | None:
    """Return the role that an office tells of nobody who is named: "the mayor of Lyon"."""
    body = context.iri_of.get(office.of) if office.of is not None else None
    if office.holder is not None or office.plural or office.section not in ("city", "region") or body is None:
        return None
    start, end = context.draft.tokens.starts[office.first], context.draft.tokens.ends[office.last - 1]
    return Role("", " ".join(office.title.split()), body, start, end, office.former, GUESSED, office.rule)


def _is_peer(context: Context, office: Office) -> bool:
    """Tell whether an office is only a word for a colleague: "her colleague X, the consul"."""
    return office.section == "relative" and not context.draft.has(office.first, "words.deputy")


def _title(context: Context, office: Office, known: Roles) -> str:
    title = " ".join(office.title.split())
    if office.section == "relative":
        chief = _superior(context, office, known)
        if chief:
            if not context.draft.has(office.first, "words.deputy"):
                return chief.title
            return f"{'Wakil' if context.draft.language == 'id' else 'Deputy'} {chief.title}"
    return title


def _superior(context: Context, office: Office, known: Roles) -> Role | None:
    """Return the role of whom "his deputy", "rekannya" belongs to; a deputy's may be of an institution."""
    return known.superior(
        context, office.first, ("Country",) if context.draft.has(office.first, "words.deputy") else NO_COLLEAGUE
    )


def _body(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
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
        iri = context.iri_of.get(office.of)
        alone = office.section == "relative" and office.rule != "list"
        if iri and alone and context.entities[iri].kind == "Country":
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
    if office.section != "relative" and context.draft.word(office.first - 1) in {"his", "her"}:
        superior = known.superior(context, office.first, ())
        if superior is not None:
            return superior.of, REFERRED
    if office.noun:
        referred = context.refer(office.noun, office.first) or antecedents.named_with(context, office)
        referred = _likelier(context, office, person, known, referred)
        if referred is None and office.noun in context.draft.lexicon.sets["nouns.council"]:
            referred = context.main(*PEERS)
        pointed = context.draft.has(office.last - 1, "demonstratives.after")
        if referred or (pointed and not context.draft.hit("nouns", office.last - 2)):
            return referred, REFERRED
    if office.section == "minister":
        country = states.country(context) or seats.state(context, person)
        country = seats.likelier(context, office, person, known, country, "Country")
        return states.ministry(context, office) or country, ALONE
    if office.section == "relative":
        chief = _superior(context, office, known)
        if chief is None or context.draft.has(office.first, "words.peer"):
            return (chief.of if chief else None), REFERRED
        return _opposite(context, office, person, known, chief), REFERRED
    if office.section == "city":
        return seats.city(context, office, person, known)
    if office.section == "region":
        return seats.region(context, office, person, known), GUESSED
    if context.draft.has(office.last - 1, "words.village"):
        return None, GUESSED
    if office.section in _LATE:
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


def _sectors(context: Context) -> set[str]:
    """Return the words for fields of government."""
    sets = context.draft.lexicon.sets
    return set(sets["sectors"] - sets["words.noduty"])


def _owner(context: Context, office: Office, person: str, known: Roles) -> str | None:
    """Return whose office "its director" is."""
    owner = antecedents.owner(context, office) if office.of is None else None
    return _likelier(context, office, person, known, owner)


def _likelier(context: Context, office: Office, person: str, known: Roles, body: str | None) -> str | None:
    """Return what a word refers to, or a territory of a country that the name fits far better."""
    if body is None or context.entities[body].kind not in PEERS:
        return body
    return seats.likelier(context, office, person, known, body, context.entities[body].kind)


def _opposite(context: Context, office: Office, person: str, known: Roles, chief: Role) -> str | None:
    """Return the city of a colleague: the other one of the sentence or text."""
    held = {iri for iri, rank in known.seats if rank == "head"} | {chief.of}
    said = [iri for _, iri in context.sentence(office.first) if context.entities[iri].kind in PEERS]
    other = next((iri for iri in said if iri != chief.of), None)
    other = other or context.main(context.entities[chief.of].kind, without=held) or context.main(*PEERS, without=held)
    return seats.likelier(context, office, person, known, other, *PEERS)
