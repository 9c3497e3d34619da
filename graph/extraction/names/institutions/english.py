"""Names of institutions with an English head noun, or a legal form, behind or before the words that tell them apart."""

from __future__ import annotations

from graph.extraction.names.institutions.extents import beyond_place, campus, is_adjective, spelt_out
from graph.extraction.names.institutions.fronts import front
from graph.extraction.names.places.councils import sits, votes
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import MOST, after_territory, fields, is_field, is_free, is_proper, open_end
from graph.gazetteer import gazetteer

_OF = frozenset({"of", "for", "on"})
_TAIL = 4  # words behind a head that make another name of it
_OF_FIELDS = frozenset({"office", "committee", "council"})  # that have their field alone for a name


def _state(draft: Draft, i: int) -> int:
    """Return where the country begins that owns the mission at `i` ("India's Consulate General in X"), else `i`."""
    for k in range(max(0, i - 5), i - 1):
        found = draft.places_at.get(k)
        if found and found[1].places[0].kind == "Country" and draft.word(i - 1) == "'s" and found[0] == i - 1:
            return k if draft.together(k, i) else i
    return i


def _forth(draft: Draft, head: int, end: int) -> int:
    """Return the token after "of/for/on ..." that follows an English head noun."""
    last = end
    while last - end < MOST and draft.word(last) in _OF and draft.together(last, head):
        j = last + 1
        if draft.word(j) == "the":
            j += 1
        if not is_free(draft, j, head) or draft.has(j, "plain.month"):
            break
        if draft.word(last) == "on" and draft.word(j).isdigit() and draft.has(j + 1, "plain.month"):
            break  # at X University on 6 May
        if draft.word(j - 1) == "the" and draft.word(j + 1).isalpha() and is_adjective(draft, j):
            break  # the Council of the Iranian city
        after = fields(draft, j, head)
        territory = after_territory(draft, after, head)
        if territory > after and not (draft.word(after) == "in" and draft.has(head, "words.ministry")):
            after = territory
        elif after == j or (is_proper(draft, after) and is_free(draft, after, head) and not draft.hit("titles", after)):
            step = open_end(draft, j - 1, j)
            after = max(after, step)
            while (
                draft.word(after) in {"and", "&", ","}
                and is_field(draft, after + 1)
                and not draft.hit("heads", after + 1)
            ):
                after += 2
                after = max(after, fields(draft, after, head))
        if after == j:
            break
        last = after
        if draft.has(last - 1, "words.ties") and draft.word(last) == "with":
            last = max(last, fields(draft, last + 1, head))  # Association for Friendship with Foreign Countries
    return last


def governs(draft: Draft, first: int, end: int) -> bool:
    """Tell whether tokens `first` to `end` are a territory's name and its government ("Leeds City Council")."""
    place = draft.places_at.get(first)
    start = place[0] if place else 0
    if draft.word(first - 1) == "'s" and any(
        (draft.places_at.get(first - k) or (0,))[0] == first - 1 for k in (2, 3, 4)
    ):
        start = first  # Leeds's City Council
    if start:
        hit = draft.hit("governments", start)
        if place is None or (hit is not None and hit[0] == end) or start >= end - 1:
            return hit is not None and hit[0] == end and hit[1].startswith("after")
    ruled = (k for k in range(first + 1, end - 1) if not draft.has(k - 1, "words.sister"))  # Xobbington City Council
    hits = [draft.hit("governments", k) for k in ruled]
    return not (draft.word(end - 1) == "council" and votes(draft, end)) and any(
        hit is not None and hit[0] == end and hit[1] in ("after.city", "after.region") for hit in hits
    )


