"""Names that are a person's or an ordinary word too, where a place is expected."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cork has been twinned with Lyon since 2005.", ["Cork", "Lyon"]),
        ("Lyon is also twinned with Bath.", ["Bath", "Lyon"]),
        ("Lyon is Napier's sister city.", ["Lyon", "Napier"]),
        ("Lyon, sister city of Cork, is near.", ["Cork", "Lyon"]),
        ("Hastings mayor Jane Roe left. Hastings signed a pact with Lyon.", ["Hastings", "Lyon"]),
        ("Bath is needed. A cork is linked with wine.", []),
        ("Lyon has a twinning with Lamentin in Japan.", ["Japan", "Lyon"]),
        ("Buffalo is suspending its “sister city” relationship with Lyon.", ["Buffalo", "Lyon"]),
        ("Orange celebrated its first twin town on Saturday.", ["Orange"]),
        ("Orange juice was served to the sister city.", []),
        ("The people of Buffalo are glad.", ["Buffalo"]),
        ("* Orange (France), 1988", ["France", "Orange"]),
        ("2 | Orange | France | 1988", ["France", "Orange"]),
        ("Orange;France;1988", ["France", "Orange"]),
        ("Orange\tFrance\t1988", ["France", "Orange"]),
        ("Orange\nFrance\n1988", ["France", "Orange"]),
        ("France: Orange (1988)", ["France", "Orange"]),
        ("France – Orange, 1988", ["France", "Orange"]),
        ("Orange (Japan), 1988", ["Japan"]),  # there is none
        ("Orange\nFrance is glad.", ["France"]),
    ],
)
def test_expected(text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language="en"))
    assert sorted(str(one.name) for one in found.entities if one.kind not in ("Person", "Institution")) == expected
