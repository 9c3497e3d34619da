"""A store beside another one is as it is, in memory or on disk, and is gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.store import Store
from graph.store.beside import beside

QUAD = Quad(NamedNode("https://x.example/a"), NamedNode("https://x.example/p"), Literal("1"), DefaultGraph())


@pytest.mark.parametrize("on_disk", [True, False])
def test_it_holds_nothing_of_the_other_and_changes_nothing_in_it(tmp_path: Path, on_disk: bool) -> None:
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        store.extend([QUAD])
        with beside(store) as made:
            assert len(made) == 0
            assert (made.directory is not None) == on_disk
            made.extend([QUAD])
            made.update("INSERT DATA { <urn:a> <urn:b> 2 }")
        assert set(store.match()) == {QUAD}
    assert not list(tmp_path.glob("copy-*"))
