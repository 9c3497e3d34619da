from __future__ import annotations

import pytest

from api.cli import output


def test_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(("name", "n"), [("Bogotá", "1"), ("東京", "20"), ("", "")])
    assert capsys.readouterr().out == "name     n\n──────   ──\nBogotá   1\n東京     20\n\n"


def test_what_would_steer_a_terminal_or_break_a_line_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(("name",), [("a\nb\x1b[31m",)])
    output.listing("Refused", [("c\nd\x07.pdf", "c\nd\x07.pdf is broken")])
    assert capsys.readouterr() == ("name\n────────\na b\ufffd[31m\n", "Refused:\n  c d\ufffd.pdf is broken\n")


def test_an_empty_table(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(("name", "n"), [])
    assert capsys.readouterr().out == "name   n\n────   ─\n"


def test_a_listing(capsys: pytest.CaptureFixture[str]) -> None:
    output.listing("Refused", [("a.txt", "a.txt is empty"), ("b", "no date"), ("a", "another"), ("c", "no date")])
    assert capsys.readouterr().err == "Refused:\n  a.txt is empty\n  b, c: no date\n  a: another\n"
    output.listing("Skipped", [("a", "hidden"), ("b", "hidden"), ("c", "hidden"), ("d", "large")], most=2)
    assert capsys.readouterr().err == "Skipped:\n  a, b and 1 more: hidden\n  d: large\n"
    output.listing("Refused", [])
    assert capsys.readouterr().err == ""


def test_progress_is_silent_outside_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with output.progress("Loading") as progress:
        progress(1, 2, "a")
        progress(2, None, "b")
    assert capsys.readouterr() == ("", "")
