"""Names of institutions: by their head words, by what is known, by acronyms in brackets, and by their company."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extraction.names.draft import Draft, Name
from graph.extraction.names.english import governs
from graph.extraction.names.heads import SHAPES, is_titled
from graph.extraction.names.naming import JOIN, PARTICLES, SETDA, UNITS, after_territory, initials, is_acronym, is_free
from graph.extraction.names.tokens import phrase

_TRAILING = JOIN | PARTICLES | {"of", "for", "on", "the"}
_AGREEMENTS = frozenset({"perjanjian", "kesepakatan"})  # nouns before the name of who agrees
_PERSON = 5  # words of an officer's name
_FORMS = 8  # short names that begin with one word
_LINE = 100  # characters to either side that tell whether a line is in capitals
_OPEN_QUOTES, _CLOSE_QUOTES = frozenset("\"'“‘«"), frozenset("\"'”’»")


def find(draft: Draft) -> None:
    """Enter the institutions that `draft` names by a head word or that the lexicon knows, and their acronyms."""
    heads = draft.hits["heads"]
    for i in sorted(heads, key=lambda i: (-(heads[i][0] - i), i)):
        end, section = heads[i]
        if draft.word(i - 1) == "antar" or any(
            (hit := draft.hit("blocked", i - back)) and hit[0] > i for back in (1, 2) if i >= back
        ):
            continue  # Rumah Dinas
        ruled = any((hit := draft.hit("governments", i - back)) and hit[0] > i for back in (1, 2, 3) if i >= back)
        if ruled and draft.capital(i) and draft.word(end) == "of":
            continue  # People's Committee of X
        other = max((hit[0] for kind in ("blocked", "governments") if (hit := draft.hit(kind, i))), default=0)
        inside = any((draft.places_at.get(i - back) or (0,))[0] > i for back in (1, 2))  # Amerika Serikat
        if end - i > 1 and draft.begins(i) and draft.language == "id" and not draft.capital(i + 1):
            continue  # Rumah sakit di X
        if inside or any(draft.cover[i:end]) or other > end or _is_office(draft, i, end):
            continue
        found = SHAPES[section](draft, i, end)
        if found and not (draft.word(i) in UNITS and draft.text(*found).isupper() and _is_line(draft, i)):
            _enter(draft, *found)
    _cut(draft)
    for i, (end, _) in sorted(draft.hits["known"].items()):
        _known(draft, i, end)
    for i, (end, _) in sorted(draft.hits["acronyms"].items()):
        _known(draft, i, end)
    _brackets(draft)


def _cut(draft: Draft) -> None:
    """Cut what follows a body's name behind its office where the text has the name without it elsewhere.

    "Rektor Universitas X Budi Contoh" holds a person's name if "Universitas X" stands elsewhere.
    """
    names = [name for name in draft.names if name.kind == "institution"]
    whole = {phrase(name.core): name.last - name.first for name in names}
    for name in names:
        words = phrase(name.core)
        sizes = (k for k in range(2, len(words)) if words[:k] in whole and whole[words[:k]] == k)
        size = next(sizes, 0) if name.last - name.first == len(words) and is_titled(draft, name.first) else 0
        rest = range(name.first + size, name.last)
        ordinary = any(draft.has(i, "sectors", "plain") or i in draft.places_at or draft.hit("heads", i) for i in rest)
        if size and len(rest) < _PERSON and not ordinary and all(draft.capital(i) for i in rest):
            draft.drop(name)
            draft.add(Name(name.first, name.first + size, "institution", draft.text(name.first, name.first + size)))


def _enter(draft: Draft, first: int, last: int) -> None:
    while last > first and draft.tokens.lower[last - 1] in _TRAILING:
        last -= 1
    last = _before_seat(draft, first, last)
    before = first - 1 - (draft.word(first - 1) == "the")
    quoted = draft.word(before) in _OPEN_QUOTES and draft.word(last) in _CLOSE_QUOTES
    undertaking = draft.has(first - 1, "nouns.undertaking") and draft.word(first - 1) not in _AGREEMENTS
    if quoted or undertaking:
        return
    if last > first and not any(draft.cover[first:last]):
        name = draft.add(Name(first, last, "institution", draft.text(first, last)))
        office = next((i for i in range(first + 1, last) if draft.word(i) in SETDA), None)
        if office is not None:
            name.acronym = draft.text(first, office)  # Biro Hukum Setda Bali: Biro Hukum
        for i in range(first, last - 2):
            if draft.word(i) == "(" and draft.word(i + 2) == ")" and not draft.has(i + 1, "heads.legal"):
                name.acronym = draft.tokens.words[i + 1]


def _before_seat(draft: Draft, first: int, last: int) -> int:
    """Return where a name ends before the town where it is ("X School in Lund"); that is part of a mission's name."""
    for i in range(last - 2, first, -1):
        if draft.word(i) in {"in", "di"} and (i + 1 in draft.places_at or draft.hit("territories", i + 1)):
            mission = any(draft.has(k, "words.mission") for k in range(first, i))
            return last if mission else i
    return last


