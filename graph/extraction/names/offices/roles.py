"""Who holds the offices that a text names: the person whose name stands beside one."""

from __future__ import annotations

from graph.extraction.names.offices import officers, shared, signatures, towns, unknown
from graph.extraction.names.offices.behalf import past_signing
from graph.extraction.names.offices.holders import holder_after, holder_before
from graph.extraction.names.offices.joining import owned
from graph.extraction.names.offices.offices import is_royal, office_at
from graph.extraction.names.persons import lists, persons
from graph.extraction.names.persons.described import nation_at, noun_at
from graph.extraction.names.persons.office import ARTICLES, TERRITORIAL, Office
from graph.extraction.names.places.twinned import past_twin
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import past_the

_WHO = frozenset({"yang", "who"})
_COUNTS = frozenset({"two", "three", "four", "both"})
_BODY_BEHIND = frozenset({"of", "from", "dari", "at", "(", "for", "nama", "mewakili", "representing"})
_OFFICE = Name(0, 0, "other", "")  # covers the words of offices, so that no name is read in them


def find(draft: Draft) -> list[Office]:
    """Return the offices of `draft` in order, and enter the names of the persons who hold them."""
    offices: list[Office] = []
    hits = draft.hits["titles"]
    done = 0
    for i in sorted(hits):
        if i < done or (hits[i][1] == "royal" and not is_royal(draft, i)):
            continue
        if draft.cover[i] is not None or (draft.hit("verbs", i) and draft.word(i - 1) not in ARTICLES | _COUNTS):
            continue
        if draft.has(i - 1, "words.modal") and not draft.capital(i):
            continue  # X would partner Y
        chain = _chain(draft, i)
        if not chain:
            continue
        done = chain[-1].last
        _hold(draft, chain, offices)
        offices.extend(chain)
        for office in chain:
            for j in range(office.first, office.last):
                draft.cover[j] = draft.cover[j] or _OFFICE
        if chain[0].holder and chain[0].holder.first >= done and chain[0].rule != "signature":
            done = chain[0].holder.last
    return offices


def _chain(draft: Draft, i: int) -> list[Office]:
    """Return the coordinated offices that begin at token `i`: "President of X and Chairman of Y"."""
    chain: list[Office] = []
    while True:
        office = office_at(draft, i, first=not chain)
        if office is None:
            return chain
        chain.append(office)
        j = office.last + (draft.word(office.last) == ",")
        after = draft.hit("titles", j) if j > office.last and draft.language == "en" else None
        if after is not None and office.of is None and draft.capital(j) and draft.word(chain[0].first - 1) == ",":
            j -= 1  # X, Director General, Chairman of Y
        elif draft.word(j) in _WHO and draft.word(j + 1) in {"juga", "also"}:
            j += 1  # Ketua X yang juga Wali Kota Y, Z
        elif draft.word(j) not in shared.AND or not draft.together(j, i):
            return chain
        both = draft.word(j) not in shared.JOINS and after is None
        j += 1
        while draft.word(j) in ARTICLES | {"juga", "also", "sebagai", "concurrently", "simultaneously"}:
            j += 1
        if not draft.hit("titles", j) or not draft.together(i, j) or draft.cover[j] is not None:
            return chain
        if not both and _starts_other(draft, j, chain[-1]):
            return chain
        i = j


def _starts_other(draft: Draft, i: int, before: Office) -> bool:
    """Tell whether the office at `i` is followed by a name of its own ("Wali Kota A dan Wali Kota B X").

    It is not if two names follow and the office before has no body: "Bupati dan Wakil Bupati X, A dan B".
    """
    office = office_at(draft, i, first=False)
    if office is None:
        return False
    comma = draft.word(office.last) == "," and draft.together(office.last, office.last + 1)
    found = persons.name_at(draft, office.last + comma, strict=comma)
    if found is None or before.of is not None or before.noun is not None or before.section != office.section:
        return found is not None
    follows = draft.word(found[2]) in shared.JOINS and not draft.hit("titles", found[2] + 1)
    return not follows or persons.name_at(draft, found[2] + 1, strict=True) is None


def _hold(draft: Draft, chain: list[Office], earlier: list[Office]) -> None:
    """Join a chain of offices with the person whose name stands beside it."""
    first, last = chain[0].first, chain[-1].last
    after = holder_after(draft, last, chain)
    before = holder_before(draft, chain, earlier) if after is None or after[2] == "office, name" else None
    if before and before[1] != "weak":
        after = None
    body = chain[-1].of
    if after is None and before is None and body is not None and body.kind == "institution" and body.last == last:
        shorter = officers.release(draft, body) if draft.language == "id" else officers.without_name(draft, body)
        if shorter is not None:
            chain[-1].of, chain[-1].last = shorter, shorter.last
            last = shorter.last
            after = holder_after(draft, last, chain)
    if after is None and before is None:
        signatures.join(draft, chain)
        return
    sides: list[Office] = []
    if after is not None:
        start, stop, rule, following = after
        if towns.is_town(draft, chain[-1], start, stop):
            town = draft.cover[stop + 1]
            chain[-1].of = draft.add(Name(start, stop, "place", draft.text(start, stop), cue=towns.cue(chain[-1])))
            chain[-1].last = town.last if town is not None else stop
            _hold(draft, chain, earlier)
            return
        if rule == "split":
            chain[-1].of = _split_off(draft, chain[-1], last, start)
            rule = "office name"
        held = draft.cover[start]
        holder = held if held is not None else persons.enter(draft, start, stop)
        _of_after(draft, chain, following)
        if chain[-1].plural:
            alone = chain[-1].of is None and holder.last == holder.first + 1
            chain[-1].others = lists.follow(draft, following, alone)
            sides = _sides(draft, chain[-1], holder) or _in_order(chain[-1], holder)
        elif len(chain) > 1 and shared.in_turn(draft, chain, holder, following):
            return
    else:
        assert before is not None
        holder, rule = before
        _body_behind_comma(draft, chain[-1])
        behind = chain[-1].last + (draft.word(chain[-1].last) == ",")
        if past_signing(draft, behind) > behind:
            _of_after(draft, chain, behind)  # X, the president, signed for Y
        if chain[-1].plural:
            chain[-1].others = lists.listed_before(draft, holder)
            sides = _in_order(chain[-1], holder)
        elif len(chain) > 1 and shared.in_turn_before(draft, chain, holder):
            return
    for office in chain:
        office.holder, office.rule = holder, rule
        if office.of is None and office.noun is None and shared.shares(draft, office, chain):
            office.of = chain[-1].of
    if any(side.holder is holder for side in sides):
        chain.pop()
    chain += sides
    chain[0].first = min(first, chain[0].first)


