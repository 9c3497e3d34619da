"""The script in docs/network.md runs as it stands, from the first line to the last, on the sample graph."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import graph.network
from graph.network.projection import PROJECTIONS, Rows

TEXT = (Path(__file__).parents[3] / "docs" / "network.md").read_text(encoding="utf-8")


def test_the_notebook_runs(
    rows: Rows, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(graph.network, "endpoint", lambda _: rows)
    monkeypatch.chdir(tmp_path)
    script = "\n".join(re.findall(r"```python\n(.*?)```", TEXT, re.S))
    exec(compile(script, "docs/network.md", "exec"), {})
    told = capsys.readouterr().out
    assert "5 actors, 4 ties" in told
    assert "2 of 5 actors had a dated tie" in told
    assert b"<graphml" in (tmp_path / "network.graphml").read_bytes()


def test_every_projection_is_documented() -> None:
    for name in PROJECTIONS:
        assert f"| `{name}` |" in TEXT
