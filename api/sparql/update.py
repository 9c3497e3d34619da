"""Updates before the engine sees them: which graphs they write, and the protocol's dataset put into them.

Works on the tokens of `graph.store.scanner`, so a keyword in a string or comment is none
(https://www.w3.org/TR/sparql11-update/, https://www.w3.org/TR/sparql11-protocol/#update-operation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from api.sparql.protocol import Update
from graph.store.answer import MAX_DEPTH
from graph.store.query import QueryFailed
from graph.store.rewriting import with_small_booleans, without_silent
from graph.store.scanner import Names, ScanError, Token, scan, tokens

_MANAGING = frozenset({"CLEAR", "DROP", "CREATE"})
_TRANSFERRING = frozenset({"ADD", "MOVE", "COPY"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a request: its tokens after the prologue, each with the depth of braces that it stands in."""

    tokens: tuple[Token, ...]
    depths: tuple[int, ...]

    @property
    def words(self) -> list[str]:
        """The words outside of all braces, in upper case."""
        return [
            token.text.upper()
            for token, depth in zip(self.tokens, self.depths, strict=True)
            if depth == 0 and token.kind == "word"
        ]

    def blocks(self) -> list[tuple[str, int, int]]:
        """Return each outermost `{...}` as (the word before it, index of `{`, index of `}`)."""
        found, word, start = [], "", 0
        for index, (token, depth) in enumerate(zip(self.tokens, self.depths, strict=True)):
            if token.kind == "word" and depth == 0:
                word = token.text.upper()
            elif token.text == "{" and depth == 1:
                start = index
            elif token.text == "}" and depth == 1:
                found.append((word, start, index))
        return found


def checked(update: Update, base: str) -> str:
    """Return the text of `update` with its dataset parameters put in and without the clauses that ask other servers
    and are SILENT, for an engine without a base IRI of its own.

    Raises QueryFailed (400) for what is no update, asks another server, nests too deeply, or names its dataset twice.
    """
    text = without_silent(update.text, base, {})
    try:
        said = scan(text, base)
    except ScanError as error:
        raise QueryFailed(400, "syntax", f"Syntax error at {error}.") from None
    if said.form not in ("UPDATE", None):
        raise QueryFailed(400, "form", f"This is a query ({said.form}): send it as `query`.")
    if said.depth > MAX_DEPTH:
        raise QueryFailed(400, "depth", f"Brackets nest {said.depth} deep; the limit is {MAX_DEPTH}.")
    if said.remote:
        raise QueryFailed(400, "remote", f"{said.remote} asks a server that this one may not ask: fetch it yourself.")
    text = with_small_booleans(text)
    return _with_dataset(replace(update, text=text)) if update.using or update.using_named else text


def operations(text: str, base: str) -> Iterator[tuple[Operation, Names]]:
    """Yield the operations of an update, each with the names that hold at its end."""
    names = Names(base)
    inside: list[Token] = []
    depths: list[int] = []
    depth = 0
    prologue: list[Token] = []
    for token in tokens(text):
        if not inside and (prologue or token.text.upper() in ("PREFIX", "BASE")):
            prologue.append(token)
            keyword = prologue[0].text.upper()
            if token.kind == "iri":
                names.declare(keyword, prologue[1].text, token.text)
                prologue = []
            continue
        depth += token.text == "{"
        if token.text == ";" and depth == 0:
            yield Operation(tuple(inside), tuple(depths)), names
            inside, depths = [], []
            continue
        inside.append(token)
        depths.append(depth)
        depth -= token.text == "}"
    if inside:
        yield Operation(tuple(inside), tuple(depths)), names


def written(text: str, base: str) -> tuple[str, ...]:
    """Return the IRIs of the graphs that an update may write, sorted.

    Raises QueryFailed (403) where that cannot be said, or where it writes the default graph.
    """
    graphs: set[str] = set()
    for operation, names in operations(text, base):
        for name in _targets(operation):
            graph = names.resolve(name) if name[0] not in "?$" else None
            if graph is None:
                raise QueryFailed(403, "graph", f"{name}: name each graph that is written by its IRI.")
            graphs.add(graph)
    return tuple(sorted(graphs))


