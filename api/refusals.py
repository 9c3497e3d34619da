"""What only the web faces refuse: members of the family of `graph.errors` with a status of HTTP of their own."""

from __future__ import annotations

from graph.errors import CitypactError


class Unauthorized(CitypactError):
    """A token is missing or unknown, where the request itself should carry it."""

    status = 401


class Forbidden(CitypactError):
    """A token is missing, unknown, or allows less than this; or another site sent a form."""

    status = 403


class Incomplete(CitypactError):
    """A form does not tell how long it is."""

    status = 411


class TooLarge(CitypactError):
    """A form is larger than this server reads."""

    status = 413


class NotReady(CitypactError):
    """A figure is being computed."""

    status = 503
