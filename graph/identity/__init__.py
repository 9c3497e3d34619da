"""Which IRIs of the sources stand for one real thing.

    source graphs ──▶ candidates ──blocking──▶ pairs ──scores──▶ clusters ──▶ graph/identity

Sources are never touched: merging and splitting change only `graph/identity`, which holds, for each local IRI that is
not its own canonical one, `local cp:canonical canonical`, and the keys under which candidates find each other.
Places are the gazetteer's, which needs no comparison, or are joined by their Wikidata ids.
"""

from graph.identity.canonical import IDENTITY, canonical, cluster
from graph.identity.clusters import resolve

__all__ = ["IDENTITY", "canonical", "cluster", "resolve"]
