"""Train the scorers of `graph.extraction.facts.choice` on the annotated documents: `python -m tests.training`.

Each choice that extraction makes in a document is tried the other ways too, with all that follows from it, and each
outcome is scored against the annotation as `tests.score` does. So a scorer learns what helps the facts that come out,
and nobody has to annotate choices. Only the documents that may be read are used; the weights stay near the ones of
`PRIOR` (the rules by themselves) where the documents say nothing. Same documents, same weights: nothing is random.

    python -m tests.training [--rounds N] [--folds N]

`--folds` trains on all but every Nth document, scores those, and writes nothing: what unseen documents would get.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from graph.documents import read
from graph.extraction.facts import choice, partnerships
from graph.extraction.facts.agreements import agreements
from graph.extraction.facts.choice import Chooser, Features, Weights
from graph.extraction.facts.passages import passages
from graph.extraction.facts.topics import topics
from graph.extraction.names.who import read as who
from graph.extraction.reading import Reading
from graph.model import Document
from tests import score
from tests.scoring import GOLD, parts, text_of

WEIGHTS = Path(choice.__file__).parent / "weights.json"
PRIOR: Weights = {
    "topic": {"bias": -1, "fields:before": 0.5, "fields:noun": 0.5, "enumerated": 0.5, "distance<=0": 0.5},
}
PRICE = 0.45  # what a stated fact costs, in true facts: more makes precise, less makes complete
PULL = 2.0  # towards the prior
STEPS = 500
PLACES = ("City", "Region", "Country", "Place")
SLOTS = (
    "agreements", "agreement-parties", "agreement-signatories", "agreement-date", "agreement-status",
    "agreement-topics", "partnerships",
)  # fmt: skip


@dataclass
class Case:
    """One choice: its options with their features, and the score of the document that each led to."""

    task: str
    options: Sequence[Features]
    gains: Sequence[float]


@dataclass
class Trial(Chooser):
    """Chooses as its weights say, but for the choice number `forced`; keeps what it was asked."""

    weights: Weights
    forced: int = -1
    option: int = -1
    asked: list[tuple[str, Sequence[Features], int]] = field(default_factory=list)

    def choose(self, task: str, options: Sequence[Features]) -> tuple[int, float]:
        """Return the forced option at its turn, else the likeliest."""
        index, chance = super().choose(task, options)
        if len(self.asked) == self.forced:
            index = self.option
        self.asked.append((task, options, index))
        return index, chance


def outcome(reading: Reading, by: Chooser) -> dict[str, Any]:
    """Return what is extracted of agreements and partners, in the form that `tests.score` compares."""
    view = passages(reading, by)
    found = agreements(view)
    topics(view, found)
    pairs = {frozenset((tie.one, tie.other)) for tie in partnerships.living(view, found)}
    rows = []
    for one in found:
        if one.state in ("signed", "renewed"):
            pairs |= {frozenset(pair) for pair in combinations(sorted(one.parties), 2)}
        rows.append(
            {
                "kind": one.kind,
                "status": one.state,
                "parties": set(one.parties),
                "signatories": set(one.signers),
                "date": one.date.value if one.date else None,
                "topics": set(one.topics),
            }
        )
    return {**score.EMPTY, "entities": _entities(reading), "agreements": rows, "partnerships": pairs}


def _entities(reading: Reading) -> dict[str, score.Entity]:
    found = {}
    for entity in reading.entities:
        kind = "Place" if entity.kind in PLACES else entity.kind
        names = {name for name in (entity.name, *entity.aliases) if name}
        found[entity.iri] = score.Entity(entity.iri, kind, names, entity.kind if kind == "Place" else None, None)
    return found


@cache
def reading_of(name: str) -> Reading:
    """Return the reading of an annotated document."""
    (document,) = read(text_of(name))
    assert isinstance(document, Document)
    return who(document)


@cache
def gold_of(name: str) -> dict[str, Any]:
    """Return the annotation of a document."""
    return score.facts_from_gold(GOLD / f"{name}.gold.json")


def scored(name: str, by: Chooser) -> score.Tally:
    """Return the score of a document with the choices of `by`."""
    return score.score_document(gold_of(name), outcome(reading_of(name), by), name)


def gain(tally: score.Tally) -> float:
    """Return what a document's facts are worth: the true ones, less the price of all."""
    right = sum(tally.tp[slot] for slot in SLOTS)
    stated = right + sum(tally.fp[slot] for slot in SLOTS)
    return right - PRICE * stated


