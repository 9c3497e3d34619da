from __future__ import annotations

import pytest

from api.sparql.charset import decoded, decoded_xml
from graph.store.query import QueryFailed


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        (b"", None, ""),
        ("é".encode(), None, "é"),
        ("\ufeffé".encode(), "UTF-8", "é"),
        ("é".encode("utf-16"), "UTF-16", "é"),
        ("\ufeffé".encode("utf-16-be"), "utf-16be", "é"),
        (b"\xe9", "ISO-8859-1", "é"),
        ("日".encode("shift_jis"), "Shift_JIS", "日"),
    ],
)
def test_text(content: bytes, charset: str | None, text: str) -> None:
    assert decoded(content, charset) == text


@pytest.mark.parametrize(
    ("content", "charset", "status", "words"),
    [
        (b"a\xff", None, 400, "not UTF-8 at byte 1"),
        (b"a", "utf-16", 400, "not UTF-16 at byte 0"),
        (b"a", "klingon", 415, "'klingon' is not known"),
        (b"a", "base64", 415, "'base64' is not known"),
        (b"a", "punycode", 415, "'punycode' is not known"),
        (b"\\ud800", "unicode_escape", 400, "not UNICODE_ESCAPE"),
        (b"a", "undefined", 400, "not UNDEFINED"),
        (b"a", "a\0b", 415, "is not known"),
    ],
)
def test_what_is_refused(content: bytes, charset: str | None, status: int, words: str) -> None:
    with pytest.raises(QueryFailed, match=words) as caught:
        decoded(content, charset)
    assert caught.value.status == status


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ("<a>é</a>".encode(), None),
        ('<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16"), None),
        ('<?xml version="1.0" encoding="utf-8"?><a>é</a>'.encode("utf-16-le"), "utf-16le"),
        ('\ufeff<?xml version="1.0"?><a>é</a>'.encode(), "iso-8859-1"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode("latin-1"), None),
    ],
)
def test_xml_says_its_encoding_itself(content: bytes, charset: str | None) -> None:
    assert decoded_xml(content, charset) == "<a>é</a>"
