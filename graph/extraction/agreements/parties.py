"""The parties of one deed, as the words around its verb or its noun tell them."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.apart import apart, apiece
from graph.extraction.agreements.between import first_between, fronted, many
from graph.extraction.agreements.frame import WATCHED, Told
from graph.extraction.agreements.givers import joined, offering, possessor, subject_before
from graph.extraction.agreements.signatories import Signatories
from graph.extraction.clauses.cues import VAGUE, Cue
from graph.extraction.clauses.gone import loser
from graph.extraction.clauses.governments import governs
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors, sides_of
from graph.extraction.clauses.uses import Part

_FIRST = 4  # characters before the actor that a clause begins with
ALIAS = 12  # characters between two names of one document ("nota kesepahaman (MoU)")
_ASIDE = 25  # characters between a member of a group and words that say that it looked on
_LOOKING = 10  # characters between "witnessed" and the signing
_JOINT = 3  # characters between a noun and "namely"
_INSIDE = 5  # characters of "with" where the noun itself ends with it ("the first with B")


class Parties:
    """Finds the parties of the deeds of one clause."""

    def __init__(self, passages: Passages, clause: Clause) -> None:
        self.passages = passages
        self.clause = clause
        self.sides = sides_of(passages, clause)
        self.signatories = Signatories(passages, clause, self.sides)
        self.twins = clause.of("twinning", "relation")

    def signers(self, act: Cue, noun: Cue | None) -> tuple[list[Part], Told]:
        """Return the signers, and the parties as they, or the words around the noun, tell them."""
        signs = act.category.startswith(("sign", "renew"))
        if self._watched(act):
            told = self.around(noun or act)
            officers = any(part.kind == "Person" for part in self.sides.before(act.start))
            only = noun is None and not self.twins and told.rule in ("subject", "with")
            return [], replace(told, rule=WATCHED) if officers and only else told
        signers, rule = self.signatories.of(act)
        if not self.clause.parts:
            return signers, Told(rule, actors(self.passages, signers))
        for person, actor in self.signatories.pairs(act):
            signers = [part for part in signers if part not in (person, actor)] + [person, actor]
            signers += [part for part in self.sides.others(actor) if part not in signers]
        made = self.twins[0] if self.twins and act.category == "conclude-passive" else act
        around = self.around(noun or made)
        if around.rule == "between" and signs and not signers:
            return [
                part for part in first_between(self.passages, self.clause, self.sides) if part.kind == "Person"
            ], around
        if around.rule in ("between", "noun-pair"):
            return signers, around
        leads = actors(self.passages, signers)
        partners = self.partners(act.start, self._next(noun))
        if not partners and noun is not None and noun.end <= act.start:
            partners = self.partners(noun.end - _INSIDE, act.start)  # "the agreement with B, signed in 2017"
        if not partners and not signers:
            partners = self.partners(self.clause.start, act.start)  # "the ties with B, whose charter was renewed"
        if not partners and not signers and (pair := joined(self.clause, act)):
            return [], Told("noun-pair", pair)
        signers = signers + partners
        rule += "-with" if partners else ""
        others = actors(self.passages, partners)
        leads = tuple(lead for lead in self._peers(leads, others) if lead not in others)
        if others and not leads and around.rule == "between-one":
            leads = tuple(lead for lead in around.leads if lead not in others)  # "between A and several, namely B"
        if others and not leads:
            leads = self._companions(act.start, others) or self._subject(
                act, others
            )  # "the pact of A with B was signed"
        if noun is not None and noun.category == "ordinal" and others:
            leads = self._subject(act, others) or leads  # "A signed a pact with B, and another with C"
        if len(leads) == 1 and not others and rule == "subject":
            leads = (*self._companions(act.start, leads), *leads)
        if len(others) == 1 and len(leads) > 1 and (apiece(self.clause, act, noun) or many(self.passages, leads)):
            leads, others = others, leads  # "A, B and C each signed a contract with D"
        return signers, Told(rule, leads, others)

    def _subject(self, act: Cue, partners: tuple[str, ...]) -> tuple[str, ...]:
        """Return the actor that a clause begins with ("A holds the games, under a contract it entered into with B")."""
        first = [
            part for part in self.sides.parts[:1] if part.start - self.clause.start <= _FIRST and part.end <= act.start
        ]
        return self._others([part for part in first if part.use == "actor"], partners)

    def _watched(self, act: Cue) -> bool:
        """Whether the clause tells of who only looked on at a signing ("the consul, who witnessed the signing")."""
        looking = [cue.end for cue in self.clause.of("participation", "witness-before")]
        return act.category == "signing" and any(0 <= act.start - end <= _LOOKING for end in looking)

    def _next(self, noun: Cue | None) -> int | None:
        """Return where the clause names the next document, whose partners are not those of this one."""
        nouns = [cue for cue in self.clause.of("agreements") if cue.category not in (*VAGUE, "idiom")]
        last = noun
        for cue in nouns:
            if last is not None and cue.start >= last.end:
                if cue.start - last.end > ALIAS:
                    return cue.start
                last = cue
        return None

    def cities(self, iris: tuple[str, ...]) -> tuple[str, ...]:
        """Return those that are places."""
        return tuple(iri for iri in iris if self.passages.is_place(iri))

    def _peers(self, leads: tuple[str, ...], partners: tuple[str, ...]) -> tuple[str, ...]:
        """Return the leads that can be partners of cities: a consul's country, for one, is none."""
        if not any(self.passages.is_city(partner) for partner in partners):
            return leads
        kinds = self.passages.entities
        return tuple(
            lead for lead in leads if kinds[lead].kind != "Country" or governs(self.passages.text, self.clause, lead)
        )

    def partners(self, offset: int, limit: int | None = None) -> list[Part]:
        """Return the groups after each "with" that follow an offset, up to another."""
        if not self.sides.parts:
            return []
        found: list[Part] = []
        acting = {cue.start for cue in self.clause.of("connectives", "represented")}
        looking = [cue.start for cue in self.clause.of("participation", "witness-before") if cue.start not in acting]
        offered = ("to",) if self.clause.of("status", "proposed", "in-negotiation") else ()
        for cue in self.clause.of("connectives", "with", *offered):
            if cue.start < offset or (limit is not None and cue.start >= limit):
                continue
            if any(one.start <= cue.start < one.end for one in self.clause.of("participation", "witness-after")):
                continue  # "dengan disaksikan"
            group = fronted(self.clause, cue, self.sides.following(cue))
            end = self.sides.edges[group[-1]][1] if group else 0
            if group and any(0 <= start - end < _ASIDE for start in looking):
                continue  # "with the minister looking on"
            if group and group[0] in self.sides.besides:
                continue  # "besides with A, it works with B"
            found += group
        return found

    def around(self, noun: Cue) -> Told:
        """Return the parties that stand around a noun: "between A and B", "MoU A dan B", "A ... with B"."""
        if not self.clause.parts:
            return Told("subject")
        if (verb := loser(self.clause, noun)) is not None:
            lost = self.cities(actors(self.passages, self.sides.after(verb.end)))
            by = self.sides.before(verb.start, 12) or self.sides.after(noun.end)
            return Told("lost", self.cities(self._others(by, lost)), lost)
        joined = noun.category != "ordinal"
        group = actors(self.passages, self.sides.after(noun.end, 2, both=joined))  # "MoU A dengan B"
        beside = noun.end, self._next(noun) or self.clause.end
        joins = first_between(self.passages, self.clause, self.sides, self._paper(noun), beside)
        between = actors(self.passages, joins)
        shared = any(0 <= cue.start - noun.end <= _JOINT for cue in self.clause.of("ties", "namely"))
        before = bool(joins) and joins[-1].end <= noun.start  # those of the noun before
        if joined and len(group) >= 2 and not shared and (len(between) < 2 or before or self._next(noun) is not None):
            return Told("noun-pair", group)
        if between:
            return Told("between" if len(between) >= 2 else "between-one", between)
        ahead = self.sides.before(noun.start, 12)
        owners = self.cities(actors(self.passages, ahead))
        if noun in self.twins and (others := self.cities(group)) and owners:
            if len(owners) > 1 and len(others) == 1:
                owners, others = others, owners  # "A, B and C are to be twin towns of D"
            return Told("of", owners, others)
        partners = actors(self.passages, self.partners(self.clause.start, self._next(noun)))
        if (
            owner := possessor(self.passages, self.clause, noun)
        ) and owner in partners:  # "with B, A's partner town since 1968"
            return Told("with", (owner,), tuple(iri for iri in partners if iri != owner))
        if owner and noun in self.twins and (other := self._subject(noun, (owner,))):
            return Told("of", (owner,), other)  # "A, which became B's first sister city"
        partners = partners or offering(self.passages, self.clause, self.sides, noun)
        leads = self._others(ahead, partners) or self._companions(noun.start, partners)
        if partners and not leads:
            leads = self._others(subject_before(self.passages, self.clause), partners)
        return Told("with" if partners else "subject", leads, partners)

    def _others(self, parts: list[Part], partners: tuple[str, ...]) -> tuple[str, ...]:
        """Return those that a group acts for and that can be partners of the others."""
        return tuple(iri for iri in self._peers(actors(self.passages, parts), partners) if iri not in partners)

    def _companions(self, offset: int, partners: tuple[str, ...]) -> tuple[str, ...]:
        """Return who stands before the "with" of partners ("A joined forces with B in a pact")."""
        for cue in self.clause.of("connectives", "with"):
            if cue.start < offset and (found := self._others(self.sides.before(cue.start), partners)):
                return found
        return ()

    def _paper(self, noun: Cue) -> Cue | None:
        """Return a noun that names a document, None for one of a tie."""
        return noun if noun.category not in VAGUE and noun not in self.twins else None

    def apart(self, told: Told) -> bool:
        """Whether the lead agrees with each of its partners on its own, not all on one paper."""
        return apart(self.passages, self.clause, self.twins, told)
