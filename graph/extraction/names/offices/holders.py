"""The holder's name beside an office: behind it, or before it."""

from __future__ import annotations

from graph.extraction.names.offices import acting, officers, ordinary, signatures, tails, towns
from graph.extraction.names.offices.joining import past_bracket
from graph.extraction.names.offices.shared import EACH
from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_acronym
from graph.extraction.names.words.occurrences import is_surname, only_in_headline, recurs

_NAMELY = frozenset({"yakni", "yaitu", "namely", "adalah", "ialah", "yang", "dijabat"})
_LISTING = frozenset({"yakni", "yaitu", "namely"})  # of which several have offices of their own
_COLLECTIVE = frozenset({"pimpinan", "jajaran"})
_SPOKEN = 6  # words from the head of a sentence to the end of who speaks
_MODIFYING = 3  # capitalised words between "the" and an office
_MODIFIERS = ("words.former", "words.acting", "words.incoming", "words.adjective")


def holder_after(draft: Draft, i: int, chain: list[Office]) -> tuple[int, int, str, int] | None:
    """Return (first, last, rule, token after) of the holder's name behind the offices."""
    office = chain[-1]
    j, comma = tails.past_dot(draft, i) + draft.has(i, "words.self"), False
    j += draft.word(j) == "pusat" and office.of is not None  # Ketua X Pusat Dr. Y
    once = next((k for k in (2, 3) if " ".join(draft.lower[j : j + k]) in draft.lexicon.sets["words.once"]), 0)
    if once and draft.word(j + once) in {",", "adalah", "ialah", "was"}:
        office.former, j = True, j + once  # Gubernur X kala itu, Y; Gubernur X kala itu adalah Y
    j = past_bracket(draft, j)
    j = tails.past_tail(draft, office, tails.past_area(draft, office, j))
    colon = draft.word(j) == ":"
    if draft.word(j) in {",", "–", "—", ":", "("} and draft.together(j, j + 1):
        comma = True
        j += 1
    if comma and draft.word(office.first) in _COLLECTIVE and draft.word(j) in _LISTING:
        return None  # pimpinan X, yaitu A (Rektor), B
    while draft.word(j) in _NAMELY | EACH and comma and not draft.capital(j):
        j += 1
    j += draft.word(j) == "the" and draft.hit("honorifics", j + 1) is not None and (comma or draft.capital(j + 1))
    if draft.word(j) in {"is", "was", "adalah", "ialah"} and not comma and draft.together(i, j + 1):
        comma, j = True, j + 1  # whose mayor is X
    if not draft.together(i - 1, j) or draft.is_stop(i - 1):
        return None
    held = draft.cover[j]
    if held is not None:
        return (held.first, held.last, "office name", held.last) if held.kind == "person" and held.first == j else None
    loose = not comma and office.of is None and office.noun is None
    loose = loose and office.section != "relative" and not office.owned
    own = loose and draft.language == "id"
    apart = officers.named_apart(draft, j) if own and office.section == "body" and j == i else None
    if apart is None and draft.language == "id" and office.section == "body" and j == i:
        apart = officers.honoured(draft, j)
    if apart is not None:
        return apart[0], apart[1], "split" if own else "office name", apart[2]
    found = persons.name_at(draft, j, strict=comma) or (ordinary.mononym(draft, j, office) if comma else None)
    if colon and found and not draft.has(found[0], "names") and draft.has(found[0], "sectors", "plain"):
        return None  # Wali Kota X: Pariwisata Pulih
    told = found is not None and found[1] - found[0] > 1 and draft.has(found[0], "names.given")
    if own and not draft.capital(office.first) and not told:
        return None
    found = found or ordinary.with_first(draft, j, office)
    if not found:
        return None
    behind = officers.behind_unknown(draft, found) if not comma and j in (i, found[0]) else None
    if behind is not None:
        return behind[0], behind[1], "split" if loose and towns.holds_town(draft, office) else "office name", behind[2]
    first, last, after = found
    if last - first == 1 and ordinary.is_last(draft, last):
        last = after = last + 1
    if comma and (draft.hit("blocked", last) and draft.capital(last)):
        return None
    body = (draft.hit("heads", last - 1) or (0, ""))[1] == "noun" and not draft.has(first, "names.given")
    if body and last - first > 1 and not draft.has(last - 1, "names"):
        return None  # General Secretary of the X Party Central Committee
    inner = towns.inner_place(draft, office, first, last) if not comma else None
    if inner:
        office.title = draft.text(office.first, inner.first)
        office.of = inner
        return inner.last, last, "office name", after
    if not comma and only_in_headline(draft, first, last):
        return None
    if loose and towns.leads_town(draft, office) and first == j:
        split = towns.end_of_town(draft, office, first, last)
        if split:
            return split, last, "split", after
    if loose and draft.language == "id" and office.section == "body" and first == j:
        split = officers.body_before(draft, first, last)
        if split:
            return split, last, "split", after
    if is_acronym(draft.tokens.words[first]) and last - first == 1 and len(draft.tokens.words[first]) > 2:
        return None
    common = draft.has(first, "sectors", "words.ordinary", "words.happening") and not draft.has(first, "names")
    head = draft.hit("heads", first) is not None and not draft.has(first, "names")
    if last - first == 1 and ((not comma and common) or head):
        return None
    return first, last, "office, name" if comma else "office name", after


