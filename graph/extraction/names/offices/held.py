"""The offices of persons that have been read so far: by person, and who heads which city."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.reading import Role
from graph.extraction.tokens import phrase

_PART = 2  # letters of a word that a blend takes at least
_NEAR = 40  # mentions between an office and "his deputy"
BESIDE, GUESSED, REFERRED = 0.93, 0.77, 0.78
"""How sure a body is that stands beside its office; that the context gives; that a word refers to."""
NO_COLLEAGUE = ("Institution", "Country")
"""Kinds of bodies that no colleague in another place shares."""


class Roles:
    """The roles found so far: by person, who heads which city, and (token, role) of the offices without a holder.

    `held` are the words of each title with its body, `words` those of all.
    """

    def __init__(self) -> None:
        self.of_person: dict[str, list[Role]] = {}
        self.seats: dict[tuple[str, str], str] = {}
        self.unnamed: list[tuple[int, Role]] = []
        self.held: set[tuple[frozenset[str], str]] = set()
        self.words: set[str] = set()

    def add(self, role: Role) -> None:
        """Add a role, unless the same or a fuller one of the same person and body is there."""
        mine = self.of_person.setdefault(role.person, [])
        for other in mine:
            same = other.of == role.of and other.former == role.former
            if same and set(phrase(role.title)) <= set(phrase(other.title)):
                return
        words = set(phrase(role.title))
        self.held.add((frozenset(words), role.of))
        self.words |= words
        mine[:] = [
            o for o in mine if not (o.of == role.of and o.former == role.former and set(phrase(o.title)) < words)
        ]
        mine.append(role)

    def same(self, person: str, office: Office) -> str | None:
        """Return the body of the same office of a person, if it has been told, or of the only one that it shortens.

        "Deputi Bidang Transportasi X" is "Deputi X" later, "Duta Besar" "Dubes".
        """
        words = phrase(office.title)
        told = self.of_person.get(person, ())
        if not told or office.former or office.section == "relative":
            return None
        same = next((role.of for role in told if set(phrase(role.title)) == set(words)), None)
        if same is not None or len(words) > 1:
            return same
        short = {role.of for role in told if not role.former and _shortens(words[0], phrase(role.title))}
        return short.pop() if len(short) == 1 else None

    def is_held(self, office: Office, body: str) -> bool:
        """Tell whether somebody holds an office of a body; of one that stands without its body, whether any like it."""
        words = frozenset(phrase(office.title))
        return (words, body) in self.held if office.of is not None else not words.isdisjoint(self.words)

    def is_told(self, body: str, person: str) -> bool:
        """Tell whether the text itself tells that a person holds an office of a body, and no guess does."""
        return any(role.of == body and role.confidence > GUESSED for role in self.of_person.get(person, ()))

    def in_sentences(self, context: Context, office: Office, person: str, back: int = 0) -> list[Role]:
        """Return the roles of the others who are named in the sentence of an office (and in the `back` before it)."""
        said = {iri for _, iri in context.sentence(office.first, back)} - {person}
        return [role for other in sorted(said & self.of_person.keys()) for role in self.of_person[other]]

    def chief(self, context: Context, at: int, but: Collection[str] = NO_COLLEAGUE) -> Role | None:
        """Return the role of the person named last before token `at` who has one in a body of no kind of `but`."""
        for person in context.before(at, "Person"):
            for role in self.of_person.get(person, ()):
                if context.entities[role.of].kind not in but:
                    return role
        return None

    def superior(self, context: Context, at: int, but: Collection[str] = NO_COLLEAGUE) -> Role | None:
        """Return the role of the chief or peer of "his deputy" at token `at`, who may be unnamed ("the mayor of X")."""
        before = bisect_left(self.unnamed, at, key=lambda row: row[0])
        first, told = self.unnamed[before - 1] if before else (0, None)
        if told is not None and context.draft.sentence[at] - context.draft.sentence[first] <= 1:
            low, high = bisect_left(context.order, (first, "")), bisect_left(context.order, (at, ""))
            if high - low < _NEAR and not any(iri in self.of_person for _, iri in context.order[low:high]):
                return told
        return self.chief(context, at, but)


def _shortens(word: str, title: Sequence[str]) -> bool:
    """Tell whether a word is short for a title of several: its first, or the beginnings of its first two."""
    if len(title) < 2:
        return False
    first, second = title[:2]
    blends = (first.startswith(word[:cut]) and second.startswith(word[cut:]) for cut in range(_PART, len(word) - 1))
    return word == first or any(blends)
