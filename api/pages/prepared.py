"""Pages that read whole networks wait a moment for a server that has just started, then say so."""

from __future__ import annotations

from fastapi import Depends

from api.pages.reader import Visit
from api.refusals import NotReady
from api.snapshot import PATIENCE


def _wait(reader: Visit) -> None:
    if not reader.snapshot.prepared.wait(PATIENCE):
        raise NotReady("The graph has just been opened, and its networks are being read: ask again in some seconds.")


WHEN_PREPARED = [Depends(_wait)]
"""The dependencies of such a router. Raises NotReady."""
