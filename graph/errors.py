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

from collections.abc import Mapping

_PLAIN = (str, int, float)


class Message(str):
    """An English sentence that knows what it was made of, so that pages can tell it in the reader's language.

    `Message("{name} is empty.", name="a.txt")` is "a.txt is empty."; without arguments the template is the sentence.
    """

    template: str
    arguments: Mapping[str, object]

    def __new__(cls, template: str, /, **arguments: object) -> Message:
        """Return the sentence of a template whose slots, as of `str.format`, the arguments fill."""
        message = super().__new__(cls, template.format(**arguments) if arguments else template)
        message.template = template
        message.arguments = {name: each if isinstance(each, _PLAIN) else str(each) for name, each in arguments.items()}
        return message


class CitypactError(Exception):
    """Something went wrong that a user can be told in one sentence: `message`, or as plain text `str(error)`."""

    exit_code = 1
    status = 500

    def __init__(self, message: str, /, **arguments: object) -> None:
        """Take the message, or its template and arguments."""
        self.message = message if isinstance(message, Message) else Message(message, **arguments)
        super().__init__(self.message)


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
