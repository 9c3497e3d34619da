from __future__ import annotations

import stat
from pathlib import Path

import pytest

from api.tokens import Role, Tokens
from graph.errors import StoreError, UsageError


def test_a_token_is_verified_and_kept_as_a_digest_only(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    tokens = Tokens(path)
    assert tokens.verify("anything") is None
    secret = tokens.add("curator", Role.EDITOR)
    assert Tokens(path).verify(secret) == ("curator", Role.EDITOR)
    assert tokens.verify(secret + "x") is None
    assert secret not in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_names_are_taken_once_and_given_back(tmp_path: Path) -> None:
    tokens = Tokens(tmp_path / "tokens.json")
    secret = tokens.add("a", Role.ADMIN)
    with pytest.raises(UsageError, match="'a' has a token already"):
        tokens.add("a", Role.READER)
    with pytest.raises(UsageError, match="needs a name"):
        tokens.add(" ", Role.READER)
    assert tokens.names() == {"a": Role.ADMIN}
    assert tokens.remove("a")
    assert not tokens.remove("a")
    assert tokens.verify(secret) is None


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    path.write_text("{")
    with pytest.raises(StoreError, match=r"tokens\.json"):
        Tokens(path).verify("x")
