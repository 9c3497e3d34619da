"""What belongs to the body that stands beside an office: "of Japan in Chicago", "of A and B", "for Southeast Asia"."""

from __future__ import annotations

from graph.extraction.names.offices.shared import is_row
from graph.extraction.names.persons.office import Office
from graph.extraction.names.persons.persons import name_at, plausible
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import after_bracket, fields

_SHORT = 3  # tokens of a bracket with one word
PLAIN = 4  # ordinary words of a part of a body, or of an office's field


def owned(draft: Draft, office: Office, name: Name) -> Name:
    """Return the body of an office that the one named first owns, else that one: "minister at Peru's Ministry of X".

    So too a place of the country named first: "Governor of Japan's X Prefecture".
    """
    other = draft.cover[name.last + 1] if draft.word(name.last) == "'s" else None
    if other is None or not draft.together(name.last, name.last + 1):
        return name
    within = any(place.kind == "Country" for place in name.places) and office.section in ("city", "region")
    return other if other.kind == "institution" or (other.kind == "place" and within) else name


def take(draft: Draft, office: Office, name: Name) -> None:
    """Give an office its body, and read what else belongs to it: "of Japan in Chicago", "of Springfield, Missouri"."""
    if draft.word(office.last) in {"untuk", "to"} and office.section == "embassy":
        office.seat = name  # Ambassador to X: X is where, not whose
        office.last = name.last
        return
    name = owned(draft, office, name)
    office.of, office.last = name, name.last
    away = office.section == "embassy" and draft.word(name.first - 1) in {"in", "di", "at"}
    if away and name.places and name.places[0].kind != "Country":
        office.of, office.seat = None, name  # the French consul in Recife
        return
    j = office.last = past_bracket(draft, office.last)
    if name.kind == "place" and (office.plural or (draft.language == "id" and office.section in ("city", "region"))):
        j = office.last = _several(draft, office, name)
    wider = _place_at(draft, j, name.last - 1) if name.kind == "institution" and j > name.last else None
    if wider is not None:
        j = office.last = wider.last  # Kepala Biro X (BX) Kota Y
    if name.kind != "place" or office.section != "embassy":
        office.last = _past_area(draft, j)
    town = _place_at(draft, j + 1, j) if name.kind == "institution" and draft.word(j) in {"di", "in"} else None
    if town is not None and draft.word(town.last) == ",":
        office.last = town.last  # Kepala Kantor X di Medan, Y
    if name.kind != "place":
        return
    kind = draft.hit("territories", j) if draft.together(j, j + 1) and j == name.last else None
    longer = [hit for hit in (draft.hit("nouns", j), draft.hit("governments", j)) if hit is not None]
    if kind is not None and longer and max(longer)[0] > kind[0]:
        office.last = max(longer)[0]  # head of sports at X City Hall, Chairman of X City Council Jane Roe
    elif draft.lower[j : j + 2] == ["local", "government"] and j == name.last and draft.together(j, j + 2):
        office.last = j + 2 + draft.has(j + 2, "words.localgovernment")
    elif draft.word(j) == "kota" and draft.capital(j) and draft.together(j, j - 1):
        office.last = j + (j + 1 not in draft.places_at)  # Kapolres X Kota Budi Contoh
    elif kind is not None and kind[1].startswith("after") and draft.capital(kind[0]):
        office.last = kind[0]  # Mayor of X City Jane Roe, Akim of X city Jane Roe
    if office.section == "embassy":
        step = j + (draft.word(j) in {"untuk", "to", "di", "in", "for"})
        step += draft.word(step) == "the"
        if step > j and draft.hit("territories", step) and draft.has(step + 1, "demonstratives.after"):
            office.last = step + 2  # Konsul Jenderal X di kota itu
        seat = _place_at(draft, step, j - 1)
        union = (
            draft.hit("known", step) or draft.hit("acronyms", step) if step > j and draft.together(step, j) else None
        )
        if union is not None:
            office.last = union[0]  # Duta Besar X untuk ASEAN
        elif seat is None and step > j and draft.capital(step) and draft.together(step, j):
            while draft.capital(step) and draft.together(step, j) and draft.cover[step] is None:
                step += 1
            office.last = step  # a seat that the gazetteer lacks
        if seat:
            office.title = draft.text(office.first, seat.last)
            office.seat, office.last = seat, seat.last
            while draft.word(office.last) in {"dan", "and", ",", "merangkap", "serta"}:
                more = _place_at(draft, office.last + 1, j - 1)
                if not more:
                    break
                office.last = more.last
    elif draft.word(j) in {",", "in", "di"}:
        more = _place_at(draft, j + 1 + (draft.word(j + 1) == "the"), j)
        if more and more.places and more.places[0].kind != "City":
            office.last = more.last