def _before_modifiers(draft: Draft, office: Office, i: int) -> int:
    """Return the token before "the Treaty" in "X, the Treaty Commissioner", and read it as part of the office.

    So too before one ordinary word: "X, medical director of Y".
    """
    k = i
    while k > i - _MODIFYING and draft.capital(k) and draft.cover[k] is None and draft.word(k).isalpha():
        k -= 1
    named = k < i and draft.word(k) in ARTICLES and draft.word(k - 1) == "," and draft.capital(office.first)
    plain = (
        office.of is not None and draft.word(i - 1 - (draft.word(i - 1) in ARTICLES)) == "," and i == office.first - 1
    )
    plain = plain and draft.word(i).isalpha() and not draft.capital(i) and draft.cover[i] is None
    plain = plain and not draft.has(i, "words.function", "words.speech", "words.acts", "words.link", "words.and")
    if draft.language != "en" or not (named or plain) or not draft.together(min(k, i - 2), office.first):
        return i
    first = k + 1 if named else i
    office.first, office.title = first, f"{draft.text(first, i + 1)} {office.title}"
    return first - 1 - (draft.word(first - 1) in ARTICLES)


def _begins_speech(draft: Draft, office: Office, i: int) -> bool:
    """Tell whether the words to `i` only tell who says what an office does: "Menurut Adi, Bupati akan ..."."""
    i -= next((k for k in range(_SPOKEN) if draft.begins(i - k)), _SPOKEN)
    says = draft.word(i) == "menurut" or draft.has(i, "words.speech")
    goes_on = draft.word(office.last).isalpha() and not draft.capital(office.last)
    return draft.language == "id" and office.of is None and draft.begins(i) and says and goes_on


