"""Lists of persons; every person is invented."""

from __future__ import annotations

from graph.extraction.names.persons import lists, persons
from graph.extraction.names.who import draft
from graph.model import Document


def test_a_list_before_and_behind_a_person() -> None:
    page = draft(Document("test", "Ola Roe, Bo Poe and Jane Doe met.", language="en"))
    last = persons.enter(page, 6, 8)
    assert [name.core for name in lists.listed_before(page, last)] == ["Ola Roe", "Bo Poe"]
    page = draft(Document("test", "Jane Doe (Leeds), Ola Roe for Lyon and Bo Poe met.", language="en"))
    lists.follow(page, persons.enter(page, 0, 2).last)
    assert [name.core for name in page.names] == ["Jane Doe", "Ola Roe", "Bo Poe"]
