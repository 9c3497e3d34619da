"""Text in the charset that a request tells, for UTF-8 is what everything else here reads.

https://www.rfc-editor.org/rfc/rfc7303 (XML says its encoding itself, too)
"""

from __future__ import annotations

import codecs
import re

from pyoxigraph import RdfFormat

from graph.errors import InputRefused
from graph.records.doctype import check
from graph.store.answer import GRAPH_FORMATS
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


def decoded_rdf(content: bytes, media_type: str, charset: str | None) -> str:
    """Return a text of RDF as the engine's parser takes it: in `charset`, but XML in that of its byte order mark, else
    `charset`, else what it declares, and without that declaration.

    Raises QueryFailed (400, 415), also for XML that declares entities: the parser expands them until memory ends.
    """
    if GRAPH_FORMATS[media_type] != RdfFormat.RDF_XML:
        return decoded(content, charset)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = "utf-16"
    elif content.startswith(codecs.BOM_UTF8):
        charset = "utf-8"
    elif charset is None and (told := _DECLARATION.match(content)):
        charset = told[1].decode()
    text = _PROLOGUE.sub("", decoded(content, charset))
    try:
        check(text.encode(), "The body")
    except InputRefused as error:
        raise QueryFailed(400, "syntax", str(error)) from None
    return text
