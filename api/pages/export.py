"""`/export/{digest}`: the whole graph in the state that a citation names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox
from fastapi import APIRouter
from fastapi.responses import Response, StreamingResponse

from api.formats import FORMATS, Format, wanted
from api.pages.entity import split
from api.pages.reader import Visit
from api.views.state import digest as digest_of
from api.views.state import quads
from graph.errors import NotFound, UsageError, Withdrawn

router = APIRouter()

_BATCH = 5000


@router.get("/export/{digest}", include_in_schema=False)
def export(digest: str, reader: Visit, format: str | None = None) -> Response:
    """Stream all graphs as N-Quads (or TriG) in the state of that digest; 410 where that state is no longer kept."""
    digest, suffix = split(digest)
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise NotFound("{digest!r} is no digest of a state: take the address from “Cite this”.", digest=digest)
    asked = (
        suffix
        or wanted(reader.request.headers.get("accept"), format)
        or next(each for each in FORMATS if each.suffix == "nq")
    )
    if not asked.syntax.supports_datasets or asked.suffix == "jsonld":
        raise UsageError("{name} cannot stream named graphs: use nq or trig.", name=asked.name)
    state = next((each for each in reader.snapshots.kept() if digest_of(each) == digest), None)
    if state is None:
        raise Withdrawn("This server no longer keeps that state. Whoever loads the same sources gets it again.")
    lines = _serialized(quads(state, reader.settings.whole_texts), asked)
    name = f"citypact-{digest[:12]}.{asked.suffix}"
    headers = {"ETag": f'"{digest}-{asked.suffix}"', "Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(lines, media_type=asked.media_type, headers=headers)


def _serialized(everything: Iterator[ox.Quad], asked: Format) -> Iterator[bytes]:
    """Yield quads in a syntax of which several documents make one."""
    while batch := list(islice(everything, _BATCH)):
        yield ox.serialize(batch, format=asked.syntax) or b""
