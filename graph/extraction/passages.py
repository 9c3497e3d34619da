"""A document as clauses: each with the mentions, dates and cues that stand in it, and what a mention does there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeVar

from graph.extraction.cues import Cue, find, words
from graph.extraction.dates import DateMention, dates
from graph.extraction.reading import Mention, Reading, Role, Span
from graph.model import Entity

Use = Literal["actor", "office", "place", "origin", "goal", "container"]
"""What a mention does: acts; names where somebody holds an office ("Mayor OF X"); says where something happens, where
someone comes from or goes to; or holds the place before it ("Kochi, Japan")."""

_CLAUSE_BREAK = re.compile(r";\s+|(?<=[^\d\s]):\s+|,\s+(?=(?:but|while|whereas|tetapi|namun|sedangkan|sementara)\s)")
_DATELINE = re.compile(r"[^.\n]{0,30}?(?: [–—-] |: )")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s,“”‘\"'&]")
_VENUE = re.compile(r"(?:[Tt]he )?[A-Z][\w’'-]+(?: (?:[A-Z&][\w’'-]*|of|de))*")
_NEVER = sys.maxsize
_BACK = 8  # words before a name among which its preposition may stand


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A mention with its entity and what it does in its clause."""

    start: int
    end: int
    entity: str
    kind: str
    use: Use
    named: bool


@dataclass(frozen=True)
class Clause:
    """`text[start:end]`, a part of the sentence number `sentence` in paragraph number `paragraph`."""

    index: int
    start: int
    end: int
    sentence: int
    paragraph: int
    parts: tuple[Part, ...]
    dates: tuple[DateMention, ...]
    cues: Mapping[str, tuple[Cue, ...]]

    def of(self, layer: str, *categories: str) -> tuple[Cue, ...]:
        """Return the clause's cues of a layer, of the given categories or all."""
        found = self.cues.get(layer, ())
        return tuple(cue for cue in found if cue.category in categories) if categories else found