def _is_office(draft: Draft, i: int, end: int) -> bool:
    """Tell whether a head is a word of an English office: "Chairman of the Board of X"."""
    if draft.language != "en":
        return False
    return any((hit := draft.hit("titles", i - back)) is not None and hit[0] >= end for back in (1, 2, 3) if i >= back)


def _is_line(draft: Draft, i: int) -> bool:
    """Tell whether token `i` stands in a line in capitals, as in a letterhead."""
    text, at = draft.document.text, draft.tokens.starts[i]
    begin, end = text.rfind("\n", max(0, at - _LINE), at) + 1, text.find("\n", at, at + _LINE)
    return text[max(begin, at - _LINE) : end if end >= 0 else at + _LINE].isupper()


def _known(draft: Draft, i: int, end: int) -> None:
    if any(draft.cover[i:end]) or not draft.capital(i):
        return
    if draft.hit("honorifics", i) and draft.hit("honorifics", i - 1):
        return  # Laksda TNI
    homonym = draft.language == "id" and i in draft.places_at and end - i == 1  # Gubernur NTT
    if homonym or (draft.word(i - 1) == "(" and draft.cover[i - 2] is None and draft.capital(i - 2)):
        return
    word = draft.tokens.words[i]
    titled = end - i == 1 and len(word) <= 5 and not word.isupper() and not is_acronym(word)
    first_name = draft.capital(i - 1) and draft.together(i - 1, i) and draft.cover[i - 1] is None
    if end - i == 1 and first_name and word.istitle() and not _is_ordinary(draft, i - 1):
        return  # Dwayne Atkins
    if titled and (len(word) <= 3 or draft.begins(i) or draft.has(i, "words.function", "names")):
        return
    short = is_acronym(word) or draft.hit("acronyms", i) is not None
    if draft.capital(end) and draft.together(end, i) and not draft.hit("titles", end) and end - i == 1:
        territory = after_territory(draft, end, i)
        if (
            not short
            and territory == end
            and not draft.has(end, "words.function", "plain")
            and not draft.hit("heads", end)
        ):
            return
        end = territory
    if end < draft.size and draft.word(end) == "di" and word.isupper():
        end = after_territory(draft, end, i)
    if not any(draft.cover[i:end]):
        _enter(draft, i, end)


def _is_ordinary(draft: Draft, i: int) -> bool:
    """Tell whether a capitalised word can stand before a name without belonging to it."""
    if draft.has(i, "words.function", "plain", "sectors", "demonyms") or i in draft.places_at:
        return True
    return any(draft.hit(kind, i) for kind in ("titles", "heads", "honorifics", "governments", "nouns"))


