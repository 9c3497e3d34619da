"""Which councils are bodies that vote, and which are the governments of their towns."""

from __future__ import annotations

import re

from graph.extraction.names.draft import Draft

_SITS = re.compile(
    r"(?:chairs?|chaired|chair(?:man|woman|person)? of|president of|speaker of|members? of|session of"
    r"|sitting of|opposition (?:on|in)|majority (?:on|in)|seats? (?:on|in)|sits on)(?: the)?(?: [a-z]+)? \Z",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 40, 800  # characters before and behind a council that tell what it is
_VOTES = re.compile(
    r"(?:decid|vot|pass|approv|adopt|debat|unanim|reject|consent|sat |sits|chamber|endors|resol|meeting|motion)",
    re.IGNORECASE,
)


def is_council(draft: Draft, first: int, end: int) -> bool:
    """Tell whether "X City Council" is the body that votes, and not the government."""
    return draft.word(end - 1) == "council" and sits(draft, first, end)


def sits(draft: Draft, first: int, end: int) -> bool:
    """Tell whether the words before or behind a council at tokens `first` to `end` tell that it votes or is chaired."""
    start = draft.tokens.starts[first]
    chaired = draft.capital(end - 1) and _SITS.search(draft.document.text, max(0, start - _BEFORE), start)
    return votes(draft, end) or bool(chaired)


def votes(draft: Draft, end: int) -> bool:
    """Tell whether the words behind a body's name, which ends before token `end`, tell that it votes or sits."""
    at, last = draft.tokens.ends[end - 1], draft.sentences[draft.sentence[end - 1]].end
    return bool(_VOTES.search(draft.document.text, at, min(last, at + _BEHIND)))
