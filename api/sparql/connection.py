"""The client's end of a request: work for somebody who has gone away stops."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

from api.sparql.message import Disconnected, Receive


async def while_connected(work: Awaitable[None], receive: Receive, patience: float) -> None:
    """Do `work`; after `patience` seconds watch the client, and stop with Disconnected when it goes away."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    watching: list[asyncio.Task[None]] = []

    def watch() -> None:
        watching.append(loop.create_task(_gone(receive)))
        watching[0].add_done_callback(lambda gone: None if gone.cancelled() or task is None else task.cancel())

    timer = loop.call_later(patience, watch)
    try:
        await work
    except asyncio.CancelledError:
        if watching and watching[0].done():
            raise Disconnected from None
        raise
    finally:
        timer.cancel()
        for gone in watching:
            gone.cancel()


async def _gone(receive: Receive) -> None:
    """Return when the client went away."""
    while (await receive())["type"] != "http.disconnect":
        pass
