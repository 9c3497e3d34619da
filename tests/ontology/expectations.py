"""The rows that the questions have on the seed documents: `python -m tests.ontology.expectations` writes them anew.

They change when extraction does. Read the difference before it is committed: each row is a statement to a researcher.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from graph.documents import read
from graph.pipeline import load
from graph.store import Store
from ontology.questions import Question, questions

SEEDS = Path(__file__).parents[2] / "seeds" / "documents"
EXPECTED = Path(__file__).parent / "expected" / "seeds"


def seeds() -> Store:
    """Return a store with the seed documents, but for every third by name: those measure extraction only."""
    paths = [path for number, path in enumerate(sorted(SEEDS.glob("*.md")), start=1) if number % 3]
    store = Store.memory()
    report = load(store, [document for path in paths for document in read(path)])
    assert len(report.loaded) == len(paths) == 29
    return store


def rows(store: Store, question: Question) -> str:
    """Return the answer to a question with its default values as CSV, a line a row."""
    solutions = store.query(question.bind())
    names = [variable.value for variable in solutions.variables]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(names)
    table.writerows(
        [solution[name].value if solution[name] is not None else "" for name in names] for solution in solutions
    )
    return out.getvalue()


def main() -> None:
    """Write the expected rows of every question."""
    store = seeds()
    EXPECTED.mkdir(parents=True, exist_ok=True)
    for question in questions():
        text = rows(store, question)
        (EXPECTED / f"{question.name}.csv").write_text(text, encoding="utf-8")
        print(f"{text.count(chr(10)) - 1:4d} rows  {question.name}")


if __name__ == "__main__":
    main()
