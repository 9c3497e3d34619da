"""Who only says what a made-up sentence tells."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.tags import tagged
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The port signed pacts with Briggen and Cassia, the mayor of Alderton said.", {"Alderton"}),
        ("en", "The port signed pacts with Briggen and Cassia, said the mayor of Alderton.", {"Alderton"}),
        ("id", "MoU diteken dengan Briggen dan Cassia, kata Wali Kota Alderton.", {"Alderton"}),
        ("id", "MoU diteken dengan Briggen, ujarnya melalui rilis Port Authority.", {"Port Authority"}),
        ("en", "The mayor of Alderton said it signed pacts with Briggen and Cassia.", set()),
        ("en", "After the talks with Briggen, Alderton said it signed a pact with Cassia.", set()),
        ("en", "It was signed.", set()),
    ],
)
def test_a_tag_names_who_speaks(language: str, text: str, names: set[str]) -> None:
    read = view(text, language)
    (clause,) = read.clauses
    assert {read.text[part.start : part.end] for part in tagged(read.text, clause)} == names


def test_who_speaks_is_no_member_of_a_list() -> None:
    text = "The port of Alderton grows.\nIt signed a pact with Briggen and Cassia, the mayor of Alderton said."
    assert [row[3] for row in told(text)] == [("Alderton", "Briggen"), ("Alderton", "Cassia")]
