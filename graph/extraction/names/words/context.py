"""What a document has named, in the order of the text: the ground on which words that refer back are resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.tokens import phrase
from graph.model import Entity

_REACH = 200  # mentions that one looks back
_WITHIN = 60  # mentions on either side within a sentence
_NEAR = 20  # mentions
_DATELINE = 100  # characters
_DASHES = frozenset("–—-:")
_GUEST_WEIGHT, _FIRST_WEIGHT, _HOME = 0.3, 1.5, 0.4
_NOUNS = ("company", "agency", "ministry", "university", "council", "embassy", "consulate", "group")
_TERRITORIES = (("city", "City"), ("region", "Region"), ("country", "Country"))


def _is_guest(draft: Draft, name: Name) -> bool:
    """Tell whether a place is named as where visitors are from, or as one that readers do not know: "X in Japan"."""
    if draft.has(name.last, "words.guest") or draft.has(name.first - 2, "words.guest"):
        return True
    if draft.word(name.last) not in {",", "(", "in", "di"} or not draft.together(name.last, name.first):
        return False
    country = draft.places_at.get(name.last + 1 + (draft.word(name.last + 1) == "the"))
    return country is not None and country[1].places[0].kind == "Country" and name.places[:1] != country[1].places[:1]


def _is_province(draft: Draft, entity: Entity) -> bool:
    """Tell whether a place is a region that the text names by no council ("Alderton District Council")."""
    headed = draft.lexicon.sets["words.headed"]
    names = (entity.name or "", *entity.aliases)
    return entity.kind == "Region" and not any(name.rpartition(" ")[2].casefold() in headed for name in names)


@dataclass(slots=True)
class Context:
    """The entities of a document by IRI, and its names with the IRI of each.

    `order` holds (token, IRI) of every mention so far; `weights` tells how much a place is what the text is about;
    `provinces` are the regions that have no mayor.
    """

    draft: Draft
    entities: dict[str, Entity]
    iri_of: dict[Name, str]
    order: list[tuple[int, str]] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    governments: list[tuple[int, str]] = field(default_factory=list)
    territories: list[str] = field(default_factory=list)
    provinces: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.order = sorted((name.first, iri) for name, iri in self.iri_of.items())
        self.governments = sorted((name.first, iri) for name, iri in self.iri_of.items() if name.government)
        self.territories = [iri for iri, one in self.entities.items() if one.kind not in ("Person", "Institution")]
        self.provinces = {iri for iri in self.territories if _is_province(self.draft, self.entities[iri])}
        bonus = _FIRST_WEIGHT
        for name, iri in sorted(self.iri_of.items(), key=lambda row: row[0].first):
            if name.kind == "institution":
                for i in range(name.first, name.last):
                    if i in self.draft.places_at:
                        self.weights[self.draft.places_at[i][1].places[0].iri] += 1.0
            elif name.kind == "place":
                guest = _is_guest(self.draft, name)
                self.weights[iri] += (_GUEST_WEIGHT if guest else 1.0) + name.government + bonus
                bonus = 0.0
        for iri, entity in self.entities.items():
            if entity.kind == "Institution":
                self.words[iri] = frozenset(phrase(" ".join((entity.name or "", *entity.aliases))))

    @property
    def datelines(self) -> list[str]:
        """The cities that the text's dateline names: where it was written."""
        last = bisect_left(self.draft.sentence, 1)
        span = self.draft.sentences[0] if self.draft.sentences else None
        if span is None or span.end - span.start > _DATELINE or self.draft.word(last - 1) not in _DASHES:
            return []
        return [iri for first, iri in self.order if first < last and self.entities[iri].kind == "City"]

    def before(self, at: int, *kinds: str) -> Iterator[str]:
        """Yield the entities of the kinds that are named before token `at`, the latest first, each once."""
        seen = set()
        end = bisect_left(self.order, (at, ""))
        for _, iri in reversed(self.order[max(0, end - _REACH) : end]):
            if iri not in seen and self.entities[iri].kind in kinds:
                seen.add(iri)
                yield iri

    def sentence(self, at: int, back: int = 0) -> list[tuple[int, str]]:
        """Return (token, IRI) of the mentions in the sentence of token `at` and in the `back` sentences before it."""
        number = self.draft.sentence[at]
        begin, end = bisect_left(self.draft.sentence, number - back), bisect_right(self.draft.sentence, number)
        low, middle, high = (bisect_left(self.order, (token, "")) for token in (begin, at, end))
        return self.order[max(low, middle - _WITHIN) : min(high, middle + _WITHIN)]

    def main(self, *kinds: str, without: Collection[str] = ()) -> str | None:
        """Return the place of the kinds that the document is about, as far as one can tell from what it names most."""
        places = [iri for iri in self.territories if self.entities[iri].kind in kinds and iri not in without]
        return max(places, key=lambda iri: self.weights[iri], default=None)

    def is_partner(self, iri: str, at: int) -> bool:
        """Tell whether the last mention of an entity before token `at` is that of a partner: "signed with X"."""
        end = bisect_left(self.order, (at, ""))
        first = next((first for first, other in reversed(self.order[max(0, end - _NEAR) : end]) if other == iri), 0)
        i = first - 1 - (self.draft.word(first - 1) == "the")
        return self.draft.word(i) in {"with", "dengan"}

    def refer(self, noun: str, at: int) -> str | None:
        """Return what a common noun ("department", "school") refers back to from token `at`."""
        sets = self.draft.lexicon.sets
        for first, iri in self.governments:
            held = self.draft.cover[first]
            if first < at and held is not None and noun in self.draft.lower[held.first : held.last]:
                return iri  # the Accra Metropolitan Assembly: the Assembly
        if noun in sets["nouns.city"]:
            noun = "city"
        elif noun in sets["nouns.region"]:
            noun = "province"
        section = next((name for name in _NOUNS if noun in sets[f"nouns.{name}"]), None)
        if section is None:
            for name, kind in _TERRITORIES:
                if any(noun in sets.get(f"territories.{side}.{name}", ()) for side in ("before", "after")):
                    found = list(self.before(at, kind))
                    most = max((self.weights[iri] for iri in found), default=0.0)
                    return next((iri for iri in found if self.weights[iri] >= most * _HOME), None)
            return None
        candidates = list(self.before(at, "Institution"))
        family = sets[f"nouns.{section}"]
        firms = sets["heads.legal"] | {"pt", "cv"} if section == "company" else frozenset()
        for wanted in (frozenset({noun}), family, firms):
            for iri in candidates:
                if self.words[iri] & wanted or any(
                    " " in phrase_ and set(phrase_.split()) <= self.words[iri] for phrase_ in wanted
                ):
                    return iri
        return candidates[0] if candidates and section in ("company", "agency", "group") else None
