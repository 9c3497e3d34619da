"""Tests of graph/documents."""