def _targets(operation: Operation) -> Iterator[str]:
    """Yield the names, as written, of the graphs that an operation writes."""
    words = operation.words
    first = words[0] if words else ""
    names = [
        token.text
        for token, depth in zip(operation.tokens, operation.depths, strict=True)
        if depth == 0 and token.kind in ("iri", "pname")
    ]
    if first in _MANAGING and len(names) == 1:
        yield names[0]
    elif first in _TRANSFERRING and names and words[-1] != "DEFAULT":
        yield names[-1]
        if first == "MOVE":
            if len(names) != 2:
                raise _default()
            yield names[0]
    elif first in ("INSERT", "DELETE", "WITH"):
        within = names[0] if first == "WITH" and names else None
        for word, start, end in operation.blocks():
            if word != "WHERE" or words[:2] == ["DELETE", "WHERE"]:
                yield from _template(operation.tokens[start + 1 : end], within)
    else:
        raise _default()


def _template(template: Sequence[Token], within: str | None) -> Iterator[str]:
    """Yield the graphs of a template: those of its GRAPH blocks, and `within` for what stands outside of them."""
    depth, loose = 0, False
    for index, token in enumerate(template):
        if token.text == "{":
            named = index >= 2 and template[index - 2].text.upper() == "GRAPH"
            if depth == 0 and not named:
                raise QueryFailed(403, "graph", "Braces in a template that follow no GRAPH <...>: write them out.")
            depth += 1
            if depth == 1:
                yield template[index - 1].text
        elif token.text == "}":
            depth -= 1
        elif depth == 0 and token.text != ".":
            after = [each.text for each in template[index + 1 : index + 3]]
            before = template[index - 1].text.upper() if index else ""
            heads = (token.text.upper() == "GRAPH" and after[1:] == ["{"]) or (before == "GRAPH" and after[:1] == ["{"])
            loose = loose or not heads
    if loose:
        if within is None:
            raise _default()
        yield within


def _default() -> QueryFailed:
    return QueryFailed(403, "graph", "The default graph follows from the others: write a graph, GRAPH <...> { ... }.")


def _with_dataset(update: Update) -> str:
    """Return the text with USING clauses for the protocol's parameters in each operation that has a pattern."""
    clauses = [f"USING <{iri}>" for iri in update.using] + [f"USING NAMED <{iri}>" for iri in update.using_named]
    if any(set(iri) & set('<>"{}|^`\\ \t\r\n') for iri in (*update.using, *update.using_named)):
        raise QueryFailed(400, "parameters", "using-graph-uri and using-named-graph-uri take one IRI each.")
    using = " " + " ".join(clauses) + " "
    edits: list[tuple[int, str]] = []
    for operation, _ in operations(update.text, ""):
        words = operation.words
        if not words or words[0] not in ("INSERT", "DELETE", "WITH") or "DATA" in words[:2]:
            continue
        if "WITH" in words or "USING" in words:
            message = "The dataset is named twice, by using-graph-uri or using-named-graph-uri and by WITH or USING."
            raise QueryFailed(400, "parameters", message)
        where = (
            next(
                token
                for token, depth in zip(operation.tokens, operation.depths, strict=True)
                if depth == 0 and token.text.upper() == "WHERE"
            )
            if "WHERE" in words
            else None
        )
        if where is None:
            continue
        pattern = ""
        if words[:2] == ["DELETE", "WHERE"] and (blocks := operation.blocks()):
            _, start, end = blocks[0]
            pattern = update.text[operation.tokens[start].start : operation.tokens[end].start + 1]
        edits.append((where.start, pattern + using))
    text = update.text
    for position, insertion in reversed(edits):
        text = text[:position] + insertion + text[position:]
    return text
