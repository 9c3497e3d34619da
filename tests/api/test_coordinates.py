"""Where things stand: at their own position, at their seat, or where a point stands for a country or region."""

from __future__ import annotations

import pyoxigraph as ox

from api.snapshot import Snapshot
from api.views.coordinates import Stand, coordinates
from graph.iris import CP
from tests.api.conftest import Memory

ID = "https://w3id.org/citypact/id/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def test_own_position_seat_and_stand_in() -> None:
    memory = Memory()

    def say(thing: str, property_: str, value: str) -> None:
        memory.engine.add(ox.Quad(ox.NamedNode(ID + thing), ox.NamedNode(property_), ox.NamedNode(value)))

    for country in ("country/jp", "country/aq"):
        say(country, TYPE, CP + "Country")
    say("region/nagasaki-jp", TYPE, CP + "Region")
    say("region/invented-zz", TYPE, CP + "Region")
    say("institution/invented-ministry", CP + "locatedIn", ID + "country/jp")
    say("institution/invented-port", CP + "locatedIn", ID + "country/jp")
    say("institution/invented-port", CP + "locatedIn", ID + "region/nagasaki-jp")
    say("institution/invented-office", CP + "locatedIn", ID + "country/aq")
    found = coordinates(Snapshot(memory))
    tokyo = found[ID + "country/jp"]
    assert tokyo == Stand("", 35.6895, 139.69171, is_proxy=True)
    assert found[ID + "institution/invented-ministry"] == Stand(ID + "country/jp", 35.6895, 139.69171, is_proxy=True)
    assert found[ID + "institution/invented-port"].seat == ID + "region/nagasaki-jp"
    for thing in ("country/aq", "region/invented-zz", "institution/invented-office"):
        assert ID + thing not in found
