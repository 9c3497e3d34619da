"""What a picture of the network shows, as the address of its page says: everything about it is in the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Annotated, Any, cast

import networkx as nx
from fastapi import Depends

from api.pages.lists import who
from api.pages.reader import Reader
from api.views import filters
from api.views.networks import column, countries, figure, matching, network, places, years
from graph.errors import UsageError
from graph.iris import ID
from graph.network.drawing import Colouring, colours, draw
from graph.network.selection import around, largest, part
from ontology.terms import AGREEMENT_KINDS, TOPICS

COLOURINGS = ("kind", "country", "community")
SIZES = ("degree", "betweenness", "eigenvector", "core")
STEPS = (20, 40, 100, 200, 500, 2000)
_MOST = 2000
_AROUND = 40
_ALL = 200
_UNTOLD = "-"
_NONE = {
    "colour": "There is no colouring {value!r}; there are {known}.",
    "size": "There is no size {value!r}; there are {known}.",
}


@dataclass(frozen=True)
class State:
    """The parameters of the address. `open` and `hide` are lists joined by spaces, of paths and of groups."""

    actor: str = ""
    projection: str = "agreements"
    weight: str = "one"
    as_of: str = ""
    country: str = ""
    topic: str = ""
    kind: str = ""
    year: str = ""
    colour: str = "kind"
    size: str = "degree"
    most: int = 0
    open: str = ""
    hide: str = ""

    def query(self, **changes: Any) -> dict[str, Any]:
        """Return the parameters that are not as they are when nothing is said, with some changed."""
        changed = replace(self, **changes)
        return {each.name: value for each in fields(State) if (value := getattr(changed, each.name)) != each.default}

    @property
    def opened(self) -> list[str]:
        """The IRIs of the actors that were expanded."""
        return [path if "://" in path else ID + path for path in self.open.split()]

    def toggled(self, iri: str) -> str:
        """Return `open` with an actor expanded, or shrunk where it was expanded."""
        left = [each for each in self.opened if each != iri]
        return " ".join(each.removeprefix(ID) for each in (left if iri in self.opened else [*left, iri]))

    def hiding(self, group: str) -> str:
        """Return `hide` with a group of the legend hidden, or shown where it was hidden."""
        return " ".join(sorted({*self.hide.split()} ^ {group or _UNTOLD}))

    def hides(self, group: str) -> bool:
        """Tell whether a group of the legend is hidden."""
        return (group or _UNTOLD) in self.hide.split()


AskedState = Annotated[State, Depends(State)]


def narrowing(state: State) -> dict[str, str]:
    """Return the filters of a state."""
    return {name: getattr(state, name) for name in ("as_of", "country", "topic", "kind", "year")}


def choices(reader: Reader, projection: str) -> dict[str, list[Any]]:
    """Return what the filters of a form offer: countries as (code, name) by name, topics, kinds and years."""
    known = countries(network(reader.snapshot, projection, reader.language.code))
    named = sorted((reader.language.country_name(code), code) for code in known)
    return {
        "countries": [(code, name) for name, code in named],
        "topics": sorted(TOPICS),
        "kinds": sorted(AGREEMENT_KINDS),
        "years": list(years(reader.snapshot, projection)),
    }


class Picture:
    """The part of the network that a state shows to a reader."""

    def __init__(self, reader: Reader, state: State) -> None:
        """Check the state. Raises UsageError for no colouring, size or filter, NotFound for an unknown actor."""
        for name, value, known in (("colour", state.colour, COLOURINGS), ("size", state.size, SIZES)):
            if value not in known:
                raise UsageError(_NONE[name], value=value, known=", ".join(known))
        filters.require(**narrowing(state))
        self.reader = reader
        self.actor = who(reader, state.actor)
        self.state = replace(state, actor=self.actor or "")
        self.most = min(max(state.most, 0), _MOST) or (_AROUND if self.actor else _ALL)

    def _whole(self, as_of: str) -> nx.Graph:
        state, snapshot = self.state, self.reader.snapshot
        graph = network(snapshot, state.projection, self.reader.language.code, as_of, state.weight)
        return matching(graph, snapshot, country=state.country, topic=state.topic, kind=state.kind, year=state.year)

    @cached_property
    def whole(self) -> nx.Graph:
        """All that fits, drawn or not."""
        return self._whole(self.state.as_of)

    @cached_property
    def _scene(self) -> nx.Graph:
        """What is drawn if no year is asked for: it holds the places still while the years pass."""
        graph = self._whole("")
        if self.actor:
            scene = around(graph, [self.actor, *self.state.opened], self.most)
        elif self.state.opened:
            scene = part(graph, [*largest(graph, self.most), *around(graph, self.state.opened, self.most)])
        else:
            scene = largest(graph, self.most)
        return largest(scene, _MOST) if len(scene) > _MOST else scene

    @cached_property
    def places(self) -> Mapping[Any, tuple[float, float]]:
        """Where the nodes stand."""
        return places(self._scene)

    @cached_property
    def painted(self) -> dict[Any, tuple[str, str]]:
        """Node -> its group and its colour, of all that may be drawn."""
        return colours(self._scene, cast(Colouring, self.state.colour), self.groups)

    @cached_property
    def _kept(self) -> bool:
        """Whether figures of all that fits are kept: of whole networks as of a year with ties."""
        state = self.state
        narrowed = state.country or state.topic or state.kind or state.year
        return not narrowed and state.as_of in ("", *years(self.reader.snapshot, state.projection))

    @cached_property
    def whole_places(self) -> Mapping[Any, tuple[float, float]] | None:
        """Where all that fits stands, None while that is being computed."""
        state, snapshot = self.state, self.reader.snapshot
        if self._kept:
            asked = figure(snapshot, "positions", state.projection, state.as_of)
        else:
            asked = snapshot.background.ask("positions", self.whole)
        found: Mapping[Any, tuple[float, float]] | None = asked.value
        return found

    @cached_property
    def whole_painted(self) -> dict[Any, tuple[str, str]]:
        """Node -> its group and its colour, of all that fits."""
        return colours(self.whole, cast(Colouring, self.state.colour), self.groups)

    def _measure(self, name: str) -> dict[Any, Any] | None:
        """Return a measure of the whole network, as of the year where one is asked for that has ties."""
        year = self.state.as_of if self.state.as_of in years(self.reader.snapshot, self.state.projection) else ""
        return column(self.reader.snapshot, self.state.projection, year, name, self.state.weight)

    @property
    def awaited(self) -> list[str]:
        """The measures that the picture should show and that are still being computed."""
        asked = [self.state.size] + ["community"] * (self.state.colour == "community")
        return [name for name in asked if self._measure(name) is None]

    @cached_property
    def groups(self) -> dict[Any, int]:
        """The community of each node where they are asked for."""
        if self.state.colour != "community":
            return {}
        return {node: int(number) for node, number in (self._measure("community") or {}).items()}

    @cached_property
    def sizes(self) -> dict[Any, float]:
        """The measure of each node that its size shows, of the whole network and not of the part that is drawn.

        The number of ties, or their weight, while another measure is being computed.
        """
        known = self._measure(self.state.size) if self.state.size != "degree" or self._kept else None
        return (
            dict(self.whole.degree(weight="weight" if self.state.weight == "count" else None))
            if known is None
            else known
        )

    @cached_property
    def legend(self) -> list[tuple[str, str, int, bool]]:
        """The groups of what may be drawn: group, colour, how many nodes, whether hidden; the largest first."""
        return self._counted(self.painted)

    @cached_property
    def whole_legend(self) -> list[tuple[str, str, int, bool]]:
        """The groups of all that fits, as in `legend`."""
        return self._counted(self.whole_painted)

    def _counted(self, painted: Mapping[Any, tuple[str, str]]) -> list[tuple[str, str, int, bool]]:
        counts = Counter(painted.values())
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return [(group, colour, count, self.state.hides(group)) for (group, colour), count in ordered]

    @cached_property
    def graph(self) -> nx.Graph:
        """What is drawn: the scene as of the date, without hidden groups and without those left with no tie."""
        scene, now = self._scene, self.whole
        drawn = nx.Graph(**now.graph)
        stay = [node for node in scene if node == self.actor or not self.state.hides(self.painted[node][0])]
        drawn.add_nodes_from((node, scene.nodes[node]) for node in stay)
        drawn.add_edges_from(
            (a, b, now.edges[a, b]) for a, b in scene.edges if a in drawn and b in drawn and now.has_edge(a, b)
        )
        drawn.remove_nodes_from([node for node, degree in [*drawn.degree] if not degree and node != self.actor])
        return drawn

    @property
    def total(self) -> int:
        """How many actors there are to be shown: those tied to the actor, else all that fit."""
        if self.actor:
            return self.whole.degree[self.actor] if self.actor in self.whole else 0
        return len(self.whole)

    @property
    def shown(self) -> int:
        """How many of `total` are drawn."""
        if self.actor:
            return self.graph.degree[self.actor] if self.actor in self.graph else 0
        return len(self.graph)

    def drawing(self) -> str:
        """Return the fragment of HTML that `api/static/network.js` brings to life."""
        return draw(
            self.graph,
            painted=self.painted,
            sizes=self.sizes,
            focus=self.actor,
            places=self.places,
        )
