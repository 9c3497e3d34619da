"""token add, list and remove."""

from __future__ import annotations

from pathlib import Path

from api.tokens import Role, Tokens
from tests.api.cli.conftest import Run


def test_a_token_is_shown_once_and_taken_away(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    ran = run("token", "add", "Ani", "--role", "reviewer", "--data", folder)
    assert ran.code == 0
    tokens = Tokens(folder / "tokens.json")
    assert tokens.verify(ran.out.strip()) == ("Ani", Role.REVIEWER)
    listed = run("token", "list", "--data", folder)
    assert listed.out.splitlines()[2:] == ["Ani    reviewer"]
    assert run("token", "add", "Ani", "--role", "admin", "--data", folder).code == 2
    assert run("token", "remove", "Ani", "--data", folder).code == 0
    assert tokens.verify(ran.out.strip()) is None
    gone = run("token", "remove", "Ani", "--data", folder)
    assert (gone.code, "has no token" in gone.err) == (1, True)


def test_a_role_that_is_none(run: Run, tmp_path: Path) -> None:
    ran = run("token", "add", "Ani", "--role", "king", "--data", tmp_path)
    assert ran.code == 2
    assert "reviewer" in ran.err
