"""Of what body an office is, by the words beside it: "Mayor of X", "Rektor UGM", "the chamber's chief executive"."""

from __future__ import annotations

from graph.extraction.names.offices import unknown
from graph.extraction.names.offices.duties import read_field
from graph.extraction.names.offices.joining import past_part, take
from graph.extraction.names.persons.described import (
    bare_noun,
    nation_at,
    noun_at,
    past_field,
    past_noun,
    short_form,
    unknown_noun,
)
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.places.twinned import past_twin
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import SETDA, after_territory, initials, is_acronym, past_the
from graph.gazetteer import gazetteer

_SAME = 20  # occurrences of a word that are looked at
_OF = frozenset({"of", "at", "for", "in", "di", "pada", "untuk", "from", "dari", "with", "to"}) | SETDA
_OF_OFFICERS = ("body", "secretary", "government")
_SUPERIORS = ("city", "region", "country", "minister", "body")


def read_behind(draft: Draft, office: Office, superior: bool = False) -> None:
    """Read the body that follows an office, and move `last` behind it; a `superior` is nobody's officer."""
    j = office.last = _past_number(draft, office.last) if draft.language == "id" else office.last
    several = draft.hit("reference", j + (draft.word(j) in _OF))
    if several and several[1] in ("pair", "several") and draft.together(j, office.first):
        office.last, office.plural = several[0], True
        return
    if office.plural and draft.lower[j : j + 2] == ["of", "the"] and draft.word(j + 2) in {"two", "three"}:
        office.last = j + 3  # the heads of the two, A and B
        return
    while True:
        if j > office.last and not superior and _read_superior(draft, office, j):
            return
        nation = nation_at(draft, j) if draft.together(j, office.first) and j > office.last else None
        if nation is not None:
            office.nation, office.last = nation[:2], nation[2]
            return
        at = draft.cover[j] if draft.together(j, office.first) else None
        if at is not None and j == office.last and _is_short_field(draft, office, at):
            draft.drop(at)
            office.title, office.last = draft.text(office.first, at.last), at.last
            return
        if at is not None and at.first == j and at.kind in ("place", "institution"):
            take(draft, office, at)
            office.last = past_part(draft, office.last)
            wider = draft.cover[office.last] if draft.together(office.last, j) else None
            follows = wider is not None and wider.first == office.last and draft.language == "id"
            if follows and wider is not None and wider.kind == "institution":
                if (draft.hit("known", at.first) or (0, ""))[1] == "union":
                    office.title, office.of = draft.text(office.first, at.last), wider  # Dirjen Kerja Sama ASEAN Kemlu
                office.last = wider.last  # Sekretaris Direktorat Jenderal X Kemendagri
            return
        if draft.together(j, office.first) and draft.tokens.words[j] == "RI" and j == office.last:
            own = gazetteer().country("ID")
            take(draft, office, draft.add(Name(j, j + 1, "place", "RI", places=(own,), cue="country")))
            return
        firm = without_form(draft, j) if j == office.last and draft.together(j, office.first) else None
        if firm is not None:
            take(draft, office, firm)
            return
        if draft.together(j, office.first) and draft.word(j) == "setempat":
            office.local, office.last = True, j + 1
            return
        mayor = office.section == "city" and draft.language == "en"  # Mayor JANE Roe
        if draft.together(j, office.first) and j == office.last and not mayor and is_body_acronym(draft, j):
            last = after_territory(draft, j + 1, j) if draft.word(j + 1) != "ri" else j + 1
            last = last if not any(draft.cover[j:last]) else j + 1
            office.of = draft.add(Name(j, last, "institution", draft.text(j, last)))
            town = draft.cover[last] if draft.together(j, last) and draft.language == "id" else None
            office.last = town.last if town is not None and town.kind == "place" and town.first == last else last
            return
        if j == office.last and draft.language == "id" and draft.together(j, office.first):
            end = j + (not draft.capital(j) and draft.cover[j] is None and draft.word(j).isalpha())
            end = j if draft.has(j, "demonstratives.after") else end
            pointed = draft.has(end, "demonstratives.after") and draft.word(end + 1) == ","
            if pointed and office.section in _OF_OFFICERS and not draft.capital(end - 1):
                office.noun, office.last = draft.word(end - 1), end + 1  # Kepala dinas itu, X; Direktur balai itu, X
                return
            firm = unknown_noun(draft, j) if office.section == "body" and draft.hit("nouns", j) else None
            if firm is not None:
                take(draft, office, firm)
                return
            noun = bare_noun(draft, j)
            if noun:
                office.noun, office.last = noun, j + 1 + draft.has(j + 1, "demonstratives.after")
                return
            institution = past_field(draft, office) or (short_form(draft, j) if office.section == "body" else None)
            if institution is not None:
                take(draft, office, institution)
                return
        if j > office.last or draft.word(j) not in _OF or not draft.together(j, office.first):
            break
        j += 1
        while draft.word(j) in ARTICLES and (draft.word(j) != "the" or past_the(draft, j) > j):
            j += 1
        j = past_twin(draft, j)
    if draft.word(office.last) in SETDA and draft.word(office.last + 1) == ",":
        office.last += 1  # Kepala Bagian X Setda, Y
    if j == office.last or not draft.together(j, office.first):
        return
    if office.section == "embassy" and draft.word(office.last) in {"in", "di"}:
        seat = j
        while draft.capital(seat) and draft.together(seat, j) and draft.cover[seat] is None:
            seat += 1
        if seat > j and draft.word(seat) == ",":
            office.last = seat  # the Malaysian consul in the Visayas, X
            return
    firm = past_noun(draft, j) or (unknown_noun(draft, j) if office.section in ("body", "country") else None)
    if firm is not None:
        take(draft, office, firm)
        return
    noun = noun_at(draft, j)
    if noun and draft.word(j - 1) in ARTICLES:
        office.noun, office.last = noun, past_part(draft, j + len(noun.split()))
        return
    if draft.word(office.last) in {"of", "for"}:
        read_field(draft, office, j)
    known = office.of is not None or office.last == j or draft.has(j, "sectors")
    if not known and office.section in ("body", "city", "region"):
        unknown.behind(draft, office, j)


