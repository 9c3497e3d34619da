"""What the parts of institutions' names are: acronyms, fields of government, territories."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extraction.names.words.beginnings import begins_name, is_given_name, leads_officer
from graph.extraction.names.words.draft import Draft

JOIN = frozenset({"dan", "and", "serta", "&", "/", "-", ","})
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-Za-z0-9À-Þ]*[A-ZÀ-Þ0-9]s?(?:[-/&][A-Z0-9]+)*\Z|[A-Z]{2,}\Z")
# Indonesian nouns of actions and states, and loanwords of their kind ("penataan", "dekonsentrasi", "kualitas").
_NOUN = re.compile(r"(?:pe[mnr]?|peng|peny|ke)[a-z]{4,}an\Z|[a-z]{4,}(?:asi|isme|itas|ologi|grafi)\Z")
UNITS = frozenset(["pusat", "biro", "bagian", "direktorat", "sekretariat", "bidang", "fakultas", "divisi", "humas"])
"""Heads of the units of a larger body."""
SETDA = frozenset(["setda", "sekda", "setdako", "setdakab", "setdaprov"])
"""The secretariat of a region, whose units are its own: "Biro X Setda Y"."""
_EITHER = ["kabupaten", "/", "kota"]
_AHEAD = 4  # words of a name behind "and the" that tell a body
_NAME = 6  # words of an English name behind "dan" that tell a body
MOST = 14  # tokens of one name, at either side of its head
PARTICLES = frozenset(
    {"de", "la", "los", "las", "di", "del", "della", "des", "der", "von", "van", "für", "fur", "do", "da", "dos", "das"}
) | {"du", "voor", "y", "e", "et"}
"""Words between the words of foreign names."""
_ARTICLE = PARTICLES | {"the"}
_SMALL = frozenset({"OF", "THE", "AND", "FOR", "DAN", "DENGAN", "UNTUK"})
_WORD = re.compile(r"[^\W_]+")
_ELIDED = re.compile(r"[ld]'\w")
_FIRMS = frozenset({"pt", "cv", "pd", "ud", "perumda"})
_TEN = frozenset({"sepuluh", "sebelas", "tujuh", *map(str, range(1, 32))})


@lru_cache(maxsize=4096)
def is_acronym(word: str) -> bool:
    """Tell whether a word looks like an acronym: "OIKN", "BPs", "PAN-RB", "McKA" does not, nor "OF" in a title."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= 2 and len(word) <= 12 and word not in _SMALL and _ACRONYM.match(word) is not None


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Return the initials of the capitalised words of a name, folded."""
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper()).casefold()


def is_free(draft: Draft, i: int, at: int) -> bool:
    """Tell whether token `i` may belong to a name around `at`."""
    return draft.together(i, at) and draft.cover[i] is None


def is_proper(draft: Draft, i: int) -> bool:
    """Tell whether token `i` is a capitalised word that may stand inside a name."""
    return draft.capital(i) and not draft.has(i, "plain.month") and not draft.has(i, "plain.word")


def is_field(draft: Draft, i: int) -> bool:
    """Tell whether token `i` is a capitalised word of a field of government, and no name of a person."""
    if draft.word(i) == "sama":
        return draft.word(i - 1) == "kerja" and draft.capital(i - 1)  # Kerja sama
    if draft.word(i) == "lalu" and draft.word(i - 1) != "lintas":
        return False  # Sekretaris Daerah Lalu Roe
    if not draft.capital(i):
        return False
    if draft.has(i, "sectors") and not draft.has(i, "names.given", "names.family"):
        return True
    sectors = draft.lexicon.sets["sectors"]
    word = draft.word(i)
    if f"{draft.word(i - 1)} {word}" in sectors or f"{word} {draft.word(i + 1)}" in sectors:
        return True  # Cipta Karya
    if draft.has(i, "names.given", "names.family"):
        return False
    parts = word.split("-") if draft.language == "en" else ()
    compound = len(parts) == 2 and all(part in sectors for part in parts)  # Urban-Rural
    return compound or (is_noun(word) and not draft.hit("heads", i))  # Departemen X Universitas Y


def is_noun(word: str) -> bool:
    """Tell whether a folded word has the form of an Indonesian noun of actions or states: "keterlibatan"."""
    return bool(_NOUN.match(word))


def fields(draft: Draft, i: int, at: int) -> int:
    """Return the token after the fields of government that begin at `i` ("Luar Negeri", "Land and Transport")."""
    end = i
    while end - at < MOST * 2 and is_free(draft, end, at):
        place = draft.places_at.get(end)
        if place and place[0] > end + 1 and (end > i or draft.hit("territories", end)):
            break
        if end > i and (draft.has(end, "words.ministry") or draft.word(end) in SETDA):
            break  # Biro X Setda Y, Pusat X Kementerian Y
        if is_field(draft, end):
            end += 1
            continue
        step = end
        while step - end < 2 and draft.word(step) in JOIN and draft.together(step, at):
            step += 1
        step += step > end and draft.word(step) == "the"  # Agriculture and the Environment
        hit = draft.hit("heads", step)
        another = hit and (hit[0] - step > 1 or draft.has(step, "words.ministry") or not draft.has(step, "sectors"))
        another = another or (draft.hit("known", step) or (0,))[0] - step > 1
        office = draft.hit("titles", step) is not None  # Menteri X dan Duta Besar Y
        if step > end > i and is_field(draft, step) and not another and not office and not _is_next(draft, step):
            end = step
        else:
            break
    return end


def _is_next(draft: Draft, i: int) -> bool:
    """Tell whether the name of another body begins at token `i` behind "and": "and (the) National Bank of X"."""
    the = draft.word(i - 1) == "the"
    return any(
        (hit := draft.hit("heads", k)) is not None
        and hit[1] in ("noun", "both")
        and all(map(draft.capital, range(i, k + 1)))
        and (the or (draft.word(hit[0]) == "of" and draft.capital(hit[0] + 1)))
        for k in range(i + the, i + _AHEAD)
    )


def after_territory(draft: Draft, i: int, at: int) -> int:
    """Return the token after a territory's name that begins at `i`: "RI", "Kota X", "di X", a gazetteer's name."""
    j = i
    if draft.word(j) in {
        "di",
        "untuk",
        "in",
        "to",
        "for",
        "ri",
        "republik",
        "republic",
        "kerajaan",
        "the",
    } and draft.together(j, at):
        if draft.word(j) in {"republik", "republic", "kerajaan"}:
            if j in draft.places_at:
                return draft.places_at[j][0]  # Republik Rakyat Tiongkok
            j += 2 if draft.capital(j + 1) else 1
            return max(j, after_territory(draft, j, at)) if draft.together(j, at) else j
        if draft.word(j) == "ri":
            return max(j + 1, after_territory(draft, j + 1, at))
        inner = after_territory(draft, j + 1, at)
        return inner if inner > j + 1 else i
    if draft.word(j) == "of" and draft.together(j, at):
        inner = after_territory(draft, j + 1, at)
        return inner if inner > j + 1 else i
    cue = draft.hit("territories", j)
    behind = cue[0] + (draft.word(cue[0]) == ".") if cue else j  # Prov. Jabar
    if j not in draft.places_at and cue and cue[1].startswith("before") and draft.capital(j) and draft.capital(behind):
        j = behind
    given = is_given_name(draft, j) and not draft.has(i - 1, "words.mission") and draft.word(i - 1) != "besar"
    found = draft.places_at.get(j) if draft.together(j, at) else None
    goes_on = found and found[0] == j + 1 and found[1].ambiguous and draft.capital(j + 1) and is_free(draft, j + 1, at)
    named = draft.behind("territories", j, 3) or (goes_on and draft.behind("titles", at, 4))
    if found and named and leads_officer(draft, j, *found):
        return found[0]  # Dinas Pariwisata Kota Bima I Made X, Ketua DPRD Siak Budi X
    found = None if given else found
    if found and not (goes_on and not begins_name(draft, j + 1)):
        return found[0]
    return j if j > i else i


def after_bracket(draft: Draft, i: int) -> int:
    """Return the token after a short bracket at `i`: "(PUPR)", "(KDH dan KLN)"; `i` where there is none."""
    if draft.word(i) != "(":
        return i
    close = next((k for k in range(i + 2, i + 6) if draft.word(k) == ")"), 0)
    held = draft.cover[i + 1] if close else None
    land = held is not None and held.kind == "place" and (held.first, held.last) == (i + 1, close)  # (United States)
    plain = close == i + 2 or land or not any(draft.cover[i:close])
    return close + 1 if close and plain and draft.together(i, close) else i


def past_the(draft: Draft, i: int) -> int:
    """Return the token after an article at `i`, which the name of a place may begin with: "The Hague"; else `i`."""
    held = draft.cover[i] if i < draft.size else None
    return i + (draft.word(i) == "the" and (held is None or held.first != i))


def open_end(draft: Draft, head: int, end: int) -> int:
    """Return the token after the capitalised words that follow a head."""
    last = end
    joins = (draft.hit("heads", head) or (0, ""))[1] == "joined"
    while last - head < MOST and is_free(draft, last, head):
        title = draft.hit("titles", last)
        office = title is not None and not (title[1] == "royal" and draft.word(head) in _FIRMS)
        if last > end and (office or draft.hit("honorifics", last)) and draft.capital(last):
            break
        if last > end and draft.language == "id" and draft.has(last, "words.headline", "words.room"):
            break  # Universitas X Sepakat Kerja Sama, Universitas X Lantai 2
        if last > end and (draft.hit("heads", last) or (0, "noun"))[1] not in ("noun", "legal", "firm"):
            break
        if last > end and begins_name(draft, last):
            break  # Universitas X I Made Y
        month = draft.has(last, "plain.month") and draft.word(last - 1) in _TEN
        if (
            month
            or (is_proper(draft, last) and not (draft.has(last, "words.function") and draft.begins(last)))
            or (draft.word(last).isdigit() and (draft.capital(last + 1) or draft.has(last - 1, "plain.month")))
        ):
            last += 1
        elif (
            (last > end or draft.word(last) in _ARTICLE)
            and draft.word(last) in _ARTICLE | {"dan", "&"}
            and is_proper(draft, last + 1)
        ):
            field = is_field(draft, last + 1) or (joins and _joined(draft, last + 1))
            if draft.word(last) == "dan" and (not field or is_another(draft, last + 1)):
                break
            last += 1
        elif last > end and draft.word(last) == "/" and draft.lower[last - 1 : last + 2] == _EITHER:
            last += 2  # Asosiasi Kabupaten/Kota X
        elif draft.word(last) in PARTICLES and _elided(draft, last + 1):
            last += 2  # Chambre de Commerce de l'Estuaire
        elif last > end and _elided(draft, last):
            last += 1
        elif (
            last > end
            and draft.word(last) in PARTICLES
            and draft.word(last + 1) in PARTICLES
            and is_proper(draft, last + 2)
            and draft.together(last + 2, head)
        ):
            last += 2  # Institut de la Mer
        else:
            break
    return last


def is_another(draft: Draft, i: int) -> bool:
    """Tell whether an English or a known body's name begins at token `i` behind "dan": "PT X dan Port of Y"."""
    if draft.hit("known", i) is not None:
        return True
    for k in range(i, i + _NAME):
        if not draft.capital(k) or not draft.together(i, k):
            return False
        hit = draft.hit("heads", k)
        if hit is not None and hit[1] in ("noun", "both") and (k > i or draft.word(hit[0]) in {"of", "for"}):
            return True
    return False


def _elided(draft: Draft, i: int) -> bool:
    """Tell whether token `i` is a capitalised word behind an article that lost its vowel: "l'Odon"."""
    return 0 <= i < draft.size and _ELIDED.match(draft.lower[i]) is not None and draft.tokens.words[i][2:3].isupper()


def _joined(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i`, after "dan", can belong to the name before it."""
    if i in draft.places_at or is_acronym(draft.tokens.words[i]) or draft.has(i, "names", "words.function"):
        return False
    return not any(draft.hit(kind, i) for kind in ("heads", "titles", "honorifics", "governments", "known"))
