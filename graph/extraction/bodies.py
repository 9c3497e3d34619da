"""Of what body an office is: the one beside it, or the one that the context gives."""

from __future__ import annotations

from graph.extraction import antecedents
from graph.extraction.context import Context
from graph.extraction.office import Office
from graph.extraction.reading import Role
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

_SECOND = frozenset(
    [
        "deputy",
        "vice",
        "wakil",
        "assistant",
        "manager",
        "clerk",
        "council",
        "councillor",
        "commissioner",
        "administrator",
        "secretary",
    ]
)
_DEPUTY = frozenset({"deputy", "wakilnya"})
_SAME_BODY = _DEPUTY | {"predecessor", "successor", "pendahulunya", "penerusnya"}
_PREMIER = frozenset({"prime", "perdana", "chancellor", "kanselir"})
_STATE = frozenset({"presiden", "wapres", "wakil"})
_MINISTRY = frozenset(["kementerian", "kementrian", "departemen", "ministry", "department"])
_CONSULATES, _EMBASSIES = ("konsulat", "consulate", "kjri"), ("kedutaan", "embassy", "high commission", "kbri")
_OWN = {"id": "ID"}  # where the local offices that a language names are
_CLOSE = 8  # tokens between a city and an office that is taken for the city's
_MUNICIPAL = frozenset({"city", "town", "municipal"})
_GENERAL = frozenset({"jenderal", "dirjen", "general", "undersecretary"})
_NO_DUTY = frozenset({"dan", "and", "jenderal", "general"})
_ABROAD = frozenset({"premier", "prefek"})  # heads of regions that Indonesia has none of
_LATE = ("government", "weak")
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

    def chief(self, context: Context, at: int) -> Role | None:
        """Return the role, in a territory, of the person named last before token `at` who has one."""
        for person in context.before(at, "Person"):
            for role in self.of_person.get(person, ()):
                if context.entities[role.of].kind != "Institution" and context.entities[role.of].kind != "Country":
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
                known.seats.setdefault((body, _seat(office)), person)
            start = min(draft.tokens.starts[office.first], holder.start)
            end = max(draft.tokens.ends[office.last - 1], holder.end)
            title = _title(context, office, known)
            known.add(Role(person, title, body, start, end, office.former, confidence, office.rule))
    found = [role for mine in known.of_person.values() for role in mine]
    return sorted(found, key=lambda role: (role.start, role.end, role.person, role.title))


def _seat(office: Office) -> str:
    """Return what only one person can hold at a time in a city: its headship, or an office by its title."""
    title = " ".join(office.title.casefold().split())
    return title if set(phrase(title)) & _SECOND or title.split()[0] in _MUNICIPAL else "head"


def _title(context: Context, office: Office, known: _Roles) -> str:
    title = " ".join(office.title.split())
    if office.section == "relative":
        chief = known.chief(context, office.first)
        if chief:
            if context.draft.word(office.first) not in _DEPUTY:
                return chief.title
            return f"{'Wakil' if context.draft.language == 'id' else 'Deputy'} {chief.title}"
    return title


def _body(context: Context, office: Office, person: str, known: _Roles) -> tuple[str | None, float]:
    """Return the IRI of the body of an office and how sure that is."""
    if office.of is None or antecedents.is_unit(context, office):
        told = antecedents.told(context, office) if office.section not in ("relative", "minister", "embassy") else None
        told = told or known.same(person, office)
        if told:
            return told, _REFERRED
    if office.of is not None:
        iri = context.iri_of.get(office.of)
        if iri and office.section == "minister" and context.entities[iri].kind == "City":
            return _ministry(context, office) or _country(context), _ALONE
        if iri and context.entities[iri].kind == "Country":
            if office.section == "minister":
                return _ministry(context, office) or iri, _BESIDE
            if office.section == "embassy":
                return _mission(context, iri, office) or iri, _BESIDE
        return iri, _BESIDE
    if office.noun:
        referred = context.refer(office.noun, office.first)
        if referred:
            return referred, _REFERRED
    if office.section == "minister":
        return _ministry(context, office) or _country(context), _ALONE
    if office.section == "relative":
        chief = known.chief(context, office.first)
        if chief is None or context.draft.word(office.first) in _SAME_BODY:
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
        kind = "consulate" if _is_consul(office) else "embassy"
        return context.refer(kind, office.first) or only, _GUESSED
    if office.section == "country":
        own = gazetteer().country("ID").iri
        local = context.draft.word(office.first) in _STATE and _is_own(context, own)
        if local or not set(phrase(office.title)) & _PREMIER:
            return (own if local else None), _GUESSED
        foreign = {own} if context.draft.language == "id" else set()
        return context.main("Country", without=foreign), _ALONE
    return _institution(context, office, known)


