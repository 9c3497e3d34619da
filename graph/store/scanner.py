"""What must be known of a SPARQL text before the engine sees it, in time linear in its length.

A tokenizer over the terminals of the SPARQL 1.1 and 1.2 grammars (https://www.w3.org/TR/sparql12-query/#sparqlGrammar),
not a parser: the engine parses. It finds the form of the request, how deep its brackets nest, the graphs that FROM
names, and whether the engine would ask another server (SERVICE, LOAD).

The engine's parser is laxer than the grammar: it takes `SERVICE:x`, `trueSERVICE<x>`, and reads the `<` of
`?a<'>'` as "less than" where the grammar says that an IRI begins. So keywords are looked for inside of words, and a
`<...>` in brackets that could also be a comparison marks the text as `ambiguous`: such a text is refused when the
letters of a forbidden keyword stand anywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple
from urllib.parse import urljoin

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "UPDATE"]

QUERY_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATE_KEYWORDS = frozenset(
    {"INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"},
)
DEEPEST = 1000
"""Where brackets nest deeper than this, the rest of a text is not looked at: nobody should answer it."""

_CHANGING = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})

_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_CHARS = rf"_{_BASE}\-0-9\u00b7\u0300-\u036f\u203f-\u2040"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]"
_NAME = rf"(?>[{_BASE}](?:[{_CHARS}]|\.++(?=[{_CHARS}]))*+)"
_TOKEN = re.compile(
    rf"""
      (?P<space>(?:[\x20\t\r\n]++|\#[^\r\n]*+)++)
    | (?P<iri><(?:[^\x00-\x20<>"{{}}|^`\\]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*+>)
    | (?P<variable>[?$][_{_BASE}0-9][_{_BASE}0-9\u00b7\u0300-\u036f\u203f-\u2040]*+)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*+\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*+'''
        |"(?!"")(?:[^"\\\r\n]|\\.)*+"|'(?!'')(?:[^'\\\r\n]|\\.)*+')
    | (?P<blank>_:[_{_BASE}0-9](?:[{_CHARS}]|\.++(?=[{_CHARS}]))*+)
    | (?P<pname>{_NAME}?+:(?:(?:[{_CHARS}:]|{_ESCAPED})(?:[{_CHARS}:]|{_ESCAPED}|\.++(?=[{_CHARS}:%\\]))*+)?+)
    | (?P<language>@[A-Za-z]++(?:-{{1,2}}[A-Za-z0-9]++)*+)
    | (?P<number>(?:[0-9]++\.[0-9]*+(?=[eE][+-]?[0-9])|[0-9]*+\.[0-9]++|[0-9]++)(?:[eE][+-]?[0-9]++)?)
    | (?P<word>{_NAME})
    | (?P<sign>\^\^|&&|\|\||<=|>=|!=|[^\x20\t\r\n"'])
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d]\w*|.", re.DOTALL)
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LOCAL_ESCAPE = re.compile(r"\\(.)")
_OPENING, _CLOSING = frozenset("({["), frozenset(")}]")
_FORBIDDEN = re.compile("SERVICE|LOAD", re.IGNORECASE)


class Token(NamedTuple):
    """One terminal: its kind (a group of the pattern), its text and where it starts (code points)."""

    kind: str
    text: str
    start: int


class ScanError(ValueError):
    """The text has no tokens from `position` (code points) on: a string that does not end."""

    def __init__(self, text: str, position: int) -> None:
        before = text[:position]
        self.line = before.count("\n") + 1
        self.column = position - (before.rfind("\n") + 1) + 1
        super().__init__(f"line {self.line}, column {self.column}: a string starts here and does not end")


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text says of itself. `form` is None where it is neither query nor update; `sources` are the IRIs
    after FROM and FROM NAMED; `remote` is the keyword that asks another server, if any;
    `changing` says whether two answers on the same data may differ; `depth` counts nested brackets."""

    form: Form | None
    depth: int
    sources: tuple[str, ...]
    remote: str | None
    changing: bool
    ambiguous: bool


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of `text` without white space and comments. Raises ScanError where a string does not end."""
    position, end = 0, len(text)
    match = _TOKEN.match
    while position < end:
        found = match(text, position)
        if found is None:
            raise ScanError(text, position)
        kind = found.lastgroup or ""
        if kind == "word" and not found[0].isalnum():
            for part in _WORD.finditer(found[0]):
                yield Token("word" if len(part[0]) > 1 else "sign", part[0], position + part.start())
        elif kind != "space":
            yield Token(kind, found[0], position)
        position = found.end()


class Names:
    """The prologue so far: turns an IRI or prefixed name as written into an IRI, or None where a prefix is unknown."""

    def __init__(self, base: str | None = None, prefixes: Mapping[str, str] | None = None) -> None:
        self._base, self._prefixes = base or "", dict(prefixes or {})

    def declare(self, keyword: str, prefix: str, iri: str) -> None:
        """Take in `BASE iri` (keyword BASE) or `PREFIX prefix: iri`."""
        if keyword == "BASE":
            self._base = self.resolve(iri) or ""
        else:
            self._prefixes[prefix.rstrip(":")] = self.resolve(iri) or ""

    def prologue(self, used: Collection[str]) -> str:
        """Return declarations of the base and of these prefixes, as a text of its own needs them."""
        lines = [f"PREFIX {prefix}: <{self._prefixes[prefix]}> " for prefix in sorted(used) if prefix in self._prefixes]
        return (f"BASE <{self._base}> " if self._base else "") + "".join(lines)

    def resolve(self, name: str) -> str | None:
        """Return the IRI of `<...>` or `prefix:local` as written."""
        if name.startswith("<"):
            iri = _CODE_POINT.sub(lambda match: chr(int(match[1] or match[2], 16)), name[1:-1])
            if not self._base or _SCHEME.match(iri):
                return iri
            return urljoin(self._base, iri) + ("#" if iri.endswith("#") else "")  # urljoin drops an empty fragment
        prefix, _, local = name.partition(":")
        namespace = self._prefixes.get(prefix)
        return None if namespace is None else namespace + _LOCAL_ESCAPE.sub(r"\1", local)


def scan(text: str, base: str | None = None, prefixes: Mapping[str, str] | None = None) -> Scan:
    """Return what `text` says of itself. Raises ScanError where a string does not end.

    `base` and `prefixes` are what the text may use without saying so.
    """
    names = Names(base, prefixes)
    form: Form | None = None
    prologue, changing, ambiguous = True, False, False
    depth = deepest = round_depth = 0
    sources: list[str] = []
    remote: str | None = None
    before, before_that = "", ""
    for kind, written, _ in tokens(text):
        if kind == "sign":
            if written in _OPENING:
                depth += 1
                deepest = max(depth, deepest)
                if depth > DEEPEST:
                    break
                if written == "{" and _hides_service(before, before_that):
                    remote = "SERVICE"
            elif written in _CLOSING:
                depth -= 1
            round_depth += (written == "(") - (written == ")")
        elif kind == "word":
            word = written.upper()
            if prologue and before not in ("PREFIX", "BASE"):
                form, prologue = _form(word), word in ("PREFIX", "BASE", "VERSION")
            if "SERVICE" in word or (form == "UPDATE" and "LOAD" in word):
                remote = remote or ("SERVICE" if "SERVICE" in word else "LOAD")
            changing = changing or word in _CHANGING
            before_that, before = before, word
            continue
        elif kind in ("iri", "pname"):
            if before == "FROM" or (before == "NAMED" and before_that == "FROM"):
                sources.append(names.resolve(written) or "")
            elif kind == "iri" and prologue and (before == "BASE" or before_that == "PREFIX"):
                names.declare("BASE" if before == "BASE" else "PREFIX", before, written)
            if kind == "iri" and round_depth > 0 and _could_compare(written):
                ambiguous = True
        before_that, before = before, written
    if ambiguous and remote is None and (found := _FORBIDDEN.search(text)):
        remote = found[0].upper()
    return Scan(form, deepest, tuple(sources), remote, changing, ambiguous)


def _form(word: str) -> Form | None:
    """Return the form that a first keyword gives."""
    if word in QUERY_FORMS:
        return word  # type: ignore[return-value]
    return "UPDATE" if any(word.startswith(keyword) for keyword in UPDATE_KEYWORDS) else None


def _hides_service(name: str, before: str) -> bool:
    """Tell whether a name before `{` is the keyword SERVICE grown together with a prefixed name."""
    return before != "GRAPH" and "SERVICE" in name.partition(":")[0].upper() and ":" in name


def _could_compare(iri: str) -> bool:
    """Tell whether the engine may read the `<` of an IRI as "less than" and what follows as string or comment.

    No expression holds two slashes, so an IRI with an authority before its first `#` or `'` is an IRI.
    """
    cut = re.search("[#']", iri)
    return cut is not None and "//" not in iri[: cut.start()]
