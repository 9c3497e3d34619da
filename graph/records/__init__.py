"""Lists as sources: tables, networks, Wikidata's JSON and RDF, with the row as the evidence of each statement.

    file ──reader──▶ rows ──mapping──▶ records ──places──▶ Source and Account

Every row is accounted for: loaded, merged with an earlier one that says the same, or refused with the reason.
"""

from graph.records.account import Account
from graph.records.options import Options
from graph.records.reading import SUFFIXES, Listing, read

__all__ = ["SUFFIXES", "Account", "Listing", "Options", "read"]
