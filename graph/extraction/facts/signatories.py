"""Who signs in one clause: named before the verb, after "by", or as signing for somebody."""

from __future__ import annotations

from graph.extraction.facts.cues import Cue
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.sides import Sides
from graph.extraction.facts.uses import Part

_HELP = 12  # characters between "was" and the verb that it makes passive
_AGAIN = 8  # characters between a signer and the next "by"
_BY = 6  # words that may stand between "by" and the first signer
_DIRECT = 2  # words that may stand between a passive verb and its doers where no "by" is needed
_PAIR = 3  # words that may stand between a signer and whom they sign for


class Signatories:
    """Finds who does the deeds of one clause."""

    def __init__(self, passages: Passages, clause: Clause, sides: Sides) -> None:
        self.text = passages.text
        self.clause = clause
        self.sides = sides

    def of(self, act: Cue) -> tuple[list[Part], str]:
        """Return the doers of a deed, and the name of what told them."""
        if doers := self._by(act):
            return doers, "signed-by"
        helped = any(0 <= act.start - cue.end <= _HELP for cue in self.clause.of("connectives", "passive"))
        if act.category.endswith("-passive"):
            doers = self.sides.after(act.end, _DIRECT)
        elif not helped and act.category not in ("signing", "signers"):
            return self._named(act) or self.sides.before(act.start), "subject"
        if not doers and self.text[act.end - 2 : act.end].casefold() == "of":
            doers = self.sides.after(act.end)
        return doers, "signed-by"

    def pairs(self) -> list[tuple[Part, Part]]:
        """Return who signs for whom ("Ann Arden signed for Alderton", "from Alderton, Ann Arden signed")."""
        found = []
        parts = self.sides.parts
        for cue in self.clause.of("connectives", "behalf"):
            actor = next((part for part in parts if part.start >= cue.end and part.kind != "Person"), None)
            if actor is None or self.sides.count(cue.end, actor.start) > _PAIR:
                continue
            index = parts.index(actor)
            before, after = parts[:index][-1:], parts[index + 1 :][:1]
            for person in (*before, *after):
                start, end = sorted((actor, person))
                gap = (self.sides.edges[start][1], cue.start if person is start else self.sides.edges[end][0])
                if person.kind == "Person" and self.sides.small_words(*gap) <= 1:
                    found.append((person, actor))
                    break
        return found

    def _by(self, act: Cue) -> list[Part]:
        """Return the group after "by", and those after an "and by" behind it."""
        doers: list[Part] = []
        for cue in self.clause.of("connectives", "by"):
            again = not doers or 0 <= cue.start - self.sides.edges[doers[-1]][1] <= _AGAIN
            if cue.start >= act.start and again:
                doers += self.sides.following(cue, _BY)
        return doers

    def _named(self, act: Cue) -> list[Part]:
        """Return whom the words of the deed speak of ("went to the city hall and put her name to a pact")."""
        return [part for part in self.clause.parts if part.kind == "Person" and act.start < part.start < act.end]
