"""How far an institution's name reaches from its head word: "Universitas X", "Kementerian X", "DPRD Kota X"."""

from __future__ import annotations

from graph.extraction.names.institutions import departments, officers, units
from graph.extraction.names.institutions.english import by_noun
from graph.extraction.names.institutions.firms import by_firm, by_legal_form
from graph.extraction.names.institutions.titled import ROMAN, is_titled
from graph.extraction.names.persons.honorifics import degrees
from graph.extraction.names.persons.letters import is_initial
from graph.extraction.names.words.beginnings import begins_name
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import (
    SETDA,
    UNITS,
    after_bracket,
    after_territory,
    fields,
    is_acronym,
    is_field,
    is_free,
    is_proper,
    open_end,
)
from graph.gazetteer import gazetteer

_HALLS = frozenset({"kantor", "balai"})  # rooms too, where no field follows
_OTHERS = ("titles", "honorifics", "heads", "governments", "known", "acronyms")
_FIELD = 6  # words that a name goes on with


def _sector(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    if not draft.capital(head) or (end < draft.size and ROMAN.match(draft.word(end)) and end - head == 1):
        council = draft.word(head) == "komisi" and draft.has(end + 1, "words.legislature")
        return (head, max(end + 2, after_territory(draft, end + 2, head))) if council else None  # Komisi I DPR RI
    if len(draft.word(end)) == 1 and draft.capital(end) and draft.word(head) == "komisi":
        return None  # Ketua Komisi A X
    if draft.hit("honorifics", end) and draft.capital(end) and draft.word(end + 1) == ".":
        return None  # Ketua X Pusat Dr. Y
    bank = next((k for k in (end, end + 1) if draft.word(head) == "kantor" and draft.hit("known", k)), None)
    if bank is not None and draft.capital(bank):
        known = after_bracket(draft, draft.hits["known"][bank][0])
        return head, after_territory(draft, known, head)  # Kantor Perwakilan Bank Indonesia X
    if tail := _past_bracket(draft, head, end):
        return head, tail  # Kejaksaan Negeri (Kejari) X
    last = fields(draft, end, head)
    room = draft.word(head) == "kantor" or draft.word(head - 1) in {"di", "ke"}  # di Balai X
    if room and draft.word(head) in _HALLS and (not draft.has(end, "sectors") or draft.hit("territories", end)):
        return None
    if last == end and is_free(draft, end, head) and is_acronym(draft.tokens.words[end]):
        last = end + 1
    if last == end and draft.hit("territories", end):
        last = after_territory(draft, end, head)  # Inspektorat Kota X
    if last == end:
        titled = is_titled(draft, head)
        last = end if titled and _person_follows(draft, end) else open_end(draft, head, end)
        begins = (i for i in range(end + 1, last - 1) if titled and draft.capital(i) and draft.has(i, "names.given"))
        last = next((i for i in begins if not is_field(draft, i + 1)), last)  # Kepala Biro X Budi Contoh
    elif is_free(draft, last, head) and draft.tokens.words[last].isupper() and 2 <= len(draft.word(last)) <= 4:
        last += draft.word(last) != "ri"  # Direktorat Eropa II
    if last == end:
        return None
    if last > end and draft.word(last) in SETDA and after_territory(draft, last + 1, head) > last + 1:
        return head, after_territory(draft, last + 1, head)  # Biro Hukum Setda Bali
    if draft.word(last) == "/" and draft.capital(last + 1) and is_free(draft, last + 1, head):
        body = draft.hit("heads", last + 1)
        second = _sector(draft, last + 1, body[0]) if body is not None and body[1] == "sector" else None
        last = second[1] if second else last + 2  # Kementerian X/Badan Y; Kementerian PPN/Bappenas
    behind = after_territory(draft, last, head)
    person = draft.has(behind, "names.given") and not is_field(draft, behind + 1)
    further = last if person else open_end(draft, head, last)
    opened = last > end and further > last and draft.word(further) == "(" and draft.together(further, further + 1)
    if opened and is_acronym(draft.tokens.words[further + 1]):
        last = further  # Dewan Bisnis Diaspora Indonesia (IDBC)
    if tail := _past_bracket(draft, head, last):
        return head, tail  # Balai Besar Wilayah Sungai (BBWS) Xyz
    if draft.has(head, "words.ministry") and draft.word(last) == "di":
        return head, last
    end = _after_compound(draft, after_territory(draft, last, head))
    if end > last and draft.capital(end) and draft.capital(end + 1) and is_titled(draft, head):
        return head, end  # Kepala Dinas X Kota Y Budi Contoh
    return head, _beyond(draft, head, end)


def _past_bracket(draft: Draft, head: int, i: int) -> int:
    """Return where a name ends that goes on behind a short form in brackets at `i`, and 0 where it does not."""
    close = after_bracket(draft, i)
    if close == i:
        return 0
    tail = after_territory(draft, close, head)
    tail = units.past_number(draft, tail) if tail > close else _beyond(draft, head, tail)
    return tail if tail > close else 0


def _beyond(draft: Draft, head: int, last: int) -> int:
    """Return where a body's name ends that unknown words go on, but for its officer's: "Komisi Sungai Xyz"."""
    end = last
    if draft.capital(last) and degrees(draft, last + 1) > last + 1 and is_titled(draft, head):
        return last  # Kepala Dinas Perhubungan Xyzabc, S.E.
    while end - last < _FIELD and is_free(draft, end, head) and is_proper(draft, end):
        stops = draft.has(end, "words.function", "names.given", "names.family") or draft.word(end) in SETDA
        named = begins_name(draft, end) or (draft.has(end, "names.home") and is_titled(draft, head))
        stops = stops or named  # Kepala Dinas Kominfo I Wayan Roe
        if stops or any(draft.hit(kind, end) for kind in _OTHERS):
            break
        end += 1
    if draft.has(head, "words.ministry") or draft.word(head) in UNITS - {"pusat"} or draft.word(end) == "(":
        return last
    if draft.capital(end) and is_free(draft, end, head):
        whole = draft.has(end, "names.given") and draft.capital(end + 1)
        return end if whole else last  # Kepala Balai Xyz Budi Contoh
    if not is_titled(draft, head) or (
        draft.word(end) == "," and draft.capital(end + 1) and not draft.hit("titles", end + 1)
    ):
        return end  # Komisi Sungai Xyz; Kepala Badan Kebudayaan Xyz, Budi Contoh
    return max(last, end - 2)  # Kepala Balai Penelitian Xyz Abc Def


def _after_compound(draft: Draft, i: int) -> int:
    """Return the token after the name of a territory of two, of which one may be unknown: "Casablanca-Settat"."""
    word = draft.tokens.words[i] if draft.together(i - 1, i) and draft.capital(i) else ""
    first, hyphen, second = word.partition("-")
    return i + 1 if hyphen and second[:1].isupper() and i not in draft.places_at and gazetteer().find(first) else i


def _person_follows(draft: Draft, i: int) -> bool:
    """Tell whether the words at `i` begin a person's name."""
    honoured = draft.hit("honorifics", i) is not None and not draft.hit("territories", i)  # Otorita Ibu Kota X
    return draft.has(i, "names.given") or honoured


def _place(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    if not draft.capital(head):
        seat = after_territory(draft, end, head) if draft.has(end - 1, "words.mission") else end
        return (head, seat) if seat > end and draft.capital(end) else None  # kedutaan X
    if draft.word(head) == "kri" and after_territory(draft, end, head) == end:
        return None  # a ship
    last = end
    if draft.word(last) == "(" and draft.word(last + 2) == ")":
        after = after_territory(draft, last + 3, head)
        if after > last + 3:  # Konsulat Jenderal (Konjen) X di Y
            return head, after_territory(draft, after, head) if draft.word(after) == "di" else after
    within = draft.places_at.get(end - 1, (0,))[0] if end - head > 1 else 0  # Dewan Prefektur Kyoto
    after = max(after_territory(draft, last, head), within)
    if after > last and draft.word(after) == "(" and draft.word(after + 2) == ")":
        tail = after_territory(draft, after + 3, head)
        if tail > after + 3:
            return head, tail
    if after > last and after in draft.places_at and draft.capital(after + 1) and draft.together(after + 1, head):
        return head, after  # DPRD Kota X Beni Y
    if after > last:
        return head, _beside(draft, head, after_territory(draft, after, head))
    if draft.tokens.words[head].isupper() and end - head == 1:
        return head, end
    if end - head >= 2:
        return head, end
    return None


def _beside(draft: Draft, head: int, i: int) -> int:
    """Return the token after "Kota" behind a town's name: "Polres X Kota"."""
    kind = draft.word(i) == "kota" and draft.word(head).startswith("polres") and draft.capital(i)
    return i + 1 if kind and draft.together(i, head) and i + 1 not in draft.places_at else i


def _open(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    if not draft.capital(head):
        return None
    begin = end + 1 if draft.word(end) == "." and draft.capital(end + 1) and draft.together(end + 1, head) else end
    begin = _after_degree(draft, head, begin)
    begin += 2 * (draft.word(begin + 1) == "." and is_initial(draft, begin))  # Universitas A. Xyz
    last = open_end(draft, head, begin)
    titled = is_titled(draft, head) and not officers.is_told(draft, head, last)
    public = next((i for i in range(begin + 1, last) if draft.word(i) == "tbk"), 0)
    town = officers.before_town(draft, begin, last) if titled and draft.language == "id" else 0
    if public or town:
        return head, public + 1 if public else town  # PT X Tbk Budi Contoh; Perumda X Kota Y Budi Contoh
    if titled:
        last = next(
            (i for i in range(begin + 1, last - 1) if officers.begins(draft, i, last)),
            officers.before_name(draft, head, begin, last),
        )
    closed = (
        not titled
        and draft.word(last) == "("
        and draft.word(last + 2) == ")"
        and draft.tokens.words[last + 1].isupper()
    )
    tail = _after_degree(draft, head, last + 3) if closed else last
    named = tail > last + 3 or not any(draft.hit(kind, tail) for kind in ("titles", "honorifics"))
    if closed and draft.capital(tail) and named and draft.together(head, tail):
        last = max(last, open_end(draft, head, tail))  # Perusahaan Daerah Air Minum (PDAM) Tirta Musi
    if last == begin:
        return None
    if draft.word(last) in {"tbk", "(", ",", "e.v"}:
        step = last + (draft.word(last) in "(,")
        another = draft.word(step) == "pt" and draft.capital(step + 1)  # PT X, PT Y
        if draft.has(step, "heads.legal") and not another:
            last = step + 1 + (draft.word(step + 1) == ")")
            last += draft.word(last) == "tbk"  # PT X (Persero) Tbk
    return head, last


def _after_degree(draft: Draft, head: int, i: int) -> int:
    """Return the token after the degree with which the name of a hospital begins: "RSUD dr. X", "RSUP Prof. Dr. X"."""
    if not draft.has(head, "words.hospital"):
        return i
    while draft.word(i + 1) == "." and draft.hit("honorifics", i) and draft.together(i + 2, head):
        i += 2
    return i


def _both(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    return by_noun(draft, head, end) or _open(draft, head, end)


def _ministry(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    found = _sector(draft, head, end)
    if found is None or draft.word(found[1]) != "untuk" or not draft.has(head, "words.ministry"):
        return found
    last = fields(draft, found[1] + 1, head)  # Kementerian Jerman untuk Lingkungan Hidup
    return head, last if last > found[1] + 1 else found[1]


SHAPES = {
    "sector": _ministry,
    "place": _place,
    "department": departments.by_short_name,
    "faculty": departments.faculty,
    "garrison": units.garrison,
    "open": _open,
    "joined": _open,
    "both": _both,
    "noun": by_noun,
    "legal": by_legal_form,
    "firm": by_firm,
}
"""How a name goes on from its head, by the head's section in the lexicon."""
