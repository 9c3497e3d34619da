"""Addresses that documents tell of themselves: hostile until checked."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_web(url: str) -> bool:
    """Tell whether a text is an http or https address with a host, as far as its form goes ("http://[x" is none)."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
