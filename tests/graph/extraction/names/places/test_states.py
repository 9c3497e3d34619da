"""States told behind the names of towns; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SAVANNAH, Ga. — Savannah will twin with Accra, Ghana, the council in Ghana said on Tuesday.", ["accra-gh", "savannah-us"]),
        ("Savannah, Georgia, is glad.", ["georgia-us", "savannah-us"]),
        ("Jane Roe of Athens, Ga., met the mayor of Athens, Greece.", ["athens-gr", "athens-us"]),
        ("LONDON, Ont. - London is far from here, as everybody in the council has known for long.", ["london-ca"]),
        ("He went from London, ON, to Perth, WA.", ["london-ca", "perth-au"]),
        ("Kettering has been linked with Kettering, Ohio. Kettering is glad.", ["kettering-gb", "kettering-us", "ohio-us"]),
        ("The talks in Lyon, Miss Jane Roe said, were short.", ["lyon-fr"]),
        ("", []),
    ],
)  # fmt: skip
def test_states(text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language="en"))
    places = [one.iri for one in found.entities if one.kind in ("City", "Region", "Country")]
    assert (
        sorted(iri.rpartition("/")[2] for iri in places if not iri.endswith(("country/gh", "country/gr"))) == expected
    )
