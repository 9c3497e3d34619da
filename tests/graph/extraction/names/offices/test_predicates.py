"""Offices that predicates, appositions and verbs give; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # several who hold one office
        ("en", "Leeds sent its mayor, Jane Roe; Ann Doe and Bo Poe, both councillors, came with her.", {("Jane Roe", "mayor", "Leeds"), ("Ann Doe", "councillor", "Leeds"), ("Bo Poe", "councillor", "Leeds")}),
        ("en", "It was signed by Ann Doe, Jane Roe and Mary Poe, all of them directors of Acme Ltd.", {("Ann Doe", "director", "Acme Ltd"), ("Jane Roe", "director", "Acme Ltd"), ("Mary Poe", "director", "Acme Ltd")}),
        ("en", "Ann Doe and Jane Roe, who are councillors of Leeds, came.", {("Ann Doe", "councillor", "Leeds"), ("Jane Roe", "councillor", "Leeds")}),
        ("id", "Budi Contoh dan Adi Misal, keduanya direktur PT Misal, hadir.", {("Budi Contoh", "direktur", "PT Misal"), ("Adi Misal", "direktur", "PT Misal")}),
        # what somebody acts as
        ("en", "Jane Roe greeted the guests as chair of Acme Ltd.", {("Jane Roe", "chair", "Acme Ltd")}),
        ("en", "Jane Roe came, and so did others such as the mayor of Leeds.", set()),
        ("en", "Jane Roe, who holds the office of mayor in Leeds, left.", {("Jane Roe", "mayor", "Leeds")}),
        # what somebody is now, or is the first to be
        ("en", "Jane Roe was nine when she left. On Monday, now the Mayor of Leeds, she signed.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "When Jane Roe met the mayor of Leeds, she signed.", set()),
        ("en", "The guests were led by Jane Roe, the first woman to be mayor of Leeds.", {("Jane Roe", "mayor", "Leeds")}),
        # a surname that is a town's name too
        ("en", "Kenji Nakano came to Leeds. Nakano, who is the mayor of Xobbing, left.", {("Kenji Nakano", "mayor", "Xobbing")}),
        # an apposition between the name and its clause
        ("en", "Jane Roe, a lawyer, who is legal counsel of Acme Ltd, left.", {("Jane Roe", "legal counsel", "Acme Ltd")}),
        # words of another clause between the name and its apposition
        ("en", "He brought Jane Roe along, the director of Acme Ltd, and left.", {("Jane Roe", "director", "Acme Ltd")}),
        ("en", "He brought Jane Roe and her dog along to Leeds for a month, the home of Bo Poe, the director of Acme Ltd.", {("Bo Poe", "director", "Acme Ltd")}),
        # another office between the name and its clause
        ("en", "Jane Roe, the mayor of Leeds, who is also the chairman of Acme Ltd, left.", {("Jane Roe", "mayor", "Leeds"), ("Jane Roe", "chairman", "Acme Ltd")}),
        # a part of the body between the office and the name
        ("en", "They met the chairman of Leeds’s People’s Committee, Jane Roe, and left.", {("Jane Roe", "chairman", "Leeds")}),
        ("en", "They met the director of the public transport enterprise Xob Uppada, Jane Roe.", {("Jane Roe", "director", "Xob Uppada")}),
        # verbs
        ("en", "Jane Roe, who chairs the housing board at Acme Ltd, signed.", {("Jane Roe", "chair", "Acme Ltd")}),
        ("en", "Jane Roe, who governs Leeds, signed.", {("Jane Roe", "head", "Leeds")}),
        ("en", "Jane Roe leads a group from Leeds.", set()),
        # words between the name and the office
        ("en", "The mayor of Leeds, the Honourable Jane Roe, left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "Jane Roe, the Treaty Commissioner of Acme Ltd, left.", {("Jane Roe", "Treaty Commissioner", "Acme Ltd")}),
        ("en", "Jane Roe, medical director of Acme Ltd, left.", {("Jane Roe", "medical director", "Acme Ltd")}),
        ("en", "Jane Roe, said director Bo Poe of Acme Ltd, left.", {("Bo Poe", "director", "Acme Ltd")}),
        ("en", "Bo Poe Jr., Acme Ltd's chief executive, left.", {("Bo Poe Jr", "chief executive", "Acme Ltd")}),
        ("en", "", set()),
    ],
)  # fmt: skip
def test_predicates(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected
