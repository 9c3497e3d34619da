"""Tests of putting off the search for garbage."""

from __future__ import annotations

import gc

import pytest

from graph.garbage import uncollected


def test_nothing_is_looked_for_meanwhile() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_ends_it_too() -> None:
    with pytest.raises(KeyError), uncollected():
        raise KeyError("invented")
    assert gc.isenabled()


def test_who_had_put_it_off_before_goes_on() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
