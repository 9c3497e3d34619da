"""A SPARQL text made fit for the engine, by its tokens: SERVICE and LOAD taken out, booleans in lower case.

https://www.w3.org/TR/sparql11-federated-query/, https://www.w3.org/TR/sparql11-update/#load. What is put in the place
of a clause is padded, so that the engine tells the places of errors as in the text that was sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from graph.store.scanner import Names, ScanError, Token, scan, tokens

DEEPEST = 200
"""A text whose brackets nest deeper is refused anyway (`graph.store.answer`)."""

_LONGEST = 6
"""A clause has at most so many tokens before its group: SERVICE SILENT name {, LOAD SILENT from INTO GRAPH into."""

_REMOTE = re.compile("SERVICE|LOAD", re.IGNORECASE)
_BOOLEAN = re.compile(r"\b(?:true|false)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that asks another server: its keyword, whether SILENT, and where it stands (`start` to `end`).

    `address` is the IRI that it asks, None where that is a variable or has an unknown prefix; `body` what it asks, a
    whole SELECT (None for LOAD); `target` the IRI of the graph that LOAD fills, None for the default graph.
    """

    keyword: Literal["SERVICE", "LOAD"]
    silent: bool
    start: int
    end: int
    address: str | None
    body: str | None = None
    target: str | None = None


def clauses(text: str, base: str | None, prefixes: Mapping[str, str]) -> tuple[Clause, ...]:
    """Return the clauses of a query or update that ask other servers, none within another.

    What has not the shape of such a clause is left to the engine's wall (`scan(...).remote`), and so is the whole of a
    text in which the engine could see other tokens than are here, or whose brackets nest deeper than `DEEPEST`.
    """
    if not _REMOTE.search(text):
        return ()
    try:
        said = scan(text, base, prefixes)
        if said.ambiguous or said.depth > DEEPEST:
            return ()
        return tuple(_clauses(text, Names(base, prefixes)))
    except ScanError:
        return ()


def _clauses(text: str, names: Names) -> Iterator[Clause]:
    stream = [*tokens(text), *[Token("end", "", len(text))] * _LONGEST]
    depth = index = 0
    while index < len(stream) - _LONGEST:
        token = stream[index]
        word = token.text.upper() if token.kind == "word" else ""
        after = stream[index + 1 : index + 3]
        kinds = [each.kind for each in after]
        found = None
        if (word == "BASE" and kinds[:1] == ["iri"]) or (word == "PREFIX" and kinds == ["pname", "iri"]):
            names.declare(word, after[0].text, after[word == "PREFIX"].text)
        elif word == "SERVICE":
            found = _service(text, stream, index, names)
        elif word == "LOAD" and depth == 0:
            found = _load(stream, index, names)
        depth += (token.text == "{") - (token.text == "}") if token.kind == "sign" else 0
        index += 1
        if found:
            yield found
            while stream[index].start < found.end:
                index += 1


def _service(text: str, stream: list[Token], index: int, names: Names) -> Clause | None:
    silent = stream[index + 1].text.upper() == "SILENT"
    name, first = stream[index + 1 + silent : index + 3 + silent]
    if name.kind not in ("iri", "pname", "variable") or first.text != "{":
        return None
    depth, used = 0, set()
    for place in range(index + 2 + silent, len(stream)):
        token = stream[place]
        depth += (token.text == "{") - (token.text == "}")
        if token.kind == "pname":
            used.add(token.text.partition(":")[0])
        if depth == 0:
            address = names.resolve(name.text) if name.kind != "variable" else None
            asked = f"{names.prologue(used)}SELECT * {text[first.start : token.start + 1]}"
            return Clause("SERVICE", silent, stream[index].start, token.start + 1, address, asked)
    return None


def _load(stream: list[Token], index: int, names: Names) -> Clause | None:
    silent = stream[index + 1].text.upper() == "SILENT"
    source, *rest = stream[index + 1 + silent : index + 5 + silent]
    if source.kind not in ("iri", "pname"):
        return None
    into = [token.text.upper() for token in rest[:2]] == ["INTO", "GRAPH"]
    last = rest[2] if into else source
    if last.kind not in ("iri", "pname"):
        return None
    target = names.resolve(last.text) if into else None
    end = last.start + len(last.text)
    return Clause("LOAD", silent, stream[index].start, end, names.resolve(source.text), target=target)


def replaced(text: str, found: tuple[Clause, ...], put: Callable[[Clause], str | None]) -> str:
    """Return `text` with `put(clause)` in the place of each of these clauses for which it is not None."""
    edits = []
    for clause in found:
        if (new := put(clause)) is not None:
            old = text[clause.start : clause.end]
            padding = re.sub(r"[^\r\n]", " ", old[len(new) :]) if len(new) < len(old) else "\n" * old.count("\n")
            edits.append((clause.start, clause.end, new + padding))
    return _edited(text, edits)


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return `text` with other text from here to there, in order, in time linear in its length."""
    parts, position = [], 0
    for start, end, new in edits:
        parts += [text[position:start], new]
        position = end
    return "".join([*parts, text[position:]])


def without_silent(text: str, base: str | None, prefixes: Mapping[str, str]) -> str:
    """Return `text` with what SILENT clauses amount to when their server cannot be asked: SERVICE to one solution
    without bindings, LOAD to nothing."""
    found = tuple(clause for clause in clauses(text, base, prefixes) if clause.silent)
    return replaced(text, found, lambda clause: "{}" if clause.keyword == "SERVICE" else "INSERT DATA{}")


def as_graphs(text: str) -> str:
    """Return `text` with GRAPH for each SERVICE: as good or bad syntax as `text`, and nobody is asked."""
    edits, before = [], ""
    for token in tokens(text):
        word = token.text.upper() if token.kind == "word" else ""
        if word == "SERVICE" or (word == "SILENT" and before == "SERVICE"):
            put = ("GRAPH" if word == "SERVICE" else "").ljust(len(word))
            edits.append((token.start, token.start + len(word), put))
        before = word
    return _edited(text, edits)


def with_small_booleans(text: str) -> str:
    """Return `text` with TRUE and FALSE in lower case, the only one that the engine knows."""
    if all(found[0].islower() for found in _BOOLEAN.finditer(text)):
        return text
    try:
        words = [token for token in tokens(text) if token.kind == "word" and token.text.lower() in ("true", "false")]
    except ScanError:
        return text  # whoever scans next tells the place
    return _edited(text, ((word.start, word.start + len(word.text), word.text.lower()) for word in words))
