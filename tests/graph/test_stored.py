"""Documents of a store: as they were loaded, in order, and none that is not there."""

from __future__ import annotations

import pytest

from graph.errors import NotFound
from graph.model import Date, Document, Source
from graph.pipeline import load
from graph.store import Store
from graph.stored import described, documents_of, reader_of, stored

ONE = Document("one", "A made-up text.", title="One", language="en", issued=Date("2024-05-01"))
OTHER = Document("another", "Teks rekaan.", language="id")


def test_documents_come_back_as_they_were_and_sorted_by_slug() -> None:
    store = Store.memory()
    assert documents_of(store) == []
    load(store, [ONE, OTHER], extract=Source)
    assert documents_of(store) == ["another", "one"]
    assert [stored(store, slug) for slug in ("one", "another")] == [ONE, OTHER]
    assert reader_of(store, "one") == "rules"


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(NotFound, match="There is no document 'none'"):
        stored(Store.memory(), "none")
    assert described(Store.memory(), "none") == set()
