"""Where quads are kept: an embedded Oxigraph on disk or in memory, and the read-only generations of it.

Nothing here knows the vocabulary. A data directory holds:

    format          the version of this layout
    lock            held (flock) by the one process that writes, with its process id
    store/          the writer's database
    before/         what it held before several updates that are one, while these last (`graph.store.undo`)
    generations/N/  read-only snapshots of it, hard-linked
    current         the number of the newest generation

`TripleStore` is what the other rooms use; any SPARQL 1.1 server can stand behind it.
"""

from graph.store.draft import Draft
from graph.store.embedded import Store
from graph.store.generations import pinned
from graph.store.interface import TripleStore

__all__ = ["Draft", "Store", "TripleStore", "pinned"]
