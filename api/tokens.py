"""Who may do what: secret tokens with a role, kept as digests in the data directory."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from enum import IntEnum
from pathlib import Path

from graph.errors import StoreError, UsageError


class Role(IntEnum):
    """What a token allows; each role may do what those before it may."""

    READER = 1
    REVIEWER = 2
    EDITOR = 3
    ADMIN = 4


class Tokens:
    """The tokens in the file at `path` (made by the first `add`, readable by its owner only)."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, name: str, role: Role) -> str:
        """Make a token for `name` and return it: it is shown this once and cannot be read again.

        Raises UsageError where the name is empty or has a token already.
        """
        kept = self._kept()
        if not name.strip():
            raise UsageError("A token needs a name: say who will use it.")
        if any(entry["name"] == name for entry in kept.values()):
            raise UsageError(f"{name!r} has a token already: remove it first, or choose another name.")
        token = secrets.token_urlsafe(32)
        self._keep({**kept, _digest(token): {"name": name, "role": role.name.lower()}})
        return token

    def remove(self, name: str) -> bool:
        """Remove the token of `name`; tell whether there was one."""
        kept = self._kept()
        left = {digest: entry for digest, entry in kept.items() if entry["name"] != name}
        if len(left) == len(kept):
            return False
        self._keep(left)
        return True

    def names(self) -> dict[str, Role]:
        """Return the role of each name."""
        return {entry["name"]: Role[entry["role"].upper()] for entry in self._kept().values()}

    def verify(self, token: str) -> tuple[str, Role] | None:
        """Return whose token this is and what it allows; None for an unknown one."""
        digest = _digest(token)
        for known, entry in self._kept().items():
            if hmac.compare_digest(known, digest):
                return entry["name"], Role[entry["role"].upper()]
        return None

    def _kept(self) -> dict[str, dict[str, str]]:
        try:
            kept: dict[str, dict[str, str]] = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise StoreError(f"The tokens in {self._path} cannot be read: {error}") from None
        return kept

    def _keep(self, kept: dict[str, dict[str, str]]) -> None:
        fresh = self._path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(kept, file, indent=1, sort_keys=True)
        fresh.replace(self._path)


def _digest(token: str) -> str:
    """Return the SHA-256 of a token: enough, since tokens have 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
