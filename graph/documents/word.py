"""Word files (.docx): paragraphs and table rows in their order, by python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from graph.documents.encoding import normalise
from graph.documents.resource import Resource, too_large
from graph.errors import InputRefused
from graph.model import Document

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_RICH_TEXT = b"{\\rtf"
_OTHER = "{name} is no .docx: save it as .docx, PDF or text and load that."


def read(resource: Resource) -> Iterator[Document]:
    """Yield the one document of a .docx; a row of a table is a line, its cells apart by tabulators.

    Raises:
        InputRefused: the file is encrypted, of another format, broken, without text, or unpacks to more than the limit.
    """
    from docx import Document as open_docx
    from docx.table import Table

    name, data = resource.name, resource.content()
    if data.startswith(_COMPOUND_FILE):
        raise InputRefused("{name} is encrypted or an old .doc: save it as .docx without a password.", name=name)
    if data.startswith(_RICH_TEXT):
        raise InputRefused(_OTHER, name=name)
    try:
        with ZipFile(BytesIO(data)) as archive:
            # sheets, OpenDocument texts and books are archives too
            if not any(member.startswith("word/") for member in archive.namelist()):
                raise InputRefused(_OTHER, name=name)
            if sum(member.file_size for member in archive.infolist()) > 4 * resource.limit:
                raise InputRefused(too_large(name, resource.limit))
        opened = open_docx(BytesIO(data))
        lines: list[str] = []
        for block in opened.iter_inner_content():
            if isinstance(block, Table):
                lines += ("\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows)
            else:
                lines.append(block.text)
        title = opened.core_properties.title.strip()
    except InputRefused:
        raise
    except Exception as error:  # the parser raises whatever a broken file leads it to
        raise InputRefused(
            "{name} is a broken Word file ({reason}): save it again.", name=name, reason=type(error).__name__
        ) from None
    text = normalise("\n".join(lines))
    if not text:
        raise InputRefused("{name} holds no text.", name=name)
    yield Document(slug="", text=text, title=title or None, source=resource.url)
