from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.front_matter import split


def test_keys_and_text() -> None:
    head = 'id: a-b\ntitle: "Kota: dua"\npublished: 2024-09\nmood: sunny\nnote: made up\n'
    assert split(f"---\n{head}---\n\nText.\n---\nMore.") == (
        {"id": "a-b", "title": "Kota: dua", "published": "2024-09", "note": "made up"},
        "\nText.\n---\nMore.",
        (),
    )


def test_values_stay_text() -> None:
    assert split("---\ntitle: 2024\nid: no\npublisher: null\npublished: 2024-09-03\n---\n")[0] == {
        "title": "2024",
        "id": "no",
        "publisher": "null",
        "published": "2024-09-03",
    }


@pytest.mark.parametrize("text", ["", "Text", "-- -\na: b\n---\n", " ---\nid: a\n---\nx", "----\nid: a\n---\n"])
def test_no_front_matter(text: str) -> None:
    assert split(text) == ({}, text, ())


@pytest.mark.parametrize("head", ["", "\n", "# only a comment\n", "title:\n"])
def test_empty_front_matter(head: str) -> None:
    assert split(f"---\n{head}---\nText") == ({}, "Text", ())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("---\ntitle: a\nText without an end", "no line --- closes it"),
        ('---\ntitle: "a\n---\nText', "line 3 is not YAML"),
        ("---\ntitle: a: b\n---\nText", "line 2 is not YAML"),
        ("---\nA paragraph between rules.\n---\nText", "no `key: value` lines"),
        ("---\n- a\n- b\n---\nText", "no `key: value` lines"),
        ("---\n" + "[" * 5000 + "\n---\nText", "not YAML"),
        ("---\nid: &a [*a]\n? [x]\n: y\n---\nText", "is not YAML"),
    ],
)
def test_malformed_front_matter_is_text(text: str, why: str) -> None:
    head, rest, (warning,) = split(text)
    assert (head, rest) == ({}, text)
    assert warning.startswith("its front matter is malformed (") and why in warning
    assert warning.endswith("): the whole file was taken as text")


def test_a_list_is_no_title() -> None:
    assert split("---\nid: x\ntitle: [a, b]\n---\nText") == (
        {"id": "x"},
        "Text",
        ("`title` of its front matter is no single value and was left out",),
    )


@given(st.text())
def test_never_fails_and_loses_nothing(text: str) -> None:
    _, rest, _ = split("---\n" + text)
    assert ("---\n" + text).endswith(rest)
