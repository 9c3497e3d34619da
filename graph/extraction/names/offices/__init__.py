"""Offices: who holds which office of which body."""
