"""Offices: where a text names one."""

from __future__ import annotations

import re

from graph.extraction.names.offices import apart, possessed, unlisted
from graph.extraction.names.offices.owners import read_behind
from graph.extraction.names.offices.possessors import read_before
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import fields

_STREETS = frozenset({"jalan", "jl", "jln"})
_SHORT = re.compile(r"\s*\([^()]*\)")  # Kepala Dinas (Kadis)
_ROMAN = re.compile(r"[ivx]{1,4}\Z")


def is_royal(draft: Draft, i: int) -> bool:
    """Tell whether a word such as "Raja" or "Prince" is an office here, and not part of a name."""
    if draft.word(i + 1) == "of" and i + 2 in draft.places_at:
        return draft.capital(i)  # Emir of X
    return (
        draft.capital(i + 1) and not (draft.together(i - 1, i) and draft.capital(i - 1)) and (i + 1) in draft.places_at
    )


def office_at(draft: Draft, i: int, first: bool) -> Office | None:
    """Return the office whose title begins at token `i`; `first`: it begins a chain, so its body may precede it."""
    tokens = draft.tokens
    end, section = draft.hits["titles"][i]
    covered = next((draft.cover[j] for j in range(i, end) if draft.cover[j] is not None), None)
    if covered is not None:
        if covered.first == i:
            return None
        longer = (draft.hit("heads", covered.first) or (0,))[0] > end  # Ketua Dewan Kota X
        if longer:
            end = covered.first
        elif _abbreviated(draft, covered) or (
            section != "weak" and (draft.hit("heads", covered.first) or (0, ""))[1] == "place"
        ):
            draft.drop(covered)
            if end in draft.places_at and draft.places_at[end][0] <= covered.last:
                after, match = draft.places_at[end]
                draft.add(Name(end, after, "place", match.name, places=match.places))
        else:
            end = covered.first
    if not tokens.capital[i] and section == "royal":
        return None
    street = i - 1 - (draft.word(i - 1) == ".")
    if draft.word(street) in _STREETS and draft.capital(i) and draft.together(street, i):
        return None  # Jl. Gubernur Suryo
    if draft.word(end) == "hotel" and draft.capital(end) and draft.capital(i):
        return None  # the Premier Hotel, President Hotel
    meeting = draft.hit("blocked", end)
    if (
        meeting
        and meeting[1] == "after"
        and draft.word(end - 1).endswith("s")
        and draft.capital(i)
        and draft.capital(end)
    ):
        return None  # World Mayors Summit
    towns = draft.word(end) == "of" and end + 1 in draft.places_at  # Mayors of A and B, X and Y
    if draft.begins(i) and draft.has(i, "words.function") and end - i == 1 and not draft.capital(end) and not towns:
        return None
    last = end
    while draft.word(last) in {"&", "and", "dan"} and covered is None and draft.together(last, last + 1):
        more = draft.hit("titles", last + 1)
        if (
            not more
            or draft.cover[last + 1] is not None
            or draft.word(last) == "dan"
            or "body" not in (more[1], section)
        ):
            break
        last, section = more[0], "body"
    if (covered is None and draft.capital(last - 1)) or draft.language == "id":
        last = _duties(draft, last, i)
    if draft.word(last) in {"and", "&"} and last == end and draft.language == "en" and draft.has(last - 1, "sectors"):
        last = max(last, fields(draft, last - 1, i))  # Director of Housing and Community
    office = Office(i, last, _SHORT.sub("", draft.text(i, last)), section)
    if draft.word(last) == "." and "." in draft.word(last - 1) and draft.together(i, last + 1):
        last = office.last = last + 1  # Chargé d'Affaires a.i. of X
    close = next((j for j in range(last + 2, last + 7) if draft.word(j) == ")"), 0) if draft.word(last) == "(" else 0
    if close and draft.together(last, close + 1):
        office.last = close + 1
        office.former = draft.text(last + 1, close).casefold() in draft.lexicon.sets["words.once"]
    before = i - 1
    if first:
        before = _modifiers(draft, office, before)
    if draft.word(end - 1).endswith("nya") and section != "relative":
        office.owned, office.title = True, office.title.removesuffix("nya")
    if draft.language == "en" and office.title.casefold() in draft.lexicon.sets["words.plural"]:
        office.title = _singular(office.title)
    last_word = draft.word(end - 1)
    office.plural = last_word.endswith(("s", "men")) and last_word != "affairs" and section != "embassy"
    k = i - 1 - (draft.word(i - 1) == ")" and draft.word(i - 3) == "(") * 3
    office.plural |= draft.language == "id" and draft.has(k, "words.several") and draft.together(k, i)
    read_behind(draft, office)
    apart.read(draft, office)
    unlisted.read(draft, office)
    if draft.has(i - 1, "words.municipal") and office.of is None and section == "body" and draft.together(i - 1, i):
        office.first, office.title, office.section = i - 1, draft.text(i - 1, office.last), "city"  # city archivist
    if draft.word(office.last) in draft.lexicon.sets["words.since"] and draft.word(office.last + 1).isdigit():
        office.former = True  # mayor from 2016 to 2019
    if office.of is None and office.noun is None and first:
        read_before(draft, office, before)
    possessed.read(draft, office)
    return office


