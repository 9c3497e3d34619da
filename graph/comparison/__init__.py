"""Two graphs side by side: which twinnings both state, and which only one of them does."""

from graph.comparison.compared import Comparison, Ground, Sides, Tie, compare, compared
from graph.comparison.files import FORMATS, write

__all__ = ["FORMATS", "Comparison", "Ground", "Sides", "Tie", "compare", "compared", "write"]
