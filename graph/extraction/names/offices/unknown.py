"""Towns, districts and firms that nothing else tells, behind an office: "mayor of Xobbing", "head of X district"."""

from __future__ import annotations

import re

from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import PARTICLES, is_acronym
from graph.gazetteer import gazetteer

_HEADS = frozenset({"head", "deputy head", "acting head"})
_ELIDED = re.compile(r"[dl]['’]\w")


def behind(draft: Draft, office: Office, j: int) -> None:
    """Enter the unknown firm at token `j` behind "CEO of", or the town behind "mayor of", as the body of an office."""
    town = office.section != "body"
    if town and not (draft.word(j - 1) in ARTICLES or draft.word(j - 1) == "of"):
        return
    known = _known(draft, office, j)
    if known is not None:
        office.of, office.last = known, known.last
        return
    last = j
    while last - j < 4 and draft.together(last, office.first) and draft.capital(last) and draft.cover[last] is None:
        kind = draft.hit("territories", last) if town and last > j else None
        if kind is not None and kind[1].startswith("after"):
            break  # Starosta of X County Jane Roe
        if (
            draft.has(last, "words.function", "plain")
            or (draft.has(last, "names") and not town)
            or draft.hit("titles", last)
            or draft.hit("honorifics", last)
        ):
            break
        last += 1
    beyond = draft.places_at.get(j + 1) if town and draft.has(j, "words.compass", "words.quarter") else None
    if beyond is not None and draft.tokens.ends[beyond[0] - 1] == beyond[1].end and not any(draft.cover[j : beyond[0]]):
        office.of = draft.add(Name(j, beyond[0], "place", draft.text(j, beyond[0]), cue=office.section))
        office.last = beyond[0]  # Governor of Central Macedonia Jane Roe
        return
    if town and last - j == 1 and draft.capital(last + 1) and draft.word(last) in PARTICLES:
        last += 2  # the mayor of Xobbo di Upp
    elif town and last - j == 1 and _ELIDED.match(draft.word(last)) and draft.together(j, last):
        last += 1  # the mayor of Xobbo d'Upp
    noun = draft.hit("nouns", last) if last > j and draft.together(last, j) and not draft.capital(last) else None
    district = draft.hit("territories", last) if last > j and draft.together(last, j) else None
    if noun is not None and not town and draft.word(noun[0]) in {",", "(", "."}:
        last = noun[0]  # the Xobbo museum
    elif district is not None and district[1].startswith("after") and (town or not draft.capital(last)):
        core = draft.text(j, last)  # the chief executive of X district
        office.of = draft.add(Name(j, last, "place", core, places=gazetteer().find(core), cue=district[1][6:]))
        office.last = district[0]
        return
    whole = _whole(draft, last) if last > j and not town else None
    if whole is not None:
        office.title, office.of, office.last = draft.text(office.first, last), whole, whole.last
        return  # Director of Xobbing Affairs at Y
    last = _before_holder(draft, j, last) if town else last
    single = last - j == 1 and draft.word(j - 1) in ARTICLES and not town  # a partner in the Alps
    if single and not is_acronym(draft.tokens.words[j]) and draft.tokens.words[j].istitle():
        return
    if last == j:
        return
    owner = draft.word(last) in {"'s", "'", "’"} or gazetteer().demonym(draft.tokens.words[j]) is not None
    if draft.tokens.words[j].isalpha() and not owner:
        core = draft.text(j, last)
        if town:
            office.of = draft.add(Name(j, last, "place", core, places=gazetteer().find(core), cue=office.section))
        else:
            office.of = draft.add(Name(j, last, "institution", core))
        office.last = last


def _whole(draft: Draft, i: int) -> Name | None:
    """Return the body behind "at" at token `i`, of which the words before name a field; initials are entered."""
    k = i + 1 + (draft.word(i + 1) in ARTICLES)
    if draft.word(i) != "at" or not draft.together(i, k) or not draft.capital(k):
        return None
    held = draft.cover[k]
    if held is None and is_acronym(draft.tokens.words[k]) and not draft.capital(k + 1):
        return draft.add(Name(k, k + 1, "institution", draft.text(k, k + 1)))
    return held if held is not None and held.kind == "institution" and held.first == k else None


def _before_holder(draft: Draft, j: int, last: int) -> int:
    """Return where an unknown town's name of one word ends before its officer's: "Mayor of Xobbing Jane Roe"."""
    given = next((k for k in range(j + 1, last - 1) if draft.has(k, "names.given")), 0)
    apart = draft.word(last) in {",", "("} and not draft.hit("titles", last + 1)  # Mayor of X Y Z, Jane Roe
    if given or last - j != 3 or apart:
        return given or last
    return last if draft.has(j, "words.saint", "words.compass") else j + 1


def _known(draft: Draft, office: Office, j: int) -> Name | None:
    """Enter the known place at token `j` behind "head of" whose officer's name of two words follows without a comma."""
    end, match = draft.places_at.get(j, (0, None))
    if match is None or office.title.casefold() not in _HEADS or draft.has(j, "names") or end == j:
        return None
    follows = all(draft.capital(k) and draft.cover[k] is None and k not in draft.told for k in (end, end + 1))
    if not follows or not draft.together(j, end + 1) or draft.tokens.ends[end - 1] != match.end:
        return None
    return draft.add(Name(j, end, "place", match.name, places=match.places))
