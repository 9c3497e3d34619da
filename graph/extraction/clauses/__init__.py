"""Clauses: sentences cut where their subject changes, each with its actors, their uses, its dates and its cues."""
