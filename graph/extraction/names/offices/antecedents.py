"""The body of an office that stands without one: whose side it speaks for, whose it is."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.names.words.naming import UNITS
from graph.extraction.tokens import phrase

_REACH = 16  # tokens before an office in which its side is told
_MENTIONS = 40  # mentions before an office among which its delegation is
TERRITORY = {
    "city": ("City", "Place", "Region"),
    "region": ("Region", "Place", "City"),
    "country": ("Country", "Institution"),
    "minister": ("Country", "Region"),
}
BODIES = ("body", "secretary")
_ACTORS = ("Institution", "City", "Region", "Place")


def kinds(office: Office) -> tuple[str, ...]:
    """Return the kinds of bodies that an office can be of, the likeliest first."""
    return TERRITORY.get(office.section, _ACTORS)


def is_unit(context: Context, office: Office) -> bool:
    """Tell whether what stands beside an office is a unit or an area of its body ("Direktur Regional Australia")."""
    name = office.of
    if name is None or (name.kind == "place" and office.section not in BODIES):
        return False
    return name.kind == "place" or context.draft.word(name.first) in UNITS


def _fitting(context: Context, office: Office, found: list[str]) -> str | None:
    """Return the first of the entities of the likeliest kind."""
    for kind in kinds(office):
        for iri in found:
            if context.entities[iri].kind == kind:
                return iri
    return None


def side(context: Context, office: Office) -> str | None:
    """Return whom an office speaks for: "for X the alderman", "dari X, Direktur Y", "X, led by its president"."""
    draft = context.draft
    i = office.first - 1
    while draft.together(i, office.first) and (
        draft.has(i, "words.article", "words.adjective") or draft.word(i) == ","
    ):
        i -= 1
    led = draft.has(i - (draft.word(i) in {"by", "oleh", "langsung"}), "words.led")
    for j in range(office.first - 1, max(-1, office.first - _REACH), -1):
        if not draft.together(j, office.first):
            town = draft.cover[j - 1] if draft.word(j) == ":" else None  # Lyon: Jean Doe, mayor
            if town in context.iri_of and town is not None and town.kind == "place" and draft.begins(town.first):
                return of_place(context, office, context.iri_of[town])
            break
        if draft.word(j) == ";":
            return None
        name = draft.cover[j]
        if name is None and draft.has(j - 1, "words.side") and (short := _short_form(context, j)):
            return short if context.entities[short].kind in kinds(office) else None
        if name is None or name.first != j:
            continue
        if name.kind == "person" and name is not office.holder:
            return None
        iri = context.iri_of.get(name)
        if iri is None or name.kind not in ("place", "institution"):
            continue
        if draft.begins(j) and draft.word(name.last) in {"-", "–", "—", ":"}:
            return of_place(context, office, iri)  # Leeds: Jane Roe, mayor
        if _tells_where(context, j, office):
            continue
        k = j - 1 - draft.has(j - 1, "words.article")
        k -= draft.word(k) in {"pihak", "of"} and draft.has(k - 1, "words.side")
        if draft.has(k, "words.side") or led:
            return of_place(context, office, iri)
    return _guest(context, office) if led else None


def _tells_where(context: Context, i: int, office: Office) -> bool:
    """Tell whether the land at token `i` only tells where the place before it lies, whose the office rather is:
    "from Leeds, England, led by its mayor"."""
    cover, entities = context.draft.cover, context.entities
    before, land = cover[i - 2] if i > 1 and context.draft.word(i - 1) in {",", "("} else None, cover[i]
    if before is None or land is None or before.kind != "place" or before not in context.iri_of:
        return False
    likely = [entities[context.iri_of[name]].kind for name in (before, land)]
    ranks = [kinds(office).index(kind) if kind in kinds(office) else len(kinds(office)) for kind in likely]
    return likely[1] in ("Country", "Region") and ranks[0] < ranks[1]


def _short_form(context: Context, i: int) -> str | None:
    """Return the institution that the unknown word at `i` is the first word of: "From Strathmore came the dean"."""
    draft = context.draft
    if not draft.capital(i) or draft.capital(i + 1) or len(draft.word(i)) < 4:
        return None
    starts = (
        body
        for body in context.before(i, "Institution")
        if (context.entities[body].name or "").split()[0].casefold() == draft.word(i)
    )
    return next(starts, None)


def opening(context: Context, office: Office) -> str | None:
    """Return the city with which the sentence of an office begins: "In X, Mayor Y gave a dinner"."""
    begin = bisect_left(context.draft.sentence, context.draft.sentence[office.first])
    name = context.draft.cover[begin + 1] if context.draft.word(begin) in {"in", "at", "di"} else None
    iri = context.iri_of.get(name) if name is not None and name.first < office.first else None
    return iri if iri is not None and context.entities[iri].kind == "City" else None


def named_with(context: Context, office: Office) -> str | None:
    """Return the institution before an office in whose name its noun stands: "Balai X ... kepala balai itu"."""
    named = context.before(office.first, "Institution") if office.section == "body" else ()
    return next((iri for iri in named if office.noun in context.words[iri]), None)


def receives(context: Context, office: Office) -> int | None:
    """Return the token of "welcomed" in "he was welcomed at the port by Mayor X", if the office is the host's."""
    draft = context.draft
    i = office.first - 1
    while draft.together(i, office.first) and draft.has(i, "words.article", "words.adjective"):
        i -= 1
    by = draft.word(i) in {"by", "oleh"}
    for j in range(i - by, max(-1, office.first - _REACH), -1):
        if not draft.together(j, office.first):
            return None
        if draft.has(j, "words.received"):
            return j if by or (draft.language == "id" and j == i) else None
    return None


