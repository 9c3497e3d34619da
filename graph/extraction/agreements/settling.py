"""What an agreement's clauses leave open: its parties, its status and its day, told by the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from graph.extraction.agreements.agreement import Agreement, Frames
from graph.extraction.agreements.endings import add_end
from graph.extraction.agreements.frame import ALIKE, TWIN, Frame
from graph.extraction.agreements.nearby import beside, follows, pair_before, whose
from graph.extraction.agreements.scene import day_told, put_off
from graph.extraction.agreements.stages import GROUPS
from graph.extraction.agreements.subjects import may_be_of
from graph.extraction.clauses.implied import counted, section
from graph.extraction.clauses.passages import Passages
from graph.extraction.statements.confidence import confidence
from graph.extraction.statements.evidence import Ground, grounded

_NEARBY = 12  # agreements before with whose parties one is completed
_KINDS = ("City", "Town", "County", "District", "Municipal")
_COUNCIL = re.compile(
    r" (?:(?:City|Town|Municipal|County|District|Borough) )?(?:Council|Corporation|Municipality|Assembly)"
)


def ground(frame: Frame, rule: str | None = None) -> Ground:
    """Return the ground that a frame gives; `rule` says what else told it."""
    return grounded(frame.sentences or (frame.clause.sentence,), f"agreement-{rule or frame.rule}")


def status_ground(frame: Frame) -> Ground:
    """Return the ground that a frame gives for the status: it is surer of who than of how far."""
    return ground(frame)._replace(confidence=confidence(f"agreement-{frame.rule} status"))


def settle(passages: Passages, found: Sequence[Agreement]) -> list[Agreement]:
    """Complete the agreements; return those that have two parties."""
    for index, agreement in enumerate(found):
        for frame in agreement.frames:
            for party in frame.parties:
                agreement.parties.setdefault(party, ground(frame))
        _drop_countries(passages, agreement)
        _name_towns(passages, agreement)
        earlier = found[max(0, index - _NEARBY) : index]
        if len(agreement.parties) < 2:
            _guess(passages, agreement)
        if len(agreement.parties) < 2:
            _complete(passages, agreement, earlier)
        _state(passages, agreement, found)
    return [one for one in found if len(one.parties) >= 2 and not _within(passages, one)]


def _within(passages: Passages, agreement: Agreement) -> bool:
    """Whether the two parties are a body and a part of it, which sign nothing ("Fakultas X Universitas Y")."""
    names = sorted((passages.entities[party].name or "" for party in agreement.parties), key=len)
    bodies = not any(map(passages.is_place, agreement.parties))
    return bodies and len(names) == 2 and names[1].endswith(f" {names[0]}")


def _drop_countries(passages: Passages, agreement: Agreement) -> None:
    """Leave out the countries beside two others: they only say where these lie."""
    if sum(passages.entities[party].kind != "Country" for party in agreement.parties) >= 2:
        for party in list(agreement.parties):
            if passages.entities[party].kind == "Country":
                del agreement.parties[party]


def _name_towns(passages: Passages, agreement: Agreement) -> None:
    """Let the town stand for its council where towns are twinned ("Alderton City Council" for Alderton)."""
    if not agreement.twin:
        return
    for party in list(agreement.parties):
        if not passages.is_place(party) and (town := _town(passages, party)) is not None:
            agreement.parties[town] = agreement.parties.pop(party)


def _town(passages: Passages, body: str) -> str | None:
    """Return the town whose council a body is, itself where the text does not name the town, None for no council."""
    called = passages.entities[body].name or ""
    end = _COUNCIL.search(called)
    if end is None or end.end() < len(called) or called[: end.start()] in _KINDS:
        return None
    towns = (one for one in passages.reading.entities if one.kind in ("City", "Region") and one.name)
    of = [town.iri for town in towns if _COUNCIL.fullmatch(called.removeprefix(town.name or ""))]
    return of[0] if len(of) == 1 else body


def _guess(passages: Passages, agreement: Agreement) -> None:
    """Take the other actors of the agreement's own clauses for its parties, where that makes two of them."""
    for frame in agreement.frames:
        towns = agreement.twin or any(passages.is_city(party) for party in agreement.parties)
        ours = [party for party in frame.guess if passages.entities[party].kind != "Country" or not towns]
        if agreement.twin:
            towns_of = (party if passages.is_city(party) else _town(passages, party) for party in ours)
            ours = [town for town in towns_of if town is not None]
        both = dict.fromkeys([*agreement.parties, *ours])
        if len(both) == 2 or (len(both) == 1 and frame.strong):
            for party in ours:
                agreement.parties.setdefault(party, ground(frame, "two-actors"))
            return
    anchor = agreement.frames[0]
    if not agreement.parties:
        for party in pair_before(passages, agreement):
            agreement.parties.setdefault(party, ground(anchor, "two-actors"))


