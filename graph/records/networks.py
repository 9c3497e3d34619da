"""GEXF and GraphML: the edges of a network as pairs, with what the attributes of their nodes say."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from graph.errors import InputRefused
from graph.records.account import Refused
from graph.records.doctype import parser
from graph.records.record import Row, qid

_PARTS = {
    "label": "label",
    "name": "label",
    "lat": "latitude",
    "latitude": "latitude",
    "lon": "longitude",
    "lng": "longitude",
    "longitude": "longitude",
    "country": "country",
    "pop": "population",
    "population": "population",
    "qid": "qid",
    "wikidata": "qid",
}
"""What an attribute of a node, by its title, says of a place."""
_DATES = {"start": "startDate", "since": "startDate", "end": "endDate", "until": "endDate"}


def edges(data: bytes, name: str) -> Iterator[tuple[int, Row] | Refused]:
    """Yield the edges of a network, each with the number of its line.

    Entities are not expanded: a document type with declarations is refused before anything grows.

    Raises:
        InputRefused: no well-formed XML, or declarations in it. What comes before is not lost: nothing is read then.
    """
    network = _Network(name)
    network.parse(data)
    for number, source, target, attributes in network.edges:
        unknown = [end for end in (source, target) if end not in network.nodes]
        if unknown:
            yield Refused(number, f"the edge leads to {unknown[0]!r}, and there is no such node")
            continue
        row: dict[str, list[str]] = {_DATES[key]: [value] for key, value in attributes.items() if key in _DATES}
        for role, end in (("place", source), ("partner", target)):
            row |= {f"{role}.{part}" if part else role: [text] for part, text in network.nodes[end].items() if text}
        yield number, row


class _Network:
    """Collects the nodes and edges of one file while expat reads it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.nodes: dict[str, dict[str, str]] = {}
        self.edges: list[tuple[int, str, str, dict[str, str]]] = []
        self._titles: dict[tuple[str, str], str] = {}
        self._class = ""
        self._open: tuple[str, dict[str, str]] | None = None
        self._key = ""
        self._text: list[str] = []
        self._parser = parser(name)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text.append

    def parse(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise InputRefused(f"{self.name} is no well-formed XML: {error}. Nothing of it was loaded.") from None
        if not self.edges:
            raise InputRefused(f"{self.name} holds no edges: it is no network in GEXF or GraphML.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        match tag.rpartition(":")[2]:
            case "attributes":  # GEXF: titles of the attributes of nodes or edges
                self._class = attributes.get("class", "node")
            case "attribute":
                self._titles[self._class, attributes.get("id", "")] = attributes.get("title", "")
            case "key":  # the same in GraphML
                about = attributes.get("for", "node"), attributes.get("id", "")
                self._titles[about] = attributes.get("attr.name", "")
            case "node":
                known = attributes.get("id", "")
                about_node = {"": attributes.get("label", known)} | ({"qid": known} if qid(known) else {})
                self.nodes[known] = about_node
                self._open = ("node", about_node)
            case "edge":
                told: dict[str, str] = {key: value for key, value in attributes.items() if key in ("start", "end")}
                ends = attributes.get("source", ""), attributes.get("target", "")
                self.edges.append((self._parser.CurrentLineNumber, *ends, told))
                self._open = ("edge", told)
            case "attvalue":
                self._note(attributes.get("for", attributes.get("attvalue", "")), attributes.get("value", ""))
            case "data":
                self._key = attributes.get("key", "")

    def _end(self, tag: str) -> None:
        match tag.rpartition(":")[2]:
            case "node" | "edge":
                self._open = None
            case "data":
                self._note(self._key, "".join(self._text).strip())

    def _note(self, key: str, value: str) -> None:
        if self._open is None:
            return
        kind, about = self._open
        title = (self._titles.get((kind, key)) or self._titles.get(("all", key)) or key).casefold()
        if kind == "edge":
            about[title] = value
        elif title in _PARTS:
            about["" if _PARTS[title] == "label" else _PARTS[title]] = value