@dataclass(frozen=True)
class Passages:
    """A reading, cut into clauses."""

    reading: Reading
    clauses: tuple[Clause, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.reading.document.text

    @cached_property
    def dateline(self) -> str | None:
        """The place that the text is datelined, None where there is none."""
        head = self.clauses[0].parts[:1] if self.clauses else ()
        if head and self.is_place(head[0].entity) and _DATELINE.match(self.text, head[0].end):
            return head[0].entity
        return None

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The entities by IRI."""
        return {entity.iri: entity for entity in self.reading.entities}

    @cached_property
    def offices(self) -> dict[str, tuple[Role, ...]]:
        """Each person's offices, in the order of the text."""
        table: dict[str, list[Role]] = {}
        for role in sorted(self.reading.roles, key=lambda role: (role.start, role.of)):
            table.setdefault(role.person, []).append(role)
        return {person: tuple(roles) for person, roles in table.items()}

    @cached_property
    def prominence(self) -> dict[str, float]:
        """How much a document speaks of each place and institution as an actor; persons count for their office."""
        weights: dict[str, float] = {}
        for clause in self.clauses:
            for part in clause.parts:
                actor = self.office_at(part) if part.kind == "Person" else part.entity
                if actor and part.use != "container" and self.entities[actor].kind != "Country":
                    # Of equals, whom the text names first counts more.
                    weights.setdefault(actor, 1 / (1 + len(weights)))
                    weights[actor] += 0.5 if part.use == "place" else 3 if clause.paragraph == 0 else 1
        return weights

    @cached_property
    def first_named(self) -> dict[str, int]:
        """Where each entity is first named."""
        found: dict[str, int] = {}
        for mention in self.reading.mentions:
            if mention.form == "name":
                found.setdefault(mention.entity, mention.start)
        return found

    @cached_property
    def twinned(self) -> bool:
        """Whether the document speaks of sister cities at all."""
        return any(clause.of("twinning", "relation") for clause in self.clauses)

    @cached_property
    def home(self) -> str | None:
        """The place that the document speaks of most."""
        places = [iri for iri in self.prominence if self.is_place(iri)]
        return max(places, key=lambda iri: (self.prominence[iri], iri), default=None)

    def is_place(self, iri: str) -> bool:
        """Whether the entity is a city, region or country."""
        return self.entities[iri].kind in ("City", "Region", "Country", "Place")

    def is_city(self, iri: str) -> bool:
        """Whether the entity is a place below a country."""
        return self.entities[iri].kind in ("City", "Region", "Place")

    def venue(self, clause: Clause) -> str | None:
        """Return the place of a venue that a clause names ("di Balai Kota", "at Incheon City Hall").

        It is the place whose name the venue's name holds, else that of the dateline, else the text's main place.
        """
        prepositions = words(self.reading.language, "prepositions")
        days = [(date.start, date.end) for date in clause.dates]
        for word, following in pairwise(_WORD.finditer(self.text, clause.start, clause.end)):
            if prepositions.get(word[0].casefold()) != "place":
                continue
            offset = following.start()
            if any(one <= offset < end for one, end in days) or any(part.start == offset for part in clause.parts):
                continue
            name = _VENUE.match(self.text, offset)
            if name is not None or prepositions.get(following[0].casefold()) == "venue":
                spoken = set(_WORD.findall(self.text[offset : (name or following).end()]))
                named = [iri for iri, names in self._cities if names & spoken]
                return named[0] if len(named) == 1 else self.dateline or self.home
        return None

    @cached_property
    def _cities(self) -> tuple[tuple[str, set[str]], ...]:
        """The cities with the one-word names that they have."""
        cities = (entity for entity in self.reading.entities if entity.kind == "City")
        return tuple((entity.iri, {entity.name or "", *entity.aliases}) for entity in cities)

    def office_at(self, part: Part) -> str | None:
        """Return the place or institution for which a person acts at this mention, None where the text tells none."""
        roles = self.offices.get(part.entity, ())
        near = [role for role in roles if role.start - 2 <= part.start and part.end <= role.end + 2]
        return (near or roles)[0].of if roles else None


T = TypeVar("T", Part, DateMention, Cue)


def passages(reading: Reading) -> Passages:
    """Cut a reading into clauses."""
    text = reading.document.text
    found = _unmasked(find(text, reading.language), reading)
    told = dates(text, reading.document.issued, reading.language)
    uses = _Uses(reading)
    pieces = [piece for number, span in enumerate(reading.sentences) for piece in _pieces(text, span, number)]
    parts = _inside((uses.part(mention) for mention in reading.mentions), pieces)
    days = _inside(told, pieces)
    cues = _inside(found, pieces)
    clauses = []
    paragraph = 0
    for index, (start, end, sentence) in enumerate(pieces):
        while paragraph + 1 < len(reading.paragraphs) and reading.paragraphs[paragraph].end < end:
            paragraph += 1
        layers: dict[str, list[Cue]] = {}
        for cue in cues[index]:
            layers.setdefault(cue.layer, []).append(cue)
        verbs = {cue.start for cue in layers.get("signing", ())}
        parts[index] = [_subject(part, verbs) for part in parts[index]]
        by_layer = {layer: tuple(group) for layer, group in layers.items()}
        clauses.append(
            Clause(index, start, end, sentence, paragraph, tuple(parts[index]), tuple(days[index]), by_layer)
        )
    return Passages(reading, tuple(clauses))


def _subject(part: Part, verbs: set[int]) -> Part:
    """Return a mention that a verb of signing follows as an actor ("in Delhi, Andhra Pradesh signed")."""
    return replace(part, use="actor") if part.use == "container" and part.end + 1 in verbs else part


def _unmasked(cues: Iterable[Cue], reading: Reading) -> Iterator[Cue]:
    """Return the cues that are no part of a name or office: "Sister Cities International" makes no sister city."""
    spans = [(mention.start, mention.end) for mention in reading.mentions if mention.form == "name"]
    names = iter(sorted([*spans, *((role.start, role.end) for role in reading.roles)]))
    start, end = next(names, (_NEVER, _NEVER))
    for cue in cues:
        while end <= cue.start:
            start, end = next(names, (_NEVER, _NEVER))
        if not (start <= cue.start and cue.end <= end) or cue.layer in ("events", "connectives"):
            yield cue


def _pieces(text: str, span: Span, sentence: int) -> list[tuple[int, int, int]]:
    cuts = [match.end() for match in _CLAUSE_BREAK.finditer(text, span.start, span.end)]
    return [
        (start, end, sentence) for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True) if start < end
    ]


