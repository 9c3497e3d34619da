"""Of what state, ministry or mission an office is: ministers, ambassadors, consuls."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.lexicon import Lexicon
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.names.words.naming import initials as acronym
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

_CONSULATES, _EMBASSIES = ("konsulat", "consulate", "kjri"), ("kedutaan", "embassy", "high commission", "kbri")


def country(context: Context) -> str | None:
    """Return the country of a minister without one: Indonesia at home, else that of the text's main place."""
    own = gazetteer().country("ID").iri
    if is_own(context, own):
        return own
    main = gazetteer().get(context.main("City", "Region") or "")
    country = gazetteer().country(main.country).iri if main else context.main("Country")
    return country if country in context.entities else None


def of_capital(context: Context, city: str) -> str | None:
    """Return the country that a city stands for: "Cairo's minister"."""
    code = country_of(city)
    iri = gazetteer().country(code).iri if code else ""
    return iri if iri in context.entities else country(context)


def city(context: Context, code: str, capital: bool) -> str | None:
    """Return the city of a country that a text means by "the Brazilian port", or by "the Brazilian capital"."""
    found = [iri for iri, one in context.entities.items() if one.kind == "City" and country_of(iri) == code]
    chief = gazetteer().capital(code) if capital else None
    if chief is not None and chief.iri in found:
        return chief.iri
    return max(found, key=lambda iri: context.weights[iri], default=None)


def is_own(context: Context, own: str) -> bool:
    """Tell whether a document in Indonesian names Indonesia, so that an office of state without a country is of it."""
    return context.draft.language == "id" and own in context.entities


def ministry(context: Context, office: Office, part: bool = False) -> str | None:
    """Return the ministry that the document names for a minister's field, or for a part of it."""
    lexicon = context.draft.lexicon
    sets = lexicon.sets
    told = [word for word in phrase(office.title) if word in sets["sectors"] and word not in sets["words.noduty"]]
    told = told or _spelt_out(lexicon, phrase(office.title))
    duties, initials = set(told), "".join(word[0] for word in told)
    if not duties and not part and office.of is None:
        bodies = context.before(office.first, "Institution")
        near = [iri for iri in bodies if context.words[iri] & sets["words.ministry"]]
        return near[0] if len(near) == 1 else None
    for iri, words in context.words.items():
        entity = context.entities[iri]
        short = [
            phrase(full) for name in (entity.name or "", *entity.aliases) if (full := _full(lexicon, phrase(name)))
        ]
        words = words.union(*short)
        named = words & sets["words.ministry"] or any(word.startswith("kemen") for word in words)
        same = duties <= words or (len(initials) > 2 and initials in words)
        same |= len(duties) == 1 and acronym(entity.name or "")[1:] == told[0]  # Menteri PUPR
        if duties and named and (same or (part and duties & words)):
            return iri
    return None


def _full(lexicon: Lexicon, words: Sequence[str]) -> str:
    """Return the full name of a ministry whose short name `words` begin with, empty without one: "Kemenhub"."""
    hit = lexicon.starts("acronyms", list(words))
    return hit[1] if hit is not None and hit[1].startswith("kementerian") else ""


def _spelt_out(lexicon: Lexicon, title: Sequence[str]) -> list[str]:
    """Return the words for the field of a minister's short title: "menhub", "wamenhub" -> "perhubungan"."""
    first = title[0].removeprefix("wa")
    forms = (f"ke{first}", f"kem{first[3:]}") if first.startswith("men") else ()
    full = next((full for form in forms if (full := _full(lexicon, (form, *title[1:])))), "")
    return [word for word in phrase(full)[1:] if word in lexicon.sets["sectors"] - lexicon.sets["words.noduty"]]


def mission(context: Context, country: str, office: Office) -> str | None:
    """Return the embassy or consulate of a country that the document names; a consul's is a consulate."""
    place = gazetteer().get(country)
    if place is None:
        return None
    kinds = _CONSULATES if is_consul(office) else _EMBASSIES
    labels = {place.name.casefold(), *(text.casefold() for _, text in place.labels)}
    if place.country == "ID":
        labels |= {"kbri", "kjri", " ri ", "republik indonesia"}
    seat = _seat_name(office)
    for iri in context.words:
        entity = context.entities[iri]
        name = " ".join((entity.name or "", *entity.aliases)).casefold()
        if any(kind in name for kind in kinds) and any(label in name for label in labels) and seat in name:
            return iri
    return None


def is_consul(office: Office) -> bool:
    """Tell whether an office of a mission is a consul's."""
    title = office.title.casefold()
    return "kons" in title or "consul" in title or "konjen" in title


def _seat_name(office: Office) -> str:
    """Return the city where a consul resides, folded; empty where the text tells none or a country."""
    seat = office.seat
    if seat is None or (seat.places and seat.places[0].kind == "Country"):
        return ""
    return seat.core.casefold()


def country_of(iri: str) -> str | None:
    """Return the code of the country of a place that the gazetteer knows."""
    place = gazetteer().get(iri)
    return place.country if place else None
