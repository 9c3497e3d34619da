"""Lists of sister cities with the years since which they are ("Penang (1984), Ichikawa (1989)")."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.extraction.agreements.between import betweens
from graph.extraction.agreements.ends import ends as terms
from graph.extraction.agreements.frame import TWIN, Frame
from graph.extraction.agreements.lines import heading, member, owner
from graph.extraction.clauses.cues import words
from graph.extraction.clauses.gone import LOST, end_words
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention
from graph.extraction.tokens import CAPITAL

_CONTEXT = 2  # clauses before in which the list may have been opened
ENDED = 15
"""Characters between "terminated" and the year of the end."""
_LONG = 8  # and the longest list in sentences
_REACH = 60  # characters between a place and its year
_FRONT = 12  # characters before a date that heads its clause ("By the end of")
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d")
_CAPITAL = re.compile(rf"(?<![^\s]){CAPITAL}[^\W\d_]+ \Z")
_NAME = 30  # characters that the last word of a name may have
_COLON = 5  # characters between the day that heads a line and a visit of that day
_NEXT = 12  # characters between "with" and the place


def listed(passages: Passages, clause: Clause, sides: Sides, alone: bool) -> list[Frame]:
    """Return the twinnings of a list with years, also of a list that a clause before opened.

    `alone` tells that no verb of signing stands in the clause: only then one dated place is enough for a list.
    """
    if not clause.dates or clause.of("events", "visit", "visit-host", "talk"):
        return []
    if any(0 <= visit.start - clause.dates[0].end <= _COLON for visit in clause.of("events", "visit-noun")):
        return []  # "2009: a visit of the mayor of A to B"
    if {"origin", "goal"} <= {part.use for part in clause.parts}:
        return []  # "will invite a party from B to A in 2020"
    head = heading(passages, clause)
    if head is not None and _tells(passages, clause):
        return []
    if head is not None:
        home, place = owner(passages, head), member(passages, clause, owner(passages, head))
        over = [cue.end for cue in clause.of("status", "ended", "expired")]
        dates = [date for date in clause.dates if date.kind == "absolute" and date.last is None]
        date = next((date for date in dates if not any(0 <= date.start - end <= ENDED for end in over)), None)
        twin = bool(head.of("twinning"))
        return [_since(clause, home, place, date, twin=twin)] if home and place and (date or over) else []
    if not passages.twinned or (not alone and clause.of("status", "ended")):
        return []  # "ended its pact with B in 2019 and signed one with C in 2020"
    if clause.of("status", LOST[0]) and end_words(clause):
        return []
    if any(len(actors(passages, group)) > 1 for group in betweens(clause, sides)):
        return []  # "there is one, between A and B, that was signed in 2017"
    twins = clause.of("twinning", "relation")
    opened = _opened(passages, clause)
    anchor = next(iter((*twins, *clause.of("agreements"))), None)
    leads = actors(passages, sides.before(anchor.start, 12)) if anchor else ()
    leads = (*leads, *actors(passages, [part for part in clause.parts if part.use == "actor"][:1]))
    home = next((lead for lead in leads if passages.is_city(lead)), passages.home)
    papers = [cue.start for cue in (*twins, *clause.of("agreements"))]
    dated = _dated_places(passages, clause, None, alone)
    first = next((part for part in clause.parts if passages.is_city(part.entity)), None)
    owns = [one for one, date in dated if one is first and any(one.end <= paper < date.start for paper in papers)]
    if home in [part.entity for part, _ in dated if part not in owns]:
        home = passages.home  # "followed by A in 1990 and B in 1997": A is no owner
    pairs = [pair for pair in _dated_places(passages, clause, home, alone) if not _of_now(passages, pair[1])]
    since = bool(clause.of("connectives", "since")) and bool(clause.of("connectives", "with"))
    lone = len(pairs) == 1 and not (alone and pairs[0][1].first.precision == "year" and _in_brackets(clause, *pairs[0]))
    if not pairs or (lone and (twins or not (opened or since) or not alone or _hedged(clause, pairs[0][0]))):
        return []
    return [_since(clause, home, part, date) for part, date in pairs]


def _tells(passages: Passages, clause: Clause) -> bool:
    """Whether a line is a sentence of its own, about what is to come or was ("Briggen is to have a tram by 2050.")."""
    issued = passages.reading.document.issued
    if issued is not None and clause.dates[0].first.earliest > issued.latest:
        return True
    ended = passages.text[clause.start : clause.end].rstrip().endswith(".")
    return ended and bool(clause.of("connectives", "passive")) and not clause.of("connectives", "from")


def _opened(passages: Passages, clause: Clause) -> bool:
    """Whether a clause goes on with a list of twins: one shortly before speaks of them, or was a part of the list."""
    near = _CONTEXT
    for one in reversed(passages.clauses[max(0, clause.index - _LONG) : clause.index]):
        if one.paragraph != clause.paragraph or near == 0:
            return False
        if one.of("twinning", "relation"):
            return True
        near = _CONTEXT if one.dates and any(passages.is_city(part.entity) for part in one.parts) else near - 1
    return False


def _of_now(passages: Passages, date: DateMention) -> bool:
    """Whether a date is one of the days that the text reports ("on Monday a delegation from B came")."""
    issued = passages.reading.document.issued
    return issued is not None and date.first.precision == "day" and date.first.value[:7] == issued.value[:7]


def _of_name(passages: Passages, clause: Clause, date: DateMention, ends: set[int]) -> bool:
    """Whether a year ends the name of something else than a place ("the Forum 2005")."""
    word = _CAPITAL.search(passages.text, max(clause.start, date.start - _NAME), date.start)
    inside = word is not None and word.start() > clause.start  # "In 2005"
    return inside and date.start not in ends and date.first.precision == "year"


def _hedged(clause: Clause, part: Part) -> bool:
    """Whether a clause tells of talks with a place, and has the date of these."""
    return any(cue.start < part.start for cue in clause.of("status", "proposed", "in-negotiation"))


def _since(clause: Clause, home: str | None, part: Part, date: DateMention | None, *, twin: bool = True) -> Frame:
    return Frame(
        clause=clause,
        start=part.start,
        kind=TWIN if twin else None,
        twin=twin,
        state="ended" if clause.of("status", "ended", "expired") else "signed",
        rule="listed",
        leads=(home,) if home else (),
        partners=(part.entity,),
        date=date,
    )


def _dated_places(passages: Passages, clause: Clause, home: str | None, alone: bool) -> list[tuple[Part, DateMention]]:
    """Return the places that have a date of their own.

    It stands right after them or after the last of a group ("A and B in 1997"), before them where "with" joins the two,
    or heads a clause without a deed ("In 2018 A and B were added").
    """
    places = [
        part
        for part in clause.parts
        if (part.use in ("actor", "origin", "goal") or (part.use == "place" and _bracketed(clause, part)))
        and part.entity != home
        and passages.is_city(part.entity)
    ]
    ends = {part.end + 1 for part in clause.parts}
    over = terms(clause) if clause.dates else ()  # "the tie with A ended in 2001"
    dates = [
        date
        for date in clause.dates
        if date not in over
        and date.last is None
        and date.kind == "absolute"
        and not _of_name(passages, clause, date, ends)
    ]
    withs = [cue.end for cue in clause.of("connectives", "with")]
    goes = clause.of("events", "travel", "delegation") or clause.of("status", "planned")  # "in 2022 B will come"
    ahead = alone and not goes and bool(dates and places) and dates[0].start - clause.start <= _FRONT
    found: list[tuple[Part, DateMention]] = []
    for part, following in zip(places, [*places[1:], None], strict=False):
        limit = min(following.start if following else clause.end, part.end + _REACH)
        date = next((date for date in dates if part.end <= date.start < limit), None) if not ahead else None
        if ahead or (date is None and any(0 <= part.start - end <= _NEXT for end in withs)):
            date = next((date for date in reversed(dates) if 0 <= part.start - date.end <= _REACH), None)
        if date is not None and (_signed_then(clause, part, date) or _of_figures(passages.text, part, date)):
            continue
        if date is not None and (ahead or date not in [taken for _, taken in found]):
            group = [] if ahead else _group(passages, clause, places, part)
            found += [(one, date) for one in [*group, part] if one not in [listed for listed, _ in found]]
    return found


def _bracketed(clause: Clause, part: Part) -> bool:
    """Whether a date in brackets follows a place ("sister cities in A (1965) and B (1972)")."""
    return any(date.start - part.end == len(" (") for date in clause.dates)


def _in_brackets(clause: Clause, part: Part, date: DateMention) -> bool:
    """Whether a year in brackets follows a place or where that lies ("among them A of Cassia (1980)")."""
    behind = [one.end for one in clause.parts if one.use == "container" and 0 < one.start - part.end <= _NEXT]
    return any(date.start - end == len(" (") for end in (part.end, *behind))


def _signed_then(clause: Clause, part: Part, date: DateMention) -> bool:
    """Whether a date behind a place is that of a paper that it signed ("A, B and C signed a pact on 1 May")."""
    nouns = [cue.start for cue in clause.of("agreements")]
    return any(
        part.end <= act.start and act.end <= noun < date.start for act in clause.of("signing", "sign") for noun in nouns
    )


def _of_figures(text: str, part: Part, date: DateMention) -> bool:
    """Whether a figure stands between a place and a date ("trade between A and Cassia reached 2 billion in 2023")."""
    return _FIGURE.search(text, part.end, date.start) is not None


def _group(passages: Passages, clause: Clause, places: list[Part], last: Part) -> list[Part]:
    """Return the places that only "and", commas and where they lie part from one behind them."""
    inner = [(part.start, part.end) for part in clause.parts if part not in places]
    small = words(passages.reading.language, "joins") | words(passages.reading.language, "prepositions")
    group: list[Part] = []
    for left, right in pairwise(reversed(places[: places.index(last) + 1])):
        gap = [
            word[0]
            for word in _WORD.finditer(passages.text, right.end, left.start)
            if not any(start <= word.start() < end for start, end in inner)
        ]
        joined = any(small.get(word.casefold()) == "join" for word in gap)
        if not joined or any(word.casefold() not in small for word in gap):
            break
        group.insert(0, right)
    return group
