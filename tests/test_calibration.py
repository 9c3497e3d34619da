from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.calibration import table

ROOT = Path(__file__).parents[1]


def test_a_line_for_each_range_that_occurs() -> None:
    rows = [(0.95, True), (0.45, False), (0.9, True), (0.9, False), (0.25, True)]
    assert table(rows).splitlines()[2:] == ["| 0.35 | 0.50 | 2 |", "| 0.92 | 0.67 | 3 |"]


def test_no_statements_give_no_lines() -> None:
    assert table([]) == "| stated (mean) | right | statements |\n|---|---|---|"


def test_surer_statements_are_oftener_right() -> None:
    command = [sys.executable, "-m", "tests.calibration", "--part", "seeds, read"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, cwd=ROOT).stdout
    rows = [[float(cell) for cell in line.strip("| ").split("|")] for line in told.splitlines()[2:]]
    assert [stated for stated, _, _ in rows] == sorted(stated for stated, _, _ in rows)
    assert sum(number for _, _, number in rows) > 300
    assert rows[0][1] < rows[-1][1]
