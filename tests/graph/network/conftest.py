"""Rows over the invented sample graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
import pytest

from graph.network.projection import Row, Rows

PREFIX = "https://example.org/"


@pytest.fixture
def rows() -> Rows:
    """Answer SELECT queries over network.trig."""
    store = pyoxigraph.Store()
    store.load(path=str(Path(__file__).parent / "network.trig"), format=pyoxigraph.RdfFormat.TRIG)

    def answer(query: str) -> Iterable[Row]:
        solutions = store.query(query)
        assert isinstance(solutions, pyoxigraph.QuerySolutions)
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            yield {name: solution[name].value for name in names if solution[name] is not None}

    return answer
