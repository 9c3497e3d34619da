"""Towns that the gazetteer lacks, between an office and the name of its holder: "Wali Kota Xyz Adi Putra"."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.persons.honorifics import honorifics
from graph.extraction.names.persons.office import Office
from graph.extraction.names.places import compounds
from graph.extraction.names.words.draft import Draft, Name

_MOST = 3  # words of a town's name
_OF = frozenset({"of", "from", "for", "dari", "untuk", "("})


def leads_town(draft: Draft, office: Office) -> bool:
    """Tell whether an office is the head of a city, a region, or a district or village."""
    return office.section in ("city", "region") or draft.has(office.last - 1, "words.village", "words.divisional")


def cue(office: Office) -> str:
    """Return the kind of territory that an office tells: a district's or village's counts as a town."""
    return "city" if office.section == "government" else office.section


def holds_town(draft: Draft, office: Office) -> bool:
    """Tell whether unknown words between an office and its holder's name are its town or its body."""
    return leads_town(draft, office) or office.section == "body"


def enter_behind(draft: Draft, office: Office, i: int) -> Name | None:
    """Enter the town at token `i` behind one of several heads of towns: "the mayors A B of Leeds and C D of Xobbo"."""
    if office.section not in ("city", "region") or draft.word(i - 1) not in _OF:
        return None
    last = i
    while last - i < _MOST and draft.capital(last) and draft.cover[last] is None and draft.together(i, last):
        last += 1
    letter = len(draft.word(i)) < 2  # "President Jane Roe (L) and Mayor John Doe (R)"
    ordinary = (
        letter
        or draft.has(last, "words.town")
        or any(draft.has(k, "words.function") or draft.hit("heads", k) for k in range(i, last))
    )
    if last == i or ordinary:
        return None
    return draft.add(Name(i, last, "place", draft.text(i, last), cue=office.section))


def in_bracket(draft: Draft, office: Office, i: int) -> bool:
    """Tell whether a bracket behind a mayor's name holds a town alone, and enter it: "Mayor Jane Roe (Xobbing)"."""
    end = next((k for k in range(i + 1, i + _MOST + 1) if draft.word(k) == ")"), 0)
    words = [draft.tokens.words[k] for k in range(i, end)]
    named = all(draft.capital(k) and draft.cover[k] is None for k in range(i, end))
    plain = all(word.replace("-", "").isalpha() and not word.isupper() for word in words)
    if office.section != "city" or not words or not named or not plain or any(k in draft.told for k in range(i, end)):
        return False
    if any(draft.has(k, "words.function", "plain", "sectors", "demonyms") for k in range(i, end)):
        return False
    draft.add(Name(i, end, "place", draft.text(i, end), cue="city"))
    return True


def is_town(draft: Draft, office: Office, start: int, stop: int) -> bool:
    """Tell whether the word after a mayor's title is a town that the gazetteer lacks: "Wali Kota Jung-gu, Busan, X"."""
    if stop - start != 1 or office.of is not None or not leads_town(draft, office):
        return False
    if draft.word(stop) != "," or not draft.together(stop, stop + 1) or draft.has(start, "names.given"):
        return False
    if draft.language == "id" and draft.cover[stop + 1] is None:  # Wali Kota Xyz, A B, ...
        found = persons.name_at(draft, stop + 1, strict=True)
        whole = found is not None and found[0] == stop + 1 and found[1] - found[0] > 1
        return whole and found is not None and draft.word(found[2]) in {",", "("} and not draft.has(start, "names")
    place = draft.cover[stop + 1]
    return place is not None and place.kind == "place" and draft.word(place.last) == ","


def end_of_town(draft: Draft, office: Office, first: int, last: int) -> int | None:
    """Return where the holder's name begins behind an unknown town's ("Wali Kota Xyz Adi Putra").

    A village is of one word unless a given name tells more: "Camat Xyz Abc Putra".
    """
    if draft.language == "en":
        return _past_town(draft, first, last)
    if last - first > 2 and compounds.suffix(draft, first):
        return first + 1  # Gubernur Xobbeon-do Kim Yong
    named = draft.has(first, "names.given", "names.home", "words.sasak")
    if last - first < 3 or named or len(draft.word(first)) < 3:
        return None
    for i in range(first + 1, last - 1):
        if draft.has(i, "names.given"):
            return i
    village = office.section == "government" and not draft.has(first, "names")
    return first + 1 if village else None


def inner_place(draft: Draft, office: Office, first: int, last: int) -> Name | None:
    """Enter the place inside "Bappeko Surabaya Adi Putra": an abbreviated department, its city, and its head's name."""
    if draft.language != "id" or office.of is not None or office.section not in ("body", "government"):
        return None
    for i in range(first + 1, last - 1):
        end, match = draft.places_at.get(i, (0, None))
        if match and end < last and not match.ambiguous and not draft.has(i, "names") and not draft.has(first, "names"):
            return draft.add(Name(i, end, "place", match.name, places=match.places))
    return None


def _past_town(draft: Draft, first: int, last: int) -> int | None:
    """Return where a holder's name begins behind a known town without a comma: "Commissioner Lahore Jane Roe".

    A given name or an honorific tells the holder, for a town can be a surname.
    """
    end, match = draft.places_at.get(first, (0, None))
    if match is None or last - end < 2 or end >= last or draft.has(first, "names"):
        return None
    after = honorifics(draft, end)
    return after if after < last and (after > end or draft.has(end, "names.given")) else None
