"""The town that the name of a building tells ("di Hotel Contoh Kendari", "at the Lusaka Civic Centre")."""

from __future__ import annotations

from itertools import islice

from graph.extraction.names.places.surroundings import is_titled
from graph.extraction.names.words.draft import Draft, Name

_AT = frozenset({"at", "in", "inside", "outside", "from", "to", "di", "ke", "dari"})
_ARTICLE = frozenset({"the", "ballroom", "lobi", "halaman", "kompleks", "aula", "ruang", "area", "kawasan"})
_INN = frozenset({"hotel", "resort", "villa", "inn"})
"""Words before a house's own name, whatever town is called so too."""
_MOST = 6  # words of a building's name on one side of the town's


def find(draft: Draft) -> None:
    """Enter the towns and regions in the names of buildings behind "at" or "di", which else are no part of anything."""
    governed: dict[tuple[str, ...], tuple[int, ...]] = {}
    for first, (last, match) in sorted(draft.places_at.items()):
        held = draft.cover[first]
        if match.places[0].kind == "Country" or (held is not None and held.kind != "other"):
            continue
        if match.ambiguous and not _is_governed(draft, first, last, governed):
            continue
        if any(draft.cover[i] is not held for i in range(first, last)) or not _is_site(draft, first, last):
            continue
        if held is not None:
            draft.drop(held)
            for begin, end in ((held.first, first), (last, held.last)):
                if begin < end:
                    draft.add(Name(begin, end, "other", draft.text(begin, end)))
        draft.add(Name(first, last, "place", draft.document.text[match.start : match.end], places=match.places))


def _is_site(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a place ends the name of a building, or in English begins one, at which something is."""
    begin, end = first, last
    while first - begin < _MOST and draft.together(begin - 1, first) and draft.capital(begin - 1):
        begin -= 1
    while end - last < _MOST and draft.together(end, last) and draft.capital(end):
        end += 1
    if draft.word(begin - 1 - (draft.word(begin - 1) in _ARTICLE)) not in _AT:
        return False
    if any(draft.hit("titles", i) for i in range(begin, end)):
        return False
    if any((draft.hit("governments", i) or (0, ""))[0] > first for i in range(begin, first)):
        return False  # Ruang Rapat Balai Kota X
    if end == last:
        if _is_abroad(draft, first, last):
            return False  # di Hotel Xobbing, Jambi
        own = first - begin > 1 or draft.has(begin, "words.townsite") or draft.hit("territories", first)
        rooms = all(draft.has(i, "words.site") or draft.word(i) in _ARTICLE for i in range(begin, first - 1))
        if rooms and draft.word(first - 1) in _INN:
            return False  # di Ballroom Hotel Xobbing
        return bool(own) and any(draft.has(i, "words.site", "words.townsite") for i in range(begin, first))
    return begin == first and draft.language == "en" and draft.has(end - 1, "words.site")


def _is_abroad(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the place behind a comma is of another country than that at `first`, then a hotel's."""
    behind = draft.places_at.get(last + 1) if draft.word(last) == "," and draft.together(first, last + 1) else None
    if behind is None or behind[1].ambiguous:
        return False
    countries = {place.country for place in draft.places_at[first][1].places}
    return countries.isdisjoint(place.country for place in behind[1].places)


def _is_governed(draft: Draft, first: int, last: int, known: dict[tuple[str, ...], tuple[int, ...]]) -> bool:
    """Tell whether the text elsewhere tells of the mayor or government of an ambiguous place: "Wali Kota Batu".

    `known` keeps by the words of a name the first two tokens at which it is governed: one of them is elsewhere.
    """
    if draft.has(first, "territories", "words.function"):
        return False  # Taman Kota
    words = tuple(draft.lower[first:last])
    if words not in known:
        spots = (i for i in draft.where[words[0]] if tuple(draft.lower[i : i + len(words)]) == words)
        known[words] = tuple(islice((i for i in spots if is_titled(draft, i) or draft.hit("governments", i - 1)), 2))
    return any(i != first for i in known[words])
