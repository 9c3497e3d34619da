from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.encoding import decode, normalise, valid
from graph.errors import InputRefused

WARNED = ("it is not UTF-8 and was read as Windows-1252: check accented letters, or save it as UTF-8",)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Köln".encode(), "Köln"),
        (b"\xef\xbb\xbf" + "Köln".encode(), "Köln"),
        ("Köln".encode("utf-16"), "Köln"),
        ("Köln".encode("utf-32"), "Köln"),
        (b"\xfe\xff" + "Köln".encode("utf-16-be"), "Köln"),
        ("Bandung dan Petaling Jaya".encode("utf-16-le"), "Bandung dan Petaling Jaya"),
        ("Bandung dan Petaling Jaya".encode("utf-16-be"), "Bandung dan Petaling Jaya"),
    ],
)
def test_decodes_without_a_warning(data: bytes, text: str) -> None:
    assert decode(data, "x.txt") == (text, ())


def test_windows_1252_is_the_last_resort() -> None:
    assert decode("Köln – “Abkommen”".encode("cp1252"), "x.txt") == ("Köln – “Abkommen”", WARNED)


def test_a_declared_encoding_goes_before_the_last_resort() -> None:
    assert decode("Київ".encode("koi8-u"), "x.txt", "koi8-u") == ("Київ", ())
    assert decode("Köln".encode("cp1252"), "x.txt", "no-such-encoding") == ("Köln", WARNED)
    assert decode("Köln".encode("cp1252"), "x.txt", "base64") == ("Köln", WARNED)


def test_half_a_surrogate_pair_is_not_let_in() -> None:
    assert decode(b"a+2AA-\xff", "x.txt", "utf-7")[1] == WARNED


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"abc\0def", b"\x01\x02\x03 text", bytes(range(256))]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"^x\.bin is binary, not text: convert it to"):
        decode(data, "x.bin")


@pytest.mark.parametrize("data", [b"caf\x81 and more", b"\xff\xfea", b"\xef\xbb\xbf\xff"])
def test_what_no_encoding_decodes_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"^x\.txt is in no known encoding: save it as UTF-8\.$"):
        decode(data, "x.txt")


def test_normalise() -> None:
    assert normalise("\ufeff\r\n a\r\nb\rc\u00a0\n") == "a\nb\nc"
    assert normalise("e\u0301 **x**") == "e\u0301 **x**"
    assert normalise(" \n") == ""


def test_valid() -> None:
    assert valid("a\0b\ud800c\U0001f600") == "abc\U0001f600"


@given(st.text())
def test_any_text_in_utf8_comes_back_or_is_binary(text: str) -> None:
    try:
        decoded, warnings = decode(text.encode("utf-8"), "x.txt")
    except InputRefused:
        assert any(character < " " for character in text)
    else:
        assert (decoded, warnings) == (text.removeprefix("\ufeff"), ())
