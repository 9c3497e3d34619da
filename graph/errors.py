"""The one family of errors that citypact raises on purpose.

    CitypactError
    ├── UsageError            what was asked makes no sense          exit 2, HTTP 400
    ├── NotFound              no such document, entity, question     exit 1, HTTP 404
    │   └── Withdrawn         it was there, and is no more           exit 1, HTTP 410
    ├── InputRefused          a source that cannot be read           exit 1, HTTP 422
    ├── Conflict              somebody decided otherwise before      exit 1, HTTP 409
    └── StoreError            the data directory or the store        exit 1, HTTP 503
        ├── StoreBusy         another process holds the directory    exit 1, HTTP 409
        └── StoreReadOnly     writing was not allowed                exit 1, HTTP 403

Each message names the offending thing and says what to do about it. `api/errors.py` turns them into HTTP answers and
`api/cli/main.py` into exit codes; nothing else does.
"""

from __future__ import annotations


class CitypactError(Exception):
    """Something went wrong that a user can be told in one sentence (`str(error)`)."""

    exit_code = 1
    status = 500


class UsageError(CitypactError):
    """What was asked makes no sense: a wrong option, a query with a syntax error, a folder with no document."""

    exit_code = 2
    status = 400


class NotFound(CitypactError):
    """The named document, entity or question does not exist."""

    status = 404


class Withdrawn(NotFound):
    """The IRI named something once; no source says anything of it any more."""

    status = 410


class InputRefused(CitypactError):
    """A source that cannot be read: empty, binary, in no known encoding, too large, of a claimed slug."""

    status = 422


class Conflict(CitypactError):
    """Somebody changed or decided the thing in question meanwhile, or an earlier decision says the opposite."""

    status = 409


class StoreError(CitypactError):
    """The data directory or the store in it cannot be used."""

    status = 503


class StoreBusy(StoreError):
    """Another process holds the data directory."""

    status = 409


class StoreReadOnly(StoreError):
    """The store was opened for reading and something tried to write."""

    status = 403
