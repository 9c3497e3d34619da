"""Of what body an office is, by the words beside it: "Mayor of X", "Rektor UGM", "the chamber's chief executive"."""

from __future__ import annotations

from graph.extraction.names.described import bare_noun, noun_at, past_field, past_noun, past_town, short_form
from graph.extraction.names.draft import Draft, Name
from graph.extraction.names.naming import SETDA, after_bracket, after_territory, fields, is_acronym
from graph.extraction.names.office import ARTICLES, Office
from graph.gazetteer import gazetteer

_OF = frozenset({"of", "at", "for", "in", "di", "pada", "untuk", "from", "dari", "with", "to"}) | SETDA


def read_behind(draft: Draft, office: Office) -> None:
    """Read the body that follows an office, and move `last` behind it."""
    j = office.last
    several = draft.hit("reference", j + (draft.word(j) in _OF))
    if several and several[1] in ("pair", "several") and draft.together(j, office.first):
        office.last, office.plural = several[0], True
        return
    while True:
        at = draft.cover[j] if draft.together(j, office.first) else None
        if at is not None and at.first == j and at.kind in ("place", "institution"):
            _take(draft, office, at)
            wider = draft.cover[office.last] if draft.together(office.last, j) else None
            follows = wider is not None and wider.first == office.last and draft.language == "id"
            if follows and wider is not None and wider.kind == "institution":
                office.last = wider.last  # Sekretaris Direktorat Jenderal X Kemendagri
            elif at.kind == "institution" and draft.word(office.last) in SETDA:
                office.last = after_territory(draft, office.last + 1, j)  # Kepala Biro X Setda Y
            return
        if draft.together(j, office.first) and draft.tokens.words[j] == "RI" and j == office.last:
            own = gazetteer().country("ID")
            _take(draft, office, draft.add(Name(j, j + 1, "place", "RI", places=(own,), cue="country")))
            return
        if draft.together(j, office.first) and draft.word(j) == "setempat":
            office.local, office.last = True, j + 1
            return
        if draft.together(j, office.first) and j == office.last and is_body_acronym(draft, j):
            last = after_territory(draft, j + 1, j) if draft.word(j + 1) != "ri" else j + 1
            last = last if not any(draft.cover[j:last]) else j + 1
            office.of = draft.add(Name(j, last, "institution", draft.text(j, last)))
            office.last = last
            return
        if j == office.last and draft.language == "id" and draft.together(j, office.first):
            noun = bare_noun(draft, j)
            if noun:
                office.noun, office.last = noun, j + 1 + draft.has(j + 1, "demonstratives.after")
                return
            institution = past_field(draft, office) or (short_form(draft, j) if office.section == "body" else None)
            if institution is not None:
                _take(draft, office, institution)
                return
        if j > office.last or draft.word(j) not in _OF or not draft.together(j, office.first):
            break
        j += 1
        while draft.word(j) in ARTICLES:
            j += 1
    if draft.word(office.last) in SETDA and draft.word(office.last + 1) == ",":
        office.last += 1  # Kepala Bagian X Setda, Y
    if j == office.last or not draft.together(j, office.first):
        return
    firm = past_noun(draft, j)
    if firm is not None:
        _take(draft, office, firm)
        return
    noun = noun_at(draft, j)
    if noun and draft.word(j - 1) in ARTICLES:
        office.noun, office.last = noun, j + len(noun.split())
        return
    if draft.word(office.last) in {"of", "for"}:
        _long_field(draft, office, j)
    known = office.of is not None or office.last == j or draft.has(j, "sectors")
    if not known and office.section in ("body", "city", "region"):
        unknown_behind(draft, office, j)


def unknown_behind(draft: Draft, office: Office, j: int) -> None:
    """Enter the unknown firm at token `j` behind "CEO of", or the town behind "mayor of", as the body of an office."""
    town = office.section != "body"
    if town and not (draft.word(j - 1) in ARTICLES or draft.word(j - 1) == "of"):
        return
    last = j
    while last - j < 4 and draft.together(last, office.first) and draft.capital(last) and draft.cover[last] is None:
        if (
            draft.has(last, "words.function", "plain")
            or (draft.has(last, "names") and not town)
            or draft.hit("titles", last)
            or draft.hit("honorifics", last)
        ):
            break
        last += 1
    owner = draft.word(last) in {"'s", "'", "’"} or gazetteer().demonym(draft.tokens.words[j]) is not None
    if last > j and draft.tokens.words[j].isalpha() and not owner:
        core = draft.text(j, last)
        if town:
            office.of = draft.add(Name(j, last, "place", core, places=gazetteer().find(core), cue=office.section))
        else:
            office.of = draft.add(Name(j, last, "institution", core))
        office.last = last


