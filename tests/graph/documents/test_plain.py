from __future__ import annotations

from io import BytesIO

import pytest

from graph.documents.plain import date, read
from graph.documents.resource import Resource
from graph.errors import InputRefused
from graph.model import Date, Document


def one(data: bytes, limit: int = 1000) -> Document:
    (document,) = read(Resource("x.md", BytesIO(data), limit=limit))
    return document


def test_front_matter_and_text() -> None:
    head = (
        "id: bdg\ntitle: Judul\nlanguage: id-ID\npublished: 2024-09-03T08:00:00+07:00\npublisher: Humas\n"
        "source: arsip 12\nlicense: CC-BY-4.0\nretold_from: Koran\nnote: made up\n"
    )
    assert one(f"\ufeff---\r\n{head}---\r\n\r\nSatu.\r\nDua.\r\n".encode()) == Document(
        slug="bdg",
        text="Satu.\nDua.",
        title="Judul",
        language="id",
        issued=Date("2024-09-03"),
        publisher="Humas",
        source="arsip 12",
        license="CC-BY-4.0",
        retold_from="Koran",
    )


def test_text_alone() -> None:
    assert one(b"  **Text** stays \xc3\xa9.\n") == Document(slug="", text="**Text** stays é.")


def test_wrong_values_are_told() -> None:
    document = one(b"---\npublished: last week\nlanguage: Indonesian\n---\nText")
    assert (document.issued, document.language) == (None, None)
    assert document.warnings == (
        "`published: last week` is no date such as 2024-09-03, 2024-09 or 2024",
        "`language: Indonesian` is no language code such as id or en",
    )


def test_empty_and_too_large_are_refused() -> None:
    with pytest.raises(InputRefused, match=r"^x\.md is empty"):
        one(b"")
    with pytest.raises(InputRefused, match=r"^x\.md is larger than 0\.001 MB: .* --max-size"):
        one(b"x" * 1001)
    assert len(one(b"x" * 1000).text) == 1000


def test_date() -> None:
    assert date("2024-09-03 10:00") == Date("2024-09-03")
    assert date("2024-09") == Date("2024-09")
    assert date("2024-02-30") is None
    assert date("") is None
    assert date(None) is None
