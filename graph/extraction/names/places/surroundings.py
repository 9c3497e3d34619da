"""What the words around a territory's name tell: its kind, its government, and whether it is the whole name."""

from __future__ import annotations

from graph.extraction.names.places.twinned import twin_before
from graph.extraction.names.words import unplaced
from graph.extraction.names.words.beginnings import is_told, leads_officer
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_field
from graph.gazetteer import Match, Place

_SEVERAL = frozenset({"cities", "kota-kota"})
_LARGE = 100_000  # inhabitants of a town that a text names without more
_AFTER = ("after.city", "after.region", "after.country", "after.any")
_PARTICLES = frozenset({"van", "von", "der", "den", "ter", "ten"})
_QUOTES = frozenset('"“”‘’')
_FIELDS = 6  # words of an office's field, and as many that join several
_OF = frozenset({"of", "for", "to", "in", "untuk", "di"})
_OF_THE, _OF_RI = _OF | {"the"}, _OF | {"ri"}
AND = frozenset({"and", "dan", "serta"})
_WHERE = frozenset({"in", "di"})
_CHILD = frozenset({"bin", "binti", "bint"})
_THEIR = frozenset({"his", "her", "their"})
_NONE = (-1, "")


def in_title(draft: Draft, i: int) -> bool:
    """Tell whether token `i` stands inside an office, as "Kota" in "Wali Kota"."""
    return i in draft.in_titles


def begins_title(draft: Draft, i: int) -> bool:
    """Tell whether an office of several words begins at token `i`: "County Executive"."""
    hit = draft.hit("titles", i)
    return hit is not None and hit[0] > i + 1


def names_none(draft: Draft, i: int, end: int) -> bool:
    """Tell whether a word for a kind of territory, `i` to `end`, names none: in an office, "Ibu Kota Kecamatan"."""
    seats = draft.word(i).startswith("ibu") and draft.has(end, "territories")
    return seats or in_title(draft, i) or begins_title(draft, i)


def before(draft: Draft, first: int) -> tuple[int, str | None, bool] | None:
    """Return (first token, kind, is a government) where words before token `first` say so."""
    stop = first
    kinds = draft.kinds_at
    if draft.word(stop - 1) == ")" and draft.word(stop - 3) == "(":  # Pemerintah Kota (Pemkot) X
        stop -= 3
    for size in range(5, 0, -1):
        i = stop - size
        if i not in kinds or not draft.together(i, first) or any(draft.cover[i:first]):
            continue
        for kind in ("governments", "territories"):
            hit = draft.hit(kind, i)
            if hit is None:
                continue
            behind = draft.word(stop - 1) == "of" and _ends_place(draft, i, stop)
            if hit[0] == stop and hit[1].startswith("before") and not in_title(draft, i) and not behind:
                lower_article = draft.word(i) == "the"
                if (
                    not draft.capital(i)
                    and kind == "governments"
                    and not lower_article
                    and " of" not in draft.text(i, stop)
                ):
                    continue
                wider = before(draft, i)
                section = hit[1].split(".")[1]
                cue = None if section == "any" else section
                if wider:
                    return wider[0], cue or wider[1], True if kind == "governments" else wider[2]
                if lower_article:
                    i += 1
                if draft.lower[i] in _SEVERAL or draft.has(i - 1, "words.sister"):
                    i = first  # "the cities of X and Y": no name of X
                governs = (kind == "governments" and draft.capital(i)) or (
                    kind == "governments" and "government" in draft.text(i, stop)
                )
                return i, cue, governs
    return None


