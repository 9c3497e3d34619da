"""Whoever asks for a page: their language, the graph as it is now, and the answer in the form they take."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import Depends
from fastapi.requests import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.formats import FORMATS, Format, serialize
from api.languages import LANGUAGES, OWN_NAMES, Language, language, preferred
from api.links import Links
from api.search import Search
from api.session import session
from api.settings import Settings
from api.snapshot import Name, Snapshot, Snapshots
from api.sparql import SparqlApp
from api.tokens import Role
from api.views.documents import Document, document_of
from api.views.evidence import in_words
from api.views.state import digest
from graph.iris import CP, ID
from graph.store import Store

_HERE = Path(__file__).parents[1]
_LONGEST_NAME = 160
_DAY = re.compile(r" \((\d{4}(?:-\d\d){0,2})\)$")
VERSION = version("citypact")


class Reader:
    """One request for a page."""

    def __init__(self, request: Request) -> None:
        """Read the request; nothing is asked of the store yet."""
        self.request = request
        self.settings: Settings = request.app.state.settings
        self.links: Links = request.app.state.links
        self.search: Search = request.app.state.search
        self.snapshots: Snapshots = request.app.state.snapshots
        self.language: Language = language(_language_of(request))

    @cached_property
    def snapshot(self) -> Snapshot:
        """The graph as it is now, the same through the whole request."""
        return self.snapshots.latest()

    def solutions(self, sparql: str) -> ox.QuerySolutions:
        """Return the answer to a SELECT query under the limits of the endpoint, where there is one.

        Raises QueryFailed, and what the endpoint says of it.
        """
        endpoint: SparqlApp | None = self.request.app.state.sparql
        return endpoint.pool.solutions(sparql) if endpoint else self.snapshot.solutions(sparql)

    @property
    def writer(self) -> Store | None:
        """The store to write to, None where this server changes nothing."""
        store = self.request.app.state.store
        writable = isinstance(store, Store) and not store.read_only and not self.settings.read_only
        return store if writable else None

    @cached_property
    def reviewer(self) -> str | None:
        """The name of the reviewer who is logged in."""
        known = session(self.request)
        return known.name if known and known.may(Role.REVIEWER) else None

    @property
    def state(self) -> str:
        """The digest of the graph as it is now."""
        return digest(self.snapshot)

    def name(self, iri: str) -> Name:
        """Return the label of a thing in the reader's language where there is one."""
        return self.snapshot.name(iri, self.language.code)

    def title(self, iri: str, beside: Collection[str] = ()) -> Name:
        """Return the label of a thing with the day at its end, if any, as people write it; of an office, whose it is.

        Without that day where it is among the dates that stand `beside` it.
        """
        name = self.name(iri)
        if self.class_of(iri) == "position":
            return self._office(iri, name)
        day = _DAY.search(name.text)
        if not day:
            return name
        return name._replace(
            text=name.text[: day.start()] + ("" if day[1] in beside else f" ({self.language.date(day[1])})")
        )

    def _office(self, iri: str, title: Name) -> Name:
        row = self.snapshot.first("entity-value", entity=iri, property=CP + "positionIn")
        if not row or not row["value"]:
            return title
        names = [told["label"] or "" for told in self.snapshot.select("name", entity=row["value"])]
        if any(name and name.casefold() in title.text.casefold() for name in names):
            return title
        return Name(self.language.text("words.office", title=title.text, seat=self.name(row["value"]).text), None)

    def short(self, text: str, longest: int = _LONGEST_NAME) -> str:
        """Return `text`, cut where it is too long for a line of a list."""
        return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

    def document(self, iri: str | None) -> Document | None:
        """Return what is known of a document."""
        return document_of(self.snapshot, iri) if iri else None

    def confidence(self, value: float) -> str:
        """Return a confidence in words."""
        return self.language.text(f"confidence.{in_words(value)}")

    def class_of(self, iri: str) -> str:
        """Return the class in the path of an entity's IRI, e.g. `city`; "" for other IRIs."""
        return iri.removeprefix(ID).split("/", 1)[0] if iri.startswith(ID) else ""

    def kind(self, iri: str) -> str:
        """Return what a thing is in a word, and the country of a place: "City, Indonesia"."""
        word = self.language.text(f"class.{self.class_of(iri)}")
        row = self.snapshot.first("entity-value", entity=iri, property=CP + "inCountry")
        return f"{word}, {self.name(row['value']).text}" if row and row["value"] else word

    def here(self, **changes: str | int | None) -> str:
        """Return the address of this page with some query parameters changed (None takes one away)."""
        parameters = {**self.request.query_params, **changes}
        return self.links.path(self.request.url.path, **parameters)

    def permalink(self) -> str:
        """Return the whole address of this page, without the choice of language."""
        return self.absolute(self.here(lang=None))

    def absolute(self, address: str) -> str:
        """Return an address of ours with the host in front."""
        return address if self.links.base else str(self.request.base_url).rstrip("/") + address

    def page(self, template: str, status: int = 200, **context: Any) -> Response:
        """Return the page of a template; 304 where the browser has it already."""
        seen_by = "-reviewer" if self.reviewer else ""
        tag = f'W/"{self.snapshot.version}-{self.language.code}-{_fingerprint(self.settings)}{seen_by}"'
        if status == 200 and self.request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        headers = {"ETag": tag} if status == 200 else {}
        return self.plain(template, status, headers, generation=self.snapshot.generation, **context)

    def plain(self, template: str, status: int, headers: dict[str, str] | None = None, **context: Any) -> Response:
        """Return a page that needs no store."""
        html = (
            _templates()
            .get_template(template)
            .render(
                {
                    "generation": None,
                    **context,
                    "reader": self,
                    "t": self.language.text,
                    "links": self.links,
                    "formats": FORMATS,
                    "languages": OWN_NAMES,
                    "version": VERSION,
                    "static": lambda name: f"{self.links.static(name)}?v={_digest()}",
                }
            )
        )
        response = HTMLResponse(html, status, headers)
        response.headers["Content-Language"] = self.language.code
        response.headers["Vary"] = "Accept, Accept-Language, Cookie"
        response.headers["Cache-Control"] = "no-cache"
        if self.request.query_params.get("lang") in LANGUAGES:
            response.set_cookie("lang", self.language.code, max_age=31_536_000, samesite="lax")
        return response

    def rdf(self, statements: Iterable[ox.Triple] | Iterable[ox.Quad], format_: Format, name: str) -> Response:
        """Return statements in an RDF syntax; `name` is what a browser calls the download."""
        tag = f'"{self.snapshot.version}-{format_.suffix}"'
        headers = {
            "ETag": tag,
            "Vary": "Accept",
            "Cache-Control": "no-cache",
            "Content-Disposition": f'inline; filename="{name}.{format_.suffix}"',
        }
        if self.request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(serialize(statements, format_), media_type=format_.media_type, headers=headers)

    def redirect(self, address: str, status: int) -> Response:
        """Send the reader to another address."""
        return RedirectResponse(address, status, headers={"Vary": "Accept"})


def _reader(request: Request) -> Reader:
    """Return the reader of a request."""
    return Reader(request)


Visit = Annotated[Reader, Depends(_reader)]
"""The parameter of a page's function that is its reader."""


def _language_of(request: Request) -> str:
    """Return the language asked for: by the switch, by the cookie that it left, by the browser."""
    for chosen in (request.query_params.get("lang"), request.cookies.get("lang")):
        if chosen in LANGUAGES:
            return str(chosen)
    return preferred(request.headers.get("accept-language"))


@cache
def _templates() -> Environment:
    """Return the templates of `api/templates`; what they insert is escaped, what they misspell is an error."""
    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _digest() -> str:
    """Return a digest of what pages are made of: templates, style, scripts and words."""
    digest = hashlib.sha256(VERSION.encode())
    for folder in ("templates", "static", "locale"):
        for path in sorted((_HERE / folder).glob("*.*")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _fingerprint(settings: Settings) -> str:
    """Return what tells the pages of this server from those of another on the same address."""
    parts = (str(settings.data), settings.base_url, settings.whole_texts, _digest())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]
