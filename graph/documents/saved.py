"""Web pages as browsers save them in one file (.mht, .mhtml; RFC 2557): the page, read as any other."""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from email import message_from_bytes
from io import BytesIO

from graph.documents import page
from graph.documents.address import is_web
from graph.documents.resource import Resource
from graph.errors import InputRefused
from graph.model import Document

_PAGES = ("text/html", "application/xhtml+xml")


def read(resource: Resource) -> Iterator[Document]:
    """Yield the one document of a saved page; its address is the one that it was saved from.

    Raises:
        InputRefused: there is no page in the file, or no text in the page.
    """
    name = resource.name
    message = message_from_bytes(resource.content(), policy=email.policy.compat32)
    part = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
    data = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(data, bytes) or not data.strip():
        raise InputRefused("{name} is no saved page that can be read: save the page as .html.", name=name)
    told = (part["content-location"], message["snapshot-content-location"], resource.url)
    url = next((str(each).strip() for each in told if each and is_web(str(each).strip())), None)
    yield from page.read(Resource(name, BytesIO(data), url, part.get_content_charset(), limit=resource.limit))
