"""The names of the vocabulary as Python values: a static copy of `citypact.ttl` and `vocabulary.ttl`.

Static so that hot paths import no RDF library; `tests/ontology/test_terms.py` compares it with the Turtle. Classes and
properties are local names of the `cp:` namespace, concepts are notations (`cpv:topic/water` is "water").
"""

from __future__ import annotations

CP = "https://w3id.org/citypact/ontology#"
CPV = "https://w3id.org/citypact/vocabulary/"

PREFIXES: dict[str, str] = {
    "cp": CP,
    "cpv": CPV,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}
"""The prefixes that data, queries and pages of the project use, with their namespaces."""

SUPERCLASSES: dict[str, tuple[str, ...]] = {
    "Actor": (),
    "Agreement": (),
    "City": ("Actor", "Place"),
    "Country": ("Actor", "Place"),
    "Decision": (),
    "Document": (),
    "Event": (),
    "Evidence": (),
    "Institution": ("Actor",),
    "Person": ("Actor",),
    "Place": ("Actor",),
    "Position": (),
    "Region": ("Actor", "Place"),
    "TwinningAgreement": ("Agreement",),
}
"""Each class of `cp:` with all its `cp:` superclasses, nearest or not, sorted."""

CLASSES: frozenset[str] = frozenset(SUPERCLASSES)
"""The classes of `cp:`."""

OBJECT_PROPERTIES: frozenset[str] = frozenset(
    (
        "about",
        "agreementKind",
        "canonical",
        "eventKind",
        "formerPartnerOf",
        "heldIn",
        "holder",
        "inCountry",
        "locatedIn",
        "mentions",
        "participant",
        "partnerOf",
        "party",
        "positionIn",
        "renews",
        "signatory",
        "signedAs",
        "signedAt",
        "status",
        "subEventOf",
        "topic",
        "twinnedWith",
        "undoes",
        "verdict",
    )
)
"""The properties whose values are IRIs."""

DATATYPE_PROPERTIES: frozenset[str] = frozenset(
    (
        "confidence",
        "countryCode",
        "earliest",
        "endDate",
        "endOffset",
        "extractor",
        "former",
        "latest",
        "observedOn",
        "positionTitle",
        "quote",
        "retoldFrom",
        "retrievedOn",
        "row",
        "signedOn",
        "startDate",
        "startOffset",
        "text",
        "textDigest",
        "validFrom",
        "validUntil",
        "year",
    )
)
"""The properties whose values are literals."""

ANNOTATION_PROPERTIES: frozenset[str] = frozenset(("blockingKey", "instead", "inverseLabel", "profile", "record"))
"""Properties that are neither: words about terms, keys, profiles, and those that take texts and IRIs alike."""

PROPERTIES: frozenset[str] = OBJECT_PROPERTIES | DATATYPE_PROPERTIES | ANNOTATION_PROPERTIES
"""All properties of `cp:`."""

SYMMETRIC: frozenset[str] = frozenset(("formerPartnerOf", "partnerOf", "twinnedWith"))
"""The properties that hold in both directions."""

SUBPROPERTIES: dict[str, tuple[str, ...]] = {"twinnedWith": ("partnerOf",)}
"""Each property that has `cp:` superproperties, with them."""

AGREEMENT_KINDS: tuple[str, ...] = (
    "memorandum-of-understanding",
    "letter-of-intent",
    "cooperation-agreement",
    "sister-city-agreement",
    "joint-declaration",
    "contract",
    "other",
)
"""The concepts of `cpv:agreement-kind`, in the order of the scheme."""

AGREEMENT_STATUSES: tuple[str, ...] = (
    "signed",
    "renewed",
    "planned",
    "proposed",
    "in-negotiation",
    "expired",
    "ended",
)
"""The concepts of `cpv:agreement-status`, in the order of the scheme."""

EVENT_KINDS: tuple[str, ...] = (
    "signing",
    "meeting",
    "visit",
    "expo",
    "conference",
    "ceremony",
    "training",
    "other",
)
"""The concepts of `cpv:event-kind`, in the order of the scheme."""

TOPICS: tuple[str, ...] = (
    "smart-city",
    "urban-planning",
    "new-capital",
    "transport",
    "housing",
    "infrastructure",
    "water",
    "waste",
    "environment",
    "climate",
    "energy",
    "disaster-risk",
    "health",
    "education",
    "culture",
    "tourism",
    "trade-investment",
    "technology",
    "human-resources",
    "governance",
    "sport",
    "youth",
    "agriculture",
    "maritime",
    "finance",
    "public-safety",
    "creative-economy",
    "research",
)
"""The concepts of `cpv:topic`, in the order of the scheme."""

VERDICTS: tuple[str, ...] = (
    "accept",
    "reject",
    "merge",
    "split",
    "relabel",
)
"""The concepts of `cpv:verdict`, in the order of the scheme."""

SCHEMES: dict[str, tuple[str, ...]] = {
    "agreement-kind": AGREEMENT_KINDS,
    "agreement-status": AGREEMENT_STATUSES,
    "event-kind": EVENT_KINDS,
    "topic": TOPICS,
    "verdict": VERDICTS,
}
"""Each closed list by the name of its scheme."""

LIVING_STATUSES: frozenset[str] = frozenset(("signed", "renewed"))
"""The statuses that make partners of an agreement's parties."""

ENDED_STATUSES: frozenset[str] = frozenset(("expired", "ended"))
"""The statuses that make former partners of them, where no living tie is left."""
