"""The header of a query file: comment lines of YAML between two lines `# ---`, before the query."""

from __future__ import annotations

from typing import Any

import yaml

_FENCE = "# ---\n"


def split(text: str) -> tuple[dict[str, Any], str]:
    """Return the header's mapping and the query after it.

    Raises ValueError where the text does not begin with a header.
    """
    opening, found, rest = text.partition(_FENCE)
    head, closed, query = rest.partition(_FENCE)
    if opening or not found or not closed:
        raise ValueError(f"the query does not begin with a header between two lines '# ---': {text[:40]!r}")
    return yaml.safe_load("".join(line.removeprefix("#").removeprefix(" ") for line in head.splitlines(True))), query
