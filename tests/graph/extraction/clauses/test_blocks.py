"""Signature blocks of made-up papers."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document

HEAD = (
    "MEMORANDUM OF UNDERSTANDING\nBETWEEN\nTHE CITY OF LEEDS\nAND\nTHE CITY OF LILLE\n\n"
    "The City of Leeds and the City of Lille have agreed as follows:\n\n"
    "This Memorandum shall enter into force on the date of signature.\n\n"
    "Done at Lille on 14 March 2023 in duplicate.\n\n"
)


@pytest.mark.parametrize(
    "block",
    [
        "For the City of Leeds\nJane Roe\nMayor\n\nFor the City of Lille\nClaire Dubois\nMayor\n",
        "For and on behalf of the City of Leeds\n\n______\nJane Roe, Mayor\n\n"
        "For and on behalf of the City of Lille\n\n______\nClaire Dubois, Mayor\n",
        "Jane Roe\nMayor of Leeds\n\nClaire Dubois\nMayor of Lille\n",
    ],
)
def test_who_signs_for_whom(block: str) -> None:
    found = extract(Document("x", HEAD + block, language="en", issued=Date("2024-05-07")))
    names = {one.iri: one.name for one in found.entities}
    told = [(one.predicate, names.get(str(one.object), getattr(one.object, "value", None))) for one in found.statements]
    assert sorted(str(name) for predicate, name in told if predicate == "signatory") == ["Claire Dubois", "Jane Roe"]
    assert [value for predicate, value in told if predicate == "signedOn"] == ["2023-03-14"]
    held: dict[str, dict[str, str | None]] = {}
    for one in found.statements:
        if one.predicate in ("holder", "positionIn"):
            held.setdefault(one.subject, {})[one.predicate] = names[str(one.object)]
    pairs = {(one["holder"], one["positionIn"]) for one in held.values()}
    assert pairs == {("Jane Roe", "Leeds"), ("Claire Dubois", "Lille")}


def test_lines_that_sign_for_nobody() -> None:
    text = HEAD + "For the City of Leeds it is a great day.\nJane Roe went home.\n"
    found = extract(Document("x", text, language="en", issued=Date("2024-05-07")))
    assert [one for one in found.statements if one.predicate == "signatory"] == []
