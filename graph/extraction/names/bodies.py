"""Of what body an office is: the one beside it, or the one that the context gives."""

from __future__ import annotations

from graph.extraction.names import antecedents, seats, states
from graph.extraction.names.context import Context
from graph.extraction.names.held import NO_COLLEAGUE, Roles
from graph.extraction.names.office import Office
from graph.extraction.names.seats import BESIDE, GUESSED, OWN, REFERRED
from graph.extraction.names.tokens import phrase
from graph.extraction.reading import Role
from graph.gazetteer import gazetteer

_LATE = ("government", "weak")  # offices that are read when the mayors are known
_PEERS = ("City", "Region")  # bodies whose heads are colleagues
_ALONE = 0.5  # how sure the only body that the context names is


def roles(context: Context, offices: list[Office]) -> list[Role]:
    """Return the offices of persons, with the body of each as far as it can be told, in the order of the text."""
    known = Roles()
    draft = context.draft
    ordered = antecedents.in_order(context, offices)
    for office in sorted(offices, key=lambda o: (o.section == "relative", o.of is None, o.section in _LATE)):
        for holder in (office.holder, *office.others):
            person = context.iri_of.get(holder) if holder is not None else None
            if holder is None or person is None or (office.section == "weak" and person in known.of_person):
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
    found = [role for mine in known.of_person.values() for role in mine]
    return sorted(found, key=lambda role: (role.start, role.end, role.person, role.title))


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
    return known.chief(
        context, office.first, ("Country",) if context.draft.has(office.first, "words.deputy") else NO_COLLEAGUE
    )


def _body(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    """Return the IRI of the body of an office and how sure that is."""
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
        if iri and office.section == "relative" and context.entities[iri].kind == "Country":
            code = states.country_of(iri)
            near = (city for city in context.before(office.first, "City", "Region") if states.country_of(city) == code)
            return next(near, iri), REFERRED
        if iri and office.section == "minister" and context.entities[iri].kind == "City":
            return states.ministry(context, office) or states.of_capital(context, iri), _ALONE
        if iri and context.entities[iri].kind == "Country":
            if office.section == "minister":
                return states.ministry(context, office) or iri, BESIDE
            if office.section == "embassy":
                return states.mission(context, iri, office) or iri, BESIDE
        return iri, BESIDE
    if office.section != "relative" and context.draft.word(office.first - 1) in {"his", "her"}:
        superior = known.chief(context, office.first, ())
        if superior is not None:
            return superior.of, REFERRED
    if office.noun:
        referred = _likelier(context, office, person, known, context.refer(office.noun, office.first))
        if referred:
            return referred, REFERRED
    if office.section == "minister":
        return states.ministry(context, office) or states.country(context), _ALONE
    if office.section == "relative":
        chief = _superior(context, office, known)
        if chief is None or context.draft.has(office.first, "words.peer"):
            return (chief.of if chief else None), REFERRED
        return _opposite(context, office, person, known, chief), REFERRED
    if office.section == "city":
        return seats.city(context, office, person, known)
    if office.section == "region":
        return seats.region(context, office, person, known), GUESSED
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
            return (seats.likelier(context, office, person, known, chief.of, *_PEERS) if weak else chief.of), GUESSED
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
        return context.refer(kind, office.first) or only or later, GUESSED
    if office.section == "country":
        own = gazetteer().country("ID").iri
        local = context.draft.has(office.first, "words.ofstate") and states.is_own(context, own)
        if local or not set(phrase(office.title)) & context.draft.lexicon.sets["words.premier"]:
            capital = context.draft.capital(office.first)
            state = own if local else states.country(context) if capital else None
            return (state, GUESSED) if state else (_firm(context, office), _ALONE)
        foreign = {own} if context.draft.language == "id" else set()
        main = context.main("Country", without=foreign)
        return seats.likelier(context, office, person, known, main, "Country"), _ALONE
    return _institution(context, office, person, known)


def _owner(context: Context, office: Office, person: str, known: Roles) -> str | None:
    """Return whose office "its director" is."""
    owner = antecedents.owner(context, office) if office.of is None else None
    return _likelier(context, office, person, known, owner)


def _likelier(context: Context, office: Office, person: str, known: Roles, body: str | None) -> str | None:
    """Return what a word refers to, or for a territory one of a country that the holder's name fits far better."""
    if body is None or context.entities[body].kind not in _PEERS:
        return body
    return seats.likelier(context, office, person, known, body, context.entities[body].kind)


def _opposite(context: Context, office: Office, person: str, known: Roles, chief: Role) -> str | None:
    """Return the city of a colleague: the other one in the sentence, else the other one that the text is about."""
    held = {iri for iri, rank in known.seats if rank == "head"} | {chief.of}
    said = [iri for _, iri in context.sentence(office.first) if context.entities[iri].kind in _PEERS]
    other = next((iri for iri in said if iri != chief.of), None)
    other = other or context.main(context.entities[chief.of].kind, without=held) or context.main(*_PEERS, without=held)
    return seats.likelier(context, office, person, known, other, *_PEERS)


def _institution(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    """Return the institution of an office: the only one in its sentence, or one of its kind, or the last one named."""
    if set(phrase(office.title)) & context.draft.lexicon.sets["words.general"]:
        ministry = states.ministry(context, office, part=True)
        if ministry:
            return ministry, GUESSED
    bodies = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Institution"}
    bodies = {iri for iri in bodies if not context.is_partner(iri, office.first)}
    if len(bodies) == 1:
        return bodies.pop(), _ALONE
    seat = context.draft.hit("seats", office.first)
    if seat and (referred := context.refer(seat[1], office.first)):
        return referred, GUESSED
    lately = [iri for first, iri in context.sentence(office.first, back=1) if first < office.first]
    last = next((iri for iri in reversed(lately) if context.entities[iri].kind == "Institution"), None)
    last = last or _with_chief(context, office, known)
    named = list(context.before(office.first, "Institution"))
    only = named[0] if len(named) == 1 and context.draft.capital(office.first) else None
    return last or (only if named else _city_officer(context, office, person, known)), _ALONE


def _city_officer(context: Context, office: Office, person: str, known: Roles) -> str | None:
    """Return the city of an executive in a text that has named no institution: "Chief executive X"."""
    if not set(phrase(office.title)) & context.draft.lexicon.sets["words.executive"]:
        return None
    return seats.likelier(context, office, person, known, context.main(*_PEERS), *_PEERS)


def _firm(context: Context, office: Office) -> str | None:
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
