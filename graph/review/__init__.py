"""Reviewing: what is uncertain, the decisions that settle it, and who and what is withdrawn."""

from graph.review.deciding import adopt, concerned, decide, state, undo
from graph.review.suppressing import lift, suppress

__all__ = ["adopt", "concerned", "decide", "lift", "state", "suppress", "undo"]
