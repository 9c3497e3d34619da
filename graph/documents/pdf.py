"""PDF files: the text of the pages, by pypdf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from graph.documents.encoding import normalise
from graph.documents.resource import Resource
from graph.errors import InputRefused
from graph.model import Document

_FULL = 0.6
_SOFT_HYPHEN = "\u00ad"
_HYPHEN = re.compile(rf"(?<=[a-z])[-{_SOFT_HYPHEN}]\Z")


def read(resource: Resource) -> Iterator[Document]:
    """Yield the one document of a PDF; its date is not told (a file's creation date is not its publication).

    Raises:
        InputRefused: the file is encrypted, broken, or has no text (a scan).
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    name, data = resource.name, resource.content()
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError("a password is needed")
        pages = [page.extract_text() for page in reader.pages]
        title = str(reader.metadata.title or "").strip() if reader.metadata else ""
    except (FileNotDecryptedError, DependencyError):
        raise InputRefused("{name} is encrypted: save a copy without a password and load that.", name=name) from None
    except Exception as error:  # the parser raises whatever a broken file leads it to
        raise InputRefused(
            "{name} is a broken PDF ({reason}): repair or export it again.", name=name, reason=type(error).__name__
        ) from None
    text = normalise("\n\n".join(filter(None, (unwrap(normalise(page)) for page in pages))))
    if not text:
        raise InputRefused(
            "{name} has no text, it is probably a scan: run text recognition (OCR) on it first.", name=name
        )
    yield Document(slug="", text=text, title=title or None, source=resource.url)


def unwrap(page: str) -> str:
    """Return the text of a page with the lines of each paragraph joined.

    A line goes on in the next where it is nearly as long as the longest; a hyphen between small letters goes, and so do
    the soft hyphens, which mark where a word may be broken.
    """
    lines = [line.strip() for line in page.split("\n")]
    width = max(map(len, lines))
    joined = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = bool(following) and len(line) >= _FULL * width
        if goes_on and _HYPHEN.search(line) and following[0].islower():
            joined += line[:-1]
        else:
            joined += line + (" " if goes_on else "\n")
    return joined.rstrip("\n").replace(_SOFT_HYPHEN, "")
