"""The first page, the results of a search, and the pages that say what this is."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from api.pages.questions import sentence
from api.pages.reader import VERSION, Visit
from api.search import CLASSES, require_classes
from api.views.agreements import some_agreements
from api.views.lists import lists
from api.views.measured import measured
from api.views.overview import overview
from ontology.questions import question

router = APIRouter()

_NEWEST = 8
_HITS = 50
_QUESTIONS = (
    "partners",
    "partner-cities",
    "agreements-between-countries",
    "shared-partners",
    "signatories",
    "not-yet-signed",
    "single-source",
    "brokers",
)


@router.get("/", include_in_schema=False)
def home(reader: Visit) -> Response:
    """Show the search, the questions and what is in the graph."""
    latest = [row["agreement"] or "" for row in reader.snapshot.select("newest-agreements", limit=_NEWEST)]
    return reader.page(
        "home.html",
        overview=overview(reader.snapshot),
        lists=lists(reader.snapshot),
        measured=measured(),
        newest=list(some_agreements(reader.snapshot, latest).values()),
        questions=[question(name) for name in _QUESTIONS],
        sentence=lambda each: sentence(reader, each),
    )


@router.get("/favicon.ico", include_in_schema=False)
def icon(reader: Visit) -> Response:
    """Lead browsers that look for the icon at its old place to it."""
    return reader.redirect(reader.links.static("icon.svg"), 308)


@router.get("/search", include_in_schema=False)
def search(reader: Visit, q: str = "", type: str = "") -> Response:
    """Show what is called like `q`."""
    classes = (type,) if type else ()
    require_classes(*classes)
    hits = reader.search.index().find(q, classes, limit=_HITS)
    return reader.page("search.html", q=q, type=type, hits=hits, classes=CLASSES)


@router.get("/about", include_in_schema=False)
def about(reader: Visit) -> Response:
    """Say where the graph comes from and how to cite and correct it."""
    return reader.page("about.html", overview=overview(reader.snapshot), measured=measured())


@router.get("/health")
def health(reader: Visit) -> JSONResponse:
    """Tell whether the server can read its graph."""
    counts = overview(reader.snapshot)
    return JSONResponse(
        {
            "status": "ok",
            "version": VERSION,
            "generation": reader.snapshot.generation,
            "documents": counts.count("Document"),
        },
        headers={"Cache-Control": "no-store"},
    )
