"""Lines of a list and what heads them, on made-up lists."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.lines import heading, member, owner
from tests.graph.extraction.readings import iri, name, view


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- Briggen – 3 March 1999", True),
        ("- Briggen – ditandatangani 3 Maret 1999", True),
        ("- Briggen, where Ann Arden signed a pact with the Port Authority", False),
    ],
)
def test_what_heads_a_line(line: str, told: bool) -> None:
    read = view(f"Sister cities of Alderton:\n{line}", "id" if "ditanda" in line else "en")
    head = heading(read, read.clauses[-1])
    assert (head is not None) is told
    if head is not None:
        assert owner(read, head) == iri("Alderton")
        part = member(read, read.clauses[-1], iri("Alderton"))
        assert part is not None and part.entity == iri("Briggen")


def test_a_member_of_a_list_heads_no_other() -> None:
    read = view("• Kerja sama dengan Briggen\n• MoU dengan Cassia pada 3 Maret 1999", "id")
    assert heading(read, read.clauses[-1]) is None


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Twin towns of Alderton\nBriggen (1984)", "Alderton"),
        ("Partner cities\n\nAlderton cooperates with several.\nMore are to come.\n\nBriggen (1984)", "Alderton"),
        ("The towns are sister cities.\nIt rained.\nIt snowed.\nIt hailed.\n\nBriggen (1984)", None),
        ("Ferries of Alderton\nBriggen (1984)", None),
    ],
)
def test_whose_list_a_line_is_of(text: str, home: str | None) -> None:
    read = view(text)
    head = heading(read, read.clauses[-1])
    told = owner(read, head) if head else None
    assert (name(told) if told else None) == home