def _complete(passages: Passages, agreement: Agreement, before: Sequence[Agreement]) -> None:
    """Add the parties that the text leaves to the reader: of the agreement before it, else the actors named last."""
    anchor = agreement.frames[0]
    for actor in section(passages, anchor.clause)[: 2 - len(agreement.parties)]:
        agreement.parties.setdefault(actor, ground(anchor, "heading"))
    if not agreement.parties:
        for actor in counted(passages, anchor.clause):
            agreement.parties.setdefault(actor, ground(anchor, "counted"))
    if len(agreement.parties) >= 2:
        return
    known = list(agreement.parties)
    twin = agreement.twin or agreement.named == TWIN or anchor.noun == "twin"
    kinds = {passages.is_place(party) for party in known}
    pairs = [
        list(one.parties)
        for one in before
        if len(one.parties) >= 2 and set(known) <= set(one.parties) and may_be_of(passages, anchor.clause, one)
    ]
    pairs = [pair for pair in pairs if not twin or all(map(passages.is_city, pair))]
    if not known and pairs:
        candidates = iter(pairs[0])
    elif before and follows(agreement, before[-1]):
        candidates = iter(before[-1].parties)
    elif before and (anchor.noun == "ordinal" or (anchor.determiner == "further" and anchor.rule.endswith("with"))):
        partners = before[-1].frames[0].partners if anchor.rule == ALIKE else ()  # "while with C in 1997"
        candidates = iter([one for one in before[-1].parties if one not in partners])  # "the other was made with C"
    elif before and (owners := whose(agreement, before[-1])):
        candidates = iter(owners)
    else:
        alike = (one for one in passages.prominent if passages.is_place(one) in kinds)
        others = (one for one in passages.prominent if passages.is_place(one) not in kinds)
        local = beside(passages, agreement, known)
        candidates = (one for one in chain(local, alike, others) if passages.is_city(one) or not twin)
    lying = passages.lying
    apart = (one for one in candidates if not any((one, other) in lying or (other, one) in lying for other in known))
    for actor in islice((one for one in apart if one not in known), 2 - len(known)):
        agreement.parties.setdefault(actor, ground(anchor, "main-actors"))


def _state(passages: Passages, agreement: Agreement, found: Sequence[Agreement]) -> None:
    """Choose the status, and the day of signing that goes with it."""
    add_end(passages, agreement)
    agreement.state = "planned" if agreement.approved else agreement.rough
    agreement.signed = agreement.dated
    if agreement.signed is None and GROUPS[agreement.state] == "done":
        agreement.signed = day_told(passages, agreement, found)
    elif agreement.signed is not None and agreement.state == "planned" and put_off(agreement.signed):
        agreement.signed = None
    issued, date = passages.reading.document.issued, agreement.date
    if issued is None or date is None or agreement.signed is None:
        return
    if date.earliest > issued.latest and GROUPS[agreement.state] == "done":
        agreement.state = "planned"
    elif date.latest < issued.earliest and GROUPS[agreement.state] == "open":
        agreement.signed = None  # no plan for the past
        agreement.frames = Frames(replace(frame, date=None) for frame in agreement.frames)
