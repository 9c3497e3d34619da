"""A made-up text (the places are real, the rest is invented) and what a model may answer about it."""

from __future__ import annotations

import json
from typing import Any

from graph.model import Date, Document

FIRST = "Mayor Ada Example of Leeds and Mayor Bo Sample of Lille signed a memorandum of understanding on 4 March 2021."
SECOND = "It covers housing."
THIRD = "Leeds has been twinned with Dortmund since 1969."
TEXT = f"{FIRST} {SECOND}\n\n{THIRD}"
DOCUMENT = Document("made-up", TEXT, issued=Date("2021-03-10"), language="en")


def part(name: str, quote: str = FIRST) -> dict[str, str]:
    return {"name": name, "quote": quote}


def place(name: str, country: str | None) -> dict[str, Any]:
    return {"name": name, "type": "City", "country": country, "aliases": []}


def answer(**changed: Any) -> dict[str, Any]:
    """Return a good answer, with some of its lists changed."""
    good: dict[str, Any] = {
        "persons": [{"name": "Ada Example", "aliases": []}, {"name": "Bo Sample", "aliases": []}],
        "places": [place("Leeds", "GB"), place("Lille", "FR"), place("Dortmund", None)],
        "institutions": [],
        "roles": [{"person": "Ada Example", "title": "Mayor", "of": "Leeds", "former": False, "quote": FIRST}],
        "agreements": [
            {
                "kind": "memorandum-of-understanding",
                "sister_city": False,
                "status": "signed",
                "quote": FIRST,
                "parties": [part("Leeds"), part("Lille")],
                "signatories": [part("Ada Example"), part("Bo Sample")],
                "date": {"value": "2021-03-04", "quote": FIRST},
                "topics": [{"topic": "housing", "quote": SECOND}],
            }
        ],
        "events": [
            {
                "kind": "signing",
                "name": None,
                "quote": FIRST,
                "start": {"value": "2021-03-04", "quote": FIRST},
                "end": None,
                "places": [],
                "participants": [part("Ada Example"), part("Bo Sample")],
            }
        ],
        "partnerships": [{"one": "Leeds", "other": "Dortmund", "sister_cities": True, "quote": THIRD}],
    }
    return {**good, **changed}


def told(**changed: Any) -> str:
    """Return the answer as the text that a model sends."""
    return json.dumps(answer(**changed))
