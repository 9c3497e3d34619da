"""Bytes to text: byte order mark, UTF-8, UTF-16, and Windows-1252 as the last resort."""

from __future__ import annotations

import codecs
import re

from graph.errors import InputRefused, Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.05
_NUL_SHARE = 0.3
_SAMPLE = 4096
_SHORTEST = 8


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of `data` and the warnings about its encoding.

    `declared` is the encoding that came with the data, e.g. in an HTTP header. The byte order mark goes first, then
    strict UTF-8, then what was declared, then UTF-16 without a mark, then Windows-1252 with a warning.

    Raises:
        InputRefused: `data` is binary or decodes in none of these. `name` says what is refused.
    """
    text, warnings = _decode(data, name, declared)
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > _CONTROL_SHARE * len(text):
        raise InputRefused("{name} is binary, not text: convert it to text, HTML, PDF or Word first.", name=name)
    return text, warnings


def normalise(text: str) -> str:
    """Return the text as offsets count it: no byte order mark, LF line ends, no outer white space."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip()


def valid(text: str) -> str:
    """Return the text without NUL and lone surrogates, which broken files give and no graph can hold."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _decode(data: bytes, name: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name), ()
    unmarked = _utf16(data)
    for candidate in (unmarked,) if unmarked else ("utf-8", declared or "utf-8"):
        try:
            text = data.decode(candidate)
            text.encode("utf-8")  # a declared encoding such as UTF-7 can give halves of surrogate pairs
        except (UnicodeError, LookupError):
            continue
        return text, ()
    text = _strict(data, "cp1252", name)
    return text, (Message("it is not UTF-8 and was read as Windows-1252: check accented letters, or save it as UTF-8"),)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if b"\0" in data and encoding == "cp1252":
            raise InputRefused(
                "{name} is binary, not text: convert it to text, HTML, PDF or Word first.", name=name
            ) from None
        raise InputRefused("{name} is in no known encoding: save it as UTF-8.", name=name) from None


def _utf16(data: bytes) -> str | None:
    """Return the UTF-16 that data without a mark looks like: Latin text has a NUL in every second byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if half < _SHORTEST:
        return None
    if odd > _NUL_SHARE * half and even < odd / 10:
        return "utf-16-le"
    if even > _NUL_SHARE * half and odd < even / 10:
        return "utf-16-be"
    return None
