"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator

from graph.documents import front_matter, slug
from graph.documents.encoding import decode, normalise
from graph.documents.language import code
from graph.documents.resource import Resource
from graph.errors import Message
from graph.model import Date, Document


def read(resource: Resource) -> Iterator[Document]:
    """Yield the one document of a .md or .txt; its slug is "" without an `id`. Raises InputRefused."""
    decoded, warnings = decode(resource.content(), resource.name, resource.charset)
    head, text, notes = front_matter.split(decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    issued, language = date(head.get("published")), code(head.get("language", ""))
    told = [*warnings, *notes]
    if "published" in head and not issued:
        told.append(
            Message("`published: {date}` is no date such as 2024-09-03, 2024-09 or 2024", date=head["published"])
        )
    if "language" in head and not language:
        told.append(Message("`language: {language}` is no language code such as id or en", language=head["language"]))
    yield Document(
        slug=slug.from_id(head["id"]) if "id" in head else "",
        text=normalise(text),
        title=head.get("title"),
        publisher=head.get("publisher"),
        issued=issued,
        language=language,
        source=head.get("source", resource.url),
        license=head.get("license"),
        retold_from=head.get("retold_from"),
        warnings=tuple(told),
    )


def date(value: str | None) -> Date | None:
    """Return the date that an ISO 8601 date, or date and time, gives; None for anything else."""
    try:
        return Date((value or "").strip().replace("T", " ").split(" ")[0])
    except ValueError:
        return None
