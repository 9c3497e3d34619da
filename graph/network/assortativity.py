"""Does like tie with like? Assortativity by country, size and distance, against rewired networks of same degrees."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.network.geography import distance

SEED = 1
_ROUNDING = 1e-9

Statistic = Callable[[list[tuple[Any, Any]]], float]
"""A figure of a list of ties."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure of a network beside the same figure of rewired ones.

    `mean` and `deviation` are those of the null model, `score` is (observed - mean) / deviation: beyond about 2 on
    either side, degrees and chance alone hardly explain the figure. All are nan where there is nothing to compare.
    `ties` tells how many ties had the values that were needed, `samples` how many rewired networks were compared.
    """

    observed: float
    mean: float
    deviation: float
    ties: int
    samples: int

    @property
    def score(self) -> float:
        """How many standard deviations the figure is away from the null model."""
        return (self.observed - self.mean) / self.deviation if self.deviation > _ROUNDING else math.nan


def by_group(ties: list[tuple[Any, Any]], groups: Mapping[Any, Any]) -> float:
    """Return the assortativity coefficient of a discrete attribute.

    Parameters
    ----------
    ties : pairs of nodes
    groups : node -> its group, for both ends of each tie

    Returns
    -------
    float : (sum of e_ii - sum of a_i squared) / (1 - sum of a_i squared), where e_ii is the share of ties within group
        i and a_i the share of ends in it; 1 where all ties are within groups, 0 where they are as chance has it, nan
        where there is no tie or only one group

    References
    ----------
    Newman, M. E. J. (2003): Mixing patterns in networks. Physical Review E 67, equation 2.
    """
    ends = Counter(groups[end] for tie in ties for end in tie)
    total = 2 * len(ties)
    expected = math.fsum((count / total) ** 2 for count in ends.values()) if total else 1.0
    if not total or expected >= 1:
        return math.nan
    within = sum(1 for a, b in ties if groups[a] == groups[b]) / len(ties)
    return (within - expected) / (1 - expected)


def by_value(ties: list[tuple[Any, Any]], values: Mapping[Any, float]) -> float:
    """Return the assortativity coefficient of a number: Pearson's correlation of the values at both ends of the ties.

    Parameters
    ----------
    ties : pairs of nodes; each is counted in both directions
    values : node -> number, for both ends of each tie

    Returns
    -------
    float : in [-1, 1]; nan where there is no tie or all values are equal

    References
    ----------
    Newman, M. E. J. (2003): Mixing patterns in networks. Physical Review E 67, equation 21.
    """
    if not ties:
        return math.nan
    mean = math.fsum(values[a] + values[b] for a, b in ties) / (2 * len(ties))
    spread = math.fsum((values[a] - mean) ** 2 + (values[b] - mean) ** 2 for a, b in ties)
    together = 2 * math.fsum((values[a] - mean) * (values[b] - mean) for a, b in ties)
    return together / spread if spread > 0 else math.nan


def mean_distance(ties: list[tuple[Any, Any]], places: Mapping[Any, tuple[float, float]]) -> float:
    """Return the mean great-circle distance between the ends of the ties.

    Parameters
    ----------
    ties : pairs of nodes
    places : node -> (latitude, longitude) in degrees, for both ends of each tie

    Returns
    -------
    float : kilometres; nan where there is no tie
    """
    return math.fsum(distance(places[a], places[b]) for a, b in ties) / len(ties) if ties else math.nan


def rewired(ties: list[tuple[Any, Any]], *, swaps: int, seed: random.Random) -> list[tuple[Any, Any]]:
    """Return ties among the same nodes with the same degrees, otherwise by chance.

    Parameters
    ----------
    ties : pairs of nodes, no self-loop, none twice
    swaps : how many double edge swaps (a-b, c-d to a-d, c-b) are tried; those that would make a self-loop or a double
        tie are left out
    seed : source of chance

    Notes
    -----
    O(ties + swaps). Ten swaps a tie are the customary amount.

    References
    ----------
    Maslov, S., Sneppen, K. (2002): Specificity and stability in topology of protein networks. Science 296.
    """
    result = list(ties)
    present = {frozenset(tie) for tie in result}
    if len(result) < 2:
        return result
    for _ in range(swaps):
        i, j = seed.randrange(len(result)), seed.randrange(len(result))
        (a, b), (c, d) = result[i], result[j]
        if seed.random() < 0.5:
            c, d = d, c
        if len({a, b, c, d}) < 4 or frozenset((a, d)) in present or frozenset((c, b)) in present:
            continue
        present -= {frozenset((a, b)), frozenset((c, d))}
        present |= {frozenset((a, d)), frozenset((c, b))}
        result[i], result[j] = (a, d), (c, b)
    return result


def compare(ties: list[tuple[Any, Any]], statistic: Statistic, *, samples: int = 100, seed: int = SEED) -> Comparison:
    """Return a figure of the ties and of `samples` rewired copies of them.

    Parameters
    ----------
    ties : pairs of nodes, in a fixed order
    statistic : the figure, of a list of ties
    samples : how many rewired networks make the null model
    seed : the same ties and seed give the same result

    Returns
    -------
    Comparison : `deviation` is that of the sample (n - 1)

    Notes
    -----
    The first copy is rewired by ten swaps a tie, each other by two more from the one before it. O(samples x ties).
    """
    chance = random.Random(seed)  # noqa: S311 (a model, not a secret)
    copy, found = rewired(ties, swaps=8 * len(ties), seed=chance), []
    for _ in range(samples if len(ties) > 1 else 0):
        copy = rewired(copy, swaps=2 * len(copy), seed=chance)
        value = statistic(copy)
        if not math.isnan(value):
            found.append(value)
    mean = math.fsum(found) / len(found) if found else math.nan
    spread = math.fsum((value - mean) ** 2 for value in found)
    deviation = math.sqrt(spread / (len(found) - 1)) if len(found) > 1 else math.nan
    return Comparison(statistic(ties), mean, deviation, len(ties), len(found))


def assortativity(
    graph: nx.Graph, populations: Mapping[Any, float] | None = None, *, samples: int = 100, seed: int = SEED
) -> dict[str, Comparison]:
    """Return how much like ties with like, each figure beside the null model of rewired ties.

    Parameters
    ----------
    graph : a projection, with `country`, `latitude` and `longitude` of nodes where known
    populations : node -> inhabitants where known; correlated as logarithms
    samples, seed : of the null model

    Returns
    -------
    dict : `country` (by_group), `degree` (by_value), `size` (by_value of the logarithms), `distance` (mean_distance,
        kilometres), each over the ties whose two ends have the value
    """
    countries = {node: code for node, code in graph.nodes(data="country") if code}
    sizes = {node: math.log(count) for node, count in (populations or {}).items() if count > 0}
    places = {
        node: (float(values["latitude"]), float(values["longitude"]))
        for node, values in graph.nodes(data=True)
        if "latitude" in values and "longitude" in values
    }
    degrees = {node: float(degree) for node, degree in graph.degree}

    def compared(values: Mapping[Any, Any], statistic: Callable[[list[tuple[Any, Any]], Any], float]) -> Comparison:
        ties = [(a, b) for a, b in graph.edges if a in values and b in values]
        return compare(ties, lambda copy: statistic(copy, values), samples=samples, seed=seed)

    return {
        "country": compared(countries, by_group),
        "degree": compared(degrees, by_value),
        "size": compared(sizes, by_value),
        "distance": compared(places, mean_distance),
    }