def _country(context: Context) -> str | None:
    """Return the country of a minister without one: Indonesia at home, else that of the text's main place."""
    own = gazetteer().country("ID").iri
    if _is_own(context, own):
        return own
    main = gazetteer().get(context.main("City", "Region") or "")
    country = gazetteer().country(main.country).iri if main else context.main("Country")
    return country if country in context.entities else None


def _is_own(context: Context, own: str) -> bool:
    """Tell whether a document in Indonesian names Indonesia, so that an office of state without a country is of it."""
    return context.draft.language == "id" and own in context.entities


def _city(context: Context, office: Office, person: str, known: _Roles) -> tuple[str | None, float]:
    """Return the city of a mayor: the one just named, else the one that the text is about and no other mayor's."""
    seat = _seat(office)
    cities = list(context.before(office.first, "City"))
    taken = {iri for iri in cities if known.seats.get((iri, seat), person) != person}
    if office.local:
        return next((iri for iri in cities if iri not in taken), None), _REFERRED
    beside = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Person"}
    chief = known.chief(context, office.first) if seat != "head" else None
    if chief and chief.person in beside and context.entities[chief.of].kind == "City" and chief.of not in taken:
        return chief.of, _GUESSED
    said = {iri: first for first, iri in context.sentence(office.first) if first < office.first}
    before = [iri for iri in cities if iri in said and iri not in taken]
    everywhere = {iri for (iri, other), holder in known.seats.items() if other == seat and holder != person}
    main = context.main("City", without=() if office.former else everywhere)
    if before and (main not in before or office.first - said[before[0]] <= _CLOSE):
        return before[0], _GUESSED
    return main, _GUESSED


def _region(context: Context, office: Office, person: str, known: _Roles) -> str | None:
    """Return the region of a governor: the one named last that has no other; at home, one of the text's own country."""
    seat = _seat(office)
    taken = {iri for (iri, other), holder in known.seats.items() if other == seat and holder != person}
    home = _OWN.get(context.draft.language)
    foreign = context.draft.word(office.first) in _ABROAD
    abroad = {iri for iri in context.entities if home and (_country_of(iri) == home) == foreign}
    free = [iri for iri in context.before(office.first, "Region") if iri not in taken]
    free.sort(key=lambda iri: iri in abroad)
    return next(iter(free), None) or context.main("Region", without=abroad) or context.main("City", without=taken)


def _country_of(iri: str) -> str | None:
    place = gazetteer().get(iri)
    return place.country if place else None


def _institution(context: Context, office: Office, known: _Roles) -> tuple[str | None, float]:
    """Return the institution of an office: the only one in its sentence, or one of its kind, or the last one named."""
    if _GENERAL & set(phrase(office.title)) and (ministry := _ministry(context, office, part=True)):
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


def _ministry(context: Context, office: Office, part: bool = False) -> str | None:
    """Return the ministry that the document names for a minister's field, or for a part of it."""
    duties = {word for word in phrase(office.title) if word in context.draft.lexicon.sets["sectors"]} - _NO_DUTY
    for iri, words in context.words.items():
        ministry = words & _MINISTRY or any(word.startswith("kemen") for word in words)
        if duties and ministry and (duties <= words or (part and duties & words)):
            return iri
    return None


def _mission(context: Context, country: str, office: Office) -> str | None:
    """Return the embassy or consulate of a country that the document names; a consul's is a consulate."""
    place = gazetteer().get(country)
    if place is None:
        return None
    kinds = _CONSULATES if _is_consul(office) else _EMBASSIES
    labels = {place.name.casefold(), *(text.casefold() for _, text in place.labels)}
    if place.country == "ID":
        labels |= {"kbri", "kjri"}
    seat = _seat_name(office)
    for iri in context.words:
        entity = context.entities[iri]
        name = " ".join((entity.name or "", *entity.aliases)).casefold()
        if any(kind in name for kind in kinds) and any(label in name for label in labels) and seat in name:
            return iri
    return None


def _is_consul(office: Office) -> bool:
    title = office.title.casefold()
    return "kons" in title or "consul" in title or "konjen" in title


def _seat_name(office: Office) -> str:
    """Return the city where a consul resides, folded; empty where the text tells none or a country."""
    seat = office.seat
    if seat is None or (seat.places and seat.places[0].kind == "Country"):
        return ""
    return seat.core.casefold()