def _split_off(draft: Draft, office: Office, first: int, last: int) -> Name:
    """Enter the body whose unknown name stands between an office and its holder's name, or honorifics before that."""
    while last - first > 1 and (draft.word(last - 1) == "." or draft.hit("honorifics", last - 1)):
        last -= 1
    if office.section == "body":
        return officers.enter_body(draft, first, last)
    return draft.add(Name(first, last, "place", draft.text(first, last), cue=towns.cue(office)))


def _sides(draft: Draft, office: Office, first: Name) -> list[Office]:
    """Return the offices of those in a list who are given a body each: "mayors X for A, Y for B"."""
    found = []
    for holder in (first, *office.others):
        i = holder.last + (draft.word(holder.last) == ".")  # Juan Roe Jr. of X
        j = past_the(draft, i + 1)
        if draft.word(i) not in {"for", "of", "from", "dari", "("} or not draft.together(j, holder.first):
            continue
        nation = nation_at(draft, j)
        body = draft.cover[j] or (towns.enter_behind(draft, office, j) if nation is None else None)
        if nation is not None:
            side = Office(office.first, office.last, office.title, office.section, holder=holder, rule="list")
            side.nation = nation[:2]
            found.append(side)
        elif body is not None and body.first == j and body.kind in ("place", "institution"):
            side = Office(office.first, office.last, office.title, office.section, of=body, holder=holder, rule="list")
            found.append(side)
    office.others = [name for name in office.others if name not in {side.holder for side in found}]
    return found


def _in_order(office: Office, one: Name) -> list[Office]:
    """Return the offices of those in a list who hold one office of as many bodies: "the mayors of A and B, X and Y"."""
    holders = sorted((one, *office.others), key=lambda name: name.first)
    if len(office.bodies) < 2 or len(office.bodies) != len(holders):
        return []
    office.others = []
    return [
        Office(office.first, office.last, office.title, office.section, of=body, holder=holder, rule="list")
        for body, holder in zip(office.bodies, holders, strict=True)
    ]


def _body_behind_comma(draft: Draft, office: Office) -> None:
    """Read the body in "X (Director, Y Institute)" and "X, Director, Y Institute"."""
    i = office.last
    if office.of is not None or office.noun is not None or not draft.together(i, i + 1):
        return
    if draft.word(i) not in {",", ";", "|", "-", "–"}:
        return
    name = draft.cover[past_the(draft, i + 1)]
    if name is None or name.kind not in ("place", "institution"):
        return
    ends = draft.word(name.last) in {")", ".", ";", "|"} or not draft.together(i, name.last)
    town = name.government and draft.word(name.last) == ","  # X, Director, City of Y, ...
    if name.kind == "institution" or town or ends:
        office.of = name


def _of_after(draft: Draft, chain: list[Office], i: int) -> None:
    """Read the body after a name: "Mayor Hill-Lewis of Cape Town", "Professor X dari Universitas Y"."""
    office = chain[-1]
    i += draft.word(i) == "," and draft.word(i + 1) == "of" and office.section in TERRITORIAL
    begin, i = i, past_signing(draft, i)
    signing = i > begin or draft.word(i) == "for"
    if office.of is not None or office.noun is not None or draft.word(i) not in _BODY_BEHIND:
        return
    if draft.lower[i + 2 : i + 4] == [")", "of"] and draft.word(i) == "(" and draft.tokens.words[i + 1].isupper():
        i += 3  # Mayor X (ABC) of Y
    j = past_twin(draft, past_the(draft, i + 1))
    name = draft.cover[j] if draft.together(j, i) else None
    if draft.word(i) == "(" and name is None and not towns.in_bracket(draft, office, j):
        return
    name = draft.cover[j] if draft.together(j, i) else None
    if draft.word(i) == "(" and (name is None or draft.word(name.last) != ")"):
        return
    nation = nation_at(draft, j)
    if nation is not None:
        office.nation = nation[:2]
    elif name is not None and name.first == j and name.kind in ("place", "institution"):
        office.of = owned(draft, office, name)
    elif name is None and signing and office.section not in TERRITORIAL and noun_at(draft, j):
        office.noun = noun_at(draft, j)  # X signed for the trust
    elif name is None and draft.word(i) == "of" and office.section in ("city", "region", "relative", "body"):
        last = office.last
        unknown.behind(draft, office, j)  # Mayor X of a town that the gazetteer lacks
        office.last = last