def _ends_place(draft: Draft, i: int, stop: int) -> bool:
    """Tell whether a place's name ends before the word at `i`, which goes with it: "Hubei province of China".

    An unknown one does where that word is written small, or where no city begins at token `stop`: "Xobbing city of Y
    province", "Xobbing Municipality of Y Province". A country does not: "the U.S. state of X".
    """
    if not draft.together(i - 1, i):
        return False
    behind = draft.places_at.get(stop)
    wider = behind is not None and behind[1].places[0].kind != "City"
    unknown = (wider or not draft.capital(i)) and not draft.begins(i - 1) and is_neighbour(draft, i - 1, i)
    found = (draft.places_at.get(i - k) for k in (1, 2, 3))
    return unknown or any(one is not None and one[0] == i and one[1].places[0].kind != "Country" for one in found)


def after(draft: Draft, last: int) -> tuple[int, str | None, bool] | None:
    """Return (token after, kind, is a government) where words after a name say so."""
    i = last
    if draft.word(i) == "'s":
        hit = draft.hit("governments", i + 1)
        owned = hit and hit[1].startswith("after.") and draft.has(hit[0] - 1, "words.ruling") and hit[0] - i > 2
        return (hit[0], None, True) if hit and owned and draft.together(i, hit[0] - 1) else None
    if i not in draft.kinds_at:
        return None
    for kind in ("governments", "territories"):
        hit = draft.hit(kind, i)
        section = after_section(draft, kind, i, hit) if hit else ""
        if not hit or not section or not draft.together(i, hit[0] - 1) or any(draft.cover[i : hit[0]]):
            continue
        section = section.split(".")[1]
        if kind == "territories" and begins_title(draft, i):
            continue  # X County executive
        follows = draft.capital(hit[0]) and draft.together(i, hit[0]) and not draft.hit("titles", hit[0])
        if kind == "territories" and (not draft.capital(i) or follows):
            continue
        if draft.capital(i) and follows and not (kind == "governments" and hit[0] - i > 2):
            continue
        return hit[0], None if section == "any" else section, kind == "governments"
    return None


def after_section(draft: Draft, kind: str, i: int, hit: tuple[int, str]) -> str:
    """Return the section under which a phrase follows a name ("X County"), though it may precede one too."""
    if hit[1].startswith("after"):
        return hit[1]
    words = " ".join(draft.tokens.lower[i : hit[0]])
    return next((name for name in _AFTER if words in draft.lexicon.sets.get(f"{kind}.{name}", ())), "")


def is_neighbour(draft: Draft, i: int, at: int) -> bool:
    """Tell whether token `i` is a capitalised word that belongs to a longer, unknown name with token `at`."""
    if not draft.together(i, at) or not draft.capital(i) or draft.cover[i] is not None:
        return False
    if draft.hit("titles", i) or draft.hit("honorifics", i) or draft.hit("heads", i):
        return False
    if draft.has(i, "sectors") and not draft.has(i, "names.given"):  # Hayat
        return False
    return not (i in draft.countries_at or draft.has(i, "words.function", "words.headline", "plain", "demonyms"))


def is_titled(draft: Draft, first: int) -> bool:
    """Tell whether an office stands directly before token `first` ("Wali Kota Bogor", "Mayor of X")."""
    if not draft.together(first - 1, first):
        return False
    i = first - 1 - (draft.word(first - 1) in _OF_THE)
    i -= draft.word(i) in _OF
    while i > 0 and first - i < 2 * _FIELDS and is_field(draft, i) and not draft.hit("titles", i):
        i -= 1 + (draft.word(i - 1) in {"dan", "and", ","})
    i -= draft.word(i) == "for" and draft.word(first - 1) == "of"  # Minister for Foreign Affairs of X
    return i in draft.of_offices


def _title_before(draft: Draft, first: int) -> str:
    """Return the section of the office that ends directly before token `first`, with its field, if one does."""
    i = first
    while i > 0 and is_field(draft, i - 1) and first - i < _FIELDS:
        i -= 1
    if i == first and first - 1 not in draft.of_offices:
        return ""
    titles = draft.hits["titles"]
    for k in range(first - 1, max(0, i - 5) - 1, -1):
        hit = titles.get(k)
        if hit is not None and i <= hit[0] <= first and draft.together(k, first):
            return hit[1]
    return ""


