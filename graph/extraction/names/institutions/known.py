"""Names of bodies that the lexicon lists: how a text has to spell them, and which longer names go on from them."""

from __future__ import annotations

from graph.extraction.lexicon import Hits
from graph.extraction.names.institutions.titled import is_titled
from graph.extraction.names.words.draft import Draft
from graph.extraction.tokens import Tokens

_FIRMS = frozenset({"firm", "legal"})
_MORE = 2  # unknown words of a daughter's name
_LIGHT = 3  # letters of a word that may be written small in any name


def spelt(tokens: Tokens, hits: dict[str, Hits]) -> None:
    """Take those hits out of the lists of bodies that the text does not spell as names: "otoritas jasa keuangan".

    What the lists write in capitals is no body where the text has it in a person's name: "Alfi Contoh", then "Alfi".
    """
    known = hits["known"]
    persons = {
        tokens.lower[i]
        for i, (end, section) in known.items()
        if section == "capitals" and not tokens.words[i].isupper() and _is_beside(tokens, i, end)
    }
    for i in [i for i, (end, section) in known.items() if not _is_spelt(tokens, i, end, section, persons)]:
        end = known.pop(i)[0]
        if hits["acronyms"].get(i, (0,))[0] == end:
            del hits["acronyms"][i]


def _is_beside(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a word with a capital stands beside tokens `i` to `end`."""
    return any(0 <= k < len(tokens) and tokens.capital[k] for k in (i - 1, end))


def _is_spelt(tokens: Tokens, i: int, end: int, section: str, persons: set[str]) -> bool:
    if section == "capitals":
        return tokens.words[i].isupper() or tokens.lower[i] not in persons
    small = (k for k in range(i + 1, end) if not tokens.capital[k] and tokens.words[k].isalpha())
    return section == "small" or all(len(tokens.words[k]) <= _LIGHT for k in small)


def reach(draft: Draft, i: int, end: int) -> int:
    """Return where a listed name ends that a noun of firms or a legal form goes on: "Veolia Group", "BRI Life"."""
    while draft.capital(end) and draft.together(i, end):
        hit = draft.hit("heads", end)
        if hit is not None and hit[1] in _FIRMS:
            end = hit[0]
        elif draft.has(end, "words.subsidiary"):
            end += 1
        else:
            break
    return end


def daughter(draft: Draft, i: int, end: int) -> int:
    """Return where a firm's name ends that unknown words go on from one of one word ("Bosch Rexroth"), else `end`."""
    last = end
    while last - end < _MORE and draft.capital(last) and draft.together(i, last) and _is_unknown(draft, last):
        last += 1
    whole = not draft.capital(last) or not draft.together(i, last)
    person = draft.has(i, "names.given", "words.function") or is_titled(draft, i)  # CEO Grab Budi Contoh
    return last if whole and not person and not draft.in_title_case(i) else end


def _is_unknown(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is in no list, so that it can only be part of a name."""
    if draft.cover[i] is not None or draft.belongs[i] or i in draft.places_at or not draft.word(i).isalpha():
        return False
    return not any(draft.hit(kind, i) for kind in ("titles", "honorifics", "heads", "governments", "known", "nouns"))


def is_meeting(draft: Draft, i: int, end: int) -> bool:
    """Tell whether the name of an event begins with a listed one: "BIMP-EAGA Trade Expo", "UCLG ASPAC Congress"."""
    for last in range(end, min(end + _MORE + 1, draft.size)):
        if not draft.capital(last) or not draft.together(i, last):
            return False
        if draft.hit("blocked", last) is not None:
            return True
    return False


def release(draft: Draft, i: int, end: int) -> None:
    """Drop the shorter names of bodies that were read inside a listed one: "Congress" of "Congress of X and Y"."""
    inside = {name for name in draft.cover[i:end] if name is not None}
    for name in sorted(inside, key=lambda name: name.first):
        if name.kind == "institution" and i <= name.first and name.last <= end and name.last - name.first < end - i:
            draft.drop(name)
