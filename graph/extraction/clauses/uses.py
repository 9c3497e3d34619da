"""What a mention does in its sentence: acts, or says where, from where, whereto, or whose office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from graph.extraction.clauses import firms
from graph.extraction.clauses.cues import words
from graph.extraction.clauses.lying import lies, regency
from graph.extraction.reading import Mention, Reading
from graph.extraction.tokens import CAPITAL

Use = Literal["actor", "office", "place", "origin", "goal", "container"]
"""What a mention does: acts; names where somebody holds an office ("Mayor OF X"); says where something happens, where
someone comes from or goes to; or holds the place before it ("Kochi, Japan")."""

DATELINE = re.compile(r"[^.\n]{0,30}?(?: [–—-] |: )")
_ISLAND = " on the island of "
_OPENING = re.compile(r"(?:,? \(?[A-Z0-9](?:[^.\n:–—]|\.(?=[A-Za-z,) -])){0,30}?)?(?: [–—-] |: |(?<=\.)- ?)")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s,“”‘\"'&]")
_OWNED = re.compile(rf"['’]s (?:{CAPITAL}|capital\b)")
POSSESSIVE = ("'s ", "’s ")
_CITY_OF = frozenset({"of", "city of", "town of", "municipality of"})  # "Yiwu city of Zhejiang province"
_APPOSITION = re.compile(
    r", (?:(?:the|a|an) [^,.;]{2,60} (?:of|in)|(?:sebuah |ibu )?(?:kota|kabupaten|provinsi) [^,.;]{2,60}) "
)
_LIES = re.compile(r"(?:, (?:(?:the|a|an) )?[^,.;]{2,40})? of(?: (?:the )?[a-z-]+){0,2} ")
_MEMBER = re.compile(r"(?:Kabupaten|Provinsi|Kota) ")
_GOES_ON = re.compile(r",? (?:dan|serta) (?:Kabupaten|Provinsi|Kota) ")
_GOVERNMENT = re.compile(r"Pem(?:kot|kab|prov|da|erintah)\b")
_FRONT = re.compile(rf"(?:\A|[.!?:\n]\s*)({CAPITAL}\w+) [^,.;:\n]{{1,60}}, \Z")
_ENDED = re.compile(r"[,.]| (?:on|in|for|tentang|dalam|untuk|pada)\b")
_CLOSED = re.compile(r", (?!(?:dan|serta|maupun|and|as)\b)[a-z]|[.)](?:\s|\Z)")  # and no list goes on
_SHORT = re.compile(r" \([A-Z][\w-]*\), ")  # "the School of Planning (SPA), Vijayawada, "
_FRONTED = 90  # characters before a mention in which its sentence begins
_BESIDE = 20  # characters before a country in which the noun stands that it describes
_BACK = 8  # words before a name among which its preposition may stand


@cache
def standing(language: str, *uses: str) -> re.Pattern[str]:
    """Return an expression for the prepositions of a language that tell one of `uses`, where they are whole words."""
    told = "|".join(word for word, use in words(language, "prepositions").items() if use in uses)
    return re.compile(rf"(?<![^\W_])(?<![^\W_][-’'])(?:{told})(?![^\W_]|[-’'][^\W_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A mention with its entity and what it does in its clause."""

    start: int
    end: int
    entity: str
    kind: str
    use: Use
    named: bool

    def __hash__(self) -> int:
        """Tell mentions apart by where they start: few of one clause start alike, and hashing all fields is slow."""
        return self.start


