"""The value that an office is while a document is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.extraction.names.words.draft import Name

ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "then", "that"})

TERRITORIAL = ("city", "region", "country", "minister", "embassy")
"""Sections of offices of a territory."""


@dataclass(slots=True, eq=False)
class Office:
    """An office at tokens `first` to `last`; `title` is its text, `of` the name of its body where one stands beside.

    `noun` is a common noun that stands for the body ("the department"), `seat` where an ambassador resides, `local`
    tells "setempat", `owned` a possessive ending ("presidennya"). `holder` is the name of the person beside it,
    `nation` is the country of an unnamed city ("the Brazilian port"), and whether it is the capital.
    `others` those who share it, `bodies` the territories of "the mayors of A and B", `rule` how they were joined.
    """

    first: int
    last: int
    title: str
    section: str
    of: Name | None = None
    noun: str | None = None
    former: bool = False
    plural: bool = False
    holder: Name | None = None
    rule: str = ""
    local: bool = False
    owned: bool = False
    seat: Name | None = None
    others: list[Name] = field(default_factory=list)
    nation: tuple[str, bool] | None = None
    bodies: list[Name] = field(default_factory=list)
