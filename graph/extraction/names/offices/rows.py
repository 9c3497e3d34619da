"""The bodies of offices that are told in the same order as their holders: "A and B ... the mayors X and Y"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import permutations

from graph.extraction.names.offices import antecedents, states
from graph.extraction.names.offices.origins import likeness
from graph.extraction.names.offices.shared import JOINS
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.names.words.draft import Draft, Name

_BACK = 3  # sentences before an office in which the bodies of several offices are told
_PERMUTED = 3  # holders whose names may tell the order of their bodies
_CLEARLY = 24.0  # how much more the names of a row must look like those of another order, as a logarithm


def bodies(context: Context, offices: list[Office]) -> dict[tuple[Office, Name], str]:
    """Return the bodies of offices that are told in the same order as their holders, by office and holder.

    That is one office of several ("mayors A and B"), or several of one sentence ("Director A and President B"), of
    cities and regions only where nothing stands between and the sentence names them ("Wali Kota A dan Wali Kota B").
    """
    rows: list[list[tuple[Office, Name]]] = []
    last = None
    for office in offices:
        alone = office.of is None and not office.noun and not office.owned and office.holder is not None
        if not alone or (office.section not in antecedents.TERRITORY and office.section not in antecedents.BODIES):
            continue
        holders = [holder for holder in (office.holder, *office.others) if holder is not None]
        members = [(office, holder) for holder in sorted(holders, key=lambda holder: holder.first)]
        follows = last is not None and context.draft.together(last.first, office.first)
        if follows and last is not None and not office.plural and _goes_on(context.draft, last, office):
            rows[-1] += members
        else:
            rows.append(members)
        last = office
    found: dict[tuple[Office, Name], str] = {}
    for row in rows:
        if len(row) > 1 and len({holder for _, holder in row}) == len(row):
            taken = {iri for office in offices for iri in _said_beside(context, office, row[0][0])}
            towns = row[0][0] is not row[-1][0] and row[0][0].section != "body"
            bodies = _row(context, row[0][0], len(row), taken, 0 if towns else _BACK)
            found.update(zip(row, _by_names(context, [holder for _, holder in row], bodies), strict=False))
    return found


def _goes_on(draft: Draft, last: Office, office: Office) -> bool:
    """Tell whether an office is one more of the row that another of its sentence ends."""
    last_name = last.holder.last if last.holder is not None else 0
    joined = last_name + 1 == office.first and draft.word(last_name) in JOINS
    return last.section == office.section and (office.section == "body" or (joined and not last.plural))


def _by_names(context: Context, holders: list[Name], bodies: list[str]) -> list[str]:
    """Return the bodies in the order that the holders' names tell, where they tell it clearly."""
    if not 1 < len(bodies) == len(holders) <= _PERMUTED:
        return bodies
    names = [context.entities[context.iri_of[holder]].name or "" for holder in holders]

    def fit(order: Sequence[str]) -> float:
        likely = (likeness(name, states.country_of(iri)) for name, iri in zip(names, order, strict=True))
        return math.fsum(ratio for ratio in likely if ratio is not None)

    best = max(sorted(permutations(bodies)), key=fit)
    return list(best) if fit(best) - fit(bodies) > _CLEARLY else bodies


def _said_beside(context: Context, office: Office, other: Office) -> list[str]:
    """Return the body beside an office if it stands in the sentence of the other."""
    if office.of is None or not office.title or not context.draft.together(office.first, other.first):
        return []
    iri = context.iri_of.get(office.of)
    return [iri] if iri and office.section == other.section else []


def _row(context: Context, office: Office, size: int, taken: set[str], most: int) -> list[str]:
    """Return the bodies of a row of holders: those that `most` sentences before name, if they are as many."""
    wanted = antecedents.kinds(office)[:1]
    for back in range(most + 1):
        said = [iri for _, iri in context.sentence(office.first, back)]
        bodies = [iri for iri in dict.fromkeys(said) if context.entities[iri].kind in wanted and iri not in taken]
        if len(bodies) > size:
            return []
        if len(bodies) == size:
            order = [iri for _, iri in context.order]
            return bodies if back <= 1 else sorted(bodies, key=order.index)
    return []
