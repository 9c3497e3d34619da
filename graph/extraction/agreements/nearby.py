"""Whom the clauses around an agreement name: the other side of one that its own clauses tell of one side alone."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.stages import GROUPS
from graph.extraction.clauses.passages import Passages

_HEAD = 25  # characters between the start of a clause and whom it speaks of
_BESIDE = 2  # clauses before an agreement in which the other party of the text's main place is looked for first


def pair_before(passages: Passages, agreement: Agreement) -> list[str]:
    """Return the two actors of the clause before an agreement, in its paragraph ("A and B met. They signed ...")."""
    clause = agreement.frames[0].clause
    before = passages.clauses[clause.index - 1] if clause.index else clause
    if before.paragraph != clause.paragraph:
        return []
    parts = [part for part in before.parts if part.use == "actor" and part.named]
    acting = [part.entity for part in parts if part.kind not in ("Person", "Country")]
    both = [actor for actor in dict.fromkeys(acting) if not agreement.twin or passages.is_city(actor)]
    return both if len(both) == 2 else []


def follows(agreement: Agreement, before: Agreement) -> bool:
    """Whether what one side tells of comes right behind an agreement of that side ("A said a contract may follow")."""
    here, there = agreement.frames[0].clause, before.frames[-1].clause
    near = here.paragraph == there.paragraph and 0 < here.index - there.index <= _BESIDE
    step = GROUPS[agreement.rough] == "open" and GROUPS[before.rough] == "done"
    named = {part.entity for part in here.parts if part.kind not in ("Person", "Country")}
    return near and step and named | set(agreement.parties) < set(before.parties)


def whose(agreement: Agreement, before: Agreement) -> list[str]:
    """Return whose agreement is told with another partner right before ("The pact with B lapsed. One with C ...")."""
    here, there = agreement.frames[0], before.frames[-1]
    near = here.clause.paragraph == there.clause.paragraph and 0 < here.clause.index - there.clause.index <= _BESIDE
    named = not here.leads and len(here.partners) == len(there.partners) == 1
    owners = [party for party in before.parties if party not in (*there.partners, *here.partners)]
    return owners if near and named and len(owners) == 1 and set(agreement.parties) == set(here.partners) else []


def beside(passages: Passages, agreement: Agreement, known: Sequence[str]) -> list[str]:
    """Return the actors that stand near an agreement of the text's main place, in its paragraph, the nearest first."""
    if owner := _owner(passages, agreement, known):
        return owner
    if passages.home not in known:
        return _spoken_of(passages, agreement, known)
    clause = agreement.frames[0].clause
    places = {passages.is_place(party) for party in known}
    found = []
    for one in reversed(passages.clauses[max(0, clause.index - _BESIDE) : clause.index + 1]):
        for part in reversed(one.parts if one.paragraph == clause.paragraph else ()):
            actor = passages.office_at(part) if part.kind == "Person" else part.entity
            if actor and part.use in ("actor", "office") and passages.entities[actor].kind != "Country":
                found.append(actor)
    return [actor for actor in found if passages.is_place(actor) in places]


def _spoken_of(passages: Passages, agreement: Agreement, known: Sequence[str]) -> list[str]:
    """Return the one actor that a partner's own clause or that before names too ("A had trouble. With B ...")."""
    clause = agreement.frames[0].clause
    if not any(set(known) & set(frame.partners) for frame in agreement.frames):
        return []
    for one in reversed(passages.clauses[max(0, clause.index - 1) : clause.index + 1]):
        near = one.paragraph == clause.paragraph
        acting = [part for part in one.parts if near and part.use in ("actor", "office")]
        if one is not clause and acting and acting[0].start - one.start > _HEAD:
            return []
        named = dict.fromkeys(passages.office_at(part) if part.kind == "Person" else part.entity for part in acting)
        found = [iri for iri in named if iri and iri not in known and passages.entities[iri].kind != "Country"]
        if len(found) > 1:  # "of those that A has with B and C, ..."
            withs = [cue.start for cue in one.of("connectives", "with")]
            ahead = {part.entity for part in acting if withs and part.end <= withs[0]}
            found = [iri for iri in found if iri in ahead]
        if found:
            return found if len(found) == 1 else []
    return []


def _owner(passages: Passages, agreement: Agreement, known: Sequence[str]) -> list[str]:
    """Return who has the partner that is named, in the clause before ("A has twins, B and C. The pact with B")."""
    frame = agreement.frames[0]
    before = passages.clauses[frame.clause.index - 1] if frame.clause.index else frame.clause
    withs = [cue.start for cue in before.of("connectives", "with")]
    if not withs or not set(known) & set(frame.partners) or before.paragraph != frame.clause.paragraph:
        return []
    acting = [part for part in before.parts if part.use == "actor" and part.kind not in ("Person", "Country")]
    if not any(part.entity in known and part.start > withs[0] for part in acting):
        return []
    found = list(dict.fromkeys(part.entity for part in acting if part.end <= withs[0] and part.entity not in known))
    return found if len(found) == 1 else []
