"""The form of `/documents/new` as it was sent, and the document that it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends
from fastapi.requests import Request
from starlette.datastructures import UploadFile

from api.refusals import Forbidden, Incomplete, TooLarge
from graph import iris
from graph.documents import Refusal, read
from graph.errors import InputRefused, Message, UsageError
from graph.model import Document

LARGEST = 2_000_000
"""The most bytes of a form with its text or file."""

FIELDS = ("title", "publisher", "published", "language", "source", "license", "retold_from")
"""What a form tells of a document, as its front matter would."""

INSTEAD = "instead-"
"""How the names of fields begin that put a value in the place of another; the key of the statement follows."""

_MOST_FIELDS = 20_000


@dataclass(frozen=True, slots=True)
class Submission:
    """A form as it was sent: its fields, the keys of the statements to keep, and the name and bytes of the file."""

    fields: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    file: tuple[str, bytes] | None = None

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "").strip()

    @property
    def instead(self) -> dict[str, str]:
        """What was written in the place of values that were shown, by the keys of their statements."""
        written = {name.removeprefix(INSTEAD): self[name] for name in self.fields if name.startswith(INSTEAD)}
        return {name: text for name, text in written.items() if text}

    @property
    def left(self) -> frozenset[str]:
        """The keys of what was shown and is to be left out."""
        return frozenset(self["told"].split()) - self.kept


async def _submission(request: Request) -> Submission:
    """Return the form of a request that comes from a page of ours and is not too large."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise Incomplete("The form does not tell its length.")
    if int(length) > LARGEST:
        raise TooLarge("The text is larger than {size:g} MB: give it in parts.", size=LARGEST / 1e6)
    if not _own(request):
        raise Forbidden("This form was sent by a page of another site. Fill in the one under /documents/new.")
    async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=LARGEST) as form:
        file = form.get("file")
        sent = (file.filename or "file", await file.read()) if isinstance(file, UploadFile) and file.size else None
        kept = frozenset(value for value in form.getlist("keep") if isinstance(value, str))
        return Submission({name: value for name, value in form.items() if isinstance(value, str)}, kept, sent)


Sent = Annotated[Submission, Depends(_submission)]
"""The parameter of a page's function that is the form sent to it."""


def _own(request: Request) -> bool:
    """Tell whether a form comes from our own page (https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header)."""
    site = request.headers.get("sec-fetch-site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return not origin or urlsplit(origin).netloc == request.headers.get("host")


def document_in(sent: Submission) -> Document:
    """Return the one document that was pasted, uploaded or fetched, with what the form tells of it.

    Raises:
        UsageError: there is nothing to read, or more than one thing, or a field makes no sense.
        InputRefused: it cannot be read.
    """
    reading = partial(read, published=sent["published"] or None, language=sent["language"] or None, max_bytes=LARGEST)
    if sum(map(bool, (sent["text"], sent.file, sent["address"]))) > 1:
        raise UsageError("More than one source is given: leave a text, a file or an address, and empty the others.")
    with TemporaryDirectory() as folder:
        if sent["text"]:
            name = sent["slug"] or f"{iris.ascii_slug(sent['title'] or sent['text'][:40])}-{iris.h8(sent['text'])}"
            path = Path(folder) / f"{iris.ascii_slug(name)}.md"
            path.write_text(sent["text"], encoding="utf-8", errors="ignore")
            found = list(reading(path))
        elif sent.file:
            path = Path(folder) / (PurePath(sent.file[0].replace("\\", "/")).name.replace("\0", "") or "file")
            path.write_bytes(sent.file[1])
            found = list(reading(path))
        elif sent["address"]:
            if "://" not in sent["address"]:
                raise UsageError(
                    "{address!r} is no address: write it as https://example.org/report.", address=sent["address"]
                )
            found = list(reading(sent["address"]))
        else:
            raise UsageError("There is nothing to read: paste a text, choose a file or give an address.")
    refused = [each for each in found if isinstance(each, Refusal)]
    if refused:
        raise InputRefused(_without(folder, refused[0].reason))
    if len(found) != 1 or not isinstance(found[0], Document):
        raise InputRefused("This holds {number} documents: add them one by one.", number=len(found))
    document = found[0]
    return replace(
        document,
        title=sent["title"] or document.title,
        publisher=sent["publisher"] or document.publisher,
        source=sent["source"] or document.source,
        license=sent["license"] or document.license,
        retold_from=sent["retold_from"] or document.retold_from,
    )


def fingerprint(document: Document) -> str:
    """Return what changes where other statements might be read from a document."""
    issued = document.issued.value if document.issued else ""
    return hashlib.sha256("\x1f".join((document.text, issued, document.language or "")).encode()).hexdigest()[:16]


def _without(folder: str, reason: str) -> Message:
    """Return why a file was refused, without the folder that it lay in for a moment."""
    message = reason if isinstance(reason, Message) else Message(reason)
    told = {
        name: each.replace(f"{folder}/", "") if isinstance(each, str) else each
        for name, each in message.arguments.items()
    }
    return Message(message.template, **told)
