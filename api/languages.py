"""The words, dates and numbers of pages in the reader's language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_decimal

from graph.errors import Message

LANGUAGES = ("en", "id")
"""The languages of pages; the first is for whoever asks for none of them."""

OWN_NAMES = {"en": "English", "id": "Bahasa Indonesia"}
"""How each language calls itself."""

_LOCALES = {"en": "en_GB", "id": "id_ID"}
"""The CLDR locale of each language; English is the international one, day before month."""

_WEIGHTED = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[\w-]*)?\s*(?:;\s*q\s*=\s*([\d.]+))?\s*")


class Language:
    """One language of pages: `text` looks up words, the other methods write values in its form."""

    def __init__(self, code: str) -> None:
        """Read the words of `code`, one of LANGUAGES."""
        self.code = code
        self.words = words(code)
        self._messages = _read(f"messages-{code}")
        self._locale = Locale.parse(_LOCALES[code])

    def text(self, key: str, **values: Any) -> str:
        """Return the words of `key`, with `{names}` replaced; `n` chooses between singular and plural."""
        entry = self.words[key]
        if isinstance(entry, Mapping):
            entry = entry.get(self._locale.plural_form(values["n"]), entry["other"])
            values["n"] = self.number(values["n"])
        text: str = entry.format(**values) if values else entry
        return text

    def message(self, message: str) -> str:
        """Return a message to the reader in this language; one that it has no words for is quoted as it is.

        The words of pages for a template of `graph.errors` stand in `locale/messages-{code}.yaml`.
        """
        template, arguments = (message.template, message.arguments) if isinstance(message, Message) else (message, {})
        known = self._messages.get(template, template if self.code == LANGUAGES[0] else None)
        if known is None:
            return self.text("error.quoted", message=message)
        told = {name: self.message(each) if isinstance(each, Message) else each for name, each in arguments.items()}
        return str(known.format(**told) if told else known)

    def has(self, key: str) -> bool:
        """Tell whether there are words for `key`."""
        return key in self.words

    def date(self, value: str | None) -> str:
        """Return a date of any precision (`2024-09-03`, `2024-09`, `2024`) as people write it; others unchanged."""
        try:
            parts = [int(part) for part in (value or "").split("-")]
            if len(parts) == 3:
                return format_date(datetime.date(*parts), "long", locale=self._locale)
            if len(parts) == 2:
                return format_skeleton("yMMMM", datetime.date(parts[0], parts[1], 1), locale=self._locale)
        except ValueError:
            pass
        return value or ""

    def instant(self, value: str) -> str:
        """Return an instant in UTC (`2024-09-03T10:00:00Z`) as people write it; others unchanged."""
        try:
            at = datetime.datetime.fromisoformat(value)
        except ValueError:
            return value
        return str(format_datetime(at, "long", tzinfo=datetime.UTC, locale=self._locale))

    def number(self, value: float) -> str:
        """Return a number with the separators of the language."""
        return format_decimal(value, locale=self._locale)

    def percent(self, value: float) -> str:
        """Return a share in [0, 1] as whole per cent."""
        return f"{format_decimal(round(value * 100), locale=self._locale)}%"

    def language_name(self, code: str | None) -> str:
        """Return what the language of `code` is called; the code itself where that is unknown."""
        return (self._locale.languages.get(code) or code) if code else ""

    def country_name(self, code: str | None) -> str:
        """Return what the country of an ISO 3166-1 alpha-2 code is called; the code itself where that is unknown."""
        return (self._locale.territories.get(code) or code) if code else ""


@cache
def language(code: str) -> Language:
    """Return the language of `code`, one of LANGUAGES."""
    return Language(code)


@cache
def words(code: str) -> Mapping[str, Any]:
    """Return the words of a language: dotted key -> text, or a mapping from plural form to text."""
    return dict(_flatten(_read(code), ""))


def _read(name: str) -> dict[str, Any]:
    tree: dict[str, Any] = yaml.safe_load(files("api").joinpath("locale", f"{name}.yaml").read_text(encoding="utf-8"))
    return tree


def preferred(accept: str | None) -> str:
    """Return the language of LANGUAGES that an Accept-Language header likes best (RFC 9110, 12.5.4)."""
    wanted: list[tuple[float, int, str]] = []
    for order, part in enumerate((accept or "").split(",")):
        match = _WEIGHTED.fullmatch(part)
        if match and match[1].lower() in LANGUAGES:
            try:
                weight = float(match[2] or 1)
            except ValueError:
                continue
            if weight > 0:
                wanted.append((-weight, order, match[1].lower()))
    return min(wanted)[2] if wanted else LANGUAGES[0]


def _flatten(tree: Mapping[str, Any], prefix: str) -> list[tuple[str, Any]]:
    """Return the leaves of a tree of words; a mapping with `other` is a leaf (plural forms)."""
    leaves: list[tuple[str, Any]] = []
    for key, value in tree.items():
        if isinstance(value, Mapping) and "other" not in value:
            leaves.extend(_flatten(value, f"{prefix}{key}."))
        else:
            leaves.append((f"{prefix}{key}", value))
    return leaves
