"""Labels, in English and Indonesian, for agreements and events that the text gives no name."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.lexicon import phrases
from graph.model import Date


def agreement_label(kind: str, parties: Sequence[str], date: Date | None) -> tuple[str, str]:
    """Return (English, Indonesian): "Letter of intent between A and B (2024)"."""
    return _label("en", "between", kind, parties, date), _label("id", "between", kind, parties, date)


def event_label(kind: str, who: Sequence[str], date: Date | None) -> tuple[str, str]:
    """Return (English, Indonesian): "Visit: A, B (2024-09-03)"."""
    return _label("en", "of", kind, who, date), _label("id", "of", kind, who, date)


def relabelled(label: str, language: str, old: str, new: str) -> str:
    """Return a label that this module made with another kind, or another date, than before.

    A label that does not tell the old one stays as it is, and so does one of another language than these two.
    """
    words = phrases(language, "labels")
    if old in words and new in words and label.startswith(words[old][0]):
        return words[new][0] + label.removeprefix(words[old][0])
    return f"{label.removesuffix(f' ({old})')} ({new})" if label.endswith(f" ({old})") else label


def _label(language: str, joint: str, kind: str, names: Sequence[str], date: Date | None) -> str:
    words = phrases(language, "labels")
    joined = ", ".join(names[:-1]) + f" {words['and'][0]} {names[-1]}" if len(names) > 1 else "".join(names)
    label = words[kind][0] + (f" {words[joint][0]} {joined}" if joined else "")
    return label + (f" ({date.value})" if date else "")
