"""Two graphs side by side: which twinnings both state, and which only one of them does."""

from graph.comparison.compared import Comparison, Ground, Tie, compare
from graph.comparison.files import FORMATS, write

__all__ = ["FORMATS", "Comparison", "Ground", "Tie", "compare", "write"]
