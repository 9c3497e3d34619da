"""`/api`: the reference of the REST interface, made from its OpenAPI description."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.reader import Visit

router = APIRouter()


@router.get("/api", include_in_schema=False)
def reference(reader: Visit) -> Response:
    """Show each address of the REST interface with its parameters."""
    description: dict[str, Any] = reader.request.app.openapi()
    operations = [
        {"path": path, "method": method.upper(), **operation}
        for path, methods in sorted(description["paths"].items())
        for method, operation in sorted(methods.items())
        if not path.startswith("/api/admin")
    ]
    return reader.page("reference.html", operations=operations)
