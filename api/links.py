"""Every address that a page or an answer of the server holds is made here."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from graph.iris import BASE

SUFFIXES = {
    "ttl": "Turtle",
    "jsonld": "JSON-LD",
    "rdf": "RDF/XML",
    "nt": "N-Triples",
    "trig": "TriG",
    "nq": "N-Quads",
}
"""Suffix of an entity's address -> name of the syntax that it asks for."""


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses; `base` stands before every path ("" for links without a host)."""

    base: str = ""

    def path(self, path: str, **parameters: str | int | None) -> str:
        """Return the address of `path` (such as `/documents`) with those of `parameters` that are not None or ""."""
        query = urlencode([(key, value) for key, value in parameters.items() if value not in (None, "")])
        return f"{self.base}{path}" + (f"?{query}" if query else "")

    def thing(self, iri: str, suffix: str = "") -> str:
        """Return the address that shows what `iri` names: a page of ours, an outside address or "" (no safe link).

        `suffix` is one of SUFFIXES, for a download instead of the page.
        """
        if iri.startswith(BASE):
            path, hash_, term = iri.removeprefix(BASE).partition("#")
            return f"{self.base}/{quote(path)}" + (f".{suffix}" if suffix else "") + hash_ + quote(term)
        return iri if iri.startswith(("https://", "http://")) else ""

    def passage(self, document: str, start: int) -> str:
        """Return the address of the passage at code point `start` in the page of `document`."""
        return f"{self.thing(document)}#{self.anchor(start)}"

    @staticmethod
    def anchor(start: int) -> str:
        """Return the name of the anchor of the passage at code point `start`."""
        return f"c{start}"

    def static(self, name: str) -> str:
        """Return the address of a file of `api/static`."""
        return f"{self.base}/static/{name}"
