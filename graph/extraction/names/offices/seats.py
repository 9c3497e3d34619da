"""The city or region of an office that stands without one: the host's, the guest's, the one that the text is about."""

from __future__ import annotations

from graph.extraction.names.offices import antecedents, states
from graph.extraction.names.offices.held import BESIDE, GUESSED, REFERRED, Roles
from graph.extraction.names.offices.origins import likeness
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.tokens import phrase

OWN = {"id": "ID"}
"""Where the local offices that a language names are."""
SEVERAL = ("weak", "government")
"""Offices that a city has several of."""
_LIKELIER = 15.0  # how much more a name looks like those of another country, as a logarithm, before that counts
_NO_HEADS = ("words.second", "words.municipal")  # of offices that are no headship
_TOWNS = ("City", "Region")
_CLOSE = 8  # tokens between a city and an office that is taken for the city's


def seat(context: Context, office: Office) -> str:
    """Return what only one person can hold at a time in a city: its headship, or an office by its title."""
    title = " ".join(office.title.casefold().split())
    words, sets = set(phrase(title)), context.draft.lexicon.sets
    return title if "county" in words or any(words & sets.get(name, frozenset()) for name in _NO_HEADS) else "head"


def likelier(
    context: Context, office: Office, person: str, known: Roles, chosen: str | None, *classes: str
) -> str | None:
    """Return the territory chosen for a person, or the weightiest one of a country that the name fits far better.

    One that has another head counts only where no other fits, and that head is not told in the same sentence.
    """
    name = context.entities[person].name or ""
    least = likeness(name, states.country_of(chosen)) if chosen else None
    if least is None:
        return chosen
    barred = _others(context, office, person, known) | _elsewhere(context, person)
    likely = {
        iri: like
        for iri in context.territories
        if context.entities[iri].kind in classes
        and iri not in barred
        and (like := likeness(name, states.country_of(iri))) is not None
        and like - least > _LIKELIER
    }
    most = max(likely.values(), default=0.0)
    fits = {iri for iri, like in likely.items() if most - like < _LIKELIER}
    rank = seat(context, office)
    taken = {iri for (iri, other), holder in known.seats.items() if other == rank and holder != person}
    free = fits if office.former or office.section in SEVERAL else fits - taken
    beside = {role.of for role in known.in_sentences(context, office, person) if role.confidence > GUESSED}
    left = free or fits - beside
    best = sorted(left, key=lambda iri: (classes.index(context.entities[iri].kind), -context.weights[iri], iri))
    return best[0] if best else chosen


def unheld(context: Context, office: Office, person: str, known: Roles, city: str | None) -> str | None:
    """Return the city that "the city's mayor" means: where the text tells its mayor, the other of the sentence.

    So too where the sentence names who is taken for its mayor.
    """
    holder = known.seats.get((city, seat(context, office))) if city else None
    if city is None or holder in (None, person) or office.former:
        return city
    said = context.sentence(office.first)
    if not known.is_told(city, holder) and not any(iri == holder for _, iri in said):
        return city
    near = [iri for first, iri in said if first < office.first and iri != city]
    cities = list(dict.fromkeys(iri for iri in near if context.entities[iri].kind == context.entities[city].kind))
    return cities[0] if len(cities) == 1 else city


def is_at_home(context: Context, person: str) -> bool:
    """Tell whether a name in a text fits the language's own country better than any country that the text names."""
    home = OWN.get(context.draft.language)
    name = context.entities[person].name or ""
    own = likeness(name, home) if home else None
    codes = {states.country_of(iri) for iri in context.territories}
    others = [like for code in codes if code and code != home and (like := likeness(name, code)) is not None]
    return own is not None and all(own > like for like in others)


def state(context: Context, person: str) -> str | None:
    """Return the country named that a person's name fits far better than those of the text's other places."""
    name = context.entities[person].name or ""
    named = {states.country_of(iri): iri for iri in context.territories if context.entities[iri].kind == "Country"}
    codes = {states.country_of(iri) for iri in context.territories}
    likely = sorted((-like, code or "") for code in codes if (like := likeness(name, code)) is not None)
    if not likely or likely[0][0] > 0.0 or (len(likely) > 1 and likely[1][0] - likely[0][0] < _LIKELIER):
        return None
    return named.get(likely[0][1])


def city(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float]:
    """Return the city of a mayor: the one just named, else the one that the text is about and no other mayor's.

    A city abroad comes first where the mayor's name is of its country rather than of the other's.
    """
    chosen, confidence, sure = _city(context, office, person, known)
    return (chosen if sure else likelier(context, office, person, known, chosen, "City", "Region")), confidence


