"""watch: loads what appears or changes in a folder or feed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli import output
from api.cli.app import AllowPrivate, Data, ExtractorName, Language, MaxSize, app

if TYPE_CHECKING:
    from graph.pipeline import Report

Signature = tuple[tuple[str, int, int], ...]
"""The files of a folder, each with its time of change in nanoseconds and its size in bytes."""

_OWN = "citypact"
"""Who speaks where no document is to blame."""


@app.command()
def watch(
    target: Annotated[str, typer.Argument(metavar="FOLDER|FEED", help="A folder, or the address of a feed or page.")],
    every: Annotated[float, typer.Option("--every", metavar="SECONDS", min=1, help="How often to look.")] = 60,
    data: Data = None,
    language: Language = None,
    max_size: MaxSize = 50,
    allow_private: AllowPrivate = False,
    extractor: ExtractorName = "rules",
) -> None:
    """Load what is there, then what appears or changes in a folder or feed, until Ctrl-C.

    A line a change. What disappears stays in the graph: `citypact remove`
    takes it out. A folder that is away for a while is waited for. Works
    while `citypact serve` holds the data directory.

    \b
    Examples:
      citypact watch reports/
      citypact watch https://example.org/news/feed.xml --every 600
    """
    from api.settings import Settings

    folder = None if "://" in target else Path(target).absolute()
    arguments: dict[str, Any] = {
        "targets": [str(folder or target)],
        "language": language,
        "max_bytes": int(max_size * 1e6),
        "allow_private": allow_private,
        "extractor": extractor,
    }
    watcher = Watcher(Settings.from_environment(data=data).data, folder, arguments)
    try:
        watcher.run(lambda: time.sleep(every))
    except KeyboardInterrupt:
        output.err().print("Stopped.")


@dataclass
class Watcher:
    """One watch of a folder (or, without one, of an address) for a data directory; `arguments` are those of `load`."""

    data: Path
    folder: Path | None
    arguments: dict[str, Any]
    seen: Signature = ()
    told: set[tuple[str, str]] = field(default_factory=set)

    def run(self, wait: Callable[[], None]) -> None:
        """Look, and look again after each `wait`, until that raises.

        Raises:
            UsageError: at the first look, where what is to be watched is no folder, or an option is wrong. Later the
                folder may be away for a while: that and other errors are printed once, until a look succeeds.
        """
        from graph.errors import CitypactError, UsageError

        began = False
        while True:
            try:
                self.look()
            except CitypactError as error:
                if isinstance(error, UsageError) and not began:
                    raise
                self._tell_once(_OWN, str(error))
            else:
                self.told = {(name, reason) for name, reason in self.told if name != _OWN}
            began = True
            wait()

    def look(self) -> None:
        """Load where something appeared or changed, and print a line for each document that did."""
        from api.cli.handoff import change

        now = signature(self.folder) if self.folder else ()
        if self.folder and now == self.seen:
            return
        if now or not self.folder:
            with output.progress("Loading") as progress:
                report = change(self.data, "load", self.arguments, progress)
            self._tell(report)
        self.seen = now

    def _tell(self, report: Report) -> None:
        for what, slugs in (("loaded", report.loaded), ("replaced", report.replaced)):
            for slug in slugs:
                output.line(f"{what} {slug}")
        for name, reason in report.warned:
            output.err().print(output.in_line(f"{name}: {reason}"))
        self.told &= set(report.refused)
        for name, reason in report.refused:
            self._tell_once(name, reason)

    def _tell_once(self, name: str, reason: str) -> None:
        """Print why something was not loaded, unless that was so the last time too."""
        if (name, reason) not in self.told:
            self.told.add((name, reason))
            output.err().print(output.in_line(reason if reason.startswith(name) else f"{name}: {reason}"))


def signature(folder: Path) -> Signature:
    """Return what tells whether the documents of a folder changed.

    Raises:
        UsageError: there is no such folder.
    """
    from graph.documents import FORMATS
    from graph.documents.folder import walk
    from graph.errors import UsageError

    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder: name one, or the address of a feed.")
    found = []
    for path in walk(folder, frozenset(FORMATS)):
        if isinstance(path, Path):
            try:
                status = path.stat()
            except OSError:
                continue  # gone between listing and looking
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)
