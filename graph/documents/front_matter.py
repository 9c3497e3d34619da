"""The lines between `---` and `---` at the head of a text: what its author tells of it.

A front matter is a YAML mapping; the keys that count are those of `KEYS`. All values are read as text, so that a date
keeps the precision in which it was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from graph.errors import Message

KEYS = frozenset(("id", "title", "language", "published", "publisher", "source", "license", "retold_from", "note"))

_BLOCK = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENING = re.compile(r"---[ \t]*\n")
_LONGEST = 100_000
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes text of everything
_MALFORMED = "its front matter is malformed ({reason}): the whole file was taken as text"
_LIST = "`{key}` of its front matter is no single value and was left out"


def split(text: str) -> tuple[Mapping[str, str], str, tuple[str, ...]]:
    """Return the front matter's known keys, the text that follows it, and warnings.

    `text` has LF line ends. Where the front matter is malformed there are no keys and the whole file is the text.
    """
    if not _OPENING.match(text):
        return {}, text, ()
    match = _BLOCK.match(text, 0, _LONGEST)
    if not match:
        return {}, text, (Message(_MALFORMED, reason=Message("no line --- closes it")),)
    try:
        values = yaml.load(match[1], Loader=_LOADER)  # noqa: S506 - the loader makes no objects
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        reason = Message("not YAML") if line is None else Message("line {line} is not YAML", line=line + 2)
        return {}, text, (Message(_MALFORMED, reason=reason),)
    if not isinstance(values, dict | None) and values != "":
        return {}, text, (Message(_MALFORMED, reason=Message("no `key: value` lines")),)
    known = {key: value for key, value in (values or {}).items() if key in KEYS}
    wrong = sorted(key for key, value in known.items() if not isinstance(value, str))
    warnings = tuple(Message(_LIST, key=key) for key in wrong)
    kept = {key: value.strip() for key, value in known.items() if key not in wrong and value.strip()}
    return kept, text[match.end() :], warnings
