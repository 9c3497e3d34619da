"""Where what is told of somebody begins and ends in a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.extraction.clauses.passages import Passages
from graph.extraction.clauses.uses import Part

_AT = re.compile(r" (?:at|of|di|pada) (?:the )?")


def edges_of(passages: Passages, part: Part, parts: Iterable[Part] = ()) -> tuple[int, int]:
    """Return where a mention starts and ends together with the office that is told beside it.

    The office goes on to the institution among `parts` that its body is of ("head of the Agency at the ministry").
    """
    roles = passages.offices_at(part) if part.kind == "Person" else []
    if not roles:
        return part.start, part.end
    end = max(part.end, *[role.end for role in roles])
    whole = _AT.match(passages.text, end)
    if whole is not None and end > part.end:
        ends = (other.end for other in parts if other.kind == "Institution" and other.start == whole.end())
        end = next(ends, end)
    return min(part.start, *[role.start for role in roles]), end