def _singular(title: str) -> str:
    """Return the title of one of several: "chairmen", "rectors"."""
    return f"{title[:-3]}man" if title.endswith("men") else title.removesuffix("s")


def _abbreviated(draft: Draft, name: Name) -> bool:
    """Tell whether a department is named by a short word for its field ("Dinas Kominfo"): its head is the city's.

    Initials ("Dinas PUPR") name the body itself.
    """
    return draft.word(name.first) == "dinas" and all(
        draft.has(i, "sectors.id.short") and not draft.tokens.words[i].isupper()
        for i in range(name.first + 1, name.last)
    )


def _modifiers(draft: Draft, office: Office, before: int) -> int:
    """Read "former", "then-", "acting" before an office; return the token before them."""
    word = draft.tokens.words[office.first].casefold()
    if re.match(r"(?:then|ex|former|eks)-", word):
        office.former = True
        office.title = re.sub(r"^[^-]+-", "", office.title)
    while before >= 0 and draft.together(before, office.first):
        if draft.has(before, "words.former"):
            office.former = True
        elif not draft.has(before, "words.acting", "words.incoming"):
            break
        before -= 1
    return before


def _duties(draft: Draft, i: int, at: int) -> int:
    """Return the token after the field of an office: "Menteri Luar Negeri", "Kepala Bagian Hukum", "Asisten II"."""
    j = i
    if draft.has(i - 1, "words.village"):
        return i  # Kepala Desa Penglipuran X
    minister = draft.word(j - 1) == "menteri" and draft.word(j) == "untuk" and draft.has(j + 1, "sectors")
    if (minister or draft.word(j) in {"bidang", "urusan"}) and draft.together(j, at):
        j += 1
    if draft.word(j - 1) == "komisi" and len(draft.word(j)) == 1 and draft.capital(j) and draft.together(j, at):
        return j + 1  # Ketua Komisi A
    roman = _ROMAN.match(draft.word(j)) and draft.tokens.words[j].isupper() and draft.together(j, at)
    if (roman or draft.word(j).isdigit()) and len(draft.word(j)) < 5 and draft.word(j + 1) in {"bidang", "urusan"}:
        j += 2  # Wakil Rektor 3 Bidang Kerja Sama
    elif roman and not draft.has(j + 1, "words.balinese") and draft.word(j + 1) != ".":
        return j + 1
    last = fields(draft, j, at)
    if last > j and _ROMAN.match(draft.word(last)) and draft.tokens.words[last].isupper() and len(draft.word(last)) > 1:
        last += 1
    return last if last > j else i