def _brackets(draft: Draft) -> None:
    """Join short names in brackets with the names that they stand for: "Long Name (LN)", "Ditjen X (Ditjen Y)"."""
    words = draft.tokens.words
    defined: list[str] = []
    for i in [i for i, word in enumerate(words) if word == "(" and 0 < i < len(words) - 2]:
        short = _defined(draft, i)
        defined += [short] if short else []
        close = next((j for j in range(i + 2, min(i + 6, len(words))) if words[j] == ")"), 0)
        legal = draft.has(i + 1, "heads.legal", "words.function")
        if not close or not all(draft.tokens.capital[i + 1 : close]) or draft.hit("titles", i + 1) or legal:
            continue
        acronym = close == i + 2 and is_acronym(words[i + 1])
        before = draft.cover[i - 1] or (_initialled(draft, i) if acronym else None)
        if before is None or before.kind not in ("institution", "other") or draft.cover[i + 1] is before:
            continue
        if not acronym and (
            (i + 1 in draft.places_at and draft.places_at[i + 1][0] == close) or before.kind == "other"
        ):
            continue
        for j in range(i + 1, close):
            inside = draft.cover[j]
            if inside:
                draft.drop(inside)
        before.acronym = draft.text(i + 1, close)
    enter_again(draft, defined)
    known = {name.acronym for name in draft.names if name.kind == "institution"} - {None}
    for i, word in enumerate(words):
        if word in known and draft.cover[i] is None and not (words[i - 1] == "(" and words[i + 1 : i + 2] == [")"]):
            _enter(draft, i, i + 1)


def _defined(draft: Draft, i: int) -> str | None:
    """Return the short name that the bracket at `i` gives in quotes to the name before it: "Acme Ltd (the “Firm”)"."""
    j = i + 1 + (draft.word(i + 1) in {"the", "selanjutnya", "hereinafter", "disebut"})
    before = draft.cover[i - 1]
    close = next((k for k in range(j + 2, min(j + 5, draft.size)) if draft.word(k) in _CLOSE_QUOTES), 0)
    if before is None or before.kind != "institution" or draft.word(j) not in _OPEN_QUOTES or not close:
        return None
    if not draft.capital(j + 1) or any(draft.cover[j + 1 : close]):
        return None
    before.acronym = draft.text(j + 1, close)
    return before.acronym


def enter_again(draft: Draft, names: Iterable[str]) -> None:
    """Enter names of institutions wherever they stand free."""
    forms: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(set(names)):
        words = phrase(name)
        forms.setdefault(words[0], []).append(words)
    if not forms:
        return
    lower = draft.tokens.lower
    for i, word in enumerate(lower):
        for words in forms.get(word, ())[:_FORMS]:
            last = i + len(words)
            if draft.capital(i) and tuple(lower[i:last]) == words and not any(draft.cover[i:last]):
                draft.add(Name(i, last, "institution", draft.text(i, last)))


def _initialled(draft: Draft, i: int) -> Name | None:
    """Enter the unknown name before the bracket at `i` whose initials its acronym gives, if it can be a body's."""
    letters = draft.word(i + 1)
    if len(letters) < 3 or draft.has(i + 1, "plain.acronym"):
        return None
    for first in range(i - 2, max(i - 9, -1), -1):
        if not is_free(draft, first, i):
            return None
        if draft.capital(first) and initials(draft.text(first, i)) == letters:
            located = any(k in draft.places_at for k in range(first, i)) or draft.hit("heads", i - 1) is not None
            located = located and not (first in draft.places_at and draft.places_at[first][0] == i)
            thing = draft.hit("blocked", i - 1) or draft.has(i - 1, "nouns.undertaking", "plain")
            thing = thing or draft.has(first - 1, "nouns.undertaking") or draft.has(first, "nouns.undertaking")
            thing = thing or draft.hit("territories", first) is not None  # Ibu Kota Negara
            if not located or thing or governs(draft, first, i):
                return None
            _enter(draft, first, i)
            return draft.cover[first]
    return None
