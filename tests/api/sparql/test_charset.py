from __future__ import annotations

import pytest

from api.sparql.charset import decoded, decoded_rdf
from graph.store.query import QueryFailed
from tests.graph.store.test_parsing import XML

BOMB = (
    '<!DOCTYPE rdf:RDF [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True))
    + f"]>{XML.replace('é', '&j;')}"
)
"""A thousand characters that stand for ten thousand million."""


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
    assert decoded_rdf(content, "application/rdf+xml", charset) == "<a>é</a>"


def test_other_rdf_is_in_the_charset_that_is_told() -> None:
    assert decoded_rdf(b'<?xml encoding="utf-16"?>\xe9', "text/turtle", "latin1") == '<?xml encoding="utf-16"?>é'


@pytest.mark.parametrize(
    ("content", "words"), [(BOMB.encode("utf-16"), "declares entities"), (b"<a>", "no well-formed XML")]
)
def test_xml_that_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(QueryFailed, match=words) as caught:
        decoded_rdf(content, "text/xml", None)
    assert caught.value.status == 400
