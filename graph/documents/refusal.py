"""What a source that gives no document is answered with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that was not read: its path or address, and why in words for the user.

    `skipped` marks what nobody asked to read, a hidden file or one of an unknown format that lay in a folder.
    """

    path: str
    reason: str
    skipped: bool = False