def _past_number(draft: Draft, i: int) -> int:
    """Return the token after the number of a unit of the forces at `i`, before its seat: "Dandim 0123/X"."""
    return i + 2 if draft.word(i).isdigit() and draft.word(i + 1) == "/" and draft.cover[i + 2] is not None else i


def _read_superior(draft: Draft, office: Office, j: int) -> bool:
    """Read whose officer an officer is, at token `j`: "press secretary of the President of X", "aide to the mayor"."""
    hit = draft.hit("titles", j) if office.section in _OF_OFFICERS and draft.word(j - 1) in ARTICLES else None
    if hit is None or hit[1] not in _SUPERIORS or draft.cover[j] is not None or not draft.together(office.first, j):
        return False
    superior = Office(j, hit[0], draft.text(j, hit[0]), hit[1])
    read_behind(draft, superior, superior=True)
    office.of, office.noun, office.nation, office.last = superior.of, superior.noun, superior.nation, superior.last
    if office.of is None:
        office.section = superior.section
    return True


def without_form(draft: Draft, i: int) -> Name | None:
    """Enter a firm's name without its legal form at `i`: "Direktur Utama Misal Raya" beside "PT Misal Raya"."""
    if not draft.capital(i) or draft.cover[i] is not None:
        return None
    for k in draft.where.get(draft.word(i), ())[:_SAME]:
        name = draft.cover[k]
        if name is None or name.kind != "institution" or name.first != k - 1 or not draft.has(k - 1, "words.form"):
            continue
        size = next((j for j in range(k, name.last) if draft.word(j) == "("), name.last) - k
        if draft.lower[i : i + size] == draft.lower[k : k + size] and not any(draft.cover[i : i + size]):
            return draft.add(Name(i, i + size, "institution", name.core))
    return None


def _is_short_field(draft: Draft, office: Office, name: Name) -> bool:
    """Tell whether an abbreviated department stands behind an abbreviated post: "Kadis Kominfo" is the city's."""
    post = draft.word(office.last - 1) in draft.lexicon.sets["words.post"]
    return post and name.last == name.first + 1 and draft.has(name.first, "sectors.id.short")


def is_body_acronym(draft: Draft, i: int) -> bool:
    """Tell whether an unknown acronym at `i` can be a body ("Rektor XYZ", "Kepala ABCD")."""
    word = draft.tokens.words[i]
    if not is_acronym(word) or draft.cover[i] is not None or draft.has(i, "words.headline"):
        return False
    if i + 1 in draft.places_at and len(word) < 4:  # Rektor UM X beside "Universitas Misal X"
        letters = draft.word(i) + draft.word(i + 1)[0]
        if any(initials(name.core) == letters for name in draft.names if name.kind == "institution"):
            return True
    town = i + 1 in draft.places_at and len(word) == 3 and draft.capital(draft.places_at[i + 1][0])  # Rektor ABC Bali X
    if len(word) <= 3 and not town and draft.capital(i + 1) and draft.tokens.words.count(word) == 1:
        return False  # IYR Krishna Rao
    return len(word) > 2 and draft.word(i) not in draft.lexicon.sets["plain.acronym"]
