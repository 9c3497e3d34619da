"""What the filters of lists and pictures may be: one that nothing can fit would be read as that there is nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from babel import Locale

from graph.errors import Message, UsageError
from graph.model import Date
from ontology.terms import AGREEMENT_KINDS, AGREEMENT_STATUSES, TOPICS

_KNOWN: Mapping[str, tuple[Collection[str], str]] = {
    "kind": (AGREEMENT_KINDS, "There is no kind {value!r}: use one of {known}."),
    "status": (AGREEMENT_STATUSES, "There is no status {value!r}: use one of {known}."),
    "topic": (TOPICS, "There is no topic {value!r}: use one of {known}."),
}
_FORMS: Mapping[str, tuple[re.Pattern[str], str]] = {
    "year": (re.compile(r"[0-9]{4}"), "{value!r} is no year: give four digits, such as 2019."),
    "language": (re.compile(r"[a-z]{2,3}"), "{value!r} is no language code: write it as id or en."),
}
_COUNTRIES = frozenset(str(code) for code in Locale("en").territories if str(code).isalpha())


def wrong(**given: str | None) -> dict[str, Message]:
    """Return the filters (kind, status, topic, year, as_of, language, country) that cannot be, with what to do."""
    found: dict[str, Message] = {}
    for name, value in given.items():
        if not value:
            continue
        if name in _KNOWN and value not in _KNOWN[name][0]:
            known, template = _KNOWN[name]
            found[name] = Message(template, value=value, known=", ".join(sorted(known)))
        elif name in _FORMS and not _FORMS[name][0].fullmatch(value):
            found[name] = Message(_FORMS[name][1], value=value)
        elif name == "as_of" and not _is_date(value):
            found[name] = Message("{value!r} is no date: write a year or YYYY-MM-DD.", value=value)
        elif name == "country" and value not in _COUNTRIES:
            found[name] = Message("{value!r} is no country: give a code of two letters, such as ID.", value=value)
    return found


def require(**given: str | None) -> None:
    """Raise UsageError for the first of some filters that is `wrong`."""
    for message in wrong(**given).values():
        raise UsageError(message)


def _is_date(text: str) -> bool:
    try:
        Date(text)
    except ValueError:
        return False
    return True
