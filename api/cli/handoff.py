"""Writing commands while a server holds the data directory: they are sent to it.

The server announces itself in `server.json` of the data directory, readable by its user alone: its address and a token
that allows whoever can read the file to change the graph. `api/admin.py` answers at the other end.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from api.cli.operations import run
from api.cli.output import Progress
from graph.errors import CitypactError, NotFound, StoreBusy, UsageError
from graph.pipeline import Report
from graph.store import Store

_SILENCE = 120.0
_CONNECTING = 2.0
_ERRORS = {400: UsageError, 404: NotFound}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address, e.g. `http://127.0.0.1:8000`, and its token."""

    address: str
    token: str


@contextmanager
def announced(data: Path, server: Server) -> Iterator[None]:
    """Announce the server of a data directory while the context lasts."""
    path = data / "server.json"
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump({"address": server.address, "token": server.token}, file)
    new.replace(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def server_of(data: Path) -> Server | None:
    """Return the server that announced itself in a data directory; it may have died since."""
    try:
        found = json.loads((data / "server.json").read_text(encoding="utf-8"))
        return Server(found["address"], found["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def answers(server: Server) -> bool:
    """Tell whether something listens where the server announced itself."""
    parts = urlsplit(server.address)
    try:
        socket.create_connection((parts.hostname or "", parts.port or 80), _CONNECTING).close()
    except OSError:
        return False
    return True


def change(data: Path, command: str, arguments: Mapping[str, Any], progress: Progress) -> Report:
    """Run a command of `operations.COMMANDS` on a data directory, in this process or in the server that holds it.

    Raises:
        StoreBusy: another process holds the directory and is no server, or does not answer.
        CitypactError: whatever the command raises.
    """
    try:
        store = Store.open(data)
    except StoreBusy:
        server = server_of(data)
        if server is None:
            raise
        return send(server, command, arguments, progress)
    with store:
        return run(store, command, arguments, progress)


def send(server: Server, command: str, arguments: Mapping[str, Any], progress: Progress) -> Report:
    """Have a server run a command. Raises what the command raises there, StoreBusy where the server does not answer."""
    parts = urlsplit(server.address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=_SILENCE)
    headers = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/json"}
    try:
        connection.request("POST", f"/api/admin/{command}", json.dumps(dict(arguments)), headers)
        response = connection.getresponse()
        if response.status != http.client.OK:
            raise CitypactError(f"The server at {server.address} refused the command ({response.status}): restart it.")
        for line in response:
            event = json.loads(line) if line.strip() else {}
            if "error" in event:
                raise _ERRORS.get(event["status"], CitypactError)(event["error"])
            if "report" in event:
                return _report(event["report"])
            if "done" in event:
                progress(event["done"], event["total"], event["name"])
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise StoreBusy(
            f"The server at {server.address} holds the data directory but does not answer ({error}): stop it first."
        ) from None
    finally:
        connection.close()
    raise CitypactError(f"The server at {server.address} stopped before it was done: run the command again.")


def _report(value: Mapping[str, list[Any]]) -> Report:
    """Return the report of a JSON object."""
    fields: dict[str, Any] = {
        key: tuple(tuple(item) if isinstance(item, list) else item for item in items) for key, items in value.items()
    }
    return Report(**fields)
