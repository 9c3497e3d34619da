from __future__ import annotations

import pytest

from graph import records
from graph.documents import FORMATS, foreign
from graph.errors import InputRefused


def test_formats_of_documents_are_not_refused() -> None:
    assert not foreign.SUFFIXES & FORMATS.keys()
    for suffix in FORMATS:
        foreign.refuse(suffix, "x")


def test_all_others_are_refused() -> None:
    for suffix in foreign.SUFFIXES:
        with pytest.raises(InputRefused, match=r"^x (is|holds) .*(\.txt|\.eml|load that)"):
            foreign.refuse(suffix, "x")


def test_lists_are_those_that_are_read_as_lists() -> None:
    assert set(foreign.LISTS) == set(records.SUFFIXES)
