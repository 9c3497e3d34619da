"""RSS and Atom feeds: a document an entry, by feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from graph.documents import page, slug
from graph.documents.address import is_web
from graph.documents.language import code
from graph.documents.plain import date
from graph.documents.refusal import Refusal
from graph.documents.resource import Resource
from graph.errors import InputRefused, Message
from graph.iris import h8
from graph.model import Document

_SUMMARY = "only the feed's own summary was read: {reason}"


def read(resource: Resource) -> Iterator[Document | Refusal]:
    """Yield a document for each entry, in the feed's order, or a refusal where an entry has no text.

    An entry with its full content is read from the feed. Of a feed on the web, the page of another entry is fetched;
    where that fails, and for a feed on disk, the summary is the text and a warning says so.

    Raises:
        InputRefused: the file is no feed, or has no entries.
    """
    import feedparser

    data = BytesIO(resource.content())
    try:
        feed: Any = feedparser.parse(data, resolve_relative_uris=False)
    except ValueError as error:  # a reference to a character that there is not
        raise InputRefused(
            "{name} is a broken feed ({reason}): save its articles and load these.", name=resource.name, reason=error
        ) from None
    if not feed.version:
        raise InputRefused(
            "{name} is no RSS or Atom feed: check the address, or save the text as .txt.", name=resource.name
        )
    if not feed.entries:
        raise InputRefused("{name} is a feed without entries.", name=resource.name)
    for entry in feed.entries:
        link = str(entry.get("link") or "")
        link = link if is_web(link) else ""
        name = link or str(entry.get("id") or entry.get("title") or resource.name)
        try:
            yield _document(feed, entry, link, name, resource)
        except InputRefused as error:
            yield Refusal(name, error.message)


def _document(feed: Any, entry: Any, link: str, name: str, resource: Resource) -> Document:
    content = "\n".join(str(part.get("value") or "") for part in entry.get("content") or ())
    text = page.plain_text(content)
    article: Document | None = None
    warnings: tuple[str, ...] = ()
    if not text:
        article, warnings = _article(link, resource)
        text = article.text if article else page.plain_text(str(entry.get("summary") or ""))
    if not text:
        raise InputRefused("{name} is an entry without text.", name=name)
    # dict.get, since the entry's own looks for other keys where one is missing
    published = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    base = article or Document(slug="", text="")
    return replace(
        base,
        slug=slug.from_url(link) if link else f"entry-{h8(resource.name, name)}",
        text=text,
        title=page.plain_text(str(entry.get("title") or "")) or base.title,
        publisher=str(feed.feed.get("title") or "") or base.publisher,
        issued=(date("{:04}-{:02}-{:02}".format(*published[:3])) if published else None) or base.issued,
        language=code(str(feed.feed.get("language") or "")) or base.language,
        source=link or resource.url,
        warnings=base.warnings + warnings,
    )


def _article(link: str, resource: Resource) -> tuple[Document | None, tuple[str, ...]]:
    if not resource.fetch or not link:
        return None, (Message(_SUMMARY, reason=Message("load its address to read the article")),)
    try:
        fetched = resource.fetch(link)
        if fetched.suffix != ".html":
            return None, (Message(_SUMMARY, reason=Message("{link} is no web page", link=link)),)
        return next(page.read(fetched.resource)), ()
    except InputRefused as error:
        return None, (Message(_SUMMARY, reason=error.message),)
