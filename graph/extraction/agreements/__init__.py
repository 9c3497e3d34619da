"""Agreements: from the words of clauses to parties, signatories, days and status."""