def past_bracket(draft: Draft, i: int) -> int:
    """Return the token after a short bracket at `i` that holds nobody's name: "(PUPR)", but not "(Jane Roe)"."""
    end = after_bracket(draft, i)
    held = draft.cover[i + 1] if end - i > _SHORT else None
    if end - i <= _SHORT or (held is not None and held.kind != "person"):
        return end
    found = (held.first, held.last, held.last) if held is not None else name_at(draft, i + 1, strict=True)
    told = found is not None and found[2] == end - 1 and found[1] - found[0] > 1
    return i if told and found is not None and plausible(draft, *found[:2]) else end


def _several(draft: Draft, office: Office, name: Name) -> int:
    """Read the other territories of "the mayors of A, B and C"; return the token after the last."""
    office.bodies = [name]
    last = office.last
    while draft.word(last) in {",", "and", "dan", "&"}:
        step = last + 1 + (draft.word(last) == "," and draft.word(last + 1) in {"and", "dan"})
        more = _place_at(draft, step, name.first)
        if more is None:
            break
        office.bodies.append(more)
        last = more.last
    each = draft.word(office.first - 1) == "masing-masing" or draft.word(office.first - 2) == "masing-masing"
    if not office.plural and not each and not is_row(draft, last, len(office.bodies)):
        office.bodies = []
        return office.last
    office.plural |= len(office.bodies) > 1
    return last


def past_part(draft: Draft, i: int) -> int:
    """Return the token after the part of a body that an office is of: "leader of the council's largest group, X".

    A part with a capital ends with a head word: "chairman of Hue's People's Committee, X".
    """
    end, named = i + 1, False
    part = draft.word(i) == "'s"
    while part and end - i <= PLAIN and draft.together(end, i):
        if not draft.word(end).isalpha() and draft.word(end) != "'s":
            break
        if draft.cover[end] is not None:
            return i
        named |= draft.capital(end)
        end += 1
    ends = end > i + 1 and draft.word(end) == "," and (not named or draft.hit("heads", end - 1) is not None)
    return end if ends else i


def _past_area(draft: Draft, i: int) -> int:
    """Return the token after the field or part of the world that an office is for, behind its body.

    "Direktur X untuk Asia Tenggara", "Deputi Wali Kota X Bidang Hubungan Luar Negeri".
    """
    if draft.word(i) in {"bidang", "urusan"} and draft.together(i, i - 1):
        last = fields(draft, i + 1, i)
        return last if last > i + 1 else i
    if draft.lower[i : i + 3] == ["in", "charge", "of"] and draft.together(i, i + 2):
        return next((j for j in range(i + 3, i + 9) if draft.word(j) == "," and draft.together(i, j)), i)
    if draft.word(i) == "asal" and draft.together(i - 1, i + 1):
        return draft.places_at.get(i + 1, (i,))[0]  # Anggota DPD RI asal Bali X
    j = i + 1 + (draft.word(i + 1) == "the")
    place = _place_at(draft, j, i - 1) if draft.word(i) in {"untuk", "for"} else None
    if place is not None:
        more = _place_at(draft, place.last + 1, i) if draft.word(place.last) in {"dan", "and"} else None
        return more.last if more is not None and more.places[:1] and more.places[0].kind == "Country" else place.last
    if draft.word(i) not in {"untuk", "for", "in", "di"} or not draft.has(j, "words.area"):
        return i
    while draft.has(j, "words.area") and draft.together(j, i):
        j += 1 + (draft.word(j + 1) in {"and", "dan"} and draft.has(j + 2, "words.area"))
    return j


def _place_at(draft: Draft, i: int, at: int) -> Name | None:
    """Return the place whose name begins at token `i`, in the sentence of token `at`."""
    name = draft.cover[i] if draft.together(i, at) else None
    return name if name is not None and name.kind == "place" and name.first == i else None
