"""Tests of api/cli."""
