from __future__ import annotations

import re
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.slug import from_id, from_path, from_url


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("laporan", "laporan"),
        ("2024/Kota Medan", "2024--kota-medan"),
        ("a/b/c_d.v2", "a--b--c-d-v2"),
        ("Łódź/Göteborg", "lodz--goteborg"),
        ("東京", "dongjing"),
    ],
)
def test_from_path(path: str, slug: str) -> None:
    assert from_path(PurePath(path)) == slug


def test_from_id_keeps_a_slug() -> None:
    assert from_id("id-medan-2013-city-expo") == "id-medan-2013-city-expo"
    assert from_id("2024--kota-medan") == "2024--kota-medan"
    assert from_id("Laporan Akhir") == "laporan-akhir"


def test_long_names_stay_apart() -> None:
    one, other = (from_path(PurePath("x" * 100 + end)) for end in "ab")
    assert one != other
    assert max(len(one), len(other)) <= 89


def test_x_is_a_name() -> None:
    assert from_path(PurePath("x/X")) == "x--x"


def test_names_without_letters_stay_apart() -> None:
    assert from_path(PurePath("!!!")) != from_path(PurePath("???"))


def test_from_url() -> None:
    assert from_url("https://example.org/2024/kota-medan.html?id=1") == "example-org-2024-kota-medan-html-d4da5a38"
    assert from_url("https://example.org/a?id=1") != from_url("https://example.org/a?id=2")


@given(st.text(min_size=1).filter(lambda text: "/" not in text))
def test_always_fit_for_an_iri(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,89}", from_path(PurePath("folder", name.replace("\0", "x"))))
    assert re.fullmatch(r"[a-z0-9-]{1,89}", from_id(name))
