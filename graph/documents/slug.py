"""The slugs of documents (docs/vocabulary.md, "Identity and IRIs")."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import urlsplit

from anyascii import anyascii

from graph.iris import ascii_slug, h8

_LENGTH = 80


def from_id(identifier: str) -> str:
    """Return the slug for the `id` of a front matter: itself where it is lower-case ASCII with hyphens."""
    return _joined(identifier.replace("--", "/").split("/"))


def from_path(path: PurePath) -> str:
    """Return the slug for a path relative to the argument of `load`, without its suffix; `/` becomes `--`."""
    return _joined((*path.parts[:-1], path.name))


def from_url(url: str) -> str:
    """Return the slug for an address: host, path and the digest of the whole, so that queries keep apart."""
    parts = urlsplit(url)
    return f"{ascii_slug((parts.hostname or '') + parts.path)}-{h8(url)}"


def _joined(parts: list[str] | tuple[str, ...]) -> str:
    """Join the parts; what is cut or has no letter left ends in a digest, so that two names do not become one."""
    slug = "--".join(ascii_slug(part) for part in parts)
    cut = len(slug) > _LENGTH or any(len(anyascii(part)) > _LENGTH for part in parts)
    blank = any(ascii_slug(part) == "x" and part.lower() != "x" for part in parts)
    return f"{slug[:_LENGTH].rstrip('-')}-{h8(*parts)}" if cut or blank else slug