def holder_before(draft: Draft, chain: list[Office], earlier: list[Office]) -> tuple[Name, str] | None:
    """Return the holder's name before the offices and the rule: "X, the Mayor of Y", "X selaku Y"."""
    i = chain[0].first - 1
    while draft.word(i) in ARTICLES or draft.has(i, "words.article", "words.esteemed", *_MODIFIERS):
        i -= 1
    i -= draft.word(i) in EACH
    i = acting.before(draft, i)
    while chain[0].section == "relative" and draft.word(i) == "'s" and draft.capital(i - 1):
        i -= 2  # Edwin Roe, Poe's predecessor
    i = _before_modifiers(draft, chain[0], i)
    if i < 1 or not draft.together(i, chain[0].first):
        return None
    rule = ""
    if draft.word(i) in {",", "(", "–", "—", "-", ":", ";", "|"}:
        rule, stop = "name, office", i
        stop -= draft.word(i - 1) == "." and draft.word(i - 2) in {"jr", "sr"}
    else:
        for size in range(6, 0, -1):
            j = i - size + 1
            link = " ".join(draft.tokens.lower[max(0, j) : i + 1])
            if link in draft.lexicon.sets["words.link"]:
                rule, stop = "name as office", j
                chain[0].former |= link in draft.lexicon.sets["words.past"]
                break
        else:
            return None
        stop -= draft.word(stop - 1) in EACH
        stop -= draft.word(stop - 1) in {",", "yang", "who"}
        stop -= draft.word(stop - 1) == ","
        stop -= draft.word(stop - 1) == "." and draft.word(stop - 2) in {"jr", "sr"}
    if draft.word(stop) == ":" and rule == "name, office" and not signatures.in_form(draft, stop, chain):
        return None
    opened = next((k for k in range(stop - 2, stop - 7, -1) if draft.word(k) == "("), 0)
    if draft.word(stop - 1) == ")" and opened and draft.together(opened - 1, i):  # Jane Roe (Oslo), deputy mayor
        inner = draft.cover[opened + 1]
        if inner is not None and inner.kind in ("place", "institution") and chain[-1].of is None:
            chain[-1].of = inner
        stop = opened
    held = draft.cover[stop - 1] if draft.together(stop - 1, i) else None
    row = held is not None and held.kind == "place" and held.last == stop and draft.word(held.first - 1) == ","
    if held is not None and (held.kind == "institution" or row):  # X, an official of Y who is Z; X, Y, Z
        stop = held.first
        while draft.has(stop - 1, "words.function") or draft.word(stop - 1) == "official":
            stop -= 1
        if draft.word(stop - 1) != ",":
            return None
        stop -= 1
        if chain[-1].of is None:
            chain[-1].of = held
        held = draft.cover[stop - 1] if draft.together(stop - 1, i) else None
    if rule == "name, office" and _begins_speech(draft, chain[-1], stop - 1):
        return None
    if held is None and draft.word(stop - 1) not in {"'s"}:
        found = persons.name_before(draft, stop) or ordinary.with_last(draft, stop, chain[-1])
        if found is None or (found[1] - found[0] < 2 and draft.has(found[0], "plain.month")):
            return None
        held = draft.cover[found[1] - 1]
        if held is None:
            plausible = persons.plausible(draft, *found, officer=True) or rule == "name as office"
            known = draft.has(found[0], "names.given") or rule == "name as office" or is_surname(draft, found[0])
            known = known or (
                chain[-1].of is not None and (recurs(draft, found[0]) or ordinary.is_unknown(draft, found[0]))
            )
            if not plausible or (found[1] - found[0] < 2 and not known):
                return None
            word = draft.word(found[0])
            whose = draft.has(found[0], "names") or draft.has(found[0] + 1, "names.given")
            initials = found[1] - found[0] > 1 and (len(word) < 3 or whose)  # RV Roe, JANE ROE, ROE Jane
            if (is_acronym(draft.tokens.words[found[0]]) and not initials) or (
                found[1] - found[0] < 2 and draft.begins(found[0]) and draft.has(found[0], "words.function")
            ):
                return None
            held = persons.enter(draft, *found)
    if held is None or held.kind != "person":
        return None
    taken = any(office.holder is held for office in earlier)
    if (
        draft.language == "id"
        and rule == "name, office"
        and any(
            office.holder is held and office.rule == "office name" and office.last <= held.first for office in earlier
        )
    ):
        return None  # "Camat A X, Lurah B, ...": the next office of a list
    # "the Mayor of A, X, the Mayor of B, Y": each office goes with the name behind it.
    listed = taken and rule == "name, office" and draft.word(stop) in {",", ";", "–", "—"}
    listed |= rule == "name, office" and draft.word(stop) == ";"
    if listed and holder_after(draft, chain[-1].last, chain):
        return held, "weak"
    return held, rule
