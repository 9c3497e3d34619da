"""What commands print: tables, lists and progress; results on standard output, the rest on standard error."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.console import Console

_FITTED = 1000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Progress(Protocol):
    """Is told that `done` of `total` documents (None: nobody knows) are through, the last of them `name`."""

    def __call__(self, done: int, total: int | None, name: str) -> None:
        """Show it."""


def err() -> Console:
    """Return the console of standard error."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def write(data: bytes) -> None:
    """Write bytes to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def line(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(f"{text}\n")


def harmless(text: str) -> str:
    """Return text that a terminal shows and does not obey: control characters but tabs and line ends are marks."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def in_line(text: str) -> str:
    """Return harmless text in one line."""
    return harmless(" ".join(text.split()))


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: fitted to a terminal, in whole lines into a file or pipe."""
    rows = [[in_line(cell) for cell in row] for row in rows]
    if sys.stdout.isatty() and len(rows) <= _FITTED:
        from rich.box import SIMPLE_HEAD
        from rich.console import Console
        from rich.table import Table

        fitted = Table(*columns, box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
        for row in rows:
            fitted.add_row(*row)
        Console(highlight=False, markup=False).print(fitted)
        return
    from rich.cells import cell_len

    widths = [max(map(cell_len, cells)) for cells in zip(columns, *rows, strict=True)]
    for row in (columns, ["─" * width for width in widths], *rows):
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        line("   ".join(cells).rstrip())


def listing(heading: str, items: Sequence[tuple[str, str]], most: int | None = None) -> None:
    """Print a heading and, under it, what each thing is about, one line for several of which the same is said.

    `most` is how many of several are named (all if not given); the others are counted.
    """
    names: dict[str, list[str]] = {}
    for name, text in items:
        names.setdefault(in_line(text), []).append(in_line(name))
    console = err()
    if items:
        console.print(f"{heading}:", style="bold")
    for text, things in names.items():
        told = len(things) == 1 and text.startswith((f"{things[0]} ", f"{things[0]}:"))
        more = f" and {len(things) - most} more" if most and len(things) > most else ""
        console.print(f"  {text}" if told else f"  {', '.join(things[:most])}{more}: {text}")


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """Yield the function to call after each document; a bar shows on a terminal, nothing elsewhere."""
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = err()
    parts = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*parts, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=None)

        def show(done: int, total: int | None, name: str) -> None:
            bar.update(task, completed=done, total=total, description=f"{what} {name[-40:]}")

        yield show
