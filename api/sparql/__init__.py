"""The SPARQL endpoint: a bare ASGI application on the worker pool of `graph.store.pool`."""

from api.sparql.app import SparqlApp
from api.sparql.negotiation import wants_page
from api.sparql.remote import Remote
from graph.store.query import Limits

__all__ = ["Limits", "Remote", "SparqlApp", "wants_page"]
