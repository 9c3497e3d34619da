"""Towns that the gazetteer lacks, told by the words around their names: "the sister city X", "from X in Japan"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from graph.extraction.names.places import compounds, expected, hints, surroundings
from graph.extraction.names.places.twinned import twin_at, twin_before
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_free
from graph.extraction.tokens import phrase

_MOST = 3  # words of a town's name
_LOOKED = 20  # occurrences of a word that tell whether it is a surname
_SAME = 200  # occurrences of a name that are entered
_FROM = frozenset({"from", "in", "to", "visit", "visited", "dari", "di", "ke", "asal"})
_WITH = frozenset({"with", "and", "between", "of", "dengan", "dan", "antara"})
_AND = frozenset({"and", "dan", "serta"})
_LISTS = _AND | {",", ";", ":"}
_KINDS = frozenset({"city", "town", "village", "municipality"})
_WHERE = frozenset({"in", "di"})
_LETTERS = 4  # of a name of one word


def find(draft: Draft) -> None:
    """Enter the towns that the words around their names tell, wherever their names stand free."""
    twinned = _tells_twins(draft)
    done = 0
    for first in draft.capital_at:
        if first < done or draft.cover[first] is not None:
            continue
        last = _run(draft, first)
        kind = compounds.kind(draft, first) if last == first + 1 else None
        if last > first and (kind or _is_told(draft, first, last, twinned)):
            begin = first - 2 if _of_kind(draft, first) and not any(draft.cover[first - 2 : first]) else first
            draft.add(Name(begin, last, "place", draft.text(first, last), cue=kind or "city"))
        done = last
    dateline = hints.of_dateline(draft)
    again(draft, [*hints.of_bodies(draft), *([dateline] if dateline else [])])


def _tells_twins(draft: Draft) -> bool:
    """Tell whether "twinning", "sister city" or another phrase of one word or two for twins stands in the text."""
    for first, *rest in (twins.split(" ") for twins in draft.lexicon.sets["words.twin"]):
        if len(rest) < 2 and any(draft.lower[i + 1 : i + 1 + len(rest)] == rest for i in draft.where.get(first, ())):
            return True
    return False


def again(draft: Draft, more: Iterable[str] = ()) -> None:
    """Enter the names of towns that the gazetteer lacks, and `more` such, wherever else they stand free."""
    found = [name for name in draft.names if name.kind == "place" and not name.places and name.cue]
    known = {phrase(core): (core, "city") for core in more} | {phrase(one.core): (one.core, one.cue) for one in found}
    for words, (core, cue) in known.items():
        if len(words[0]) < _LETTERS:
            continue
        for first in draft.where.get(words[0], ())[:_SAME]:
            last = first + len(words)
            free = draft.capital(first) and tuple(draft.lower[first:last]) == words and not any(draft.cover[first:last])
            if free and not _goes_on(draft, first, last):
                draft.add(Name(first, last, "place", core, cue=cue))


def _run(draft: Draft, first: int) -> int:
    """Return the token after the unknown capitalised words at `first`, `first` where they are no town's name."""
    if len(draft.word(first)) < 2 or not hints.is_unknown(draft, first):
        return first
    last = first + 1
    while last - first < _MOST and is_free(draft, last, first) and hints.is_unknown(draft, last):
        last += 1
    if last - first == _MOST and is_free(draft, last, first) and draft.capital(last):
        return first
    whole = draft.places_at.get(first)
    short = last - first == 1 and len(draft.word(first)) < _LETTERS
    return first if short or (whole is not None and whole[0] >= last) else last


