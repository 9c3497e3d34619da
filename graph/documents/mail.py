"""E-mails (.eml, RFC 5322): the body, with the subject as title and the sender as publisher."""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import parseaddr

from graph.documents.encoding import decode, normalise
from graph.documents.page import from_html
from graph.documents.resource import Resource
from graph.errors import InputRefused, Message
from graph.model import Date, Document


def read(resource: Resource) -> Iterator[Document]:
    """Yield the one document of a message, dated by the sender's clock; attachments are named in a warning.

    Raises:
        InputRefused: the message has no text.
    """
    name = resource.name
    message = message_from_bytes(resource.content(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    try:
        text, warnings = _body(message, name)
        subject, sender = str(message["subject"] or "").strip(), str(message["from"] or "")
        sent = getattr(message["date"], "datetime", None)
    except InputRefused:
        raise
    except Exception as error:  # the parser raises whatever malformed headers lead it to
        raise InputRefused(
            "{name} is no e-mail that could be read ({reason}).", name=name, reason=type(error).__name__
        ) from None
    display, address = parseaddr(sender)
    yield Document(
        slug="",
        text=text,
        title=subject or None,
        publisher=display or address or None,
        issued=Date(sent.date().isoformat()) if sent else None,
        source=resource.url,
        warnings=warnings,
    )


def _body(message: EmailMessage, name: str) -> tuple[str, tuple[str, ...]]:
    part = message.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise InputRefused("{name} is a message without text: save its attachments and load those.", name=name)
    text, warnings = decode(payload, name, part.get_content_charset())
    if part.get_content_subtype() == "html":
        text = from_html(text, name, None).text
    attached = sorted(str(attachment.get_filename() or "unnamed") for attachment in message.iter_attachments())
    if attached:
        warnings += (Message("its attachments were not read: {names}", names=", ".join(attached)),)
    return normalise(text), warnings
