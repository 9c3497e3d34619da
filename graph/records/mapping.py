"""Which column of a list holds what: a short YAML file, shipped or the user's own (docs/lists.md).

record: pair
columns:
  town: place
  land: place.country
  twin: partner
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.errors import InputRefused, UsageError
from graph.model import Date

_DATA = Path(__file__).parent / "data" / "mappings"
_ACTOR = ("", ".label", ".qid", ".country", ".latitude", ".longitude", ".coordinates", ".population")
_DATES = ("signedOn", "validFrom", "validUntil", "startDate", "endDate")

PROPERTIES: dict[str, frozenset[str]] = {
    "pair": frozenset({role + part for role in ("place", "partner") for part in _ACTOR} | {"startDate", "endDate"}),
    "agreement": frozenset(
        {"party", "party.country", "label", "agreementKind", "status", "topic", "signatory", *_DATES[:3]}
    ),
    "delegation": frozenset(
        {"participant", "participant.country", "heldIn", "heldIn.country", "label", "eventKind", "topic", *_DATES[3:]}
    ),
}
"""What the columns of each kind of record can hold."""

_NEEDED = {"pair": ("place", "partner"), "agreement": ("party",), "delegation": ("participant",)}


@dataclass(frozen=True, slots=True)
class Mapping:
    """How to read the rows of a list. The names of columns are compared without case and outer white space.

    `shipped` mappings know more names of columns than one file has; those of a user must all be there.
    """

    record: str
    columns: dict[str, str]
    shipped: bool = False
    delimiter: str | None = None
    separator: str = ";"
    about: dict[str, Any] = field(default_factory=dict)

    def missing(self, header: Sequence[str]) -> list[str]:
        """Return what a file with these columns lacks: names of columns, or of what no column holds."""
        known = {column(each) for each in header}
        if not self.shipped:
            return sorted(each for each in self.columns if each not in known)
        held = {what.removesuffix(".qid") for each, what in self.columns.items() if each in known}
        return [what for what in _NEEDED[self.record] if what not in held]


def column(name: str) -> str:
    """Return the form in which names of columns are compared."""
    return " ".join(name.replace("_", " ").split()).casefold()


@cache
def shipped() -> dict[str, Mapping]:
    """Return the mappings that come with citypact, by name."""
    return {path.stem: _parsed(path.read_text("utf-8"), path.name, True) for path in sorted(_DATA.glob("*.yaml"))}


def mapping(name: str) -> Mapping:
    """Return a shipped mapping, or that of a YAML file.

    Raises:
        UsageError: no such name or file, or it is no mapping.
    """
    if name in shipped():
        return shipped()[name]
    try:
        text = Path(name).read_text("utf-8")
    except (OSError, UnicodeError) as error:
        names = ", ".join(shipped())
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise UsageError(f"There is no mapping {name} ({reason}): name a YAML file, or one of {names}.") from None
    return _parsed(text, name, False)


def fitting(header: Sequence[str], name: str) -> Mapping:
    """Return the shipped mapping that knows most of a file's columns; `name` is the file's, for the message.

    Raises:
        InputRefused: none fits.
    """
    fits = [each for each in shipped().values() if not each.missing(header)]
    if not fits:
        shown = ", ".join(f"{each[:40]!r}" for each in header[:8]) + (", ..." if len(header) > 8 else "")
        columns = f"{len(header):,} column{'' if len(header) == 1 else 's'}"
        raise InputRefused(
            f"{name}: no shipped mapping knows its {columns} ({shown}): say which holds what with --mapping, "
            "or check the separator between the columns."
        )
    return max(fits, key=lambda each: len({column(name) for name in header} & each.columns.keys()))


def _parsed(text: str, name: str, is_shipped: bool) -> Mapping:
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise UsageError(f"{name} is no YAML: {' '.join(str(error).split())}.") from None
    record = raw.get("record") if isinstance(raw, dict) else None
    if record not in PROPERTIES or not isinstance(raw.get("columns"), dict):
        raise UsageError(f"{name} is no mapping: it needs `record: {' | '.join(PROPERTIES)}` and `columns:`.")
    columns = {column(str(key)): str(value) for key, value in raw["columns"].items()}
    for key, what in columns.items():
        if what not in PROPERTIES[record]:
            raise UsageError(
                f"{name}: {key!r} cannot hold {what!r}: a {record} has {', '.join(sorted(PROPERTIES[record]))}."
            )
    about: dict[str, Any] = {
        key: str(raw[key]) for key in ("title", "source", "license", "retrieved", "dataset") if raw.get(key)
    }
    if "retrieved" in about:
        try:
            about["retrieved"] = Date(about["retrieved"])
        except ValueError as error:
            raise UsageError(f"{name}: retrieved: {error}.") from None
    delimiter = raw.get("delimiter")
    return Mapping(record, columns, is_shipped, delimiter and str(delimiter), str(raw.get("separator", ";")), about)