def _city(context: Context, office: Office, person: str, known: Roles) -> tuple[str | None, float, bool]:
    """Return the city of a mayor by where the text tells the office, how sure that is, and whether it is settled."""
    rank = seat(context, office)
    cities = [iri for iri in context.before(office.first, *_TOWNS) if iri not in context.provinces]
    taken = {iri for iri in cities if known.seats.get((iri, rank), person) != person}
    if office.local:
        return next((iri for iri in cities if iri not in taken), None), REFERRED, True
    taken |= _others(context, office, person, known) | _elsewhere(context, person)
    opening = antecedents.opening(context, office)
    if opening is not None and opening not in taken:
        return opening, GUESSED, False
    received = antecedents.receives(context, office)
    if received is not None:
        guests = {role.of for role in known.in_sentences(context, office, person, back=1)} | taken
        here = [iri for first, iri in context.sentence(office.first) if first > received]
        near = (iri for iri in (*here, *context.datelines, *cities) if _is_town(context, iri))
        host = next((iri for iri in near if iri not in guests), None) or context.main(
            *_TOWNS, without=guests | context.provinces
        )
        if host:
            return host, GUESSED, False
    beside = {iri for _, iri in context.sentence(office.first) if context.entities[iri].kind == "Person"}
    chief = known.chief(context, office.first) if rank != "head" else None
    if chief and chief.person in beside and _is_town(context, chief.of) and chief.of not in taken:
        return chief.of, GUESSED, False
    said = {iri: first for first, iri in context.sentence(office.first) if first < office.first}
    before = [iri for iri in cities if iri in said and iri not in taken]
    everywhere = {iri for (iri, other), holder in known.seats.items() if other == rank and holder != person}
    without = (set() if office.former else everywhere) | _others(context, office, person, known)
    without |= _elsewhere(context, person) | context.provinces
    home = OWN.get(context.draft.language)
    abroad = {iri for iri in context.territories if home and states.country_of(iri) != home}
    main = context.main(*_TOWNS, without=without | abroad) or context.main(*_TOWNS, without=without)
    main = main or next((iri for iri in cities if iri not in _others(context, office, person, known)), None)
    if before and (office.first - said[before[0]] <= _CLOSE or main not in (*before, _first_city(context))):
        return before[0], GUESSED, False
    return main, GUESSED, False


def _is_town(context: Context, iri: str) -> bool:
    """Tell whether a place has a mayor: a city, or a district that the text names by its council."""
    return context.entities[iri].kind in _TOWNS and iri not in context.provinces


def _first_city(context: Context) -> str | None:
    """Return the city that the text names first."""
    return next((iri for _, iri in context.order if _is_town(context, iri)), None)


def _others(context: Context, office: Office, person: str, known: Roles) -> set[str]:
    """Return the territories whose officers stand behind an office in its sentence: "Mayor X and Y, mayor of B"."""
    found = set()
    for role in known.in_sentences(context, office, person):
        if role.start > context.draft.tokens.starts[office.first] and role.confidence == BESIDE:
            found.add(role.of)
    return found


def _elsewhere(context: Context, person: str) -> set[str]:
    """Return the territories that a person with a name of the text's own country does not govern: those abroad.

    Empty where the name tells nothing, or where no other territory is named.
    """
    home = OWN.get(context.draft.language)
    names = set(phrase(context.entities[person].name or "")) & context.draft.lexicon.sets.get("names.home", frozenset())
    if not home or not names:
        return set()
    territories = [iri for iri in context.territories if context.entities[iri].kind in ("City", "Region")]
    abroad = {iri for iri in territories if states.country_of(iri) != home}
    return abroad if len(abroad) < len(territories) else set()


def region(context: Context, office: Office, person: str, known: Roles) -> str | None:
    """Return the region of a governor: the one named last that has no other; at home, one of the text's own country.

    A regent ("Bupati") governs none abroad, whatever his name is like.
    """
    rank = seat(context, office)
    taken = {iri for (iri, other), holder in known.seats.items() if other == rank and holder != person}
    home = OWN.get(context.draft.language)
    foreign = context.draft.has(office.first, "words.abroad")
    taken |= _elsewhere(context, person)
    abroad = {iri for iri in context.entities if home and (states.country_of(iri) == home) == foreign}
    free = [iri for iri in context.before(office.first, "Region") if iri not in taken]
    local = "county" in phrase(office.title)
    free.sort(key=lambda iri: (iri in abroad, local and iri in context.provinces))
    if home and any(context.draft.has(i, "words.regent") for i in range(office.first, office.last)):
        taken |= {iri for iri in context.territories if states.country_of(iri) not in (home, None)}
        return next((iri for iri in free if iri not in taken), None) or context.main("Region", "City", without=taken)
    chosen = next(iter(free), None) or context.main("Region", without=abroad) or context.main("City", without=taken)
    return likelier(context, office, person, known, chosen, "Region", "City")
