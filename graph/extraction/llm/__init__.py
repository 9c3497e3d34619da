"""Extraction by a language model: an optional extra (`citypact[llm]`), on any service with OpenAI's protocol."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from graph.errors import InputRefused
from graph.extraction.llm.service import Service
from graph.model import Document, Entity, Source

__all__ = ["Service", "extract"]

_AGAIN = "That is not JSON of the schema: {}. Answer again, with the whole corrected JSON and nothing else."


def extract(document: Document, service: Service, known: Iterable[Entity] = ()) -> Source:
    """Return what a model says that a document says, every statement with a sentence of the text.

    `known` are entities that another extractor found in the document; names of theirs are theirs.

    Raises:
        CitypactError: the client is not installed, the key or the model was refused: no document can be read.
        InputRefused: this document got no answer, or twice one that is not of the schema.
    """
    from graph.extraction.llm.answer import Answer, parsed
    from graph.extraction.llm.source import source

    if not document.text:
        return Source(document)
    messages = [{"role": "system", "content": _instructions()}, {"role": "user", "content": _question(document)}]
    schema = Answer.model_json_schema()
    text = service.ask(messages, schema)
    try:
        answer = parsed(text)
    except ValueError as error:
        messages += [{"role": "assistant", "content": text}, {"role": "user", "content": _AGAIN.format(error)}]
        try:
            answer = parsed(service.ask(messages, schema))
        except ValueError as again:
            raise InputRefused(
                f"the language model answered twice with what is no JSON of the schema ({again}): take a model that "
                "keeps to one, or read this document by rules"
            ) from None
    return source(document, answer, service.version, known)


@cache
def _instructions() -> str:
    return (Path(__file__).parent / "instructions.txt").read_text(encoding="utf-8")


def _question(document: Document) -> str:
    issued = document.issued.value if document.issued else "unknown"
    return f"Published: {issued}\nLanguage: {document.language or 'unknown'}\n<document>\n{document.text}\n</document>"
