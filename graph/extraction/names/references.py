"""Mentions without a name: "the mayor", "Kepala OIKN", "the city", "kedua pihak", "he"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from graph.extraction.names.persons.office import Office
from graph.extraction.names.places import capitals, peoples
from graph.extraction.names.words.context import Context
from graph.extraction.names.words.draft import Draft
from graph.extraction.reading import Form, Mention, Role
from graph.extraction.tokens import phrase

_NAMING = frozenset({"of", ",", ":", "-", "–", "—", "(", "yaitu", "yakni"})
_AND = frozenset({"and", "dan"})
_TOWN = 2  # tokens of a sentence in which the town stands that it is about
_CLAUSE = 80  # tokens of a clause before a pronoun, so that a text without sentences takes time in proportion
_CITIES = ("kota", "cit", "town")
_STATES = ("negara", "countr", "nation")
_MINISTRIES, _SCHOOLS = ("ministry", "kementerian"), ("universit", "institut", "politeknik", "college", "school")
_BODIES = {
    "perusahaan": (), "compan": (), "agenc": (), "kementerian": _MINISTRIES, "minist": _MINISTRIES,
    "universit": _SCHOOLS, "perguruan": _SCHOOLS, "kampus": _SCHOOLS,
}  # fmt: skip
"""What begins the word for two bodies, and what the names of such bodies hold, if anything."""


def mentions(context: Context, offices: list[Office], held: list[Role]) -> set[Mention]:
    """Return the mentions by description and by pronoun."""
    made = _holders(context, offices, held)
    draft = context.draft
    for i, (end, section) in sorted(draft.hits["reference"].items()):
        if not any(draft.cover[i:end]) and not _names_follow(draft, section, end):
            form: Form = "pronoun" if section == "pronoun" else "description"
            told = _speakers_city(context, held, i) if section == "city" else None
            made |= {
                _mention(draft, i, end, iri, form) for iri in ([told] if told else _referents(context, section, i))
            }
    made |= {_mention(draft, name.first, name.last, iri, "description") for name, iri in capitals.referents(context)}
    made |= {_mention(draft, first, last, iri, "description") for first, last, iri in peoples.referents(context)}
    for i, (end, _) in sorted(draft.hits["nouns"].items()):
        if any(draft.cover[i:end]) or (draft.capital(i) and not draft.begins(i)):
            continue
        following = draft.cover[end] if draft.together(i, end) else None
        if following is not None and following.kind == "institution":
            continue  # the firm X
        if draft.word(i - 1) in draft.lexicon.sets["demonstratives.before"]:
            first, last = i - 1, end
        elif draft.together(i, end) and draft.has(end, "demonstratives.after"):
            first, last = i, end + 1
        else:
            continue
        referred = context.refer(" ".join(draft.tokens.lower[i:end]), i)
        if referred:
            made.add(_mention(draft, first, last, referred, "description"))
    return made


def _mention(draft: Draft, first: int, last: int, iri: str, form: Form) -> Mention:
    return Mention(draft.tokens.starts[first], draft.tokens.ends[last - 1], iri, form)


def _holders(context: Context, offices: list[Office], held: list[Role]) -> set[Mention]:
    """Return the mentions of persons by their offices, and note them in the order of the text."""
    made = set()
    by_word: dict[str, list[Role]] = {}
    for role in held:
        by_word.setdefault(phrase(role.title)[-1], []).append(role)
        by_word.setdefault(phrase(role.title)[0], []).append(role)
    for office in offices:
        person = _holder(context, office, by_word) if office.holder is None else None
        if person:
            made.add(_mention(context.draft, office.first, office.last, person, "description"))
            context.order.append((office.first, person))
    context.order.sort()
    return made


def _holder(context: Context, office: Office, by_word: dict[str, list[Role]]) -> str | None:
    """Return the person whom an office without a name means."""
    words = phrase(office.title)
    roles = by_word.get(words[-1], [])
    if office.of is not None:
        body = context.iri_of.get(office.of)
        roles = [role for role in roles if role.of == body]
    elif not _definite(context.draft, office):
        return None
    same = [role for role in roles if phrase(role.title) == words]  # "the mayor" is no deputy mayor
    candidates = {role.person for role in same or roles}
    latest = next((person for person in context.before(office.first, "Person") if person in candidates), None)
    return latest or (roles[0].person if office.of is not None and roles else None)


def _definite(draft: Draft, office: Office) -> bool:
    """Tell whether an office without body or holder means one already named: "the mayor", "sang wali kota"."""
    if draft.has(office.first - 1, "demonstratives.before") or draft.capital(office.first):
        return True
    return draft.has(office.last, "demonstratives.after")


def _town_before(context: Context, at: int) -> str | None:
    """Return the town that the sentence before token `at` begins with, where that of the token names none before."""
    number = context.draft.sentence[at]
    named = [(i, iri) for i, iri in context.sentence(at, 1) if i < at and context.entities[iri].kind == "City"]
    begin = bisect_left(context.draft.sentence, number - 1)
    here = any(context.draft.sentence[i] == number for i, _ in named)
    return named[0][1] if named and not here and named[0][0] - begin <= _TOWN else None


def _names_follow(draft: Draft, section: str, end: int) -> bool:
    """Tell whether a phrase for two is followed by both names: "the two cities of A and B", "kedua kota, A dan B"."""
    if section != "pair" or draft.word(end) not in _NAMING:
        return False
    one = draft.cover[end + 1]
    two = draft.cover[one.last + 1] if one is not None and draft.word(one.last) in _AND else None
    return one is not None and two is not None and one.kind == two.kind == "place"


def _subjects(context: Context, at: int) -> set[str]:
    """Return who is named in the clause of the object pronoun at token `at` ("A met him"): it means somebody else."""
    draft = context.draft
    possessive = draft.word(at) == "her" and not draft.has(at + 1, "words.function") and draft.word(at + 1).isalpha()
    deed = not draft.has(at - 1, "words.function") and draft.word(at - 2) != "to"
    if not draft.has(at, "words.object") or possessive or not deed:
        return set()
    first = at
    while first > at - _CLAUSE and draft.together(first - 1, at) and not draft.has(first, "words.clause"):
        first -= 1
    return {iri for i, iri in context.sentence(at) if first <= i < at}


def _speakers_city(context: Context, held: list[Role], at: int) -> str | None:
    """Return the city of the officer who speaks of "the city" at token `at` ("the mayor of Lyon said the city ...")."""
    draft = context.draft
    said = at - 1 - (draft.word(at - 1) == "that")
    if not draft.together(said, at) or not draft.has(said, "words.reports"):
        return None
    speaker = next(iter(context.before(said, "Person")), None)
    if speaker not in [iri for _, iri in context.sentence(at)]:
        return None
    cities = {role.of for role in held if role.person == speaker and context.entities[role.of].kind == "City"}
    return cities.pop() if len(cities) == 1 else None


def _referents(context: Context, section: str, at: int) -> list[str]:
    """Return the entities that a phrase of a section refers to at token `at`."""
    if section == "pronoun":
        subjects = _subjects(context, at)
        return list(islice((iri for iri in context.before(at, "Person") if iri not in subjects), 1))
    if section == "pair":
        words = context.draft.tokens.lower[at : at + 3]
        states = any(word.startswith(_STATES) for word in words)
        cities = any(word.startswith(_CITIES) for word in words)
        two = list(islice(context.before(at, "City"), 2)) if cities else []
        if len(two) < 2:
            two = list(islice(context.before(at, *(("Country",) if states else ("City", "Region"))), 2))
        return two if len(two) == 2 else []
    if section == "parties":
        words = context.draft.tokens.lower[at : at + 3]
        kinds = next((kinds for word in words for head, kinds in _BODIES.items() if word.startswith(head)), None)
        named = list(context.before(at, "Institution")) if kinds is not None else []
        two = [iri for iri in named if any(kind in iri.rpartition("/")[2] for kind in kinds or ())][:2]
        two = two if len(two) == 2 else named[:2]
        if len(two) == 2:
            return two  # no place is one of "both companies"
        two = list(islice(context.before(at, "Institution", "City", "Region", "Country"), 2))
        return two if len(two) == 2 else []
    pointed = context.draft.word(at) == "kota" and context.draft.has(at + 1, "demonstratives.after")
    if section == "city" and pointed and (town := _town_before(context, at)) is not None:
        return [town]
    if section == "city":
        main = context.main("City")
        return [main] if main else []
    if section == "region":
        return list(islice(context.before(at, "Region"), 1))
    if section == "country" and context.draft.language == "en":
        return list(islice(context.before(at, "Country"), 1))
    return []
