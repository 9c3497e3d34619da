"""Who stands on which side of a deed: groups of coordinated mentions, and the actors that persons act for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from graph.extraction.clauses.appositions import PLACES, closed, past, related
from graph.extraction.clauses.bearers import bearers
from graph.extraction.clauses.besides import besides
from graph.extraction.clauses.cues import Cue, words
from graph.extraction.clauses.edges import edges_of
from graph.extraction.clauses.hidden import aside, behalf, seated
from graph.extraction.clauses.openings import begin
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.purposes import is_goal
from graph.extraction.clauses.uses import Part

_WORDS = re.compile(r"[^\W_]+")
_JOINS = re.compile(r"[^\W_]+|,")
_SINCE = re.compile(r" since (?:\w+ )?\d{4}\b")
_NEAR = 8  # words that may stand between a subject and its verb
_TITLE = 12  # words that an office may have
_NEXT = 4  # words that may stand between a preposition and the first member of its group
_LOOSE = 1  # small words beside the joining ones that may stand between two members ("and the consultancy")
_WIDE = 120  # characters between two members of a group, at most
_SUBJECT = 12  # characters between a subject and its verb


class Sides:
    """The groups of actors around the cues of one clause."""

    def __init__(self, passages: Passages, clause: Clause) -> None:
        self.text = passages.text
        self.clause = clause
        self.small = words(passages.reading.language, "joins")
        self.prepositions = words(passages.reading.language, "prepositions")
        self.parts = bearers(self.text, clause, self.small)
        # Told at once: passages keep these groups, and a way back to them would only be garbage in a cycle.
        self.edges = {part: edges_of(passages, part, clause.parts) for part in clause.parts}
        self.withs = [cue.start for cue in clause.of("connectives", "with")]
        self._lists: dict[tuple[int, int, bool], bool] = {}

    @cached_property
    def besides(self) -> list[Part]:
        """Whom the clause names first besides its subject."""
        return besides(self.text, self.clause, self.parts)

    @cached_property
    def verbs(self) -> list[int]:
        """Where verbs of signing stand."""
        return [cue.start for cue in self.clause.of("signing") if cue.category not in ("signing", "signers")]

    @cached_property
    def stops(self) -> list[int]:
        """Where a list of actors cannot go on."""
        clause = self.clause
        return sorted(
            self.verbs
            + [cue.start for cue in clause.of("participation", "witness-after", "witness-before")]
            + [cue.start for cue in clause.of("connectives", "clause", "by", "between")]
        )

    @cached_property
    def behalf(self) -> list[tuple[int, int]]:
        """Where the clause says whom a member of a list acts for ("A for the port and B for the capital")."""
        return behalf(self.text, self.clause)

    def count(self, start: int, end: int) -> int:
        """Return the number of words between two offsets."""
        return len(_WORDS.findall(self.text, start, end)) if start < end else 0

    def small_words(self, start: int, end: int) -> int:
        """Return the number of words but those of a title ("Minister of Public Works (PW)")."""
        found = _WORDS.findall(self.text, start, end) if start < end else []
        if len(found) > _TITLE:
            return len(found)
        return sum(not word[0].isupper() for word in found)

    def _stopped(self, start: int, end: int, through: bool = False) -> bool:
        stops = self.stops if through else self.stops + self.withs
        return any(start <= stop < end for stop in stops)

    def _joined(self, left: Part, right: Part, through: bool = False) -> bool:
        """Whether two mentions are members of one list; `through` lets "with" join them ("A bersama B")."""
        key = left.start, right.start, through
        if key not in self._lists:
            self._lists[key] = self._listed(left, right, through)
        return self._lists[key]

    def _listed(self, left: Part, right: Part, through: bool) -> bool:
        start, end = self.edges[left][1], self.edges[right][0]
        if left.kind == "Person" and (since := _SINCE.match(self.text, start, max(start, end))):
            start = since.end()  # "A, mayor since 2020, and B"
        if self._stopped(start, end, through) or end - start > _WIDE or "\n" in self.text[start:end]:
            return False
        hidden: list[tuple[int, int]] | None = None
        loose, joined, placed = 0, False, False
        for word in _JOINS.finditer(self.text, start, max(start, end)):
            role = "join" if word[0] == "," else self.small.get(word[0].casefold())
            if role == "join":
                joined, placed = True, False
            elif role is None and not word[0][0].isupper():
                hidden = aside(self.text, self.clause, self.behalf, start, end) if hidden is None else hidden
                if any(one <= word.start() < other for one, other in hidden):
                    continue
                loose += 1
                placed = self.prepositions.get(word[0]) == "place"  # "with A, in the hall of B"
                if not joined or loose > _LOOSE:  # "A spoke, and B" is no list
                    return False
        return not placed

    def after(self, offset: int, near: int = _NEXT, *, both: bool = False) -> list[Part]:
        """Return the group that starts at most `near` words after `offset`; `both` lets "with" join its first two."""
        group: list[Part] = []
        for part in self.parts:
            if part.start < offset or (group and part.end == self.edges[group[-1]][1] > group[-1].end):
                continue
            if part.use == "place" and part.kind == "Country":
                continue
            if part.use == "place" and part.kind != "Institution":
                if group and seated(self.text, group[-1].end, part):
                    continue  # "with the university of A in B and the university of C"
                break
            if not group:
                start = max(offset, self.edges[part][0])
                if (
                    self.small_words(offset, start) > near
                    or self._stopped(offset + 1, start)
                    or self._placed(offset, start)
                ):
                    break
            elif not self._joined(group[-1], part, through=both and len(group) == 1) or self._acts(part, offset):
                break
            if part.use in ("origin", "goal") and part.kind != "Institution" and group:
                break
            if len(group) == 1 and self._of_firm(group[0], part):
                group = []
            group.append(part)
        return closed(self.text, group)

    def _of_firm(self, place: Part, part: Part) -> bool:
        """Whether a country only tells where a firm is from ("perusahaan asal Belanda, PT X")."""
        abroad = place.use == "origin" and place.kind == "Country" and part.kind == "Institution"
        return abroad and self.text[place.end : part.start] == ", "

    def others(self, part: Part) -> list[Part]:
        """Return the persons that a list goes on with after a mention ("Ann Arden for Alderton, and Bela Brock")."""
        index = self.parts.index(part)
        rest = self.parts[index + 1 : index + 2]
        return [other for other in rest if other.kind == "Person" and self._joined(part, other)]

    def _acts(self, part: Part, offset: int) -> bool:
        """Whether a mention is the subject of the next deed ("A signed a pact with B, and C signed one with D")."""
        end = self.edges[part][1]
        turn = max((cue.end for cue in self.clause.of("connectives", "clause") if cue.end <= offset), default=0)
        return any(turn <= verb < offset for verb in self.verbs) and any(
            0 < verb - end <= _SUBJECT for verb in self.verbs
        )

    def _placed(self, start: int, end: int) -> bool:
        """Whether a preposition of place stands between ("with a reception at the embassy")."""
        between = _WORDS.findall(self.text, start, end) if start < end else ()
        return any(self.prepositions.get(word.casefold()) == "place" for word in between)

    def before(self, offset: int, near: int = _NEAR) -> list[Part]:
        """Return the group that ends at most `near` words before `offset`."""
        if not self.parts:
            return []
        group: list[Part] = []
        spans = related(self.text, self.parts, self.clause.start, offset)
        for part in reversed(self.parts):
            if part in self.besides or any(start <= part.start < end for start, end in spans):
                continue
            if part.end > offset or (part.use in ("place", "origin", "goal") and not self._heads(part, group)):
                continue
            if part.kind in PLACES and is_goal(self.text, self.clause, part, offset):
                continue
            if not group:
                if self._aside(part, offset):
                    continue
                end = past(self.text, self.edges[part][1], offset)
                if self.count(end, offset) > near + self._places(end, offset):
                    break
            elif (
                not self._joined(part, group[-1], through=True)
                or self._watched(part)
                or self._acts(group[-1], part.start)
            ):
                break
            group.append(part)
        return closed(self.text, group[::-1])

    def _aside(self, part: Part, offset: int) -> bool:
        """Whether a mention stands between commas as one who only came along ("A, accompanied by B, signed")."""
        if not self._watched(part) or self.text[self.edges[part][1] : offset].strip() != ",":
            return False
        starts = [cue.start for cue in self.clause.of("participation", "witness-after") if cue.end <= part.start]
        return any(other.end <= starts[-1] for other in self.parts)

    def _heads(self, part: Part, group: list[Part]) -> bool:
        """Whether a mention opens a list by its preposition ("the mayors from A, B and C")."""
        return bool(group) and part.use == "origin" and self._joined(part, group[-1]) and part.kind == group[-1].kind

    def _watched(self, part: Part) -> bool:
        """Whether a mention opens a group of witnesses ("in the presence of the consul, Mayor A signed")."""
        cues = self.clause.of("participation", "witness-after")
        start = self.edges[part][0] if cues else 0
        return any(cue.end <= start and self.count(cue.end, start) <= _NEXT for cue in cues)

    def _places(self, start: int, end: int) -> int:
        return sum(self.count(part.start, part.end) for part in self.clause.parts if start <= part.start < end)

    def following(self, cue: Cue, near: int = _NEXT) -> list[Part]:
        """Return the group right after a cue, or from its end on ("sister [city of Osaka]")."""
        return self.after(begin(self.text, self.clause, self.parts, cue), near)


def sides_of(passages: Passages, clause: Clause) -> Sides:
    """Return the groups of actors of a clause, made once for all who ask."""
    known = passages.sides
    if clause.index not in known:
        known[clause.index] = Sides(passages, clause)
    return known[clause.index]


def actors(passages: Passages, parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the places and institutions that a group acts for, each once, in order: persons stand for their office."""
    found: dict[str, None] = {}
    for part in parts:
        actor = passages.office_at(part) if part.kind == "Person" else part.entity
        if actor:
            found.setdefault(actor)
    return tuple(found)


def persons(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the persons of a group, each once, in order."""
    return tuple(dict.fromkeys(part.entity for part in parts if part.kind == "Person"))
