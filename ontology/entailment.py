"""What the graph entails: CONSTRUCT rules in strata, as data in `entailment/*.rq`, and the plain way to run them.

`entail` computes everything anew with rdflib: the meaning of the rules, for small graphs. `graph.inference` keeps the
same result in the store by work in proportion to a change.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdflib import Graph

from ontology import header, resources


@dataclass(frozen=True, slots=True)
class Rule:
    """A CONSTRUCT query. The rules of a stratum run, until nothing is new, after those of all lower strata.

    `titles` say the rule as a sentence, by language code ("en", "id").
    """

    name: str
    titles: dict[str, str]
    stratum: int
    query: str


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, by stratum and name."""
    found = []
    for path in resources.names("entailment", ".rq"):
        head, query = header.split(resources.read(path))
        name = path.removeprefix("entailment/").removesuffix(".rq")
        found.append(Rule(name, head["title"], head["stratum"], query))
    return tuple(sorted(found, key=lambda rule: (rule.stratum, rule.name)))


def entail(graph: Graph) -> Graph:
    """Return the statements that `graph` entails under the ontology and does not hold; `graph` stays as it is."""
    known = resources.graph() + graph
    entailed = Graph()
    for stratum in sorted({rule.stratum for rule in rules()}):
        queries = [rule.query for rule in rules() if rule.stratum == stratum]
        while new := {triple for query in queries for triple in known.query(query).graph or () if triple not in known}:
            for triple in new:
                known.add(triple)
                entailed.add(triple)
    return entailed
