"""Labels, in English and Indonesian, for agreements and events that the text gives no name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.extraction.lexicon import phrases
from graph.model import Date, Entity


def called(actors: Iterable[Entity]) -> list[str]:
    """Return the names of actors; of namesakes the shortest longer form of each that the text has: "Kabupaten A".

    A namesake that has no such form keeps its name.
    """
    actors = list(actors)
    names = [actor.name or "" for actor in actors]
    return [
        min(_longer(actor, name), key=lambda form: (len(form), form), default=name) if names.count(name) > 1 else name
        for actor, name in zip(actors, names, strict=True)
    ]


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


def _longer(actor: Entity, name: str) -> list[str]:
    return [form for form in actor.aliases if name in form and form != name]
