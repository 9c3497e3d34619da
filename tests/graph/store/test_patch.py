"""Quads that go and come are written as one update."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.store.patch import patch

A, P, G = (NamedNode(f"https://x.example/{name}") for name in "apg")


def test_what_goes_is_removed_before_what_comes_is_added() -> None:
    gone, come = Quad(A, P, Literal("old"), DefaultGraph()), Quad(A, P, Literal("new"), G)
    assert patch([gone], [come]) == (
        'DELETE DATA {\n<https://x.example/a> <https://x.example/p> "old" .\n} ;\n'
        'INSERT DATA {\nGRAPH <https://x.example/g> {\n<https://x.example/a> <https://x.example/p> "new" .\n}\n}'
    )


def test_nothing_is_no_update() -> None:
    assert patch([], []) == ""
