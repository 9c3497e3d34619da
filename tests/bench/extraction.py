"""The speed of extraction."""

from __future__ import annotations

import resource
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from graph.documents import Refusal, read
from graph.extraction import extract
from graph.model import Document

SEEDS = Path(__file__).parents[2] / "seeds" / "documents"
COUNT = 100


def seeds(language: str | None = None) -> list[Document]:
    found = [item for item in read(SEEDS) if not isinstance(item, Refusal)]
    return [item for item in found if language in (None, item.language)]


def documents(language: str, size: int = 2000) -> list[Document]:
    """Return documents of about `size` bytes, made of the seeds' texts one after another."""
    originals = seeds(language)
    text = "\n\n".join(each.text for each in originals)
    made = []
    for number in range(COUNT):
        start = text.rfind("\n", 0, number * size % len(text)) + 1
        part = (text + "\n\n" + text)[start : start + size]
        made.append(replace(originals[number % len(originals)], slug=f"bench-{number}", text=part.strip()))
    return made


def document(size: int) -> Document:
    """Return one document of `size` characters."""
    text = "\n\n".join(each.text for each in seeds("id"))
    return replace(seeds("id")[0], slug="bench-long", text=(text * (size // len(text) + 1))[:size].strip())


def rate(made: Sequence[Document]) -> float:
    """Return how many of the documents are extracted in a second of one processor."""
    begun = time.process_time()
    for each in made:
        extract(each)
    return len(made) / (time.process_time() - begun)


def long(size: int) -> tuple[float, float]:
    """Return how many seconds of one processor a document of `size` characters takes, and MB at most, in a process."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_long, size).result()


def _long(size: int) -> tuple[float, float]:
    made = document(size)
    begun = time.process_time()
    extract(made)
    return time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
