"""Places in a token with a hyphen: two that it joins ("Jakarta-Rotterdam"), one with its kind ("Yeongdong-gun")."""

from __future__ import annotations

import re

from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import gazetteer

_HYPHEN = re.compile(r"[-‑]")
_LEADING = tuple(
    f"{kind}.before.{size}" for kind in ("governments", "territories") for size in ("city", "region", "any")
)


def enter(draft: Draft, first: int, last: int) -> None:
    """Enter the two places of a token, or the one before what leads to the name of the next or tells its kind."""
    token, offset = draft.tokens.words[first], draft.tokens.starts[first]
    parts = _HYPHEN.split(token)
    if last - first != 1 or len(parts) != 2 or draft.has(first - 1, "names.given"):
        return
    if kind(draft, first) and (known := gazetteer().find(parts[0])):
        draft.add(Name(first, last, "place", token, places=known))
    given = all(part.casefold() in draft.lexicon.sets["names.given"] for part in parts)  # Councillor Mary-Ann Roe
    if not all(part[:1].isupper() for part in parts) or given:
        return
    if draft.capital(last) and any(parts[1].casefold() in draft.lexicon.sets.get(name, ()) for name in _LEADING):
        parts = parts[:1]
    found = [gazetteer().find(part) for part in parts]
    for part, places in zip(parts, found, strict=True) if all(found) else ():
        start = offset + token.index(part)
        draft.add(Name(first, last, "place", part, places=places, start=start, end=start + len(part)))


def kind(draft: Draft, i: int) -> str | None:
    """Return the kind that the last part of a name tells ("Xobbeon-gu", "Xobbeonnam-do"), None in a person's name."""
    told = suffix(draft, i)
    if told is None or draft.cover[i] is not None or (draft.capital(i + 1) and i + 1 not in draft.told):
        return None
    named = draft.capital(i - 1) and draft.together(i - 1, i) and not draft.has(i - 1, "words.function")
    return told if draft.behind("titles", i, 3) or not named else None  # Kim Yong-gu


def suffix(draft: Draft, i: int) -> str | None:
    """Return the kind that the part behind the last hyphen of a word tells, be it in a person's name or none."""
    last = draft.word(i).rpartition("-")[2] if "-" in draft.word(i) else ""
    sets = draft.lexicon.sets
    return next((kind for kind in ("city", "region") if last in sets[f"words.suffix.{kind}"]), None)
