"""What reviewers decided: statements in `graph/curation`, which never change a source.

reviewer ──▶ graph.review ──▶ graph/curation ──Ledger──▶ identity, consolidation
"""

from graph.curation.decision import CURATION, Decision, Verdict, decision_of
from graph.curation.ledger import Ledger

__all__ = ["CURATION", "Decision", "Ledger", "Verdict", "decision_of"]
