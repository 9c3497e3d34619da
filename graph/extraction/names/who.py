"""The first half of extraction: who and where. A document becomes a `Reading`."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from operator import attrgetter

from graph import iris
from graph.extraction.lexicon import languages, lexicon
from graph.extraction.names import coreference, located, references, synonyms
from graph.extraction.names.coreference import Thing
from graph.extraction.names.institutions import acronyms, announced, institutions, known, runs, venues
from graph.extraction.names.offices import clauses, envoys, posts, roles, rosters, ties
from graph.extraction.names.persons import people, signing
from graph.extraction.names.places import capitals, locating, matching, nations, places, settlements, sites
from graph.extraction.names.words import blocked, headlines, noise, ordinary, shorthand
from graph.extraction.names.words.brackets import doubled
from graph.extraction.names.words.context import Context
from graph.extraction.names.words.draft import KINDS, Draft, Name
from graph.extraction.names.words.sentences import segment
from graph.extraction.reading import Mention, Reading
from graph.extraction.tokens import phrase, tokenize
from graph.gazetteer import Place, gazetteer
from graph.model import Document, Entity

_DATELINE = 100
_PREFIXES = ("then-", "ex-", "former-", "eks-")


def language_of(document: Document) -> str:
    """Return the language to read a document in: its own where there is a lexicon, else the likeliest by its words."""
    codes = languages()
    if document.language in codes:
        return document.language
    words = Counter(tokenize(document.text[:20_000]).lower)
    return max(
        codes,
        key=lambda code: sum(words[word] for word in lexicon(code, "words").sets["words.function"]),
    )


def draft(document: Document) -> Draft:
    """Return the draft of a document: tokens, sentences, hits of the lexicon and of the gazetteer, and no names yet."""
    language = language_of(document)
    words = lexicon(language, *KINDS)
    tokens, asides = shorthand.without(tokenize(document.text), words.sets["titles"], words.sets.get("words.post", ()))
    sentences, paragraphs = segment(document.text, words)
    plain = [_bare(word) if "-" in word else word for word in tokens.lower]
    scanned = words.scan(plain)
    hits = {kind: scanned.get(kind, {}) for kind in KINDS}
    hits["titles"] = doubled(tokens.lower, hits["titles"])
    known.spelt(tokens, hits)
    edges = [0, *(bisect_left(tokens.starts, span.start) for span in sentences[1:]), len(tokens)]
    sentence: list[int] = []
    for number, (first, last) in enumerate(pairwise(edges)):
        sentence += [number] * (last - first)
    tokens = headlines.lowered(tokens, sentence, words)
    found = matching.matches(document.text, tokens, hits["titles"], language)
    for i in [i for i in found if plain[i] in words.sets["territories"] and i + 1 < len(tokens)]:
        if found[i][0] == i + 1 and tokens.capital[i + 1]:
            del found[i]  # "Kota X" is not in Kota, Rajasthan
        elif (own := gazetteer().match(document.text, tokens.starts[i + 1], language)) and own.end > found[i][1].end:
            del found[i]  # "Kota Tangerang Selatan" is not in Kota Tangerang
            found[i + 1] = (bisect_left(tokens.starts, own.end), own)
    ordinary.make_small(tokens, words, hits, found)
    return Draft(document, language, words, tokens, hits, sentences, paragraphs, sentence, found, asides)


def _skip_datelines(page: Draft) -> None:
    """Take agencies and dates in datelines ("JAKARTA (ANTARA) - ") out of what is read; places stay."""
    text = page.document.text
    for kind in ("heads", "known", "acronyms", "titles"):
        for i in list(page.hits[kind]):
            span = page.sentences[page.sentence[i]]
            if span.end - span.start < _DATELINE and text[span.end - 1] in "–—-:" and text[span.start].isupper():
                del page.hits[kind][i]


def _bare(word: str) -> str:
    """Return a word without what makes an office a former one: "ex-mayor"."""
    return word.partition("-")[2] if word.startswith(_PREFIXES) else word


def read(document: Document) -> Reading:
    """Return the persons, places and institutions of a document, where they are mentioned, and the offices of persons.

    Deterministic; takes time in proportion to the length of the text.
    """
    page = draft(document)
    _skip_datelines(page)
    noise.find(page)
    institutions.find(page)
    blocked.find(page)
    capitals.find(page)
    capitals.find_owned(page)
    sites.find(page)
    nations.find(page)
    places.find(page)
    settlements.find(page)
    signing.find(page)
    runs.find(page)
    offices = roles.find(page)
    settlements.again(page)
    places.again(page)
    offices += ties.find(page) + envoys.find(page)
    announced.explained(page)
    people.find(page)
    clauses.join(page, offices)
    offices += rosters.find(page, offices)
    announced.find(page)
    acronyms.also(page)
    venues.leave_out(page, offices)
    individuals = coreference.people(page)
    organisations = synonyms.bodies(page)
    resolved = locating.resolve(page)
    entities: dict[str, Entity] = {}
    iri_of: dict[Name, str] = {}
    for thing, kind in [
        *((thing, "Person") for thing in individuals),
        *((thing, "Institution") for thing in organisations),
    ]:
        entity = _entity(page, thing, kind)
        entities[entity.iri] = entity
        iri_of |= dict.fromkeys(thing.names, entity.iri)
    for entity, names in _territories(page, resolved):
        entities[entity.iri] = entity
        iri_of |= dict.fromkeys(names, entity.iri)
    mentions = {Mention(name.start, name.end, iri) for name, iri in iri_of.items()}
    context = Context(page, entities, iri_of)
    held = posts.roles(context, offices)
    mentions |= references.mentions(context, offices, held)
    return Reading(
        document,
        page.language,
        page.sentences,
        page.paragraphs,
        tuple(entities[iri] for iri in sorted(entities)),
        tuple(sorted(mentions, key=attrgetter("start", "end", "entity", "form"))),
        tuple(held),
        tuple(located.seats(page, organisations, iri_of, {iri: entity.kind for iri, entity in entities.items()})),
    )


def _is_adjective(core: str, place: Place) -> bool:
    """Tell whether a country is named by its adjective ("Mexican")."""
    return place.kind == "Country" and gazetteer().demonym(core) == place.country and not gazetteer().find(core)


def _is_house(page: Draft, form: str, core: str) -> bool:
    """Tell whether a form that stands for a territory names the house of its government ("Balai Kota Malang")."""
    return form != core and any(word in page.lexicon.sets["words.house"] for word in phrase(form.replace(core, "", 1)))


def _entity(page: Draft, thing: Thing, kind: str) -> Entity:
    forms = {form for name in thing.names for form in synonyms.forms(name)}
    label = thing.label
    aliases = tuple(sorted(forms - {label}))
    if kind == "Person":
        return Entity(iris.named("person", label, page.document.slug), "Person", label, aliases)
    return Entity(iris.named("institution", label, page.document.slug), "Institution", label, aliases, page.language)


def _territories(page: Draft, resolved: dict[Name, Place | None]) -> list[tuple[Entity, list[Name]]]:
    """Return the places as entities, each with its names."""
    groups: dict[str, tuple[str, Place | None, list[Name]]] = {}
    unknown: dict[str, tuple[str, str]] = {}
    for name, place in resolved.items():
        if place is not None:
            groups.setdefault(place.iri, (place.kind, place, []))[2].append(name)
            continue
        kind = {"city": "City", "region": "Region", "country": "Country"}.get(name.cue or "", "Place")
        class_, kind = ("place", "Place") if kind == "Country" else (kind.lower(), kind)
        key = " ".join(name.core.casefold().split())
        class_, kind = unknown.setdefault(key, (class_, kind))
        iri = iris.local_place(class_, name.core, None, page.document.slug)
        groups.setdefault(iri, (kind, None, []))[2].append(name)
    found = []
    for iri, (kind, place, names) in groups.items():
        cores = Counter(name.core for name in names)
        nouns = {core: n for core, n in cores.items() if place is None or not _is_adjective(core, place)}
        if place is not None and not nouns:
            cores[place.label(page.language)] += 1
            nouns = {place.label(page.language): 1}
        whole = [core for core in nouns if place is None or gazetteer().find(core)] or nouns  # no short form of it
        label = max(whole, key=lambda core: (not core.isupper(), cores[core], len(core), core))
        forms = {name.core for name in names} | {
            form for name in names if not _is_house(page, form := page.document.text[name.start : name.end], name.core)
        }
        aliases = tuple(
            sorted(form for form in forms - {label} if "\n" not in form and not form.endswith(("'s", "’s")))
        )
        entity = Entity(iri, kind, label, aliases, page.language if place else None)  # type: ignore[arg-type]
        found.append((entity, names))
    return found