def _goes_on(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the name at tokens `first` to `last` is part of a longer one that begins before or goes on."""
    before = surroundings.is_neighbour(draft, first - 1, first) and not draft.begins(first - 1)
    return before or surroundings.is_neighbour(draft, last, first)


def _is_told(draft: Draft, first: int, last: int, twinned: bool) -> bool:
    """Tell whether the words around tokens `first` to `last` tell a town; `twinned`: the text tells of twins."""
    if _goes_on(draft, first, last):
        return False
    if _twin_before(draft, first) and not _in_title(draft, first):
        return True
    if _within(draft, first, last, twinned) or _governed(draft, last):
        return True
    if _city_of(draft, last) or _of_kind(draft, first) or (twinned and _heads_line(draft, first, last)):
        return True
    if _owned(draft, first, last, twinned):
        return True
    return _listed(draft, first, last, twinned)


def _twin_before(draft: Draft, first: int) -> bool:
    """Tell whether "sister city" or the like stands before token `first`."""
    return twin_before(draft, first - (draft.word(first - 1) in {"of", "with", "dengan"}))


def _in_title(draft: Draft, first: int) -> bool:
    """Tell whether a word stands in a line of capitals alone, where it may be any word ("SISTER CITY AFFIRMATION")."""
    span = draft.sentences[draft.sentence[first]]
    return draft.document.text[span.start : span.end].isupper()


def _within(draft: Draft, first: int, last: int, twinned: bool) -> bool:
    """Tell whether a name is that of a town in a country or region: "from X in Japan", "to X, Japan".

    Where twins are told ("with X in Japan"), those whom one agrees with are towns.
    """
    leads = draft.word(first - 1) in _FROM or (twinned and draft.word(first - 1) in _WITH)
    if not leads or not draft.together(first - 1, last):
        return False
    i = last + (draft.word(last) == ",")
    i += draft.word(i) in _WHERE and draft.together(i, last)
    i += draft.word(i) == "the"
    found = draft.places_at.get(i) if i > last and draft.together(i, last) else None
    return found is not None and found[1].places[0].kind != "City" and not found[1].ambiguous


def _of_kind(draft: Draft, first: int) -> bool:
    """Tell whether "city of" or the like stands before token `first`: "the Japanese town of X"."""
    return draft.word(first - 1) == "of" and draft.word(first - 2) in _KINDS and draft.together(first - 2, first)


def _owned(draft: Draft, first: int, last: int, twinned: bool) -> bool:
    """Tell whether a country stands before a name, and a word for a town behind: "Japan's X Town"; of twins not so."""
    if draft.word(first - 1) != "'s" or not draft.together(first - 2, last):
        return False
    held = draft.cover[first - 2]
    owner = held is not None and held.kind == "place" and held.places[:1] and held.places[0].kind == "Country"
    listed = twinned and draft.word(last) in _LISTS | {".", ")"} and not draft.behind("titles", last, 3)
    return bool(owner) and (listed or (draft.capital(last) and draft.word(last) in _KINDS))


def _city_of(draft: Draft, last: int) -> bool:
    """Tell whether "city of" and a region or country stand behind a name: "X city of Sichuan province"."""
    if draft.word(last) != "city" or draft.word(last + 1) != "of" or not draft.together(last - 1, last + 2):
        return False
    found = draft.places_at.get(last + 2)
    return found is not None and found[1].places[0].kind != "City" and not found[1].ambiguous


def _listed(draft: Draft, first: int, last: int, twinned: bool) -> bool:
    """Tell whether a name is that of a town in a list: "A, X and B", "A in Y, X in Z"; of twins also "A and X"."""
    if draft.word(first - 1) not in _LISTS or not draft.together(first - 1, last) or draft.word(last) == "of":
        return False
    if draft.has(last, "words.as") and draft.hit("titles", last + 1):
        return False  # A and Jane Roe as mayor of B
    if not all(word[1:].islower() for i in range(first, last) for word in draft.tokens.words[i].split("-")):
        return False
    if surroundings.country_behind(draft, last) is not None:
        return True
    if surroundings.holds(draft, last) or (draft.word(last) == "for" and last + 1 in draft.places_at):
        return False  # the mayor of Leeds, and Xobbo Roe, the mayor of Y; and Xobbo Roe for Y
    seat = draft.cover[first - 2] if draft.word(first - 1) == "," else None
    if seat is not None and draft.word(seat.first - 1) in _WHERE and draft.behind("titles", seat.first - 1, 4):
        return False  # the consul general in X, Jane Roe, and Y
    others = draft.where[draft.word(first)][:_LOOKED]
    if not expected.ends_list(draft, first) or any(_is_surname(draft, k) for k in others):
        return False
    i = last + (draft.word(last) == ",")
    i += draft.word(i) in _AND and draft.together(i, last)
    held = draft.cover[i] if i > last and draft.together(i, last) else None
    between = held is not None and held.kind == "place" and held.first == i
    return between or (twinned and draft.word(first - 1) in _AND)


def _heads_line(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a name heads a line and its country stands behind it: "3. X, Japan (1990)", "X (Japan), 1990"."""
    start = bisect_left(draft.sentence, draft.sentence[first])
    if draft.word(last) not in {",", "("} or any(draft.word(i)[0].isalpha() for i in range(start, first)):
        return False
    found = draft.places_at.get(last + 1) if draft.together(first, last + 1) else None
    ends = found is not None and draft.word(found[0]) in {"", ",", "(", ")", "-", "–", "—", ":"}
    return found is not None and ends and found[1].places[0].kind == "Country" and not found[1].ambiguous


def _is_surname(draft: Draft, i: int) -> bool:
    """Tell whether an unknown capitalised word stands before token `i`: "Budi Contoh"."""
    return surroundings.is_neighbour(draft, i - 1, i) and not draft.begins(i - 1)


def _governed(draft: Draft, last: int) -> bool:
    """Tell whether a mayor, council or twinning body of its own stands behind a name: "X City Council", "X's mayor"."""
    i = last + (draft.word(last) == "'s")
    hit = draft.hit("governments", i)
    if hit is not None and hit[1] in ("after.city", "after.any") and hit[0] - i > 1 and draft.capital(i):
        return draft.together(last - 1, i)
    title = draft.hit("titles", i)
    one = title is not None and title[1] == "city" and not draft.word(title[0] - 1).endswith("s")
    if one and draft.together(last - 1, i) and draft.language == "en":
        return True
    return draft.capital(i) and twin_at(draft, i) > i
