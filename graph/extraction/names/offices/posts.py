"""Which offices the persons of a text hold: each with its title and the body that it is of."""

from __future__ import annotations

from graph.extraction.names.offices import bodies, descriptions, guesses, rows, seats
from graph.extraction.names.offices.held import GUESSED, REFERRED, Roles
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context
from graph.extraction.reading import Role


def roles(context: Context, offices: list[Office]) -> list[Role]:
    """Return the offices of persons, with the body of each as far as it can be told, in the order of the text."""
    known = Roles()
    draft = context.draft
    known.unnamed = [(office.first, role) for office in offices if (role := _unnamed(context, office)) is not None]
    known.unnamed.sort(key=lambda row: row[0])
    ordered = rows.bodies(context, offices)
    for office in sorted(offices, key=lambda o: (o.section == "relative", o.of is None, o.section in guesses.LATE)):
        if office.section == "relative" and office.plural and office.of is None and _is_peer(context, office):
            continue  # his colleagues A and B
        for holder in (office.holder, *office.others):
            person = context.iri_of.get(holder) if holder is not None else None
            if holder is None or person is None:
                continue
            idle = office.section == "weak" or _is_peer(context, office) or _is_rank(office)
            if idle and person in known.of_person:
                continue
            body, confidence = ordered.get((office, holder)), GUESSED
            if body is None:
                body, confidence = bodies.body(context, office, person, known)
            if body is None:
                continue
            if office.section in ("city", "region", "country") and not office.former:
                known.seats.setdefault((body, seats.seat(context, office)), person)
            start = min(draft.tokens.starts[office.first], holder.start)
            end = max(draft.tokens.ends[office.last - 1], holder.end)
            title = _title(context, office, known)
            known.add(Role(person, title, body, start, end, office.former, confidence, office.rule))
    for office, person in descriptions.holders(context, offices):
        body = bodies.body(context, office, person, known)[0] if person not in known.of_person else None
        if body is not None and not known.is_held(office, body):
            start, end = draft.tokens.starts[office.first], draft.tokens.ends[office.last - 1]
            title = _title(context, office, known)
            known.add(Role(person, title, body, start, end, office.former, REFERRED, "description"))
    found = [role for mine in known.of_person.values() for role in mine]
    return sorted(found, key=lambda role: (role.start, role.end, role.person, role.title))


def _unnamed(context: Context, office: Office) -> Role | None:
    """Return the role that an office tells of nobody who is named: "the mayor of Lyon"."""
    body = context.iri_of.get(office.of) if office.of is not None else None
    if office.holder is not None or office.plural or office.section not in ("city", "region") or body is None:
        return None
    start, end = context.draft.tokens.starts[office.first], context.draft.tokens.ends[office.last - 1]
    return Role("", " ".join(office.title.split()), body, start, end, office.former, GUESSED, office.rule)


def _is_peer(context: Context, office: Office) -> bool:
    """Tell whether an office is only a word for a colleague: "her colleague X, the consul"."""
    return office.section == "relative" and not context.draft.has(office.first, "words.deputy")


def _is_rank(office: Office) -> bool:
    """Tell whether an office is only what a scholar is called: "Professor Jane Roe, rector of X"."""
    return office.of is None and office.title.casefold() == "professor"


def _title(context: Context, office: Office, known: Roles) -> str:
    title = " ".join(office.title.split())
    if office.section == "relative":
        chief = bodies.superior(context, office, known)
        if chief:
            if not context.draft.has(office.first, "words.deputy"):
                return chief.title
            return f"{'Wakil' if context.draft.language == 'id' else 'Deputy'} {chief.title}"
    return title
