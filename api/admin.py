"""Changes sent to the server by the command line of the same user (`api/cli/handoff.py` is the other end).

    POST /api/admin/{load,remove,reload}    Authorization: Bearer {token of server.json}

The body is a JSON object, the arguments of the command of that name in `api/cli/operations.py`. The answer is a stream
of JSON objects, one a line: `{"done": 3, "total": 40, "name": ...}` after each document, blank lines while nothing
happens, and last either `{"report": {...}}` or `{"error": ..., "status": ...}`. One change runs at a time; one whose
client goes away stops after the document at hand.
"""

from __future__ import annotations

import hmac
import json
import logging
import queue
import threading
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse

from api.cli.operations import COMMANDS, run
from graph.errors import CitypactError
from graph.store import Store

router = APIRouter(prefix="/api/admin", include_in_schema=False)

_HEARTBEAT = 5.0
_writing = threading.Lock()
_log = logging.getLogger("citypact")


class _Abandoned(Exception):
    """The client went away."""


@router.post("/{command}")
async def change(command: str, request: Request) -> StreamingResponse:
    """Run a command and stream its progress; 401 without the token, 403 on a read-only server, 404 for no command."""
    token = getattr(request.app.state.settings, "token", None)
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if not token or not hmac.compare_digest(given.encode(), token.encode()):
        raise HTTPException(401, "This needs the token of the server.", {"WWW-Authenticate": "Bearer"})
    store = request.app.state.store
    if store is None or store.read_only:
        raise HTTPException(403, "This server is read-only: restart it without --read-only.")
    if command not in COMMANDS:
        raise HTTPException(404, f"There is no command {command!r}.")
    try:
        arguments = json.loads(await request.body() or b"{}")
    except ValueError:
        arguments = None
    if not isinstance(arguments, dict):
        raise HTTPException(400, "The body is no JSON object.")
    return StreamingResponse(_events(store, command, arguments), media_type="application/x-ndjson")


def _events(store: Store, command: str, arguments: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of the answer while another thread does the work."""
    lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    abandoned = threading.Event()

    def progress(done: int, total: int | None, name: str) -> None:
        if abandoned.is_set():
            raise _Abandoned
        lines.put({"done": done, "total": total, "name": name})

    def work() -> None:
        try:
            with _writing:
                lines.put({"report": asdict(run(store, command, arguments, progress))})
        except CitypactError as error:
            lines.put({"error": str(error), "status": error.status})
        except _Abandoned:
            _log.info("%s was abandoned by its client", command)
        except Exception as error:
            _log.exception("%s failed", command)
            lines.put({"error": f"{command} failed in the server ({type(error).__name__}: {error}).", "status": 500})
        finally:
            lines.put(None)

    threading.Thread(target=work, name=f"citypact-{command}").start()
    try:
        while True:
            try:
                event = lines.get(timeout=_HEARTBEAT)
            except queue.Empty:
                yield "\n"
                continue
            if event is None:
                return
            yield json.dumps(event, ensure_ascii=False) + "\n"
    finally:
        abandoned.set()
