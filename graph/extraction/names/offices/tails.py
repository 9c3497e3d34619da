"""What stands between an office and its holder: the full stop of "Gov.", the last words of "the khokim of X region"."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft

_SHORT = 6  # letters of an abbreviation
_TAIL = 5  # words of an office or its body that nothing else reads
_CHARGES = (("in", "charge", "of"), ("responsible", "for"), ("with", "responsibility", "for"))
_CHARGE = 10  # words of what somebody is in charge of
_JOINS = frozenset({"of", "the", "and", "for", "in", "her", "his", "its", "there", "dan", "luar", "sana"})


def past_dot(draft: Draft, i: int) -> int:
    """Return the token after the full stop of an abbreviated office: "Gov. Jane Roe"."""
    dot = draft.word(i) == "." and len(draft.word(i - 1)) < _SHORT and draft.together(i - 1, i + 1)
    return i + (dot and draft.capital(i - 1) and draft.capital(i + 1))


def past_area(draft: Draft, office: Office, i: int) -> int:
    """Return the token after the area of a body's branch: "CEO X Asia Pacific Jane Roe"."""
    j = i
    if office.of is not None and office.of.kind == "institution" and office.of.last == i:
        while draft.capital(j) and draft.has(j, "words.area") and draft.together(i - 1, j):
            j += 1
    return j if draft.capital(j) and draft.capital(j + 1) else i


def past_tail(draft: Draft, office: Office, i: int) -> int:
    """Return the comma behind the last words of an office or its body: "the khokim of X region, Y, ..."; else `i`."""
    charge = next((len(words) for words in _CHARGES if tuple(draft.lower[i : i + len(words)]) == words), 0)
    if charge:  # the deputy mayor in charge of culture, X
        end = next((k for k in range(i + charge, i + charge + _CHARGE) if draft.word(k) == ","), i)
        return end if draft.together(i, end + 1) and not any(map(draft.capital, range(i, end))) else i
    if draft.lower[i : i + 2] == ["and", "the"]:
        return i  # the mayor and the city manager, X
    j, body = i, office.of
    extends = body is not None and body.last == i
    while j - i < _TAIL and draft.together(j, office.first) and draft.tokens.words[j].isalpha():
        held = draft.cover[j]
        verb = draft.has(j, "words.speech", "words.acts", "words.function") and draft.word(j) not in _JOINS
        if (held is not None and held.kind == "person") or verb or draft.hit("verbs", j):
            return i
        if held is None and draft.capital(j) and (not extends or draft.has(j, "names.given")):
            return i
        if j == i and draft.hit("titles", j):
            return i
        j += 1
    if j == i or draft.word(j) != "," or not draft.together(j, j + 1):
        return i
    held = draft.cover[j + 1]
    found = persons.name_at(draft, j + 1, strict=True) if held is None else None
    last = held.last if held is not None and held.kind == "person" else found[2] if found is not None else 0
    return j if last and draft.word(last) in {",", ".", ";", ")", "and", "dan"} else i
