"""Random small worlds of made-up sources, and the plain way to compute what they make together."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph import iris
from graph.curation import Decision
from graph.identity.candidates import candidate
from graph.identity.profiles import profile
from graph.identity.scores import THRESHOLD, score
from graph.iris import CPV
from graph.model import Date, Document, Entity, Evidence, Source, Statement, Text
from graph.rdf import entailed, place_quads, quads
from graph.rdf.entailment import TIES, finest
from graph.rdf.terms import GAZETTEER, INFERRED, TYPE, term
from graph.store import Draft, Store

TEXT = "A made-up sentence."
CITIES = tuple(f"{iris.ID}city/{slug}" for slug in ("surabaya-id", "busan-kr", "bandung-id"))
LOCAL = iris.local_place("city", "Contohville", "ID", "any")
PEOPLE = ("Ani Contoh", "Budi Rekaan", "Ani  Contoh")
BODIES = ("Badan Rekaan Indonesia", "Made-up Agency")
DATES = (None, "2023", "2024", "2024-09", "2024-09-03")
SLUGS = ("a", "b", "c", "d")

papers = st.tuples(
    st.sets(st.sampled_from((*CITIES, LOCAL, *BODIES)), min_size=1, max_size=3),
    st.sampled_from(("memorandum-of-understanding", "sister-city-agreement")),
    st.booleans(),
    st.sampled_from(("signed", "renewed", "planned", "expired", "ended", None)),
    st.sampled_from(DATES),
)
offices = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(("Mayor", "Head")), st.sampled_from((*CITIES, *BODIES)))
meetings = st.tuples(
    st.sampled_from((None, "Made-up Expo")), st.sampled_from(DATES), st.sampled_from(DATES), st.sampled_from(CITIES)
)
partners = st.tuples(
    st.sampled_from((*CITIES, *BODIES)),
    st.sampled_from(("partnerOf", "twinnedWith")),
    st.sampled_from((*CITIES, LOCAL)),
)
facts = st.tuples(
    st.sampled_from((None, "2020", "2024-09-05", "2025-01-01")),
    st.lists(papers, max_size=2),
    st.lists(offices, max_size=2),
    st.lists(meetings, max_size=1),
    st.lists(partners.filter(lambda row: row[0] != row[2]), max_size=2),
)


def source(slug: str, said: tuple) -> Source:
    """Return a source that says these `facts`."""
    issued, agreements, roles, events, ties = said
    document = Document(slug, TEXT, title=slug, issued=Date(issued) if issued else None, language="en")
    entities: dict[str, Entity] = {}
    rows: list[tuple] = []

    def actor(name: str) -> str:
        if name.startswith("https:"):
            label = "Contohville" if name == LOCAL else iris.slug_of(name)[:-3].title()
            entities[name] = Entity(name, "City", label, country="ID" if name == LOCAL else None, language=None)
            rows.append((iris.document(slug), "mentions", name))
            return name
        iri = iris.named("institution", name, slug)
        entities[iri] = Entity(iri, "Institution", name, (name[:5],), "en")
        return iri

    for number, (parties, kind, twinning, status, signed) in enumerate(agreements):
        actors = sorted(actor(name) for name in parties)
        iri = iris.agreement(actors, kind, None, slug, number)
        entities[iri] = Entity(
            iri, "TwinningAgreement" if twinning else "Agreement", generated=(f"Paper {slug}", f"Surat {slug}")
        )
        rows += [(iri, "agreementKind", f"{CPV}agreement-kind/{kind}")] + [(iri, "party", one) for one in actors]
        rows += [(iri, "status", f"{CPV}agreement-status/{status}")] if status else []
        rows += [(iri, "signedOn", Date(signed))] if signed else []
    for name, title, seat in roles:
        holder, place = iris.named("person", name, slug), actor(seat)
        office = iris.position(holder, place, title)
        entities[holder], entities[office] = Entity(holder, "Person", name), Entity(office, "Position")
        rows += [
            (office, "holder", holder),
            (office, "positionIn", place),
            (office, "positionTitle", Text(title, "en")),
        ]
    for name, start, end, place in events:
        iri = iris.event(name, "meeting", start, slug)
        entities[iri] = Entity(iri, "Event", name, language="en", generated=("Meeting", "Pertemuan"))
        rows += [(iri, "eventKind", CPV + "event-kind/meeting"), (iri, "heldIn", actor(place))]
        rows += [(iri, key, Date(value)) for key, value in (("startDate", start), ("endDate", end)) if value]
    rows += [(actor(one), predicate, actor(other)) for one, predicate, other in ties]
    evidence = (Evidence(0, len(TEXT), TEXT, 0.5, "made-up/1.0"),)
    statements = tuple(Statement(*row, evidence) for row in dict.fromkeys(rows))
    return Source(document, tuple(entities.values()), statements)


def expected(
    sources: list[Source], rejected: set[tuple] = frozenset(), decisions: list[Decision] = ()
) -> dict[str, set[Quad]]:
    """Return what the sources make together, computed plainly over all of them: by graph, the quads that follow.

    `decisions` are those to merge, split and relabel, none of them undone.
    """
    own = {quad for one in sources for quad in quads(one)}
    nodes = {node.value for quad in own for node in (quad.subject, quad.object) if isinstance(node, NamedNode)}
    facts = set(place_quads(nodes))
    least = _identities(own, decisions)

    def consolidated(quad: Quad) -> tuple:
        return least.get(quad.subject, quad.subject), quad.predicate, least.get(quad.object, quad.object)

    def bad(row: tuple) -> bool:
        turned = (row[2], row[1], row[0])
        return row in rejected or (row[1] in TIES and turned in rejected)

    parts: dict[NamedNode, dict] = defaultdict(dict)
    for quad in own:
        parts[quad.subject][quad.predicate] = consolidated(quad)[2]
    of_rejected = {
        node
        for node, part in parts.items()
        if term("rdf:subject") in part
        and bad((part[term("rdf:subject")], part[term("rdf:predicate")], part[term("rdf:object")]))
    }
    kept = [quad for quad in own | facts if not bad(consolidated(quad)) and quad.subject not in of_rejected]
    by: dict[tuple, list[tuple]] = defaultdict(list)
    rows = set()
    for quad in kept:
        subject, predicate, value = consolidated(quad)
        by[subject, predicate].append((quad.graph_name, value))
        if predicate != term("text"):
            rows.add((subject, predicate, value))
    rows = _latest_status(rows, by, own)
    rows = _labelled(rows, by, _given(decisions, least))
    for dated in ("signedOn", "startDate", "endDate"):
        for subject in {row[0] for row in rows if row[1] == term(dated)}:
            values = {row[2] for row in rows if row[:2] == (subject, term(dated))}
            rows -= {(subject, term(dated), value) for value in values - finest(values)}
    rows = {row for row in rows if row[1] not in TIES or row[0] != row[2]}
    follows = {
        (quad.subject, quad.predicate, quad.object) for quad in entailed(Quad(*row, DefaultGraph()) for row in rows)
    }
    follows = {row for row in follows if not bad(row)}
    return {
        "default": {Quad(*row, DefaultGraph()) for row in rows | follows},
        "inferred": {Quad(*row, INFERRED) for row in follows},
        "gazetteer": facts,
    }


def _given(decisions: list[Decision], least: dict) -> dict[NamedNode, dict[str | None, Literal]]:
    """Return the latest name that reviewers gave to each thing in each language."""
    names: dict[NamedNode, dict[str | None, Literal]] = defaultdict(dict)
    for decision in sorted(decisions, key=lambda one: (one.when, one.iri.value)):
        if decision.verdict == "relabel":
            (subject,), (name,) = decision.subjects, decision.objects
            names[least.get(subject, subject)][name.language] = name
    return names


def _identities(own: set[Quad], decisions: list[Decision] = ()) -> dict[NamedNode, NamedNode]:
    store = Store.memory()
    store.extend(own)
    draft = Draft(store)
    things = sorted({quad.subject for quad in own if quad.predicate == TYPE}, key=str)
    found = [one for iri in things if (one := candidate(draft, iri))]
    merged = {frozenset(two) for one in decisions if one.verdict == "merge" for two in combinations(one.about, 2)}
    apart = {frozenset(two) for one in decisions if one.verdict == "split" for two in combinations(one.about, 2)}
    pairs = []
    for one, other in combinations(sorted(found, key=lambda item: item.iri), 2):
        left, right = sorted((one, other), key=lambda item: (str(profile(item)), item.iri))
        told = (-score(one, other), str(profile(left)), str(profile(right)), left.iri, right.iri)
        if frozenset((NamedNode(one.iri), NamedNode(other.iri))) in merged and one.kind_of_thing == other.kind_of_thing:
            pairs.append(((0, 0, "", "", one.iri, other.iri), one, other))
        if score(one, other) >= THRESHOLD:
            pairs.append(((1 if profile(one) == profile(other) else 2, *told), left, right))
    groups = [{one} for one in found]
    for (phase, *_), one, other in sorted(pairs, key=lambda pair: pair[0]):
        left, right = (next(group for group in groups if side in group) for side in (one, other))
        barred = any(frozenset((NamedNode(a.iri), NamedNode(b.iri))) in apart for a in left for b in right)
        barred |= phase > 0 and any(a.sources & b.sources for a in left for b in right)
        if left is not right and not barred:
            groups.remove(right)
            left |= right
    same = {
        NamedNode(one.iri): NamedNode(min(group, key=lambda item: item.rank).iri) for group in groups for one in group
    }
    return same | _places(decisions)


def _places(decisions: list[Decision]) -> dict[NamedNode, NamedNode]:
    """Return the canonical IRIs of the one place here that reviewers may merge with a city of the gazetteer."""
    local = NamedNode(LOCAL)
    partners = {
        iri for one in decisions if one.verdict == "merge" and local in one.about for iri in one.about if iri != local
    }
    apart = {iri for one in decisions if one.verdict == "split" and local in one.about for iri in one.about}
    places = sorted((iri for iri in partners - apart if iri.value in CITIES), key=lambda iri: iri.value)
    return {local: places[0]} if places else {}


def _latest_status(rows: set[tuple], by: dict, own: set[Quad]) -> set[tuple]:
    issued = {quad.graph_name: quad.object.value for quad in own if quad.predicate == term("dcterms:issued")}
    for (subject, predicate), said in by.items():
        if predicate == term("status"):
            rows = {row for row in rows if row[:2] != (subject, predicate)}
            order = [(issued.get(graph, ""), graph.value.rsplit("/")[-1], value.value, value) for graph, value in said]
            rows.add((subject, predicate, max(order, key=lambda item: item[:3])[3]))
    return rows


def _labelled(rows: set[tuple], by: dict, given: dict) -> set[tuple]:
    preferred, other, label = term("skos:prefLabel"), term("skos:altLabel"), term("rdfs:label")
    for subject in {subject for subject, predicate in by if predicate in (preferred, other, label)}:
        known = [value for graph, value in by[subject, preferred] if graph == GAZETTEER]
        said = by[subject, preferred]
        names = given.get(subject, {})
        chosen = {value for value in (known or _best(said)) if value.language not in names} | set(names.values())
        rows = {row for row in rows if row[0] != subject or row[1] not in (preferred, other, label)}
        rows |= {(subject, predicate, value) for value in chosen for predicate in (preferred, label)}
        if chosen:
            rows |= {(subject, other, value) for _, value in (*said, *by[subject, other]) if value not in chosen}
        else:
            rows |= {(subject, label, value) for value in _best(by[subject, label])}
    return rows


def _best(said: list[tuple]) -> set[Literal]:
    counts: dict[Literal, set] = defaultdict(set)
    for graph, value in said:
        counts[value].add(graph)
    tags = {value.language for value in counts}
    return {
        min(
            (value for value in counts if value.language == tag),
            key=lambda value: (-len(counts[value]), -len(value.value), value.value),
        )
        for tag in tags
    }
