"""Reviewing: what is uncertain, the decisions that settle it, and what becomes of a document that is withdrawn."""

from graph.review.deciding import adopt, concerned, decide, state, undo

__all__ = ["adopt", "concerned", "decide", "state", "undo"]
