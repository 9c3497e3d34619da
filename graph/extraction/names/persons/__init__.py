"""Persons: by an honorific, a given name, a verb of speech or an office."""
