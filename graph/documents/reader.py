"""A file, folder or address -> documents: finds the reader of each format and completes what it read."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from pathlib import Path, PurePath
from typing import BinaryIO

from graph.documents import foreign, slug
from graph.documents import language as languages
from graph.documents.encoding import valid
from graph.documents.fetch import fetch
from graph.documents.folder import stem, suffix, walk
from graph.documents.refusal import Refusal
from graph.documents.resource import MAX_BYTES, Resource
from graph.errors import CitypactError, InputRefused, Message, UsageError
from graph.model import Date, Document

FORMATS = {
    ".md": "plain",
    ".markdown": "plain",
    ".txt": "plain",
    ".text": "plain",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".mht": "saved",
    ".mhtml": "saved",
    ".pdf": "pdf",
    ".docx": "word",
    ".doc": "word",  # refused, with what to do
    ".eml": "mail",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".warc": "warc",
    ".warc.gz": "warc",
}
"""The module of this room that reads the files of each suffix."""

_SIGNATURES = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".docx"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"{\\rtf", ".doc"),
    (b"WARC/", ".warc"),
    (b"\x1f\x8b", ".warc.gz"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
    (b"<?xml", ".xml"),
    (b"<rss", ".rss"),
    (b"<feed", ".atom"),
    (b"from: <saved by ", ".mht"),
    (b'{"', ".json"),
    (b'[{"', ".json"),
)
_NO_DATE = Message(
    "no date of publication: “yesterday” counts from the day at its head, if any; give `published:` or --published"
)

Item = Document | Refusal


def read(
    target: str | Path,
    *,
    published: str | Date | None = None,
    language: str | None = None,
    max_bytes: int = MAX_BYTES,
    allow_private: bool = False,
) -> Reading:
    """Return an iterator over the documents of a file, a folder, a web address, or `-` for standard input.

    A source that cannot be read yields a `Refusal` in its place. `published` and `language` go before what a document
    says of itself; a language that nobody tells is detected.

    Raises:
        UsageError: at once, where the target does not exist, is no file or folder, is a folder with no document, or an
            option is wrong.
    """
    complete = _completion(published, language)
    if str(target) == "-":
        stream = BytesIO(sys.stdin.buffer.read(max_bytes + 1))
        resource = Resource("standard input", stream, limit=max_bytes)
        return Reading(_finished(lambda: (resource, _sniffed(stream)), resource.name, PurePath("stdin"), complete), 1)
    if isinstance(target, str) and "://" in target:
        return Reading(_finished(lambda: _fetched(target, max_bytes, allow_private), target, None, complete), 1)
    path = Path(target)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise UsageError(
            "{path} cannot be read: {reason}.", path=path, reason=getattr(error, "strerror", error)
        ) from None
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise UsageError("{path} is a pipe or device, not a file: name - to read standard input.", path=path)
    if stat.S_ISREG(mode):
        return Reading(_file(path, PurePath(path.name), max_bytes, complete), 1)
    found = list(walk(path, frozenset(FORMATS)))
    if all(isinstance(item, Refusal) and item.skipped for item in found):
        known = ", ".join(sorted(FORMATS.keys() - {".doc"}))
        raise UsageError("{path} holds no document: citypact reads {known}.", path=path, known=known)
    return Reading(_folder(path, found, max_bytes, complete), len(found))


class Reading(Iterator[Item]):
    """The documents of one target; `operator.length_hint` tells how many there probably are."""

    def __init__(self, items: Iterator[Item], expected: int) -> None:
        self._items = items
        self._expected = expected

    def __next__(self) -> Item:
        self._expected = max(self._expected - 1, 0)
        return next(self._items)

    def __length_hint__(self) -> int:
        return self._expected


def _completion(published: str | Date | None, language: str | None) -> Callable[[Document, str], Document]:
    """Return the function that completes a reader's document, given the slug of its place."""
    try:
        issued = Date(published) if isinstance(published, str) else published
    except ValueError:
        raise UsageError(
            "{published!r} is no date: write it as 2024-09-03, 2024-09 or 2024.", published=published
        ) from None
    code = languages.code(language) if language else None
    if language and not code:
        raise UsageError("{language!r} is no language code: write it as id or en.", language=language)

    def complete(document: Document, place: str) -> Document:
        dated = issued or document.issued
        return replace(
            document,
            slug=document.slug or place,
            text=valid(document.text),
            title=valid(document.title) if document.title else None,
            publisher=valid(document.publisher) if document.publisher else None,
            issued=dated,
            language=code or document.language or languages.detect(document.text),
            warnings=document.warnings if dated else (*document.warnings, _NO_DATE),
        )

    return complete


def _folder(
    root: Path, found: list[Path | Refusal], limit: int, complete: Callable[[Document, str], Document]
) -> Iterator[Item]:
    for item in found:
        if isinstance(item, Refusal):
            yield item
        else:
            yield from _file(item, item.relative_to(root), limit, complete)


def _file(path: Path, relative: PurePath, limit: int, complete: Callable[[Document, str], Document]) -> Iterator[Item]:
    try:
        with path.open("rb") as stream:
            known = suffix(path)
            opened = (Resource(str(path), stream, limit=limit), known if _told(known) else _sniffed(stream))
            yield from _finished(lambda: opened, str(path), relative, complete)
    except OSError as error:
        yield Refusal(
            str(path), Message("{path} cannot be opened: {reason}.", path=path, reason=error.strerror or error)
        )


def _fetched(url: str, limit: int, allow_private: bool) -> tuple[Resource, str]:
    fetched = fetch(url, limit=limit, allow_private=allow_private)
    return fetched.resource, fetched.suffix if _told(fetched.suffix) else _sniffed(fetched.resource.stream)


def _told(suffix: str) -> bool:
    return suffix in FORMATS or suffix in foreign.SUFFIXES


def _sniffed(stream: BinaryIO) -> str:
    """Return the suffix that the first bytes tell; text where they tell nothing."""
    head = stream.read(512).lstrip().lower()
    stream.seek(0)
    return next((suffix for start, suffix in _SIGNATURES if head.startswith(start.lower())), ".txt")


def _finished(
    source: Callable[[], tuple[Resource, str]],
    name: str,
    relative: PurePath | None,
    complete: Callable[[Document, str], Document],
) -> Iterator[Item]:
    """Yield what the reader of the source gives, completed; `relative` is its place in the argument of `read`.

    A defect that one file brings to light, here or in a parser, costs that file, not the thousand others.
    """
    try:
        resource, format_ = source()
        foreign.refuse(format_, name)
        for item in import_module(f"graph.documents.{FORMATS[format_]}").read(resource):
            if isinstance(item, Document) and not any(map(str.isalnum, item.text)):
                raise InputRefused("{name} holds no text.", name=name)
            yield complete(item, _place(name, relative)) if isinstance(item, Document) else item
    except InputRefused as error:
        yield Refusal(name, error.message)
    except (OSError, CitypactError):
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        yield Refusal(name, Message("{name} broke its reader ({reason}): please report it.", name=name, reason=reason))


def _place(name: str, relative: PurePath | None) -> str:
    return slug.from_path(stem(Path(relative))) if relative else slug.from_url(name)
