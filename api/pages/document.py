"""Documents: the list, and the page of one with its text and what it says."""

from __future__ import annotations

from collections import defaultdict

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from api.pages.reader import Reader, Visit
from api.views import filters
from api.views.documents import MENTIONS, document_of, documents, passages, pieces, text
from api.views.entities import Entity
from api.views.evidence import Fact, document_facts
from api.views.lists import lists
from graph import iris

router = APIRouter()

_PAGE = 50


def document_page(reader: Reader, known: Entity) -> Response:
    """Return the page of a document: its text, or only the passages that are evidence, and its facts."""
    snapshot, iri = reader.snapshot, known.iri
    told = document_facts(snapshot, iri)
    whole = text(snapshot, iri) if reader.settings.whole_texts else None
    mentioned = sorted({fact.object for fact in told if fact.predicate == MENTIONS})
    things = by_subject(told)
    return reader.page(
        "document.html",
        entity=known,
        document=document_of(snapshot, iri),
        pieces=pieces(whole, told) if whole is not None else (),
        passages=passages(told) if whole is None else (),
        things=things,
        numbers={subject: number for number, subject in enumerate(things, 1)},
        mentioned=mentioned,
    )


def by_subject(told: tuple[Fact, ...]) -> dict[str, list[Fact]]:
    """Return what a document says, mentions apart, by what it is said of, in the order of the text."""
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in told:
        if fact.predicate != MENTIONS:
            found[fact.subject].append(fact)
    return dict(found)


@router.get("/documents", include_in_schema=False)
def list_documents(
    reader: Visit, q: str = "", language: str = "", year: str = "", outlet: str = "", page: int = 1
) -> Response:
    """List the documents, the newest first, those of a language, a year, an outlet or with words in the title."""
    known, wrong = documents(reader.snapshot), filters.wrong(language=language, year=year)
    titled = {hit.iri for hit in reader.search.index().find(q, ("document",), limit=1000)} if q else set(known)
    found = [
        each
        for each in known.values()
        if not wrong
        and each.iri in titled
        and (not language or each.language == language)
        and (not year or (each.issued or "").startswith(year))
        and (not outlet or outlet in (each.outlet, each.publisher))
    ]
    pages = max(1, -(-len(found) // _PAGE))
    page = min(max(page, 1), pages)
    return reader.page(
        "documents.html",
        400 if wrong else 200,
        wrong=wrong,
        found=found[(page - 1) * _PAGE : page * _PAGE],
        total=len(found),
        page=page,
        pages=pages,
        lists=lists(reader.snapshot),
        asked={"q": q, "language": language, "year": year, "outlet": outlet},
        languages_known=sorted({each.language for each in known.values() if each.language}),
        years_known=sorted({each.issued[:4] for each in known.values() if each.issued}, reverse=True),
        outlets_known=sorted({each.outlet or each.publisher or "" for each in known.values()} - {""}),
    )


@router.get("/documents/{slug}", include_in_schema=False)
def lead(reader: Visit, slug: str) -> Response:
    """Lead to the page of a document, which stands at its IRI."""
    return RedirectResponse(reader.links.thing(iris.document(slug)), 308)