def _take(draft: Draft, office: Office, name: Name) -> None:
    """Give an office its body, and read what else belongs to it: "of Japan in Chicago", "of Springfield, Missouri"."""
    if draft.word(office.last) in {"untuk", "to"} and office.section == "embassy":
        office.seat = name  # Ambassador to X: X is where, not whose
        office.last = name.last
        return
    owned = (
        draft.cover[name.last + 1]
        if draft.word(name.last) == "'s" and draft.together(name.last, name.last + 1)
        else None
    )
    if owned is not None and owned.kind == "institution":
        name = owned  # deputy minister at Uruguay's Ministry of X
    office.of, office.last = name, past_town(draft, name)
    away = office.section == "embassy" and draft.word(name.first - 1) in {"in", "di", "at"}
    if away and name.places and name.places[0].kind != "Country":
        office.of, office.seat = None, name  # the French consul in Recife
        return
    j = office.last = after_bracket(draft, office.last)
    wider = _place_at(draft, j, name.last - 1) if name.kind == "institution" and j > name.last else None
    if wider is not None:
        j = office.last = wider.last  # Kepala Biro X (BX) Kota Y
    if name.kind != "place" or office.section != "embassy":
        office.last = _past_area(draft, j)
    if name.kind != "place":
        return
    if office.section == "embassy":
        step = j + (draft.word(j) in {"untuk", "to", "di", "in", "for"})
        step += draft.word(step) == "the"
        if step > j and draft.hit("territories", step) and draft.has(step + 1, "demonstratives.after"):
            office.last = step + 2  # Konsul Jenderal X di kota itu
        seat = _place_at(draft, step, j - 1)
        if seat is None and step > j and draft.capital(step) and draft.together(step, j):
            while draft.capital(step) and draft.together(step, j) and draft.cover[step] is None:
                step += 1
            office.last = step  # a seat that the gazetteer lacks
        if seat:
            office.title = draft.text(office.first, seat.last)
            office.seat, office.last = seat, seat.last
            while draft.word(office.last) in {"dan", "and", ","}:
                more = _place_at(draft, office.last + 1, j - 1)
                if not more:
                    break
                office.last = more.last
    elif draft.word(j) in {",", "in", "di"}:
        more = _place_at(draft, j + 1 + (draft.word(j + 1) == "the"), j)
        if more and more.places and more.places[0].kind != "City":
            office.last = more.last


def _past_area(draft: Draft, i: int) -> int:
    """Return the token after the field or part of the world that an office is for, behind its body.

    "Direktur X untuk Asia Tenggara", "Deputi Wali Kota X Bidang Hubungan Luar Negeri".
    """
    if draft.word(i) in {"bidang", "urusan"} and draft.together(i, i - 1):
        last = fields(draft, i + 1, i)
        return last if last > i + 1 else i
    if draft.lower[i : i + 3] == ["in", "charge", "of"] and draft.together(i, i + 2):
        return next((j for j in range(i + 3, i + 9) if draft.word(j) == "," and draft.together(i, j)), i)
    j = i + 1 + (draft.word(i + 1) == "the")
    if draft.word(i) not in {"untuk", "for", "in", "di"} or not draft.has(j, "words.area"):
        return i
    while draft.has(j, "words.area") and draft.together(j, i):
        j += 1 + (draft.word(j + 1) in {"and", "dan"} and draft.has(j + 2, "words.area"))
    return j


def _place_at(draft: Draft, i: int, at: int) -> Name | None:
    """Return the place whose name begins at token `i`, in the sentence of token `at`."""
    name = draft.cover[i] if draft.together(i, at) else None
    return name if name is not None and name.kind == "place" and name.first == i else None


def is_body_acronym(draft: Draft, i: int) -> bool:
    """Tell whether an unknown acronym at `i` can be a body ("Rektor XYZ", "Kepala ABCD")."""
    word = draft.tokens.words[i]
    if not is_acronym(word) or draft.cover[i] is not None or draft.has(i, "words.headline"):
        return False
    if len(word) <= 3 and draft.capital(i + 1) and draft.tokens.words.count(word) == 1:
        return False  # IYR Krishna Rao
    return len(word) > 2 and draft.word(i) not in draft.lexicon.sets["plain.acronym"]


def _long_field(draft: Draft, office: Office, j: int) -> None:
    """Read "director of urban mobility at X" and "Minister of Foreign Affairs of X"."""
    k = j
    while k - j < 9 and draft.together(k, office.first):
        held = draft.cover[k]
        if held is not None and held.first == k and held.government and draft.has(k, "sectors"):
            office.title, office.of, office.last = draft.text(office.first, k + 1), held, held.last
            return  # Minister for Local Government of Fiji
        if held is not None:
            break
        word = draft.word(k)
        if word in {"at", "of", "in", "for"} and k > j:
            step = k + 1 + (draft.word(k + 1) in ARTICLES)
            name = draft.cover[step] if draft.together(step, k) else None
            if name is not None and name.first == step and name.kind in ("place", "institution"):
                office.title = draft.text(office.first, k)
                office.last = k
                _take(draft, office, name)
                return
            noun = noun_at(draft, step)
            if noun and word != "for":
                office.title = draft.text(office.first, k)
                office.noun, office.last = noun, step + len(noun.split())
                return
        if _last_of_field(draft, office, k, j):
            office.title, office.last = draft.text(office.first, k + 1), k + 1
            return
        if not (draft.has(k, "sectors") or word in {"and", "&", ",", "the"} or not draft.capital(k)):
            break
        if word == "," and not draft.has(k + 1, "sectors"):
            break
        if not draft.tokens.words[k][0].isalnum() and word not in {"&", ","}:
            break
        if draft.hit("titles", k) and not draft.has(k, "sectors"):
            break
        if not draft.has(k, "sectors") and word not in {"and", "&", ",", "of", "the"} and not _modifier(draft, k):
            break
        k += 1
    while k > j and draft.word(k - 1) in {"and", "of", "the", ",", "&"}:
        k -= 1
    if k > j and draft.has(k - 1, "sectors"):
        office.title, office.last = draft.text(office.first, k), k


def _last_of_field(draft: Draft, office: Office, k: int, j: int) -> bool:
    """Tell whether an unknown word ends a minister's field: "Minister of Health and Wellbeing, X"."""
    if office.section not in ("minister", "secretary") or not draft.capital(k) or draft.has(k, "sectors", "names"):
        return False
    joined = k == j or draft.word(k - 1) in {"and", "&"}
    return joined and draft.word(k + 1) in {",", "(", ")", ".", ";"} and k not in draft.places_at


def _modifier(draft: Draft, k: int) -> bool:
    return not draft.has(k, "words.function") and draft.has(k + 1, "sectors") and not draft.capital(k)
