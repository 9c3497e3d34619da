"""Of what body an office is: the one beside it, or the one that the context gives."""

from __future__ import annotations

from collections.abc import Collection

from graph.extraction.names import antecedents, states
from graph.extraction.names.context import Context
from graph.extraction.names.office import Office
from graph.extraction.names.tokens import phrase
from graph.extraction.reading import Role
from graph.gazetteer import gazetteer

_OWN = {"id": "ID"}  # where the local offices that a language names are
_CLOSE = 8  # tokens between a city and an office that is taken for the city's
_LATE = ("government", "weak")  # offices that are read when the mayors are known
_NO = ("Institution", "Country")  # bodies that no colleague in another place shares
_BESIDE, _GUESSED, _REFERRED, _ALONE = 0.93, 0.7, 0.75, 0.5


class _Roles:
    """The roles found so far: by person, and who heads which city."""

    def __init__(self) -> None:
        self.of_person: dict[str, list[Role]] = {}
        self.seats: dict[tuple[str, str], str] = {}

    def add(self, role: Role) -> None:
        """Add a role, unless the same or a fuller one of the same person and body is there."""
        mine = self.of_person.setdefault(role.person, [])
        for other in mine:
            same = other.of == role.of and other.former == role.former
            if same and set(phrase(role.title)) <= set(phrase(other.title)):
                return
        words = set(phrase(role.title))
        mine[:] = [
            o for o in mine if not (o.of == role.of and o.former == role.former and set(phrase(o.title)) < words)
        ]
        mine.append(role)

    def same(self, person: str, office: Office) -> str | None:
        """Return the body of the same office of a person, if it has been told."""
        words = set(phrase(office.title))
        if office.former or office.section == "relative":
            return None
        return next((role.of for role in self.of_person.get(person, ()) if set(phrase(role.title)) == words), None)

    def in_sentences(self, context: Context, office: Office, person: str, back: int = 0) -> list[Role]:
        """Return the roles of the others who are named in the sentence of an office (and in the `back` before it)."""
        said = {iri for _, iri in context.sentence(office.first, back)} - {person}
        return [role for other in sorted(said & self.of_person.keys()) for role in self.of_person[other]]

    def chief(self, context: Context, at: int, but: Collection[str] = _NO) -> Role | None:
        """Return the role of the person named last before token `at` who has one in a body of no kind of `but`."""
        for person in context.before(at, "Person"):
            for role in self.of_person.get(person, ()):
                if context.entities[role.of].kind not in but:
                    return role
        return None


def roles(context: Context, offices: list[Office]) -> list[Role]:
    """Return the offices of persons, with the body of each as far as it can be told, in the order of the text."""
    known = _Roles()
    draft = context.draft
    ordered = antecedents.in_order(context, offices)
    for office in sorted(offices, key=lambda o: (o.section == "relative", o.of is None, o.section in _LATE)):
        for holder in (office.holder, *office.others):
            person = context.iri_of.get(holder) if holder is not None else None
            if holder is None or person is None or (office.section == "weak" and person in known.of_person):
                continue
            body, confidence = ordered.get((office, holder)), _GUESSED
            if body is None:
                body, confidence = _body(context, office, person, known)
            if body is None:
                continue
            if office.section in ("city", "region", "country") and not office.former:
                known.seats.setdefault((body, _seat(context, office)), person)
            start = min(draft.tokens.starts[office.first], holder.start)
            end = max(draft.tokens.ends[office.last - 1], holder.end)
            title = _title(context, office, known)
            known.add(Role(person, title, body, start, end, office.former, confidence, office.rule))
    found = [role for mine in known.of_person.values() for role in mine]
    return sorted(found, key=lambda role: (role.start, role.end, role.person, role.title))


def _seat(context: Context, office: Office) -> str:
    """Return what only one person can hold at a time in a city: its headship, or an office by its title."""
    title = " ".join(office.title.casefold().split())
    words = set(phrase(title))
    return title if words & context.draft.lexicon.words("words.second", "words.municipal") else "head"


def _title(context: Context, office: Office, known: _Roles) -> str:
    title = " ".join(office.title.split())
    if office.section == "relative":
        chief = _superior(context, office, known)
        if chief:
            if not context.draft.has(office.first, "words.deputy"):
                return chief.title
            return f"{'Wakil' if context.draft.language == 'id' else 'Deputy'} {chief.title}"
    return title


def _superior(context: Context, office: Office, known: _Roles) -> Role | None:
    """Return the role of whom "his deputy", "rekannya" belongs to; a deputy's may be of an institution."""
    return known.chief(context, office.first, ("Country",) if context.draft.has(office.first, "words.deputy") else _NO)


