"""Places told by the country that they are in: "the Chinese city", "its Japanese sister city"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extraction.names.words.context import Context
from graph.extraction.names.words.draft import Draft
from graph.gazetteer import gazetteer

_MOST = 2  # words between the adjective and the noun ("Japanese sister city")


def referents(context: Context) -> Iterator[tuple[int, int, str]]:
    """Yield (first token, token after the last, IRI) of each such description of a place that the text names."""
    draft = context.draft
    places: dict[tuple[str, str | None], list[str]] = {}
    for iri in context.territories:
        known = gazetteer().get(iri)
        code = known.country if known is not None else context.entities[iri].country
        places.setdefault((context.entities[iri].kind, code), []).append(iri)
    for i, whose in draft.countries_at.items():
        first, last, kind = _described(draft, i)
        if not kind or any(draft.cover[first:last]):
            continue
        capital = gazetteer().capital(whose) if draft.word(last - 1) == "capital" else None
        told = [capital.iri] if capital is not None else places.get((kind, whose), [])
        meant = told[0] if len(told) == 1 else next((iri for iri in context.before(first, kind) if iri in told), None)
        if meant in context.entities:
            yield first, last, meant


def _described(draft: Draft, i: int) -> tuple[int, int, str]:
    """Return the first token, the end and the kind of place of a description around the adjective at `i`."""
    if not draft.has(i - 1, "words.whoseland"):
        return i, i, ""
    j = i + 1
    while j - i <= _MOST and draft.has(j, "words.townlike"):
        j += 1
    kind = "City" if draft.has(j, "words.townnoun") else "Region" if draft.has(j, "words.regionnoun") else ""
    named = draft.word(j + 1) == "of" or draft.capital(j + 1) or (draft.word(j + 1) == "," and draft.capital(j + 2))
    return (i - 1, j + 1, kind) if draft.together(i - 1, j) and not named else (i, i, "")
