"""What mentions do as those beside them tell: whose a place is, and who acts behind where something happens."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from graph.extraction.clauses.uses import POSSESSIVE, Part


def subjects(text: str, parts: list[Part], verbs: set[int]) -> list[Part]:
    """Return mentions, those between a comma and a verb of signing as actors ("in Delhi, Andhra Pradesh signed").

    Behind an actor they only say where that lies ("Kota Padang, Sumatera Barat menandatangani").
    """
    found = list(parts)
    for index, (before, part) in enumerate(pairwise(parts), 1):
        acts = part.use == "container" and part.end + 1 in verbs and text[part.start - 2 : part.start] == ", "
        if acts and before.use != "actor":
            found[index] = replace(part, use="actor")
    return found


def owned(text: str, parts: list[Part]) -> list[Part]:
    """Return the mentions of a clause, a place that only owns the next as its container ("Cassia's Port").

    A town owns only its parts ("Tokyo's Minato Ward").
    """
    for index, (left, right) in enumerate(pairwise(parts)):
        if (
            right.kind in ("Institution", "City")
            and left.kind in ("City", "Region")
            and text[left.end : right.start] in POSSESSIVE
        ):
            parts[index] = replace(left, use="container")
    return parts
