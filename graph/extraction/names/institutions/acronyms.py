"""Short names in brackets or beside a name, and names that only initials tell: "Long Name (LN)", "X Y, known as XY"."""

from __future__ import annotations

from graph.extraction.names.institutions.english import governs
from graph.extraction.names.institutions.entries import CLOSE_QUOTES, OPEN_QUOTES, again, enter
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import initials, is_acronym, is_free
from graph.extraction.tokens import fold

_CALLED = 3  # words that lead from a name to a shorter one
_SHORT = 2  # words of such a name


def brackets(draft: Draft) -> None:
    """Join short names in brackets with the names that they stand for: "Long Name (LN)", "Ditjen X (Ditjen Y)"."""
    words = draft.tokens.words
    defined: list[str] = []
    for i in draft.where.get("(", ()):
        if not 0 < i < len(words) - 2:
            continue
        short = _defined(draft, i)
        defined += [short] if short else []
        before = draft.cover[i - 1]
        if before is not None and _explained(draft, before, i):
            continue
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
        if before.kind == "institution" and any(j in draft.places_at for j in range(i + 2, close)):
            draft.add(Name(i + 1, close, "other", before.acronym))  # Institut X Malang (IX Malang)
    again(draft, defined)
    known = {name.acronym for name in draft.names if name.kind == "institution" and name.acronym is not None}
    for i in sorted(i for word in {fold(acronym) for acronym in known} for i in draft.where.get(word, ())):
        alone = not (words[i - 1] == "(" and words[i + 1 : i + 2] == [")"])
        if words[i] in known and draft.cover[i] is None and (alone or _is_town(draft, i)):
            enter(draft, i, i + 1)


def _is_town(draft: Draft, i: int) -> bool:
    """Tell whether a town has the name of a body in a bracket: "PT Kereta Api Indonesia (KAI)"; "(DIY)" is a region."""
    found = draft.places_at.get(i)
    return found is not None and all(place.kind == "City" for place in found[1].places)


def also(draft: Draft) -> None:
    """Join the short name that stands beside a longer one: "PT X Y, yang lazim disebut XY", "X Y Z, known as XY"."""
    called = draft.lexicon.sets["words.called"]
    for name in [name for name in draft.names if name.kind == "institution" and name.acronym is None]:
        i = name.last + (draft.word(name.last) == ",")
        sizes = (size for size in range(_CALLED, 0, -1) if " ".join(draft.lower[i : i + size]) in called)
        j = i + next(sizes, 0)
        held = draft.cover[j] if i < j < draft.size and draft.together(name.last - 1, j) else None
        short = held is not None and held.kind == "institution" and held.last - held.first <= _SHORT
        if held is not None and short and name.last - name.first > _SHORT:
            name.acronym = held.core


def _explained(draft: Draft, short: Name, i: int) -> bool:
    """Join the acronym before the bracket at `i` with the name that explains it: "BNPB (Badan X)", "GIZ (Y für Z)"."""
    long = draft.cover[i + 1]
    if long is None or long is short or not short.kind == long.kind == "institution":
        return False
    one = short.last - short.first == 1 and is_acronym(draft.tokens.words[short.first])
    if not one or long.first != i + 1 or draft.word(long.last) != ")" or long.last - long.first < _SHORT:
        return False
    long.acronym = short.core
    return True


def _defined(draft: Draft, i: int) -> str | None:
    """Return the short name that the bracket at `i` gives in quotes to the name before it: "Acme Ltd (the “Firm”)"."""
    j = i + 1 + (draft.word(i + 1) in {"the", "selanjutnya", "hereinafter", "disebut"})
    before = draft.cover[i - 1]
    close = next((k for k in range(j + 2, min(j + 5, draft.size)) if draft.word(k) in CLOSE_QUOTES), 0)
    if before is None or before.kind != "institution" or draft.word(j) not in OPEN_QUOTES or not close:
        return None
    if not draft.capital(j + 1) or any(draft.cover[j + 1 : close]):
        return None
    before.acronym = draft.text(j + 1, close)
    return before.acronym


def _initialled(draft: Draft, i: int) -> Name | None:
    """Enter the unknown name before the bracket at `i` whose initials its acronym gives, if it can be a body's."""
    letters = draft.word(i + 1)
    if len(letters) < 2 + (draft.language != "en") or draft.has(i + 1, "plain.acronym"):
        return None
    for first in range(i - 2, max(i - 9, -1), -1):
        if not is_free(draft, first, i):
            return None
        if draft.capital(first) and initials(draft.text(first, i)) == letters:
            if (draft.hit("titles", first) or (0,))[0] >= i:
                return None  # Municipal Chief Executive (MCE)
            located = draft.language == "en" and not draft.has(i - 1, "words.kind")
            located |= any(k in draft.places_at for k in range(first, i)) or draft.hit("heads", i - 1) is not None
            located = located and not (first in draft.places_at and draft.places_at[first][0] == i)
            thing = draft.hit("blocked", i - 1) or draft.has(i - 1, "nouns.undertaking", "plain")
            thing = thing or draft.has(first - 1, "nouns.undertaking") or draft.has(first, "nouns.undertaking")
            thing = thing or draft.hit("territories", first) is not None  # Ibu Kota Negara
            thing = thing or draft.hit("territories", i - 1) is not None  # Federal Capital Territory
            thing = thing or (draft.hit("governments", first) or (0, ""))[1].startswith("before")  # Dewan Bandaraya X
            if not located or thing or governs(draft, first, i):
                return None
            enter(draft, first, i)
            return draft.cover[first]
    return None
