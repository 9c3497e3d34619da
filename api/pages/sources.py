"""`/compare/sources`: which twinnings the documents state, which a list, and which both; as files, too."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.pages.reader import Reader, Visit
from api.snapshot import Snapshot, once
from api.views.lists import lists
from api.views.review import store_of
from graph.comparison import FORMATS, Sides, compared, write
from graph.errors import NotFound

router = APIRouter()

PARTS = ("both", "here", "there")
DOCUMENTS, LISTS = "documents", "datasets"
_PAGE = 50
_FILES = {"csv": "comparison.csv", "quickstatements": "quickstatements.txt"}

Part = Literal["both", "here", "there"]
Here = Annotated[str, Query(description="The source that is compared: documents, datasets, or a graph.")]


@router.get("/compare/sources", include_in_schema=False)
def show(reader: Visit, here: Here = DOCUMENTS, there: str = "", part: Part = "both", page: int = 1) -> Response:
    """Show one page of the ties that both sources state, or only one of them."""
    known = lists(reader.snapshot)
    there = there or next((each.name for each in known), "")
    sides = _sides(reader.snapshot, here, there) if there else None
    found = {each: getattr(sides, each) if sides else [] for each in PARTS}
    page = max(page, 1)
    return reader.page(
        "compare-sources.html",
        known=known,
        asked={"here": here, "there": there, "part": part},
        compared=sides is not None,
        totals={each: len(pairs) for each, pairs in found.items()},
        ties=[sides.tie(pair) for pair in found[part][(page - 1) * _PAGE : page * _PAGE]] if sides else [],
        page=page,
        pages=max(1, -(-len(found[part]) // _PAGE)),
        titles={DOCUMENTS: _title(reader, DOCUMENTS), **{each.name: each.title for each in known}}
        | {each: _title(reader, each) for each in (here, there) if each},
        choices=[DOCUMENTS, *([LISTS] if len(known) > 1 else []), *(each.name for each in known)],
        files=list(FORMATS),
    )


@router.get("/compare/sources.{format_}", include_in_schema=False)
def download(reader: Visit, format_: str, there: str, here: Here = DOCUMENTS) -> Response:
    """Return the whole comparison as a file."""
    if format_ not in FORMATS:
        raise NotFound("A comparison is no {format!r}; there are {known}.", format=format_, known=", ".join(FORMATS))
    content = write(compared(_sides(reader.snapshot, here, there)), format_)
    headers = {"Content-Disposition": f'attachment; filename="{_FILES[format_]}"', "Cache-Control": "no-cache"}
    return Response(content.encode(), media_type=FORMATS[format_], headers=headers)


@once
def _sides(snapshot: Snapshot, here: str, there: str) -> Sides:
    return Sides(store_of(snapshot), here, there)


def _title(reader: Reader, name: str) -> str:
    """Return what a source is called."""
    if name in (DOCUMENTS, LISTS):
        return reader.language.text(f"sources.{name}")
    return next((each.title for each in lists(reader.snapshot) if each.name == name), name)