class Uses:
    """What each mention of a reading does, told by the words and mentions before it."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        self.kinds = {entity.iri: entity.kind for entity in reading.entities}
        self.prepositions = words(reading.language, "prepositions")
        self.indonesian = reading.language == "id"
        self.spans = sorted((role.start, role.end) for role in reading.roles)
        self.last = 0
        self.before: Mention | None = None
        self.use: Use = "actor"
        self.holds = False  # whether the country told last has a region in which the city before it lies

    def part(self, mention: Mention) -> Part:
        """Return the mention with its use; call in the order of the text."""
        kind = self.kinds[mention.entity]
        gap = self.text[self.before.end : mention.start] if self.before is not None else ""
        possessed = gap in POSSESSIVE or (gap == " " and self._is_state(mention))
        use = self.use if possessed and kind in ("City", "Region") else self._use(mention, kind)
        if possessed and kind == "Region" and self.holds:
            use = "container"
        owns = kind == "Country" and _OWNED.match(self.text, mention.end)
        self.holds = bool(owns) and self.before is not None and self._holds(self.before, mention)
        self.before, self.use = mention, self._preposition(mention.start) if owns else use
        return Part(mention.start, mention.end, mention.entity, kind, use, mention.form == "name")

    def _is_state(self, mention: Mention) -> bool:
        """Whether a region stands right behind its country ("the U.S. state of Alderton")."""
        return (
            self.before is not None
            and self.kinds[self.before.entity] == "Country"
            and self.kinds[mention.entity] == "Region"
        )

    def _holds(self, before: Mention, country: Mention) -> bool:
        """Whether a country's region is where the city before it lies ("Alderton, capital of Cassia's X Province")."""
        city = self.kinds[before.entity] == "City"
        return city and _LIES.fullmatch(self.text, before.end, country.start) is not None

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
        if self.use == "container" and self._again(mention):
            return self.use  # "Bantul Daerah Istimewa Yogyakarta (DIY)"
        first = mention.start == 0 or self.text[mention.start - 1] == "\n"
        if self.text[mention.start : mention.end].isupper() and DATELINE.match(self.text, mention.end):
            return "place"
        if first and _OPENING.match(self.text, mention.end):
            return "place"
        return "actor" if self._fronted(mention) else self._preposition(mention.start)

    def _again(self, mention: Mention) -> bool:
        """Whether a bracket repeats what was named last."""
        before = self.before
        return before is not None and before.entity == mention.entity and self.text[before.end : mention.start] == " ("

    def _fronted(self, mention: Mention) -> bool:
        """Whether a mention stands right behind the place that a sentence begins with ("In Asia, Suwon has ...")."""
        if self.text[mention.start - 2 : mention.start] != ", ":
            return False
        front = _FRONT.search(self.text, max(0, mention.start - _FRONTED), mention.start)
        told = front is not None and self.prepositions.get(front[1].casefold()) in ("place", "origin", "goal")
        return told and self.text[mention.end : mention.end + 1] not in (",", ".", ")", ":")

    def _inside(self, mention: Mention, kind: str, before: Mention) -> bool:
        """Whether the mention only says where the one before it lies ("Kochi, Japan", "MOLIT Korea Selatan")."""
        gap, other = self.text[before.end : mention.start], self.kinds[before.entity]
        if gap == ", " and _GOVERNMENT.match(self.text, mention.start):
            return False  # "Pemkot Sawahlunto, Pemkab Solok"
        if gap == " of " and other in ("City", "Region") and mention.entity != before.entity:
            return True  # "Alderton District Municipality of Cassia"
        if gap in (" ", ") "):
            within = kind == "Country" and lies(before.entity, mention.entity)  # "Kigali Rwanda"
            if self.indonesian and kind in ("Region", "Country") and other in ("City", "Region"):
                within = not _GOVERNMENT.match(self.text, mention.start)  # "Pemkab Situbondo Jawa Timur"
            return within or other in ("Institution", "Person")
        if other == "Institution" and gap in (" of ", ") of "):
            return True
        if other == "Institution" and gap in (", ", "), "):
            return _ENDED.match(self.text, mention.end) is not None
        if other == "Institution" and _SHORT.fullmatch(gap):
            return _CLOSED.match(self.text, mention.end) is not None
        if other == kind == "Region" and gap == ", " and mention.entity != before.entity:
            closed = _CLOSED.match(self.text, mention.end) is not None
            return closed or regency(before.entity, mention.entity)
        if kind not in ("Country", "Region") or other not in ("City", "Region") or other == kind:
            return False
        if _APPOSITION.fullmatch(gap) and self.text[mention.end : mention.end + 1] == ",":
            return True
        word = gap.strip(" ,(").removesuffix(" the")
        if not word and _MEMBER.match(self.text, mention.start) and _GOES_ON.match(self.text, mention.end):
            return False  # "Ambon, Kabupaten Bangkalan, serta Kota Mojokerto"
        if word.lower() in _CITY_OF and other == "City":
            return True
        if self.text.startswith(_ISLAND, before.end):
            return True
        return (not word and gap.strip(" ") != "") or self.prepositions.get(word) in ("place", "origin")

    def _attribute(self, mention: Mention, kind: str) -> bool:
        """Whether a country only tells where the next noun is from ("the Singapore firm", "Japan's Kochi")."""
        if kind == "Country":
            before = WORD.findall(self.text[max(0, mention.start - _BESIDE) : mention.start])[-1:]
            described = before and self.prepositions.get(before[0]) == "attribute-before"
            if described or _OWNED.match(self.text, mention.end):
                return True
        start, end, told = mention.start, mention.end, self.prepositions
        return firms.behind(self.text, end, told) or firms.before(self.text, start, told)

    def _preposition(self, offset: int) -> Use:
        """Return the use that a preposition gives, beyond title-case and small words ("di Balai Kota Malang")."""
        found = WORD.findall(self.text[max(0, offset - _FRONTED) : offset])
        limit = self.before.end if self.before else 0
        tail = -1
        for steps, word in enumerate(reversed(found[-_BACK:])):
            use = self.prepositions.get(word.casefold())
            if word == "for" and self._bound(found[: len(found) - steps - 1]):
                return "goal"
            if use in ("place", "origin", "goal"):
                return use  # type: ignore[return-value]
            if use is None and not word[0].isupper():
                break
            if tail < 0:
                tail = len(WORD.findall(self.text[limit:offset])) if offset - limit < _FRONTED else _BACK
            if steps >= tail:
                break
        return "actor"

    def _bound(self, before: Sequence[str]) -> bool:
        """Tell whether the last of the words before "for" tells that somebody goes there ("leaves for Japan")."""
        return bool(before) and (before[-1] == "off" or self.prepositions.get(before[-1].casefold()) == "bound")