def cases(name: str, weights: Weights) -> list[Case]:
    """Return the choices of a document that make a difference, each with the worth of every option."""
    first = Trial(weights)
    base = gain(scored(name, first))
    found = []
    for number, (task, options, index) in enumerate(first.asked):
        gains = []
        for option in range(len(options)):
            same = option == index or options[option] == options[index]
            gains.append(base if same else gain(scored(name, Trial(weights, number, option))))
        if max(gains) - min(gains) > 1e-9:
            found.append(Case(task, options, gains))
    return found


def fit(found: Sequence[Case], prior: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of one task: softmax regression on the best options, weighted by what is at stake."""
    names = sorted({name for case in found for option in case.options for name in option} | set(prior))
    column = {name: index for index, name in enumerate(names)}
    rows = [option for case in found for option in case.options]
    table_ = np.zeros((len(rows), len(names)))
    for index, option in enumerate(rows):
        for name, value in option.items():
            table_[index, column[name]] = value
    starts = np.cumsum([0, *(len(case.options) for case in found)])[:-1]
    sizes = np.array([len(case.options) for case in found])
    stakes = np.array([min(max(case.gains) - np.mean(case.gains), 3.0) for case in found])
    best = np.array([float(gain_ >= max(case.gains) - 1e-9) for case in found for gain_ in case.gains])
    start = np.array([prior.get(name, 0.0) for name in names])
    weights, mean, square = start.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        scores = table_ @ weights
        scores = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        chance = scores / np.repeat(np.add.reduceat(scores, starts), sizes)
        right = chance * best
        wanted = right / np.repeat(np.add.reduceat(right, starts) + 1e-12, sizes)
        slope = table_.T @ ((chance - wanted) * np.repeat(stakes, sizes)) / stakes.sum()
        slope += PULL * (weights - start) / stakes.sum()
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(value), 2) for name, value in zip(names, weights, strict=True) if abs(value) >= 0.05}


def train(found: Sequence[Case]) -> Weights:
    """Return the weights of every task."""
    tasks = sorted({case.task for case in found} | set(PRIOR))
    return {
        task: fit([case for case in found if case.task == task], PRIOR.get(task, {}))
        if any(case.task == task for case in found)
        else PRIOR[task]
        for task in tasks
    }


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--rounds", type=int, default=2, help="how often to try the choices, each time with new weights"
    )
    parser.add_argument("--folds", type=int, help="only score: train on all but every Nth document")
    options = parser.parse_args()
    names = [name for part, group in parts().items() if part.endswith("read") for name in group]
    groups = [names[start :: options.folds] for start in range(options.folds)] if options.folds else [[]]
    tallies: dict[str, score.Tally] = {}
    first: dict[str, list[Case]] = {}
    with ProcessPoolExecutor() as pool:
        for number, held in enumerate(groups):
            ours = [name for name in names if name not in held]
            weights: Weights = PRIOR
            collected: list[Case] = []
            for turn in range(options.rounds):
                todo = [name for name in ours if turn or name not in first]
                new = dict(zip(todo, pool.map(cases, todo, [weights] * len(todo)), strict=True))
                if not turn:
                    first |= new
                    new = {name: first[name] for name in ours}
                collected += [case for name in ours for case in new[name]]
                weights = train(collected)
            total = score.Tally()
            for name in held or ours:
                total.add(scored(name, Chooser(weights)))
            tallies[f"fold {number}" if held else "trained on"] = total
    if options.folds:
        total = score.Tally()
        for tally in tallies.values():
            total.add(tally)
        tallies = {"left out": total}
    else:
        text = json.dumps(weights, indent=1, sort_keys=True, ensure_ascii=False)
        WEIGHTS.write_text(text + "\n", encoding="utf-8")
    for part, tally in tallies.items():
        for slot in SLOTS:
            print(f"{part:12s} {slot:24s}" + "{:.3f} {:.3f} {:.3f}".format(*tally.prf([slot])))
        print(f"{part:12s} {'all':24s}" + "{:.3f} {:.3f} {:.3f}".format(*tally.prf(SLOTS)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
