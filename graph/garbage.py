"""Garbage: when the interpreter looks for what refers to itself in cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: for work of bounded size that makes many values and hardly a cycle.

    What is used no longer is freed at once all the same, as always; cycles are found afterwards.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
