"""Text in the charset that a request tells, for UTF-8 is what everything here reads.

https://www.rfc-editor.org/rfc/rfc7303 (XML says its encoding itself, too)
"""

from __future__ import annotations

import codecs
import re

from graph.store.query import QueryFailed

_DECLARATION = re.compile(rb"""<\?xml[^>]{1,100}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)""")
_PROLOGUE = re.compile(r"\A\s*<\?xml\b[^>]*\?>")
_NOT_OF_BODIES = frozenset({"idna", "punycode"})
"""Python knows these as text, but they are for names of hosts, and take time that grows with the square."""


def decoded(content: bytes, charset: str | None) -> str:
    """Return text in `charset` (None: UTF-8), without a byte order mark. Raises QueryFailed (400, 415)."""
    name = charset or "utf-8"
    try:
        if codecs.lookup(name).name in _NOT_OF_BODIES:
            raise LookupError
        text = content.decode(name).removeprefix("\ufeff")
        if charset:
            text.encode()  # some charsets have halves of characters, which nothing here can take
        return text
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeError):
            place = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
            raise QueryFailed(400, "charset", f"The body is not {name.upper()}{place}.") from None
        raise QueryFailed(415, "charset", f"The charset {name!r} is not known here: send the body in UTF-8.") from None


def decoded_xml(content: bytes, charset: str | None) -> str:
    """Return XML without the declaration of its encoding: that of its byte order mark, else `charset`, else the one
    that it declares. Raises QueryFailed (400, 415)."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = "utf-16"
    elif content.startswith(codecs.BOM_UTF8):
        charset = "utf-8"
    elif charset is None and (told := _DECLARATION.match(content)):
        charset = told[1].decode()
    return _PROLOGUE.sub("", decoded(content, charset))