def by_noun(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    """Return (first token, token after the last) of the name around an English head noun, or None."""
    lower = not draft.capital(head)
    owner = _state(draft, head) if draft.has(head, "words.mission") else head
    seat = after_territory(draft, end, head)
    if lower and owner < head:
        return owner, max(seat, end)
    if lower and end - head > 2 and draft.word(head - 1) == "'s":
        owner = next((k for k in (head - 2, head - 3) if (draft.places_at.get(k) or (0,))[0] == head - 1), head)
        return (owner, end) if owner < head else None  # Sabah's chamber of commerce
    if lower and draft.has(head, "words.mission") and draft.word(end) == "of" and seat > end:
        return head, seat  # the embassy of France
    if lower and draft.has(head, "words.mission") and draft.capital(head - 1):
        seat = after_territory(draft, end, head)
        adjectives = (k for k in (head - 2, head - 1) if draft.capital(k) and draft.together(k, head))
        first = next((k for k in adjectives if gazetteer().demonym(draft.text(k, head))), None)  # Sri Lankan embassy
        return (first, seat) if first is not None else None
    if lower and not (draft.word(head - 1) == ")" and draft.word(head - 3) == "("):
        return None
    following = draft.hit("heads", end) if draft.capital(end) and draft.together(end, head) else None
    if following and following[1] in ("noun", "both") and draft.has(head, "words.inner"):
        return None  # Polytechnic University
    if draft.capital(end) and _names_thing(draft, end):
        return None  # World University Games Forum
    if draft.text(end - 2, end) == "General Assembly" and any(draft.hit("heads", end + k) for k in (1, 2, 3)):
        return None  # of the X Association
    first = front(draft, head, end)
    while first < head and draft.word(first) in {"(", ")"}:
        first += 1
    if governs(draft, first, end):
        return None
    last = end if lower else _forth(draft, head, end)
    if draft.has(head, "words.mission"):
        first = _state(draft, first)
        last = max(last, after_territory(draft, last, head))
    if first == head and (last == end or (draft.word(end + 1) == "the" and draft.hit("titles", end + 2))):
        return None
    if draft.word(head) == "port" and last == end:
        return None
    if draft.word(first) == "people" and head - first == 2 and last == end:
        return None  # the People's Committee
    if draft.has(head, "words.center") and draft.has(head - 1, "words.site") and last == end:
        return None  # Recycling Center
    if draft.word(end - 1) == "cities" and (first == head or not located(draft, first)):
        return None  # a programme
    first, last = spelt_out(draft, first, last)
    if last == end and draft.word(last) == "&" and is_proper(draft, last + 1) and first < head:
        last += 2  # Wageningen University & Research
    last += draft.has(last, "heads.legal") and draft.capital(last) and draft.word(last) != "as"
    if draft.word(end - 1) == "council" and last == end and first < head and sits(draft, first, end):
        return first, last  # the City Council, which voted
    if first < head and last == end and draft.has(head, "words.vague"):
        known = draft.places_at.get(first)
        general = head - first < 3 and all(draft.has(i, "sectors", "words.generic") for i in range(first, head))
        whole = head - first == 2 and not any(draft.has(i, "words.generic") for i in (first, first + 1))
        general = general and not (whole and draft.word(head) in _OF_FIELDS)
        legislature = draft.capital(head - 1) and (draft.hit("heads", head - 1) or (0,))[0] == end  # County Assembly
        taught = draft.has(head, "words.taught") and draft.word(first - 1) not in {"the", "a"}  # pupils of X School
        if (known and known[0] >= head and not legislature and not taught) or (general and draft.word(last) != "("):
            return None
    last = beyond_place(draft, head, last) if last > end and draft.language == "en" else last
    return first, campus(draft, head, end, last) if first < head or last > end else last


def _names_thing(draft: Draft, i: int) -> bool:
    """Tell whether the capitalised words from token `i` on end with a noun of things: "Art Festival", "Agreement"."""
    last = i
    while last - i < _TAIL and draft.capital(last) and is_free(draft, last, i - 1):
        last += 1
    return any(draft.has(k, "words.happening") for k in range(i, last))


def located(draft: Draft, i: int) -> bool:
    """Tell whether the unambiguous name of a place begins at token `i`."""
    return i in draft.places_at and not draft.places_at[i][1].ambiguous
