from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.calibration import Judged, shares, table

ROOT = Path(__file__).parents[1]
HEAD = "| stated (mean) | right | statements | right from here up | right ones kept |\n|---|---|---|---|---|"


def test_a_line_for_each_range_that_occurs() -> None:
    told = ((0.95, True), (0.45, False), (0.9, True), (0.9, False), (0.25, True))
    rows = [Judged(*one) for one in told]
    assert table(rows).splitlines()[2:] == ["| 0.35 | 0.50 | 2 | 0.60 | 1.00 |", "| 0.92 | 0.67 | 3 | 0.67 | 0.67 |"]


def test_no_statements_give_no_lines() -> None:
    assert table([]) == HEAD


def test_a_rule_that_told_little_is_taken_for_an_ordinary_one() -> None:
    often = [Judged(0.5, right, "often") for right in (True, True, True, False) * 10]
    assert shares([*often, Judged(0.5, False, "once"), Judged(0.5, False)]) == "often 0.75\nonce 0.67\n"
    assert shares([]) == ""


def test_surer_statements_are_oftener_right() -> None:
    command = [sys.executable, "-m", "tests.calibration", "--part", "seeds, read"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, cwd=ROOT).stdout
    rows = [[float(cell) for cell in line.strip("| ").split("|")] for line in told.splitlines()[2:]]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert sum(row[2] for row in rows) > 300
    assert rows[0][1] < rows[-1][1]
