"""The invented sample: `sample` as written, `consolidated` as the store would hold it (entailed, with the ontology)."""

from pathlib import Path

import pytest
from rdflib import Graph

from ontology.entailment import entail
from ontology.resources import graph

SAMPLE = Path(__file__).parent / "sample.ttl"


@pytest.fixture
def sample() -> Graph:
    return Graph().parse(SAMPLE)


@pytest.fixture(scope="session")
def consolidated() -> Graph:
    written = Graph().parse(SAMPLE)
    return written + entail(written) + graph()
