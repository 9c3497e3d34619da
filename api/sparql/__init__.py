"""The SPARQL endpoint: a bare ASGI application on the worker pool of `graph.store.pool`."""

from api.sparql.app import SparqlApp, wants_page
from graph.store.query import Limits

__all__ = ["Limits", "SparqlApp", "wants_page"]