def _guest(context: Context, office: Office) -> str | None:
    """Return the place whose delegation was named last: "The delegation was led by Mayor X"."""
    draft = context.draft
    end = bisect_left(context.order, (office.first, ""))
    for first, iri in reversed(context.order[max(0, end - _MENTIONS) : end]):
        name = draft.cover[first]
        beside = (first - 1, first - 2, name.last if name is not None else -1)
        if not any(draft.has(i, "words.guest") for i in beside):
            continue
        if context.entities[iri].kind in kinds(office):
            return iri
    return None


def of_place(context: Context, office: Office, iri: str) -> str | None:
    """Return the body meant by the name of a side: for a city as a firm's side, the firm that has its name."""
    entity = context.entities[iri]
    if entity.kind in kinds(office)[:1]:
        return iri
    if office.section in BODIES and entity.kind != "Institution":
        part = (entity.name or "").casefold().split()
        if part:
            for body in context.before(office.first, "Institution"):
                if set(part) <= context.words[body]:
                    return body
    return iri if entity.kind in kinds(office) else None


def _owners(context: Context, office: Office) -> tuple[str, ...]:
    """Return the kinds of bodies that "its" before an office can mean: a founder or a rector is of no city."""
    institutional = (
        office.section == "body" and not set(phrase(office.title)) & context.draft.lexicon.sets["words.civic"]
    )
    return ("Institution",) if institutional else kinds(office)


def owner(context: Context, office: Office) -> str | None:
    """Return whose office "its director", "presidennya" is: the subject of the sentence, or of the one before."""
    draft = context.draft
    seat = draft.hit("seats", office.first)
    family = draft.lexicon.sets[f"nouns.{seat[1]}"] if seat is not None else frozenset()
    if office.section == "body" and (office.owned or draft.word(office.first - 1) in {"its", "their"}):
        near = {iri for _, iri in context.sentence(office.first, back=1)}
        for iri in islice(context.before(office.first, "Institution"), 3):
            if iri in near and context.words[iri] & family and not context.is_partner(iri, office.first):
                return iri
    if office.owned:
        return _fitting(context, office, list(islice(context.before(office.first, *_owners(context, office)), 2)))
    i = office.first - 1
    while draft.has(i, "words.adjective", "words.former", "words.acting"):
        i -= 1
    if draft.word(i) == "whose":
        return _fitting(context, office, list(islice(context.before(office.first, *_owners(context, office)), 1)))
    if draft.word(i) not in {"its", "their"} or not draft.together(i, office.first):
        return None
    led = draft.cover[i - 2] if draft.word(i - 1) == "by" else None
    if (
        led is not None
        and led in context.iri_of
        and context.entities[context.iri_of[led]].kind in _owners(context, office)
    ):
        return context.iri_of[led]  # and Leeds by its mayor
    before = office.holder.first if office.holder is not None and office.holder.first < office.first else office.first
    for back in range(3):
        said = [iri for first, iri in context.sentence(office.first, back) if first < before]
        said = [iri for iri in said if context.entities[iri].kind in _owners(context, office)]
        if not said and back == 0 and (described := _described_subject(context, office)):
            return described
        if said:
            nearest = before != office.first or draft.has(i - 1 - (draft.word(i - 1) in {"by", "oleh"}), "words.led")
            nearest = nearest or draft.word(i - 1) == "and"
            bodies = [iri for iri in said if context.entities[iri].kind == "Institution"]
            begins = back and not draft.together(i - 1, i)
            said = bodies if bodies and office.section == "body" and (nearest or begins) else said
            return said[-1] if nearest else said[0]
    return None


def _described_subject(context: Context, office: Office) -> str | None:
    """Return the body that a noun before an office in its sentence means: "The union, represented by its chairman"."""
    draft = context.draft
    for j in range(office.first - 2, max(0, office.first - _REACH), -1):
        if not draft.together(j, office.first):
            return None
        if draft.word(j - 1) == "the" and (hit := draft.hit("nouns", j)) and draft.cover[j] is None:
            iri = context.refer(" ".join(draft.lower[j : hit[0]]), j)
            return iri if iri and context.entities[iri].kind in kinds(office) else None
    return None