def _body(context: Context, office: Office, person: str, known: _Roles) -> tuple[str | None, float]:
    """Return the IRI of the body of an office and how sure that is."""
    if office.of is None or antecedents.is_unit(context, office):
        told = antecedents.told(context, office) if office.section not in ("relative", "embassy") else None
        told = told or known.same(person, office)
        if told:
            return told, _REFERRED
    if office.of is not None:
        iri = context.iri_of.get(office.of)
        if iri and office.section == "relative" and context.entities[iri].kind == "Country":
            code = states.country_of(iri)
            near = (city for city in context.before(office.first, "City", "Region") if states.country_of(city) == code)
            return next(near, iri), _REFERRED
        if iri and office.section == "minister" and context.entities[iri].kind == "City":
            return states.ministry(context, office) or states.country(context), _ALONE
        if iri and context.entities[iri].kind == "Country":
            if office.section == "minister":
                return states.ministry(context, office) or iri, _BESIDE
            if office.section == "embassy":
                return states.mission(context, iri, office) or iri, _BESIDE
        return iri, _BESIDE
    if office.noun:
        referred = context.refer(office.noun, office.first)
        if referred:
            return referred, _REFERRED
    if office.section == "minister":
        return states.ministry(context, office) or states.country(context), _ALONE
    if office.section == "relative":
        chief = _superior(context, office, known)
        if chief is None or context.draft.has(office.first, "words.peer"):
            return (chief.of if chief else None), _REFERRED
        said = (iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "City")
        return next((iri for iri in said if iri != chief.of), None), _REFERRED
    if office.section == "city":
        return _city(context, office, person, known)
    if office.section == "region":
        return _region(context, office, person, known), _GUESSED
    if office.section in _LATE:
        chief = known.chief(context, office.first)
        home = _OWN.get(context.draft.language) if office.section == "government" else None
        seat = gazetteer().get(chief.of) if chief else None
        if chief and (home is None or seat is None or seat.country == home):
            return chief.of, _GUESSED
        abroad = {iri for iri in context.entities if home and (place := gazetteer().get(iri)) and place.country != home}
        return context.main("City", "Region", without=abroad), _GUESSED
    if office.section == "embassy":
        countries = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Country"}
        only = countries.pop() if len(countries) == 1 else None
        kind = "consulate" if states.is_consul(office) else "embassy"
        return context.refer(kind, office.first) or only, _GUESSED
    if office.section == "country":
        own = gazetteer().country("ID").iri
        local = context.draft.has(office.first, "words.ofstate") and states.is_own(context, own)
        if local or not set(phrase(office.title)) & context.draft.lexicon.sets["words.premier"]:
            return (own if local else None), _GUESSED
        foreign = {own} if context.draft.language == "id" else set()
        return context.main("Country", without=foreign), _ALONE
    return _institution(context, office, known)


def _city(context: Context, office: Office, person: str, known: _Roles) -> tuple[str | None, float]:
    """Return the city of a mayor: the one just named, else the one that the text is about and no other mayor's."""
    seat = _seat(context, office)
    cities = list(context.before(office.first, "City"))
    taken = {iri for iri in cities if known.seats.get((iri, seat), person) != person}
    if office.local:
        return next((iri for iri in cities if iri not in taken), None), _REFERRED
    taken |= _others(context, office, person, known)
    received = antecedents.receives(context, office)
    if received is not None:
        guests = {role.of for role in known.in_sentences(context, office, person, back=1)} | taken
        here = [iri for first, iri in context.sentence(office.first) if first > received]
        near = (iri for iri in (*here, *context.datelines, *cities) if context.entities[iri].kind == "City")
        host = next((iri for iri in near if iri not in guests), None) or context.main("City", without=guests)
        if host:
            return host, _GUESSED
    beside = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Person"}
    chief = known.chief(context, office.first) if seat != "head" else None
    if chief and chief.person in beside and context.entities[chief.of].kind == "City" and chief.of not in taken:
        return chief.of, _GUESSED
    said = {iri: first for first, iri in context.sentence(office.first) if first < office.first}
    before = [iri for iri in cities if iri in said and iri not in taken]
    everywhere = {iri for (iri, other), holder in known.seats.items() if other == seat and holder != person}
    without = (set() if office.former else everywhere) | _others(context, office, person, known)
    home = _OWN.get(context.draft.language)
    abroad = {iri for iri in context.entities if home and states.country_of(iri) != home}
    main = context.main("City", without=without | abroad) or context.main("City", without=without)
    if before and (main not in before or office.first - said[before[0]] <= _CLOSE):
        return before[0], _GUESSED
    return main, _GUESSED


def _others(context: Context, office: Office, person: str, known: _Roles) -> set[str]:
    """Return the territories whose officers stand behind an office in its sentence: "Mayor X and Y, mayor of B"."""
    found = set()
    for role in known.in_sentences(context, office, person):
        if role.start > context.draft.tokens.starts[office.first] and role.confidence == _BESIDE:
            found.add(role.of)
    return found


def _region(context: Context, office: Office, person: str, known: _Roles) -> str | None:
    """Return the region of a governor: the one named last that has no other; at home, one of the text's own country."""
    seat = _seat(context, office)
    taken = {iri for (iri, other), holder in known.seats.items() if other == seat and holder != person}
    home = _OWN.get(context.draft.language)
    foreign = context.draft.has(office.first, "words.abroad")
    abroad = {iri for iri in context.entities if home and (states.country_of(iri) == home) == foreign}
    free = [iri for iri in context.before(office.first, "Region") if iri not in taken]
    free.sort(key=lambda iri: iri in abroad)
    return next(iter(free), None) or context.main("Region", without=abroad) or context.main("City", without=taken)


def _institution(context: Context, office: Office, known: _Roles) -> tuple[str | None, float]:
    """Return the institution of an office: the only one in its sentence, or one of its kind, or the last one named."""
    if set(phrase(office.title)) & context.draft.lexicon.sets["words.general"]:
        ministry = states.ministry(context, office, part=True)
        if ministry:
            return ministry, _GUESSED
    bodies = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Institution"}
    if len(bodies) == 1:
        return bodies.pop(), _ALONE
    seat = context.draft.hit("seats", office.first)
    if seat and (referred := context.refer(seat[1], office.first)):
        return referred, _GUESSED
    lately = [iri for first, iri in context.sentence(office.first, back=1) if first < office.first]
    last = next((iri for iri in reversed(lately) if context.entities[iri].kind == "Institution"), None)
    return last or _with_chief(context, office, known), _ALONE


def _with_chief(context: Context, office: Office, known: _Roles) -> str | None:
    """Return the city of the mayor in the sentence of an office: "Mayor X and chief executive Y"."""
    chief = known.chief(context, office.first)
    beside = {iri for _, iri in context.sentence(office.first)}
    return chief.of if chief and chief.person in beside else None
