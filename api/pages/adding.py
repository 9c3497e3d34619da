"""`/documents/new`: a text of one's own, what would be taken from it, and only then the graph."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends
from fastapi.requests import Request
from fastapi.responses import Response
from starlette.datastructures import UploadFile

from api.pages.document import by_subject
from api.pages.reader import Reader, Visit
from api.refusals import Forbidden, Incomplete, TooLarge, Unauthorized
from api.session import session, tokens
from api.snapshot import Snapshot
from api.tokens import Role
from api.views.documents import MENTIONS, document_of, pieces
from api.views.evidence import document_facts
from graph import iris, pipeline
from graph.documents import Refusal, read
from graph.errors import CitypactError, Conflict, InputRefused, Message, StoreReadOnly, UsageError
from graph.model import Document
from graph.store import Store

router = APIRouter()

LARGEST = 2_000_000
"""The most bytes of a form with its text or file."""

FIELDS = ("title", "publisher", "published", "language", "source", "license", "retold_from")
"""What a form tells of a document, as its front matter would."""

_PATIENCE = 30.0
_log = logging.getLogger("citypact")


@dataclass(frozen=True, slots=True)
class Submission:
    """A form as it was sent: its fields, and the name and bytes of the file."""

    fields: Mapping[str, str] = field(default_factory=dict)
    file: tuple[str, bytes] | None = None

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "").strip()


async def _submission(request: Request) -> Submission:
    """Return the form of a request that comes from a page of ours and is not too large."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise Incomplete("The form does not tell its length.")
    if int(length) > LARGEST:
        raise TooLarge("The text is larger than {size:g} MB: give it in parts.", size=LARGEST / 1e6)
    if not _own(request):
        raise Forbidden("This form was sent by a page of another site. Fill in the one under /documents/new.")
    async with request.form(max_files=1, max_fields=20, max_part_size=LARGEST) as form:
        file = form.get("file")
        sent = (file.filename or "file", await file.read()) if isinstance(file, UploadFile) and file.size else None
        return Submission({name: value for name, value in form.items() if isinstance(value, str)}, sent)


def _own(request: Request) -> bool:
    """Tell whether a form comes from our own page (https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header)."""
    site = request.headers.get("sec-fetch-site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return not origin or urlsplit(origin).netloc == request.headers.get("host")


@router.get("/documents/new", include_in_schema=False)
def form(reader: Visit) -> Response:
    """Show the empty form."""
    _writer(reader)
    return _page(reader, Submission())


@router.post("/documents/new", include_in_schema=False)
def add(reader: Visit, sent: Annotated[Submission, Depends(_submission)]) -> Response:
    """Show what would be taken from a text (nothing is kept), or keep it and lead to its page."""
    store = _writer(reader)
    try:
        editor = _editor(reader, sent)
        document = _document(sent)
        known = document_of(reader.snapshot, iris.document(document.slug)) is not None
        if sent["step"] != "save":
            return _preview(reader, sent, document, known)
        if known and not sent["replace"]:
            raise Conflict(
                "There is a document {slug!r} already: tick below that it is to be replaced.", slug=document.slug
            )
        report = pipeline.load(store, [document], force=known)
        if report.refused:
            raise InputRefused(report.refused[0][1])
    except CitypactError as error:
        return _page(reader, sent, error.status, detail=error.message)
    reader.snapshots.latest(patience=_PATIENCE)
    _log.info("%s added the document %s", editor, document.slug)
    return reader.redirect(reader.links.thing(iris.document(document.slug)), 303)


def _writer(reader: Reader) -> Store:
    """Return the store to write to."""
    if reader.writer is None:
        raise StoreReadOnly("This server is read-only: documents are added by whoever runs it.")
    return reader.writer


def _editor(reader: Reader, sent: Submission) -> str:
    """Return the name of the editor who is logged in, or whose token this is."""
    known = session(reader.request)
    token = sent["token"]
    if known and hmac.compare_digest(sent["check"].encode(), known.check.encode()):
        name, role = known.name, known.role
    elif found := tokens(reader.request).verify(token) if token else None:
        name, role = found
    else:
        raise Unauthorized("This needs the token of an editor; whoever runs the server makes one.")
    if role < Role.EDITOR:
        raise Forbidden("The token of {name} allows no editing: ask for one with the role editor.", name=name)
    return name


def _document(sent: Submission) -> Document:
    """Return the one document that was pasted, uploaded or fetched, with what the form tells of it."""
    reading = partial(read, published=sent["published"] or None, language=sent["language"] or None, max_bytes=LARGEST)
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


def _without(folder: str, reason: str) -> Message:
    """Return why a file was refused, without the folder that it lay in for a moment."""
    message = reason if isinstance(reason, Message) else Message(reason)
    told = {
        name: each.replace(folder + "/", "") if isinstance(each, str) else each
        for name, each in message.arguments.items()
    }
    return Message(message.template, **told)


def _preview(reader: Reader, sent: Submission, document: Document, known: bool) -> Response:
    """Show what a document would say, read from a store of its own that is thrown away."""
    store = Store.memory()
    report = pipeline.load(store, [document])
    preview = Reader(reader.request)
    preview.snapshot = Snapshot(store)
    iri = iris.document(document.slug)
    told = document_facts(preview.snapshot, iri)
    things = by_subject(told)
    issued = document.issued.value if document.issued else ""
    values = {name: getattr(document, name, None) or "" for name in FIELDS} | {"published": issued}
    return _page(
        preview,
        Submission({**values, "token": sent["token"], "slug": document.slug, "text": document.text}),
        document=document_of(preview.snapshot, iri),
        known=known,
        warnings=[reason for _, reason in (*report.warned, *report.refused)],
        pieces=pieces(document.text, told),
        things=things,
        numbers={subject: number for number, subject in enumerate(things, 1)},
        mentioned=sorted({fact.object for fact in told if fact.predicate == MENTIONS}),
    )


def _page(reader: Reader, sent: Submission, status: int = 200, **context: Any) -> Response:
    """Return the page with the form, which is kept by nobody."""
    given: dict[str, Any] = {"document": None, "known": bool(sent["replace"]), "detail": "", **context}
    known = session(reader.request)
    editor = known if known and known.may(Role.EDITOR) else None
    response = reader.plain(
        "document-new.html", status, sent=sent, editor=editor, fields=FIELDS, largest=LARGEST, **given
    )
    response.headers["Cache-Control"] = "no-store"
    return response
