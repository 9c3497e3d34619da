"""Places that a hyphen joins into one token ("Jakarta-Rotterdam", "Kota Jakarta-Kota Rotterdam")."""

from __future__ import annotations

import re

from graph.extraction.names.words.draft import Draft, Name
from graph.gazetteer import gazetteer

_HYPHEN = re.compile(r"[-‑]")
_LEADING = tuple(
    f"{kind}.before.{size}" for kind in ("governments", "territories") for size in ("city", "region", "any")
)


def enter(draft: Draft, first: int, last: int) -> None:
    """Enter the two places of a token, or the one before a word that leads to the name of the next."""
    token, offset = draft.tokens.words[first], draft.tokens.starts[first]
    parts = _HYPHEN.split(token)
    if last - first != 1 or len(parts) != 2 or draft.has(first - 1, "names.given"):
        return
    given = all(part.casefold() in draft.lexicon.sets["names.given"] for part in parts)  # Councillor Mary-Ann Roe
    if not all(part[:1].isupper() for part in parts) or given:
        return
    if draft.capital(last) and any(parts[1].casefold() in draft.lexicon.sets.get(name, ()) for name in _LEADING):
        parts = parts[:1]
    found = [gazetteer().find(part) for part in parts]
    for part, places in zip(parts, found, strict=True) if all(found) else ():
        start = offset + token.index(part)
        draft.add(Name(first, last, "place", part, places=places, start=start, end=start + len(part)))
