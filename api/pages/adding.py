"""`/documents/new`: a text of one's own, what would be taken from it, and only then the graph."""

from __future__ import annotations

import hmac
import logging
from datetime import UTC, datetime
from functools import partial
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.reader import Reader, Visit
from api.pages.submission import FIELDS, LARGEST, Sent, Submission, document_in, fingerprint
from api.refusals import Forbidden, Unauthorized
from api.session import session, tokens
from api.snapshot import Snapshot
from api.tokens import Role
from api.views.choices import WHOLE, choices, decisions, key
from api.views.documents import document_of, pieces
from api.views.evidence import document_facts
from graph import iris, pipeline
from graph.errors import CitypactError, Conflict, InputRefused, StoreReadOnly
from graph.model import Document
from graph.store import Store

router = APIRouter()

_PATIENCE = 30.0
_log = logging.getLogger("citypact")


@router.get("/documents/new", include_in_schema=False)
def form(reader: Visit) -> Response:
    """Show the empty form."""
    _writer(reader)
    return _page(reader, Submission())


@router.post("/documents/new", include_in_schema=False)
def add(reader: Visit, sent: Sent) -> Response:
    """Show what would be taken from a text (nothing is kept), or keep it and lead to its page.

    What is kept is what was shown: a text that changed since is shown again. Statements that were shown and not
    ticked are rejected in the editor's name, and values that were written anew take the place of those shown: in one
    step with the document, so that nobody sees it without.
    """
    store, document = _writer(reader), None
    try:
        editor = _editor(reader, sent)
        document = document_in(sent)
        known = document_of(reader.snapshot, iris.document(document.slug)) is not None
        changed = bool(sent["seen"]) and sent["seen"] != fingerprint(document)
        if sent["step"] != "save" or changed:
            return _preview(reader, sent, document, changed=sent["step"] == "save")
        if known and not sent["replace"]:
            raise Conflict(
                "There is a document {slug!r} already: tick below that it is to be replaced.", slug=document.slug
            )
        when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        why = sent["why"] or reader.language.text("adding.left-out", document=document.slug)
        curate = partial(
            decisions, slug=document.slug, left=sent.left, instead=sent.instead, who=editor, when=when, why=why
        )
        report = pipeline.load(store, [document], force=known, curate=curate)
        if report.refused:
            raise InputRefused(report.refused[0][1])
    except CitypactError as error:
        if document is None:
            return _page(reader, sent, error.status, detail=error.message)
        return _preview(reader, sent, document, error.status, detail=error.message)
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


def _preview(
    reader: Reader, sent: Submission, document: Document, status: int = 200, changed: bool = False, detail: str = ""
) -> Response:
    """Show what a document would say, read from a store of its own that is thrown away; `detail` says what is wrong
    with the form, unless that stands beside the value that is wrong."""
    store = Store.memory()
    report = pipeline.load(store, [document])
    preview = Reader(reader.request)
    preview.snapshot = Snapshot(store)
    iri = iris.document(document.slug)
    told = document_facts(preview.snapshot, iri)
    things = choices(store, _writer(reader), document.slug, told, sent.instead)
    mentioned = things.pop(iri, [])
    whole = {subject: key(subject) for subject in things if reader.class_of(subject) in WHOLE}
    issued = document.issued.value if document.issued else ""
    values = {name: getattr(document, name, None) or "" for name in FIELDS} | {"published": issued}
    values |= {"token": sent["token"], "why": sent["why"], "replace": sent["replace"]}
    wrong = any(each.wrong for group in things.values() for each in group)
    return _page(
        preview,
        Submission({**values, "slug": document.slug, "text": document.text}),
        400 if wrong and status == 200 else status,
        document=document_of(preview.snapshot, iri),
        known=document_of(reader.snapshot, iri) is not None,
        seen=fingerprint(document),
        warnings=[reason for _, reason in (*report.warned, *report.refused)],
        pieces=pieces(document.text, told),
        things=things,
        whole=whole,
        left=sent.left,
        keys=sorted({*whole.values(), *(each.key for group in (*things.values(), mentioned) for each in group)}),
        numbers={subject: number for number, subject in enumerate(things, 1)},
        mentioned=mentioned,
        wrong=wrong,
        changed=changed,
        detail="" if wrong else detail,
    )


def _page(reader: Reader, sent: Submission, status: int = 200, **context: Any) -> Response:
    """Return the page with the form, which is kept by nobody."""
    given: dict[str, Any] = {
        "document": None,
        "known": bool(sent["replace"]),
        "changed": False,
        "detail": "",
        **context,
    }
    known = session(reader.request)
    editor = known if known and known.may(Role.EDITOR) else None
    response = reader.plain(
        "document-new.html", status, sent=sent, editor=editor, fields=FIELDS, largest=LARGEST, **given
    )
    response.headers["Cache-Control"] = "no-store"
    return response
