"""How institutions are entered into a draft: once where they are found, and again wherever their names stand."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import JOIN, PARTICLES, SETDA
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

OPEN_QUOTES, CLOSE_QUOTES = frozenset("\"'“‘«"), frozenset("\"'”’»")
_TRAILING = JOIN | PARTICLES | {"of", "for", "on", "the"}
_AGREEMENTS = frozenset({"perjanjian", "kesepakatan"})  # nouns before the name of who agrees
_FORMS = 8  # short names that begin with one word


def enter(draft: Draft, first: int, last: int) -> None:
    """Enter the institution at tokens `first` to `last`, but for what a quotation or the name of a thing holds."""
    while last > first and draft.tokens.lower[last - 1] in _TRAILING:
        last -= 1
    last = _abroad(draft, first, _before_seat(draft, first, last))
    before = first - 1 - (draft.word(first - 1) == "the")
    if any(draft.has(i, "words.happening") and draft.word(i + 1) == "on" for i in range(first, last - 1)):
        return  # International Conference on Islam and Society
    quoted = draft.word(before) in OPEN_QUOTES and draft.word(last) in CLOSE_QUOTES
    undertaking = draft.has(first - 1, "nouns.undertaking") and draft.word(first - 1) not in _AGREEMENTS
    if quoted or undertaking:
        return
    if last > first and not any(draft.cover[first:last]):
        name = Name(first, last, "institution", draft.text(first, last), end=draft.tokens.ends[last - 1])
        name.last += _is_dotted(draft, last)
        draft.add(name)
        office = next((i for i in range(first + 1, last) if draft.word(i) in SETDA), None)
        if office is not None:
            name.acronym = draft.text(first, office)  # Biro Hukum Setda Bali: Biro Hukum
        if draft.word(first) == "komisi" and draft.has(first + 2, "words.legislature"):
            name.acronym = draft.text(first + 2, last)  # Komisi I DPR RI acts as the DPR RI
        for i in range(first, last - 2):
            if draft.word(i) == "(" and draft.word(i + 2) == ")" and not draft.has(i + 1, "heads.legal"):
                if draft.hit("titles", i + 1):
                    continue  # Konsulat Jenderal (Konjen) X
                name.acronym = draft.tokens.words[i + 1]


def _is_dotted(draft: Draft, last: int) -> bool:
    """Tell whether the dot of an abbreviated legal form stands between a name and a comma: "Acme B.V., Jane Roe,"."""
    dot = draft.word(last) == "." and draft.word(last + 1) == "," and draft.has(last - 1, "abbreviations.maybe")
    return dot and draft.tokens.starts[last] == draft.tokens.ends[last - 1] and draft.cover[last] is None


def _before_seat(draft: Draft, first: int, last: int) -> int:
    """Return where a name ends before the town where it is ("X School in Lund"); that is part of a mission's name."""
    for i in range(last - 2, first, -1):
        where = i + 1 in draft.places_at or draft.hit("territories", i + 1) or draft.has(i + 1, "words.area")
        where = bool(where) or (
            draft.word(i) == "di" and draft.language == "id" and not draft.has(first, "words.italian")
        )
        if draft.word(i) in {"in", "di"} and where:
            mission = any(draft.has(k, "words.mission") for k in range(first, i))
            return last if mission else i
    return last


def _abroad(draft: Draft, first: int, last: int) -> int:
    """Return where the name of a body of one country in another ends: "American Chamber of Commerce in Taipei"."""
    seat = (
        draft.places_at.get(last + 1) if draft.word(last) in {"in", "di"} and draft.together(first, last + 1) else None
    )
    if seat is None or not any(draft.has(i, "words.represents") for i in range(first, last)):
        return last
    named = {gazetteer().demonym(draft.tokens.words[i]) for i in range(first, last)}
    named |= {draft.places_at[i][1].places[0].country for i in range(first, last) if i in draft.places_at}
    return seat[0] if named - {None, seat[1].places[0].country} else last


def again(draft: Draft, names: Iterable[str]) -> None:
    """Enter names of institutions wherever they stand free."""
    forms: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(set(names)):
        words = phrase(name)
        forms.setdefault(words[0], []).append(words)
    lower = draft.lower
    for i in sorted(i for word in forms for i in draft.where.get(word, ())):
        for words in forms[lower[i]][:_FORMS]:
            last = i + len(words)
            if draft.capital(i) and tuple(lower[i:last]) == words and not any(draft.cover[i:last]):
                draft.add(Name(i, last, "institution", draft.text(i, last)))
