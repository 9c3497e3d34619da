"""`/review`: what is uncertain, decided by people with a token."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pyoxigraph
from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response
from pyoxigraph import Literal, NamedNode

from api.pages.reader import Reader, Visit
from api.session import Sent, Session, let_in, let_out, session, writer
from api.tokens import Role
from api.views.entities import entity
from api.views.evidence import facts
from api.views.review import (
    doubt_view,
    head,
    judgements,
    members,
    pair_view,
    statement_of,
    store_of,
    uncertain_pairs,
    uncertain_statements,
)
from graph.curation import Decision, Ledger
from graph.curation.decision import NAME, SAME
from graph.curation.files import dumps
from graph.errors import NotFound, UsageError
from graph.pipeline import remove
from graph.review import decide, lift, state, suppress
from graph.review.doubts import kinds
from graph.review.withdrawal import losses

router = APIRouter(include_in_schema=False)

_PAGE = 10


@router.get("/review")
def show(reader: Visit, what: str = "", kind: str = "", page: int = 1) -> Response:
    """Show the queue: uncertain pairs, or uncertain statements (of a kind); a form to log in where nobody is.

    Who does not say what sees the pairs, and the statements where there are no pairs.
    """
    known = session(reader.request)
    if known is None or not known.may(Role.REVIEWER):
        return _shown(reader, "review-login.html", known)
    snapshot, page = reader.snapshot, max(page, 1)
    pairs, doubts = uncertain_pairs(snapshot), uncertain_statements(snapshot)
    number = kinds(doubts)
    asked = [doubt for doubt in doubts if not kind or doubt.kind == kind]
    what = what or ("pairs" if pairs else "statements")
    listed = pairs if what == "pairs" else asked
    part = slice((page - 1) * _PAGE, page * _PAGE)
    return _shown(
        reader,
        "review.html",
        known,
        what="pairs" if what == "pairs" else "statements",
        pairs=[pair_view(snapshot, pair) for pair in pairs[part]] if what == "pairs" else [],
        doubts=[doubt_view(snapshot, doubt) for doubt in asked[part]] if what != "pairs" else [],
        counts={"pairs": len(pairs), "statements": len(doubts)},
        kinds=number if what != "pairs" else {},
        kind=kind,
        page=page,
        pages=max(1, -(-len(listed) // _PAGE)),
    )


@router.get("/review/thing")
def thing(reader: Visit, iri: str) -> Response:
    """Show one thing to a reviewer: what was taken for it, its names and statements, and what was decided."""
    known = session(reader.request)
    if known is None or not known.may(Role.REVIEWER):
        return _shown(reader, "review-login.html", known)
    iri = head(reader.snapshot, iri)
    found = entity(reader.snapshot, iri)
    if found is None:
        raise NotFound("There is nothing under {iri} in this graph: search for its name.", iri=iri)
    told = [fact for fact in facts(reader.snapshot, iri).all if iri in (fact.subject, fact.object)]
    return _shown(
        reader,
        "review-thing.html",
        known,
        entity=found,
        members=members(reader.snapshot, iri),
        facts=[(fact, _written(fact.object, fact.link, reader, fact.subject, fact.predicate)) for fact in told],
        decisions=judgements(reader.snapshot, iri),
        seen=state(store_of(reader.snapshot), [NamedNode(iri)]),
    )


@router.get("/review/decisions")
def decisions(reader: Visit, format: str | None = None) -> Response:
    """List all decisions, or give them as JSON."""
    known = session(reader.request)
    if known is None or not known.may(Role.REVIEWER):
        return _shown(reader, "review-login.html", known)
    if format == "json":
        text = dumps(one for _, one in Ledger(store_of(reader.snapshot)).all())
        headers = {"Content-Disposition": 'attachment; filename="decisions.json"', "Cache-Control": "no-store"}
        return Response(text, media_type="application/json", headers=headers)
    return _shown(reader, "review-decisions.html", known, decisions=judgements(reader.snapshot))


@router.get("/review/document/{slug}")
def document(reader: Visit, slug: str) -> Response:
    """Show what the graph loses when a document is withdrawn."""
    known = session(reader.request)
    if known is None or not known.may(Role.REVIEWER):
        return _shown(reader, "review-login.html", known)
    loss = losses(store_of(reader.snapshot), slug)
    return _shown(
        reader,
        "review-document.html",
        known,
        slug=slug,
        things=[node.value for node in loss.things],
        statements=[(*statement_of(row), isinstance(row[2], NamedNode)) for row in loss.statements],
    )


@router.post("/review/login")
def log_in(reader: Visit, form: Sent) -> Response:
    """Log in by a token."""
    response = RedirectResponse(reader.links.path("/review"), 303)
    let_in(reader.request, response, form.one("token").strip())
    return response


@router.post("/review/logout")
def log_out(reader: Visit, _: Sent) -> Response:
    """Log out."""
    response = RedirectResponse(reader.links.path("/review"), 303)
    let_out(response)
    return response


@router.post("/review/decide")
def take(reader: Visit, form: Sent) -> Response:
    """Take a decision; 409 where something was decided since the page was made."""
    store, known = writer(reader.request, form, Role.REVIEWER)
    decide(store, _decision(form, known), form.one("seen") or None)
    return _back(reader, form)


@router.post("/review/withdraw")
def withdraw(reader: Visit, form: Sent) -> Response:
    """Withdraw a document."""
    store, _ = writer(reader.request, form, Role.EDITOR)
    remove(store, form.one("document"))
    return RedirectResponse(reader.links.path("/documents"), 303)


@router.post("/review/suppress")
def hide(reader: Visit, form: Sent) -> Response:
    """Suppress a person, or lift that."""
    store, known = writer(reader.request, form, Role.ADMIN)
    if form.one("lift"):
        lift(store, form.one("iri"))
    else:
        suppress(store, form.one("iri"), known.name, _now())
    return RedirectResponse(reader.links.path("/review"), 303)


def _decision(form: Any, known: Session) -> Decision:
    """Return the decision that a form asks for."""
    verdict, why, who, when = form.one("verdict"), form.one("why").strip(), known.name, _now()
    try:
        about = tuple(NamedNode(iri) for iri in form.all("about"))
        match verdict:
            case "merge":
                return Decision("merge", who, when, why, about=about)
            case "split":
                chosen = tuple(NamedNode(iri) for iri in form.all("apart"))
                rest = tuple(node for node in about if node not in chosen)
                if form.all("apart") or form.one("whole"):
                    return Decision("split", who, when, why, subjects=rest, predicate=SAME, objects=chosen)
                return Decision("split", who, when, why, about=about)
            case "accept" | "reject":
                (triple,) = pyoxigraph.parse(
                    f"<{form.one('subject')}> <{form.one('predicate')}> {form.one('object')} .",
                    format=pyoxigraph.RdfFormat.N_TRIPLES,
                )
                parts = {"subjects": (triple.subject,), "predicate": triple.predicate, "objects": (triple.object,)}
                return Decision(verdict, who, when, why, **parts)
            case "relabel":
                name = Literal(form.one("name").strip(), language=form.one("language") or None)
                return Decision("relabel", who, when, why, about[:1], NAME, (name,))
            case "undo":
                return Decision("reject", who, when, why, undoes=about[0])
    except (ValueError, SyntaxError, IndexError) as error:
        raise UsageError("The form cannot be understood: {error}", error=error) from None
    raise UsageError("There is no verdict {verdict!r}.", verdict=verdict)


def _written(value: str, link: bool, reader: Reader, subject: str, predicate: str) -> str:
    """Return the object of a statement in N-Triples."""
    if link:
        return str(NamedNode(value))
    store = store_of(reader.snapshot)
    found = store.match(NamedNode(subject), NamedNode(predicate), None, pyoxigraph.DefaultGraph())
    return min((str(quad.object) for quad in found if getattr(quad.object, "value", "") == value), default="")


def _back(reader: Reader, form: Any) -> Response:
    """Send the reviewer back to the page of the form: one of ours under /review."""
    target = form.one("next")
    return RedirectResponse(target if target.startswith(reader.links.path("/review")) else "/review", 303)


def _shown(reader: Reader, template: str, known: Session | None, **context: Any) -> Response:
    """Return a page that no cache keeps."""
    response = reader.plain(template, 200, None, session=known, read_only=_read_only(reader), **context)
    response.headers["Cache-Control"] = "no-store"
    return response


def _read_only(reader: Reader) -> bool:
    return reader.settings.read_only or getattr(reader.request.app.state.store, "read_only", True)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
