"""How sure a rule is: the share of what it told that was right, on annotated documents."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("confidence.txt")
"""A line for each rule: its name and the share, which `python -m tests.calibration --rules --write` measures."""

NEW = 0.8
"""What a rule is taken for that was not measured: about what all rules together have right."""


def confidence(rule: str) -> float:
    """Return how often what a rule tells is right, in [0, 1]."""
    return _measured().get(rule, NEW)


@cache
def _measured() -> dict[str, float]:
    rows = (line.rpartition(" ") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {rule: float(share) for rule, _, share in rows}
