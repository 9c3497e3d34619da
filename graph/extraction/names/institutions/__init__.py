"""Institutions: by a head word, a legal form, initials, or the words around them."""
