"""The default graph: what all sources say of real things, each statement once, with all that follows from it.

    changed sources ──▶ identity ──▶ keys that the change touches ──▶ each key computed anew from its supports

A key is one statement, the labels of a thing, its status, one of its dates, its calendar, or the ties of a pair. The
supports are found by look-ups in the store, so that the work follows the size of the change, and the result is the
same as that of a full rebuild: the same functions run over the same supports.
"""

from graph.consolidation.change import Change
from graph.consolidation.parts import replace_in_parts
from graph.consolidation.rebuilding import rebuild

__all__ = ["Change", "rebuild", "replace_in_parts"]
