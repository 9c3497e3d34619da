"""Explicit projections of the graph to networkx, measures, paths with evidence, layout, drawing and files.

    from graph.network import endpoint, project, measure

    graph = project(endpoint("http://127.0.0.1:8000/sparql"), "agreements")
    table = measure(graph)            # one row a node; pandas.DataFrame(table) where pandas is installed

A projection says what counts as a tie; every measure depends on it.
"""

from graph.network.measures import measure, summary
from graph.network.projection import PROJECTIONS, Projection, Rows, endpoint, project

__all__ = ["PROJECTIONS", "Projection", "Rows", "endpoint", "measure", "project", "summary"]
