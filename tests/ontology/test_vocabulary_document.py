"""docs/vocabulary.md names every term and no term that is not there."""

import re
from pathlib import Path

from ontology.terms import CLASSES, PREFIXES, PROPERTIES, SCHEMES

TEXT = (Path(__file__).parents[2] / "docs" / "vocabulary.md").read_text(encoding="utf-8")


def test_every_class_and_property_is_named_and_no_other():
    assert set(re.findall(r"cp:([A-Za-z]+)", TEXT)) == CLASSES | PROPERTIES


def test_every_concept_is_named():
    for scheme, notations in SCHEMES.items():
        assert f"cpv:{scheme}/" in TEXT
        for notation in notations:
            assert re.search(rf"[`/]{notation}`", TEXT), (scheme, notation)


def test_every_prefix_is_named():
    for prefix in PREFIXES:
        assert f"`{prefix}`" in TEXT or f"`{prefix}:`" in TEXT, prefix
