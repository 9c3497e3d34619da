"""Long documents in parts, each read as a document of its own: so time and memory grow no faster than the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.extraction.names.words.datelines import dateline
from graph.model import Document, Evidence, Source, Statement

LONGEST = 250_000
"""How many characters are read at once. Reports have 1 to 50 kB, so all but books and collections are read whole."""

_SLACK = 4  # a part ends in the last quarter that it may have
_ENDS = tuple(re.compile(end) for end in (r"\n[^\S\n]*\n\s*", r"\n\s*", r"[.!?…。！？][\"'”’»)\]]*\s+", r"\s+"))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document as a document: what follows its first `head` characters stands `shift` later in it all."""

    document: Document
    head: int = 0
    shift: int = 0


def parts(document: Document, longest: int = LONGEST) -> Iterator[Part]:
    """Yield a document in parts of about equal length, at most `longest` characters each; a short one as it is.

    They are cut behind a paragraph, else a line, a sentence or a word. The dateline of the text heads all of them, for
    it says where and when all was written.
    """
    text = document.text
    if len(text) <= longest:
        yield Part(document)
        return
    head, start = dateline(text, 0, len(text)), 0
    while start < len(text):
        left = len(text) - start
        end = _end(text, start, start + left // -(-left // longest)) if left > longest else len(text)
        if start:
            part = replace(document, text=text[:head] + text[start:end])
            yield Part(part, head, start - head)
        else:
            yield Part(replace(document, text=text[:end]))
        start = end


def placed(part: Part, source: Source) -> Source:
    """Return what a part says with the offsets of the whole; what its repeated dateline says is left out."""
    statements = []
    for statement in source.statements:
        evidence = tuple(
            Evidence(
                item.start + part.shift, item.end + part.shift, item.quote, item.confidence, item.extractor, item.rule
            )
            for item in statement.evidence
            if isinstance(item, Evidence) and item.start >= part.head
        )  # fmt: skip
        if evidence:
            statements.append(Statement(statement.subject, statement.predicate, statement.object, evidence))
    told = {name for one in statements for name in (one.subject, one.object)}
    return replace(
        source,
        entities=tuple(entity for entity in source.entities if entity.iri in told),
        statements=tuple(statements),
    )


def _end(text: str, start: int, last: int) -> int:
    """Return where the part that begins at `start` is best ended, at `last` or somewhat before."""
    first = last - (last - start) // _SLACK
    for end in _ENDS:
        *_, at = (0, *(match.end() for match in end.finditer(text, first, last)))
        if at:
            return at
    return last
