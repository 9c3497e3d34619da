"""What the words around a territory's name tell where the name is a person's or an ordinary word too."""

from __future__ import annotations

from graph.extraction.names.places import surroundings
from graph.extraction.names.places.twinned import twin_at, twin_before
from graph.extraction.names.words.draft import Draft

_MOST = 5  # words between a town and the word for its twins ("has also been formally")
_FAR = 12  # words between a town that begins a sentence and its twins
_CELL = 3  # characters between the cells of a row (" | ")

MARKS = frozenset({"|", ";", ":", "–", "—", "-"})
"""What parts the cells of a row, beside tabs."""


def is_expected(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the words around an ambiguous name expect a place."""
    if surroundings.is_titled(draft, first):
        return True
    if draft.has(first - 1, "words.toward") or (draft.word(first - 1) == "of" and draft.has(first - 2, "words.folk")):
        return not draft.begins(first)
    if draft.word(last) == "'s" and any(draft.hit("titles", last + k) for k in (1, 2)):
        return True
    if draft.word(first - 1) in surroundings.AND and ends_list(draft, first):
        return True  # Córdoba and Santos
    if (
        draft.word(last) in {",", *surroundings.AND}
        and last + 1 + (draft.word(last + 1) in surroundings.AND) in draft.places_at
    ):
        return True
    land = surroundings.country_behind(draft, last)
    if land is not None:
        return any(place.country == land.country for place in draft.places_at[first][1].places)
    return _beside_land(draft, first, last) or _is_twin(draft, first, last) or _has_twin(draft, first, last)


def _beside_land(draft: Draft, first: int, last: int) -> bool:
    """Tell whether brackets, or a cell of the same row, tell the country of a name: "X (Peru)", "2 | X | Peru"."""
    own = {place.country for place in draft.places_at[first][1].places}
    i = last + (draft.word(last) in {"(", *MARKS})
    behind = draft.places_at.get(i)
    lands = behind[1].places if behind is not None and (draft.word(last) == "(" or parted(draft, last, i)) else ()
    held = draft.cover[first - 1 - (draft.word(first - 1) in MARKS)] if first > 1 else None
    if held is not None and held.kind == "place" and parted(draft, held.last, first):
        lands = (*lands, *held.places)
    return any(land.kind == "Country" and land.country in own for land in lands)


def parted(draft: Draft, last: int, first: int) -> bool:
    """Tell whether what ends before token `last` and begins at `first` are cells of one row: "X | Peru", "X; Peru".

    Cells may stand in lines of their own, the first of which is as good as told by the second.
    """
    if not 0 < last <= first < len(draft.tokens.starts):
        return False
    gap = draft.document.text[draft.tokens.ends[last - 1] : draft.tokens.starts[first]]
    if gap == "\n":
        behind = draft.places_at.get(first)
        return behind is not None and draft.ends_line(behind[0])
    return len(gap) <= _CELL and "\n" not in gap and ("\t" in gap or gap.strip() in MARKS)


def ends_list(draft: Draft, first: int) -> bool:
    """Tell whether a place stands before the comma, "and" or both before token `first`: "Alderton, and X"."""
    i = first - 1 - (draft.word(first - 1) in surroundings.AND)
    i -= draft.word(i) == ","
    held = draft.cover[i] if i < first - 1 and draft.together(i, first) else None
    return held is not None and held.kind == "place"


def _is_twin(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the words around a name tell that it has twins: "X is twinned", "X's sister", "twinned with X"."""
    if draft.has(first - 1, "words.twinning"):
        i = first - 1
        if twin_before(draft, i) or draft.has(i - 1, "words.twinned"):
            return True
    owns = draft.word(last) == "'s"
    if not owns and not draft.has(last, "words.being"):
        return False
    i = last + owns
    while i - last < _MOST and draft.has(i, "words.being", "words.aside"):
        i += 1
    if draft.has(i, "words.twinned") and draft.word(i + 1) == "with":
        return not owns
    return twin_at(draft, i) > i


def _has_twin(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a name is what a sentence tells the twins of: "X is ending its “sister city” ties with Y"."""
    if not draft.begins(first) or "its" not in draft.lower[last + 1 : last + _FAR]:
        return False
    for i in range(last + 1, last + _FAR):
        if not draft.together(last - 1, i):
            return False
        if draft.word(i) == "its":
            return any(twin_at(draft, k) > k for k in (i + 1, i + 2))  # past a quotation mark, or "first"
    return False
