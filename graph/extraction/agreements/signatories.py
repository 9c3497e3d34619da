"""Who signs in one clause: named before the verb, after "by", or as signing for somebody."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.extraction.agreements.strength import is_helped
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.implied import couple
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides
from graph.extraction.clauses.uses import Part
from graph.extraction.tokens import CAPITAL

_COMING = ("visit-noun", "delegation", "travel")  # words that "by" tells who comes of
_HEAD = 2  # characters between the start of a clause and what it begins with
_AGAIN = 6  # words between a signer and the next "by" ("and on behalf of Briggen by")
_HIM = 2  # clauses before in which "-nya" may be named
_BY = 6  # words that may stand between "by" and the first signer
_DIRECT = 2  # words that may stand between a passive verb and its doers where no "by" is needed
_OF = 2  # words that may stand between "for" and whom they sign for in a list ("for the city of")
_PAIR = 3  # words that may stand between a signer and whom they sign for
_WORD = 20  # characters that a verb before "by" may have
_WHO = re.compile(r"yang ", re.IGNORECASE)
_OBJECT = re.compile(r" (?:the|an?|it|this|their|its|both|two)\b")
_NOUN = re.compile(r"\b(?:the|a|an|this|that|of|their|its|for) \Z", re.IGNORECASE)
_SAME = re.compile(r" (?:it )?(?:for|[io]n (?:the |its |his |her |their )?(?:\w+['’]s )?behalf)\b")
_OPENING = re.compile(
    r"\W*(?:(?:\w+ly |speaking |shortly |soon |right )?(?:after|before|upon|on|while|when|in|by) )?", re.IGNORECASE
)
_WERE = re.compile(
    rf" (?:the|an?|it|this|their) [^.;:,\n]{{,80}}?\b(?:was|were|are|is) (?=(?:the )?(?:\w+ )?{CAPITAL})"
)
_AFTER = re.compile(r"\b(?:after|before|while|when|upon) \Z")
_PASSIVE = re.compile(r"\b(?:[a-z]+ed|led|drawn|written|held|di[a-z]{4,})(?: (?:langsung|pula|juga|jointly|also))? ?\Z")


class Signatories:
    """Finds who does the deeds of one clause."""

    def __init__(self, passages: Passages, clause: Clause, sides: Sides) -> None:
        self.passages = passages
        self.text = passages.text
        self.clause = clause
        self.sides = sides

    def of(self, act: Cue) -> tuple[list[Part], str]:
        """Return the doers of a deed, and the name of what told them."""
        doers, rule = self._told(act)
        people = [part for part in doers if part.kind == "Person"]
        direct = len(people) == 1 and any(cue.end + 1 == act.start for cue in self.clause.of("counts", "two"))
        if (not people or direct) and act.category in ("sign", "sign-passive"):
            both = couple(self.passages, self.clause, act)  # of "A welcomed B, when the two signed it" not B alone
            return (both, "couple") if both else (doers, rule)
        return doers, rule

    def _told(self, act: Cue) -> tuple[list[Part], str]:
        if doers := self._by(act):
            return doers, "signed-by"
        helped = is_helped(self.clause, act, "passive")
        if act.category.endswith("-passive"):
            doers = self.sides.after(act.end, _DIRECT) or self._by_him(act)
        elif not helped and act.category not in ("signing", "signers"):
            doers = self._named(act) or self.sides.before(act.start) or self._who(act)
            return doers + self._likewise(act, doers) + self._meanwhile(act, doers), "subject"
        if act.category == "signing" and (subject := self._subject(act)):
            return subject, "signed-by"
        if not doers and self.text[act.end - 2 : act.end].casefold() == "of":
            doers = self.sides.after(act.end)
        return doers, "signed-by"

    def _subject(self, act: Cue) -> list[Part]:
        """Return whose participle opens a clause or ends a remark.

        "After signing it, Ann Arden said"; "said Ann Arden after signing it"; "signing it were Ann Arden and B".
        """
        if not _OBJECT.match(self.text, act.end) or _NOUN.search(self.text, self.clause.start, act.start):
            return []
        said = [cue.start for cue in self.clause.of("participation", "comment") if cue.end <= act.start]
        comma = self.text.find(", ", act.end, self.clause.end)
        opening = _OPENING.fullmatch(self.text, self.clause.start, act.start)
        if opening and (were := _WERE.match(self.text, act.end, self.clause.end)):
            found = self.sides.after(were.end(), 1)
        elif opening:
            found = self.sides.after(comma) if comma > 0 else []
        else:
            found = self.sides.before(said[-1]) if said else []
            found = found or (
                self.sides.before(act.start, 1) if said and _AFTER.search(self.text, said[-1], act.start) else []
            )
        return [part for part in found if part.kind == "Person"]

    def _who(self, act: Cue) -> list[Part]:
        """Return the persons behind the "yang menandatangani" that a clause begins with."""
        if not _WHO.fullmatch(self.text, self.clause.start, act.start):
            return []
        found = self.sides.after(act.end, _DIRECT)
        return found if found and found[0].kind == "Person" else []

    def _by_him(self, act: Cue) -> list[Part]:
        """Return the person named last, where a clitic says that he or she did it ("yang ditandatanganinya")."""
        if not self.text[act.start : act.end].casefold().endswith("nya"):
            return []
        index = self.clause.index
        parts = [part for one in self.passages.clauses[max(0, index - _HIM) : index + 1] for part in one.parts]
        return [part for part in parts if part.kind == "Person" and part.end <= act.start][-1:]

    def _likewise(self, act: Cue, doers: list[Part]) -> list[Part]:
        """Return who does the same ("Ann Arden signed it, as did Bela Brock")."""
        found = []
        for cue in self.clause.of("connectives", "likewise", "likewise-after"):
            if cue.start >= act.end:
                found += self.sides.following(cue) if cue.category == "likewise" else self.sides.before(cue.start)
        return [part for part in found if part not in doers and part.start >= act.end]

    def _meanwhile(self, act: Cue, doers: list[Part]) -> list[Part]:
        """Return who signs the same for another ("Ann Arden signed for Alderton, while Bela Brock signed for B")."""
        found: list[Part] = []
        acts = [cue for cue in self.clause.of("signing", "sign") if cue.start >= act.end] if doers else []
        for cue in acts:
            if _SAME.match(self.text, cue.end):
                found += [part for part in self.sides.before(cue.start) if part.kind == "Person"]
        return [part for part in found if part not in doers and part.start >= act.end]

    def pairs(self, act: Cue) -> list[tuple[Part, Part]]:
        """Return who signs for whom ("Ann Arden signed for Alderton", "from Alderton, Ann Arden signed")."""
        parts = self.sides.parts
        if len(parts) < 2 or act.category == "conclude-agree":
            return []
        found = self._represented(parts)
        if not act.category.startswith(("sign", "renew")):
            return found
        offices = {cue.end for cue in self.clause.of("fields", "office")}
        for cue in self.clause.of("connectives", "behalf", "behalf-first"):
            if cue.end in offices:
                continue  # "the Minister for Hunter"
            if cue.category == "behalf-first" and cue.start - self.clause.start > _HEAD:
                continue
            actor = next((part for part in parts if part.start >= cue.end and part.kind != "Person"), None)
            if actor is None or self.sides.count(cue.end, actor.start) > _PAIR:
                continue
            index = parts.index(actor)
            for person in (*parts[:index][-1:], *parts[index + 1 : index + 2]):
                start, end = sorted((actor, person))
                gap = (self.sides.edges[start][1], cue.start if person is start else self.sides.edges[end][0])
                if person.kind == "Person" and self.sides.small_words(*gap) <= 1:
                    found.append((person, actor))
                    break
        return found + [pair for pair in self._chain() if pair not in found]

    def _represented(self, parts: list[Part]) -> list[tuple[Part, Part]]:
        """Return who stands for whom ("Alderton and Briggen, represented by Ann Arden and Bela Brock")."""
        found: list[tuple[Part, Part]] = []
        for cue in self.clause.of("connectives", "represented"):
            bodies = [part for part in self.sides.before(cue.start) if part.kind != "Person"]
            people = [part for part in self.sides.following(cue, _BY) if part.kind == "Person"]
            if len(bodies) == len(people) > 1:
                found += zip(people, bodies, strict=True)
                continue
            actor = next((part for part in reversed(parts) if part.end <= cue.start), None)
            person = next((part for part in parts if part.start >= cue.end), None)
            if actor and person and self._paired(person, actor, cue):
                found.append((person, actor))
        return found

    def _chain(self) -> list[tuple[Part, Part]]:
        """Return who signs for whom, one after another ("Ann Arden signed for Alderton and Bela Brock for Briggen")."""
        ends = [cue.end for cue in self.clause.of("connectives", "behalf", "behalf-first")]
        if len(ends) < 2:
            return []
        found = [
            (person, actor)
            for person, actor in pairwise(self.sides.parts)
            if person.kind == "Person"
            and actor.kind != "Person"
            and any(person.end < end <= actor.start and self.sides.count(end, actor.start) <= _OF for end in ends)
        ]
        return found if len(found) > 1 else []

    def _paired(self, person: Part, actor: Part, cue: Cue) -> bool:
        """Whether an actor stands right before, and a person right after, words like "represented by"."""
        near = self.sides.count(actor.end, cue.start) <= 1 and self.sides.small_words(cue.end, person.start) <= _PAIR
        return near and actor.kind != "Person" and person.kind == "Person"

    def _by(self, act: Cue) -> list[Part]:
        """Return the group after "by", and those after an "and by" behind it."""
        doers: list[Part] = []
        for cue in self.clause.of("connectives", "by"):
            if cue.start < act.start or self._of_another(cue, act):
                continue
            if not doers or self._again(doers[-1], cue):
                doers += self.sides.following(cue, _BY)
        return doers

    def _of_another(self, by: Cue, act: Cue) -> bool:
        """Whether a "by" goes with another verb, or a noun ("witnessed by", "disaksikan oleh", "during a visit by")."""
        nouns = [cue for cue in self.clause.of("events") if cue.category in _COMING]
        if any(act.end <= cue.start < by.start <= cue.end + 1 for cue in nouns):
            return True
        word = _PASSIVE.search(self.text, max(self.clause.start, by.start - _WORD), by.start)
        return word is not None and word.start() >= act.end

    def _again(self, last: Part, cue: Cue) -> bool:
        """Whether a "by" goes on with the list that ends with a signer."""
        end = self.sides.edges[last][1]
        ands = [word.start for word in self.clause.of("connectives", "and")]
        joined = self.text[end] == "," or any(end <= start < cue.start for start in ands)
        joined |= last.kind != "Person" and any(
            last.start - word.end >= 0 and self.sides.count(word.end, last.start) <= _OF
            for word in self.clause.of("connectives", "behalf", "behalf-first")
        )  # "by Ann Arden, and for Briggen by Bela Brock"
        return joined and self.sides.count(end, cue.start) <= _AGAIN

    def _named(self, act: Cue) -> list[Part]:
        """Return whom the words of the deed speak of ("went to the city hall and put her name to a pact")."""
        return [part for part in self.clause.parts if part.kind == "Person" and act.start < part.start < act.end]
