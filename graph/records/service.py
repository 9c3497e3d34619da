"""Wikidata's query service, page by page and politely, so that an interrupted run goes on where it was.

One request at a time, with a user agent and a pause between; a service that is busy is asked again when it says
(Retry-After) or after ever longer pauses. Each page is kept until all are there.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from importlib.metadata import version
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlencode, urlsplit

from graph.errors import InputRefused, UsageError
from graph.model import Dataset, Date
from graph.records.account import Refused
from graph.records.mapping import shipped
from graph.records.options import Options
from graph.records.reading import Listing, listing
from graph.records.record import Row
from graph.records.wikidata import parsed, results

PREFIX = "wikidata:"
ADDRESS = "https://query.wikidata.org/sparql"
PAGE = 5_000
"""How many claims one request asks for."""

_QUERIES = {"P190": "p190.rq"}
_PAUSE, _TIMEOUT, _PATIENCE, _ATTEMPTS = 1.0, 120.0, 300.0, 5
"""Seconds between requests, for one answer, at most to wait when asked to; how often one page is asked for."""
_LIMIT = 100_000_000
_BUSY = frozenset((429, 500, 502, 503, 504))

Sleep = Callable[[float], None]


def fetched(
    property: str,
    country: str | None,
    options: Options,
    directory: Path | None,
    progress: Callable[[int, int | None, str], None],
    *,
    address: str = ADDRESS,
    page: int = PAGE,
    sleep: Sleep = time.sleep,
) -> Listing:
    """Return what Wikidata says of a property, of one country (ISO 3166-1 alpha-2) or of all.

    The date of retrieval is that of the service's first answer. Pages are kept in `directory` until all are read.

    Raises:
        UsageError: no such property or country.
        InputRefused: the service cannot be reached or wants us to wait long; the next run goes on from there.
    """
    if property not in _QUERIES:
        raise UsageError(f"{PREFIX}{property} is not one that can be loaded: there is {PREFIX}{', '.join(_QUERIES)}.")
    if country is not None and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise UsageError(f"--country {country} is no ISO 3166-1 code such as ID.")
    if urlsplit(address).scheme not in ("http", "https"):
        raise UsageError(f"CITYPACT_WIKIDATA is no http or https address: {address}.")
    name = f"wikidata-{property.lower()}" + (f"-{country.lower()}" if country else "")
    with _kept(directory, name) as folder:
        client = _Client(address, folder, sleep)
        try:
            pages = list(client.pages(property, country, page, lambda number: progress(number, None, name)))
        except InputRefused as error:
            there = len(list(folder.glob("page-*.json")))
            raise InputRefused(f"{error} {there} pages are kept: the same command goes on from there.") from None
        found = listing(
            _rows(pages),
            shipped()["wikidata"],
            replace(_dataset(property, name, options, client.date), digest=_digest(pages)),
            f"https://www.wikidata.org/wiki/Property:{property}",
            options,
        )
    if directory:
        shutil.rmtree(folder)
    return found


class _Client:
    """Asks for the pages that are not kept yet."""

    def __init__(self, address: str, folder: Path, sleep: Sleep) -> None:
        self.address, self.folder, self.date = address, folder, ""
        self._sleep = sleep
        self._asked = False

    def pages(self, property: str, country: str | None, size: int, through: Callable[[int], None]) -> Iterator[Any]:
        """Yield the answers; the last is the first that has fewer claims than were asked for."""
        template = Template((Path(__file__).parent / "data" / _QUERIES[property]).read_text("utf-8"))
        within = f'?place wdt:P17/wdt:P297 "{country.upper()}" .' if country else ""
        number = 0
        while True:
            query = template.substitute(country=within, limit=size, offset=number * size)
            kept = self._page(number, query)
            self.date = self.date or kept["date"]
            yield kept["answer"]
            number += 1
            through(number)
            if len(_claims(kept["answer"])) < size:
                return

    def _page(self, number: int, query: str) -> Any:
        """Return a page: as it is kept, else as the service answers. One of another query counts as missing."""
        path = self.folder / f"page-{number:05}.json"
        try:
            kept = json.loads(path.read_text("utf-8"))
            if kept["query"] == query:
                return kept
        except (OSError, ValueError, KeyError, TypeError):
            pass
        answer, date = self._ask(query)
        kept = {"query": query, "date": date, "answer": answer}
        new = path.with_suffix(".new")
        new.write_text(json.dumps(kept), "utf-8")
        new.replace(path)
        return kept

    def _ask(self, query: str) -> tuple[Any, str]:
        """Return the answer to a query and the day of it, asking again while the service is busy or breaks off."""
        if self._asked:
            self._sleep(_PAUSE)
        self._asked = True
        for attempt in range(_ATTEMPTS):
            wait = 5.0 * 2**attempt
            try:
                return self._answer(query)
            except urllib.error.HTTPError as error:
                reason = f"{error.code} {error.reason}"
                if error.code not in _BUSY:
                    raise InputRefused(f"{self.address} refused the query ({reason}).") from None
                wait = _retry_after(error.headers.get("Retry-After"), error.headers.get("Date")) or wait
            except InputRefused:
                reason = "the answer breaks off"
            except (OSError, HTTPException) as error:
                reason = str(getattr(error, "reason", error)) or type(error).__name__
            if wait > _PATIENCE:
                raise InputRefused(f"{self.address} asks to wait {wait:,.0f} seconds ({reason}).")
            if attempt + 1 < _ATTEMPTS:
                self._sleep(wait)
        raise InputRefused(f"{self.address} did not answer {_ATTEMPTS} times in a row (at last: {reason}).")

    def _answer(self, query: str) -> tuple[Any, str]:
        headers = {
            "User-Agent": f"citypact/{version('citypact')} (https://w3id.org/citypact; sister cities)",
            "Accept": "application/sparql-results+json",
        }
        request = urllib.request.Request(f"{self.address}?{urlencode({'query': query})}", headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as response:  # noqa: S310 (http and https only)
            data = response.read(_LIMIT)
            told = response.headers.get("Date")
        answer = parsed(data, self.address)
        if not isinstance(answer, dict) or _claims(answer) is None:
            raise InputRefused(f"{self.address} answered something else than solutions.")
        return answer, parsedate_to_datetime(told).date().isoformat() if told else ""


def _claims(answer: dict[str, Any]) -> set[str]:
    """Return the claims of a page; several solutions are of one, where a place has several populations, say."""
    try:
        return {binding["claim"]["value"] for binding in answer["results"]["bindings"]}
    except (KeyError, TypeError):
        raise InputRefused("The service answered something else than solutions.") from None


def _rows(pages: list[Any]) -> Iterator[tuple[int, Row] | Refused]:
    number = 0
    for answer in pages:
        for each in results(answer, "Wikidata", shipped()["wikidata"]):
            number += 1
            yield Refused(number, each.reason) if isinstance(each, Refused) else (number, each[1])


def _retry_after(told: str | None, now: str | None) -> float | None:
    """Return the seconds of a Retry-After header: a number, or a date by the clock of the service."""
    if not told:
        return None
    if told.strip().isdigit():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - parsedate_to_datetime(now or "")).total_seconds())
    except (TypeError, ValueError):
        return None


def _digest(pages: list[Any]) -> str:
    return hashlib.sha256(json.dumps(pages).encode()).hexdigest()


def _dataset(property: str, name: str, options: Options, date: str) -> Dataset:
    return Dataset(
        options.dataset or name,
        options.title or f"Wikidata {property}",
        options.source or f"https://www.wikidata.org/wiki/Property:{property}",
        options.license or "https://creativecommons.org/publicdomain/zero/1.0/",
        options.retrieved or (Date(date) if date else None),
    )


@contextmanager
def _kept(directory: Path | None, name: str) -> Iterator[Path]:
    """Yield the folder of the pages; without a data directory one that goes with the run."""
    if directory is None:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
        return
    path = directory / "wikidata" / name
    path.mkdir(parents=True, exist_ok=True)
    yield path