def stands_alone(draft: Draft, first: int, last: int, match: Match) -> bool:
    """Tell whether a match is a whole name, not part of an unknown one ("Surbana Jurong", "Carolina Herrera")."""
    titles, previous, following = draft.hits["titles"], draft.word(first - 1), draft.word(last)
    if previous in _OF_RI and any(
        titles.get(i, _NONE)[1] == "embassy" and draft.together(i, first) for i in range(max(0, first - 10), first)
    ):
        return True
    if previous in _QUOTES and following in _QUOTES and draft.capital(first - 2):
        return False  # Juan “Baguio” Roe
    if previous in _PARTICLES and draft.capital(first - 2 - (draft.word(first - 2) in _PARTICLES)):
        return False  # Saskia van Dongen, Saskia van der Linden
    section = _title_before(draft, first)
    if section == "embassy" and match.places[0].kind == "Country":
        return True
    if section in ("body", "government", "weak") and last - first == 1 and draft.has(first, "names.given"):
        return following == "," and is_told(draft, first, last)  # Kadis Pariwisata Iskandar; Sekda Bima, X
    if following in _CHILD or (section != "city" and unplaced.is_honoured(draft, first)):
        return False
    ruled = draft.language == "id" and section in ("city", "region")  # Wali Kota Batu
    if (ruled or (section and last - first > 1)) and leads_officer(draft, first, last, match):
        return True  # Wali Kota Darwin Jane Roe, Sekda Flores Timur Budi X
    if (last - first == 1 and draft.has(first, "sectors") and not ruled) or (
        draft.has(first, "names") and is_neighbour(draft, last, first)
    ):
        return False
    foreign = draft.language == "id" and draft.has(first - 1, "words.englishoffice")
    english = (draft.language == "en" or foreign) and draft.together(first - 1, first)
    listed = following == "," and (section in ("body", "government") or foreign)
    if english and not listed and draft.behind("titles", first, 4):
        return False  # Mayor Young, Mayor London Breed
    if is_titled(draft, first):
        if draft.language != "id":
            return previous in _OF or not is_neighbour(draft, last, first)
        if not is_neighbour(draft, last, first):
            return True
        place = match.places[0]
        known = place.kind != "City" or place.population >= _LARGE or any(p.country == "ID" for p in match.places)
        return known or _named_elsewhere(draft, first, match) or previous in _OF
    named = draft.has(first - 1, "names.given")
    joined = is_neighbour(draft, first - 1, first) and not twin_before(draft, first)  # Kota Kembar Bogor
    if joined and (named or not draft.begins(first - 1) or holds(draft, last)):
        return False
    if match.places[0].kind == "Country" and not match.ambiguous and draft.language == "id":
        return not draft.hit("blocked", last)
    return not is_neighbour(draft, last, first)


def holds(draft: Draft, last: int) -> bool:
    """Tell whether an office in apposition follows a name: "X Churu, the acting mayor", so that it is a person's."""
    i = last + 1
    while draft.has(i, "words.article", "words.former", "words.acting") or draft.word(i) in _THEIR:
        i += 1
    return draft.word(last) in {",", "as"} and draft.hit("titles", i) is not None and draft.together(last, i)


def _named_elsewhere(draft: Draft, first: int, match: Match) -> bool:
    """Tell whether the document names a place at another token too."""
    return any(i != first and other.name == match.name for i, (_, other) in draft.places_at.items())


def country_behind(draft: Draft, last: int) -> Place | None:
    """Return the country or region in which the place named before token `last` is told to be: "X, in the Y"."""
    i = last + (draft.word(last) == ",")
    if draft.word(i) not in _WHERE or not draft.together(last - 1, i):
        return None
    i += 1 + (draft.word(i + 1) == "the")
    found = draft.places_at.get(i) if draft.together(i, last) else None
    known = found is not None and found[1].places[0].kind != "City" and not found[1].ambiguous
    return found[1].places[0] if found is not None and known else None
