"""The name that every piece of evidence carries: which rules, of which language, made a statement."""

from __future__ import annotations

from functools import cache

VERSION = "1.23"
"""Raised with every change of rules or lexicons that can change a statement: sources are then extracted anew."""


@cache
def extractor(language: str) -> str:
    """Return the name of the rules for a language, e.g. `rules-id/1.0`."""
    return f"rules-{language}/{VERSION}"
