"""A place of the pinned gazetteer, and how names are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from anyascii import anyascii

Kind = Literal["City", "Region", "Country"]


@dataclass(frozen=True, slots=True)
class Place:
    """A city, first-level region (or Indonesian kabupaten) or country, under its published IRI.

    `country` and `region` are ISO 3166 codes (`ID`, `US-AL`; a country is its own `country`). `latitude` and
    `longitude` are WGS 84 degrees. `population` is 0 where unknown. `geonames` is the GeoNames id. `labels` are
    (language, text) pairs in the order of the tags; `altlabels` are other names, without a language.
    """

    iri: str
    kind: Kind
    name: str
    country: str
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    geonames: int | None = None
    wikidata: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    altlabels: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """Return the name in a language ("en", "id"), or the name where none is known."""
        return dict(self.labels).get(language, self.name)


_MARKS = re.compile(r"['’‘ʼʻ`´.]")
_GAPS = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """Return the form under which names are compared: lower-case ASCII words, one space between.

    Accents, case, apostrophes and dots are dropped, hyphens become spaces: "Saint-Étienne" -> "saint etienne".
    A name in another script than the Latin is transliterated.
    """
    if name.isascii():
        if name.isalpha():
            return name.lower()
    else:
        name = anyascii(unicodedata.normalize("NFC", name))
    return _GAPS.sub(" ", _MARKS.sub("", name)).strip().lower()
