"""The extractors that can be chosen: rules, a language model, or both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from graph.extraction import extract as extract_by_rules
from graph.extraction import llm
from graph.extraction.union import union
from graph.extraction.version import VERSION
from graph.model import Document, Source

Name = Literal["rules", "llm", "both"]


@dataclass(frozen=True, slots=True)
class Extractor:
    """A picklable function from a document to what it says, and the version that is noted with what it read."""

    version: str
    extract: Callable[[Document], Source]


RULES = Extractor(VERSION, extract_by_rules)


def extractor(name: Name) -> Extractor:
    """Return an extractor by its name.

    Raises:
        UsageError: the settings of the language model's service are missing.
    """
    if name == "rules":
        return RULES
    service = llm.Service.from_environment()
    if name == "llm":
        return Extractor(service.version, partial(llm.extract, service=service))
    return Extractor(f"{VERSION} + {service.version}", partial(extract_by_both, service=service))


def extract_by_both(document: Document, service: llm.Service) -> Source:
    """Return what the rules and a language model find; the names that both find are one entity."""
    found = extract_by_rules(document)
    return union(found, llm.extract(document, service, found.entities))


def name_of(version: str) -> Name:
    """Return the name of the extractor of a version, of whatever age."""
    if version.startswith("llm-"):
        return "llm"
    return "both" if " + llm-" in version else "rules"
