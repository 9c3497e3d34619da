"""The files that pages load: scripts, styles and pictures, and how long a browser may keep them (RFC 9111)."""

from __future__ import annotations

import os

from starlette.responses import Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope


class Files(StaticFiles):
    """Files that a browser asks for again each time, unless the address names a version (`?v=`).

    Scripts import others without a version: were those kept for a while, a page could mix scripts of two versions.
    """

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Return a file, or that the one which the browser has is still the same."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        is_versioned = scope["query_string"].startswith(b"v=")
        response.headers["Cache-Control"] = "max-age=31536000, immutable" if is_versioned else "no-cache"
        return response
