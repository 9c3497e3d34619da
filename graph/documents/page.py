"""HTML pages: the main text and the metadata, by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from graph.documents.encoding import decode, normalise
from graph.documents.language import code
from graph.documents.plain import date
from graph.documents.resource import Resource
from graph.errors import InputRefused
from graph.model import Document

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)""", re.IGNORECASE)
_HEAD = 4096
_DATES = {
    "extensive_search": False,  # only what the page states as its date, no guess from its text
    "original_date": True,
    "max_date": "2199-12-31",  # without it, the clock decides which dates are plausible
}


def read(resource: Resource) -> Iterator[Document]:
    """Yield the one document of a page; raise InputRefused where it has no text."""
    data = resource.content()
    declared = resource.charset or _declared(data)
    html, warnings = decode(data, resource.name, declared)
    yield from_html(html, resource.name, resource.url, warnings)


def from_html(html: str, name: str, url: str | None, warnings: tuple[str, ...] = ()) -> Document:
    """Return the document in the HTML at the address `url` (None: where the page itself says)."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        html, url=url, include_comments=False, with_metadata=True, date_extraction_params=_DATES
    )
    text = normalise(found.text or "") if found else ""
    text = text or plain_text(html)
    if not text:
        raise InputRefused(
            "{name} holds no text that could be read: save the article as text and load that.", name=name
        )
    language = _LANGUAGE.search(html[:_HEAD])
    source = url or (found.url if found else None)
    return Document(
        slug="",
        text=text,
        title=(found.title if found else None) or None,
        publisher=(found.sitename if found else None) or (urlsplit(url).hostname if url else None),
        issued=date(found.date) if found else None,
        language=code(language[1]) if language else None,
        source=source,
        license=(found.license if found else None) or None,
        warnings=warnings,
    )


def plain_text(html: str) -> str:
    """Return all the text of a fragment of HTML, without markup."""
    from trafilatura import html2txt

    return normalise(str(html2txt(f"<html><body>{html}</body></html>") or "")) if html.strip() else ""


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii", "replace") if match else None
