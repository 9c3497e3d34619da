"""Where the name of a body ends before its officer's: "Perumda X Kota Y Budi Contoh", "PT Bumi Lestari Adi Putra"."""

from __future__ import annotations

from graph.extraction.names.institutions.english import located
from graph.extraction.names.persons.letters import is_initial
from graph.extraction.names.words.draft import Draft


def before_town(draft: Draft, begin: int, last: int) -> int:
    """Return where a body's name ends with its town before its officer's name in a run of words, 0 where it does not.

    The word for the kind of the town tells it: "Perumda Tirta Misal Kota Bogor Adi Putra".
    """
    for i in range(begin + 1, last - 2):
        cue = draft.hit("territories", i)
        place = cue is not None and (draft.places_at.get(i) or draft.places_at.get(cue[0]))
        if cue is not None and place and cue[1].startswith("before"):
            return place[0] if place[0] < last else 0
    return 0


def begins(draft: Draft, i: int, last: int) -> bool:
    """Tell whether a person's name begins at token `i` of a run that ends at `last`: "PT Bumi Lestari Adi Putra"."""
    known = draft.has(i, "names.given") or draft.hit("honorifics", i) is not None
    return known and not (last - i > 2 and draft.has(i, "words.firm"))


def before_name(draft: Draft, head: int, begin: int, last: int) -> int:
    """Return where a body's name ends before its officer's, of two words: "Dirut Perumda Tirta Pakuan Rino Indira"."""
    if draft.language == "id" and last - begin > 1 and draft.word(last) == "." and is_initial(draft, last - 1):
        return last - 1  # Direktur Politeknik X M. Rino Indira
    if draft.language == "id" and last - begin > 2 and last - 3 in draft.places_at and located(draft, last - 3):
        return last - 2 if draft.places_at[last - 3][0] == last - 2 else last  # RSUD X Makassar Adi Putra
    followed = draft.word(last) == "," and draft.capital(last + 1)
    if draft.language != "id" or last - begin < 3 or followed or draft.word(last) in {"(", "tbk"}:
        return last
    two = range(last - 2, last)
    if any(draft.has(i, "sectors", "plain", "words.firm") or located(draft, i) for i in two):
        return last
    if any(not draft.tokens.words[i][1:].islower() and "-" not in draft.word(i) for i in two):
        return last
    text, whole = draft.document.text, draft.text(head, last)
    return last if text.find(whole, text.find(whole) + 1) >= 0 else last - 2
