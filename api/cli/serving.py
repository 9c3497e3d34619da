"""serve: the HTTP server of a data directory."""

from __future__ import annotations

import errno
import secrets
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import output
from api.cli.app import Data, app

if TYPE_CHECKING:
    from api.settings import Settings
    from graph.store import Store

_GRACE = 3


@app.command()
def serve(
    host: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The address to listen on (or CITYPACT_HOST); 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            metavar="PORT", min=0, max=65535, help="The port (or CITYPACT_PORT); 8000, and 0 for any free one."
        ),
    ] = None,
    data: Data = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Change nothing, and let nobody change it.")] = False,
    allow_update: Annotated[bool, typer.Option("--allow-update", help="Take SPARQL updates from editors.")] = False,
    seeds: Annotated[bool, typer.Option(help="Load the seed documents into an empty graph.")] = True,
) -> None:
    """Serve the graph: pages for people, SPARQL, linked data and JSON for programs. Ctrl-C stops it.

    The first start loads the documents that come with citypact. While it runs,
    `citypact load` and the like go on working: they are sent to the server.

    \b
    Examples:
      citypact serve
      citypact serve --host 0.0.0.0 --port 80 --data /srv/citypact --read-only
    """
    from api.settings import Settings

    settings = Settings.from_environment(
        host=host, port=port, data=data, read_only=read_only or None, allow_update=allow_update or None
    )
    try:
        with _interruptible() as check, ExitStack() as resources:
            _run(settings, seeds, resources, check)
    except KeyboardInterrupt:
        output.err().print("Stopped.")


def _run(settings: Settings, seeds: bool, resources: ExitStack, check: Callable[[], None]) -> None:
    """Listen, open the store, load the seeds where they are missing, and serve until a signal comes.

    `check` raises KeyboardInterrupt where a signal came before the server could take it.
    """
    import uvicorn

    from api.app import create_app
    from api.cli.handoff import Server, announced

    listening = resources.enter_context(_listening(settings.host, settings.port))
    port = listening.getsockname()[1]
    address = _address(settings.host, port)
    token = secrets.token_urlsafe(32)
    settings = replace(settings, port=port, token=token)
    store = resources.enter_context(_opened(settings))
    if seeds and not settings.read_only:
        _load_seeds(store, settings.data)
    if not settings.read_only:
        _first_token(settings.data)
        server = Server(_address(_reachable(settings.host), port), token)
        resources.enter_context(announced(settings.data, server))
    config = uvicorn.Config(
        create_app(settings, store),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=_GRACE,
        server_header=False,
    )
    check()
    output.line(f"citypact serves {settings.data} on {address} (Ctrl-C stops it)")
    uvicorn.Server(config).run(sockets=[listening])


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    """Yield a socket that listens; raise UsageError where the address or the port cannot be had."""
    from graph.errors import CitypactError, UsageError

    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError:
        raise UsageError(f"There is no address {host!r}: name one of this machine with --host.") from None
    with socket.socket(family, kind, protocol) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(place)
            listening.listen(128)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                text = f"The port {port} is in use: stop what uses it, or choose another with --port."
            else:
                text = f"{host}:{port} cannot be listened on: {error.strerror or error}."
            raise CitypactError(text) from None
        yield listening


def _opened(settings: Settings) -> Store:
    """Open the store; raise StoreBusy, with the address of the server that holds it, where there is one."""
    from api.cli.handoff import server_of
    from graph.errors import StoreBusy
    from graph.store import Store

    try:
        return Store.open(settings.data, read_only=settings.read_only)
    except StoreBusy:
        server = server_of(settings.data)
        if server is None:
            raise
        raise StoreBusy(
            f"The data directory {settings.data} is already served on {server.address}: use that, or name another "
            "folder with --data."
        ) from None


def _load_seeds(store: Store, data: Path) -> None:
    """Load the documents of `seeds/` into an empty store, or go on where that was broken off."""
    from importlib.resources import as_file, files

    from api.cli.operations import run

    mark = data / "seeding"
    if not mark.exists():
        if store.query("ASK { ?document a <https://w3id.org/citypact/ontology#Document> }"):
            return
        mark.touch()
    with as_file(files("seeds") / "documents") as folder, output.progress("Loading the seeds") as progress:
        report = run(store, "load", {"targets": [str(folder)]}, progress)
    output.listing("Refused", report.refused)
    mark.unlink()


def _first_token(data: Path) -> None:
    """Make the token of an administrator where nobody has one yet, and show it."""
    from api.tokens import Role, Tokens

    if not (data / "tokens.json").exists():
        secret = Tokens(data / "tokens.json").add("admin", Role.ADMIN)
        output.err().print(f"The token of the administrator, shown this once: {secret}")


@contextmanager
def _interruptible() -> Iterator[Callable[[], None]]:
    """Let SIGINT and SIGTERM both raise KeyboardInterrupt, so that all that is to be closed is closed.

    Yields a function that raises it once more: an interruption inside a finalizer is lost in Python.
    """
    came: list[int] = []

    def interrupt(number: int, _: object) -> None:
        came.append(number)
        raise KeyboardInterrupt

    def check() -> None:
        if came:
            raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield check
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _reachable(host: str) -> str:
    """Return the address at which this machine reaches a server that listens on all of its addresses."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)  # noqa: S104


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