def _inside(items: Iterable[T], pieces: list[tuple[int, int, int]]) -> list[list[T]]:
    """Deal items, sorted by offset, to the pieces that they start in."""
    dealt: list[list[T]] = [[] for _ in pieces]
    index = 0
    for item in items:
        while index < len(pieces) and pieces[index][1] <= item.start:
            index += 1
        if index < len(pieces) and pieces[index][0] <= item.start:
            dealt[index].append(item)
    return dealt


class _Uses:
    """What each mention of a reading does, told by the words and mentions before it."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        self.kinds = {entity.iri: entity.kind for entity in reading.entities}
        self.prepositions = words(reading.language, "prepositions")
        self.spans = sorted((role.start, role.end) for role in reading.roles)
        self.last = 0
        self.before: Mention | None = None

    def part(self, mention: Mention) -> Part:
        """Return the mention with its use; call in the order of the text."""
        kind = self.kinds[mention.entity]
        use = self._use(mention, kind)
        self.before = mention
        return Part(mention.start, mention.end, mention.entity, kind, use, mention.form == "name")

    def _use(self, mention: Mention, kind: str) -> Use:
        if kind == "Person":
            return "actor"
        while self.last < len(self.spans) and self.spans[self.last][1] <= mention.start:
            self.last += 1
        for start, end in self.spans[self.last : self.last + 3]:
            if start <= mention.start and mention.end <= end:
                return "office"
        if kind == "Institution":
            return "actor"
        if self._attribute(mention, kind) or (self.before is not None and self._inside(mention, kind, self.before)):
            return "container"
        if _DATELINE.match(self.text, mention.end) and self.text[mention.start : mention.end].isupper():
            return "place"
        return self._preposition(mention.start)

    def _inside(self, mention: Mention, kind: str, before: Mention) -> bool:
        """Whether the mention only says where the one before it lies ("Kochi, Japan", "MOLIT Korea Selatan")."""
        gap, other = self.text[before.end : mention.start], self.kinds[before.entity]
        if gap in (" ", ") "):
            return other in ("Institution", "Person")
        if other == "Institution" and gap in (", ", "), "):
            return self.text[mention.end : mention.end + 1] in (",", ".")
        if kind not in ("Country", "Region") or other not in ("City", "Region") or other == kind:
            return False
        word = gap.strip(" ,(")
        return (not word and gap.strip(" ") != "") or self.prepositions.get(word) in ("place", "origin")

    def _attribute(self, mention: Mention, kind: str) -> bool:
        """Whether a country only tells where the next noun is from ("the Singapore firm")."""
        word = _WORD.match(self.text, mention.end + 1) if self.text[mention.end : mention.end + 1] == " " else None
        return kind == "Country" and word is not None and self.prepositions.get(word[0]) == "attribute"

    def _preposition(self, offset: int) -> Use:
        """Return the use that a preposition gives, beyond title-case and small words ("di Balai Kota Malang")."""
        found = _WORD.findall(self.text[max(0, offset - 90) : offset])
        limit = self.before.end if self.before else 0
        tail = len(_WORD.findall(self.text[limit:offset])) if offset - limit < 90 else _BACK
        for steps, word in enumerate(reversed(found[-_BACK:])):
            use = self.prepositions.get(word.casefold())
            if use in ("place", "origin", "goal"):
                return use  # type: ignore[return-value]
            if steps >= tail or (use is None and not word[0].isupper()):
                break
        return "actor"
