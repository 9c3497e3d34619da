"""Words for the one who acts in an office: "Plt.", "Penjabat (Pj)", "Pelaksana Tugas", "acting"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft

_ACTING = "words.acting"


def before(draft: Draft, i: int) -> int:
    """Return the token before the words at `i` that tell somebody to act in the office behind them; else `i`."""
    while True:
        closed = draft.word(i) == ")"
        at = i - closed
        at -= draft.word(at) == "."
        if draft.has(at, _ACTING) and (not closed or draft.word(at - 1) == "("):
            i = at - 1 - closed
        elif " ".join(draft.lower[max(0, i - 1) : i + 1]) in draft.lexicon.sets[_ACTING]:
            i -= 2
        else:
            return i
