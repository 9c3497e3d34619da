"""The graph of a document as text: complete, and the same bytes each time."""

from __future__ import annotations

import random

import pytest
from pyoxigraph import parse

from graph.errors import UsageError
from graph.rdf import FORMATS, extracted, quads, serialize
from tests.graph.rdf.examples import memorandum


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_reads_back_and_is_deterministic(name: str) -> None:
    found = extracted(memorandum())
    output = serialize(found, name)
    read = list(parse(output, FORMATS[name]))
    assert {str(quad.triple) for quad in read} == {str(quad.triple) for quad in found}
    if FORMATS[name].supports_datasets:
        assert {str(quad.graph_name) for quad in read} == {str(quad.graph_name) for quad in found}
    random.Random(7).shuffle(found)
    assert serialize(found + found, name) == output


def test_no_quads_and_no_such_format() -> None:
    assert serialize([], "nquads") == b""
    with pytest.raises(UsageError, match="'xml': choose one of trig"):
        serialize([], "xml")


def test_extracted_holds_the_source_what_follows_and_the_gazetteer() -> None:
    found = extracted(memorandum())
    assert set(quads(memorandum())) <= set(found)
    assert {quad.graph_name.value.removeprefix("https://w3id.org/citypact/graph/") for quad in found} == {
        "document/a",
        "inferred",
        "dataset/gazetteer",
    }
    ties = [quad for quad in found if quad.predicate.value.endswith("#partnerOf")]
    assert len(ties) == 2
    assert extracted(memorandum(status="planned")) != found
    assert not [quad for quad in extracted(memorandum(status="planned")) if quad.predicate.value.endswith("#partnerOf")]
