"""Answers to the questions that name nobody: the same for all readers, so made once for each generation."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from api.snapshot import Snapshot, once
from ontology.questions import CLASSES, Question, question, questions

Solution = Mapping[str, ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None]
"""Variable -> what it is bound to."""


def general() -> tuple[Question, ...]:
    """Return the questions that can be answered as they stand: none of their parameters takes an entity."""
    return tuple(each for each in questions() if all(one.type not in CLASSES for one in each.parameters))


@once
def answer(snapshot: Snapshot, name: str, language: str) -> tuple[Solution, ...]:
    """Return the answer to a general question with the defaults of its parameters, for readers of `language`."""
    solutions = snapshot.solutions(question(name).bind(language=language))
    variables = [variable.value for variable in solutions.variables]
    return tuple(dict(zip(variables, solution, strict=True)) for solution in solutions)
