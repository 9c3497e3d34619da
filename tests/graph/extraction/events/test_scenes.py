"""What a text says of its places, on made-up sentences with made-up names."""

from __future__ import annotations

from graph.extraction.events.scenes import everywhere, scenes
from tests.graph.extraction.readings import iri, view


def test_the_scene_moves_with_the_text() -> None:
    seen = view("Ann Arden travelled to Cassia.\nShe met Bela Brock.")
    assert scenes(seen) == [None, iri("Cassia")]


def test_what_is_said_of_each_place() -> None:
    found = everywhere(view("Ann Arden travelled to Cassia.\nBriggen is far."), [])
    assert "all:goal<=1" in found[iri("Cassia")] and "first-city" in found[iri("Cassia")]
    assert "all:goal<=0" in found[iri("Briggen")]
