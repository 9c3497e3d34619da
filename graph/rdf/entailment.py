"""What statements entail, as pure functions: ties between actors, and the calendar of dated things.

`ontology/entailment/*.rq` states the same rules as CONSTRUCT queries; a test compares the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from pyoxigraph import Literal, NamedNode, Quad

from graph.iris import CPV
from graph.model import Date
from graph.rdf.terms import INFERRED, TYPE, Object, Row, date, in_order, row, term
from ontology.terms import ENDED_STATUSES, LIVING_STATUSES

PARTNER, FORMER, TWINNED = term("partnerOf"), term("formerPartnerOf"), term("twinnedWith")
PARTY, STATUS = term("party"), term("status")
SIGNED, START, END = term("signedOn"), term("startDate"), term("endDate")
TIES = frozenset((PARTNER, FORMER, TWINNED))
DATES = frozenset((SIGNED, START, END))
YEAR, EARLIEST, LATEST = term("year"), term("earliest"), term("latest")
CALENDAR = frozenset((YEAR, EARLIEST, LATEST))

_LIVING = frozenset(NamedNode(f"{CPV}agreement-status/{name}") for name in LIVING_STATUSES)
_OVER = frozenset(NamedNode(f"{CPV}agreement-status/{name}") for name in ENDED_STATUSES)
PLACE, TWINNING = term("Place"), term("TwinningAgreement")


def bond(statuses: Iterable[Object], twinning: bool) -> set[NamedNode]:
    """Return which ties an agreement of these statuses makes between its parties; a planned one makes none."""
    statuses = set(statuses)
    if statuses & _LIVING:
        return {PARTNER, TWINNED} if twinning else {PARTNER}
    return {FORMER} if statuses & _OVER else set()


def tie(asserted: Iterable[NamedNode], bonds: Iterable[NamedNode], places: bool) -> set[NamedNode]:
    """Return the ties of one pair of actors, in both directions alike.

    `asserted` are the predicates that sources state of the pair, `bonds` those that their agreements make, `places`
    says whether both are places: only places are twinned. One living tie and they are no former partners.
    """
    ties = set(asserted) | {predicate for predicate in bonds if predicate != TWINNED or places}
    if ties & {PARTNER, TWINNED}:
        return (ties | {PARTNER}) - {FORMER}
    return ties


def calendar(signed: Iterable[Object], start: Iterable[Object], end: Iterable[Object]) -> set[tuple[NamedNode, Object]]:
    """Return `cp:year`, `cp:earliest` and `cp:latest` of a thing with these dates (of any precision).

    Year and first day come from each date of signing or start, the last day from each date of signing or end (of the
    start where no end is told).
    """
    of_signing, of_start = _dates(signed), _dates(start)
    found: set[tuple[NamedNode, Object]] = set()
    for value in of_signing + of_start:
        found |= {(YEAR, Literal(value.year)), (EARLIEST, date(Date(value.earliest)))}
    return found | {(LATEST, date(Date(value.latest))) for value in of_signing + (_dates(end) or of_start)}


def finest(dates: Iterable[Object]) -> set[Object]:
    """Return the dates without those that a finer, compatible one replaces (`2024` beside `2024-09`)."""
    dates = set(dates)
    return {one for one in dates if not any(other.value.startswith(one.value + "-") for other in dates)}


def entailed(quads: Iterable[Quad]) -> list[Quad]:
    """Return what the statements of one graph entail and do not state, as quads of `graph/inferred`, sorted."""
    rows = {row(quad) for quad in quads}
    by: dict[tuple[NamedNode, NamedNode], set[Object]] = defaultdict(set)
    for subject, predicate, object_ in rows:
        by[subject, predicate].add(object_)
    asserted: dict[tuple[NamedNode, NamedNode], set[NamedNode]] = defaultdict(set)
    bonds: dict[tuple[NamedNode, NamedNode], set[NamedNode]] = defaultdict(set)
    found: set[Row] = set()
    for (subject, predicate), objects in list(by.items()):
        actors = [node for node in objects if isinstance(node, NamedNode)]
        if predicate in TIES:
            for other in actors:
                asserted[subject, other].add(predicate)
                asserted[other, subject].add(predicate)
        if predicate == PARTY:
            made = bond(by[subject, STATUS], TWINNING in by[subject, TYPE])
            for pair in permutations(actors, 2):
                bonds[pair] |= made
        if predicate in DATES:
            dates = calendar(by[subject, SIGNED], by[subject, START], by[subject, END])
            found |= {(subject, name, value) for name, value in dates}
    for one, other in asserted.keys() | bonds.keys():
        places = all(PLACE in by[side, TYPE] for side in (one, other))
        if one != other:
            found |= {(one, name, other) for name in tie(asserted[one, other], bonds[one, other], places)}
    return in_order({Quad(*triple, INFERRED) for triple in found - rows})


def _dates(values: Iterable[Object]) -> list[Date]:
    return [Date(value.value) for value in values]
