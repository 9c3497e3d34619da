"""How right the extraction is, as `make score` measured it last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "measured.json"


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of one part of the annotated documents, each in [0, 1].

    `read` is what the rules were written on; `held-out` what nobody looked at meanwhile.
    """

    name: str
    documents: int
    entities: dict[str, float]
    facts: dict[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured, when (YYYY-MM-DD), and with which version of the extractor."""

    date: str
    extractor: str
    held_out: Part
    read: Part


@cache
def measured() -> Measured | None:
    """Return the figures, None where nothing was measured."""
    if not FILE.exists():
        return None
    told: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    held_out, read = (Part(name=name, **told[name]) for name in ("held-out", "read"))
    return Measured(told["date"], told["extractor"], held_out, read)
