"""Ties: who is a sister city or partner of whom."""
