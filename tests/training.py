"""Train the scorers of `graph.extraction.scorers.chance` on the annotated documents: `python -m tests.training`.

Four tasks: the fields of an agreement ("topic"), whether a passage tells of an event ("event"), who takes part
("participant"), and where it is ("held-in"). Only documents that may be read are used. Each option that the extraction
would weigh becomes a row: its features, and whether the gold has it. A passage tells of an event of the gold where what
the weights of a first training make of it, who takes part and where, is scored as that event, the likeliest
if several are. Of the places of an event one at most is chosen, so they are the options of one choice.
Logistic regression with a quadratic penalty; the penalty is what cross-validation over documents finds best. The
weights go to graph/extraction/scorers/chances.json.

    python -m tests.training [--task TASK] [--penalty PENALTY] [--write]

prints for each task and penalty the precision, recall, F1 and log loss on documents that were left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from graph.documents import read
from graph.extraction.agreements.agreements import Agreement, agreements
from graph.extraction.clauses.passages import Passages, passages
from graph.extraction.events import attendance, judging, settings
from graph.extraction.events.events import Event, signings
from graph.extraction.events.occasions import occasions
from graph.extraction.names.who import read as read_entities
from graph.extraction.scorers import chance
from graph.extraction.scorers.chance import WEIGHTS
from graph.extraction.scorers.wording import Wording
from graph.extraction.topics import topics
from graph.model import Document
from tests import score
from tests.regression import Row, chances, trained
from tests.scoring import GOLD, parts, text_of

TASKS = (topics.TASK, judging.TASK, attendance.TASK, settings.TASK)
PENALTIES = (24.0, 32.0)
FOLDS = 8
COUNTS = {
    "seeds, read": 8.0, "retold, read": 3.0, "siblings, read": 3.0, "further, read": 3.0, "practice, read": 2.0,
}  # fmt: skip
"""How much the options of a document count: seeds are few and what is wanted; practice documents are many and hard."""
EQUAL = (topics.TASK,)
"""Tasks for which all count the same: there the others say as much about the seeds (F1 0.63 against 0.60)."""
ALIKE = 1.0
"""What a passage and an event of the gold have in common, as `tests.score` counts it, for the passage to tell of it."""
LIKELY = 0.4
"""The probability of what is told, by the weights of a first training."""

Weights = Mapping[str, Mapping[str, float]]
"""Task -> feature -> weight."""
Told = tuple[Event, set[str], set[str]]
"""An event, who takes part in it, and where it is."""


def examples(number: int, name: str, known: Weights | None = None) -> Iterator[tuple[str, Row]]:
    """Return the options of one document by task; `known` are the weights of a first training."""
    (document,) = read(text_of(name))
    if not isinstance(document, Document):
        raise SystemExit(f"{name}: {document}")
    view = passages(read_entities(document))
    gold = score.facts_from_gold(GOLD / f"{name}.gold.json")
    yield from rows_of(number, view, agreements(view), gold, _names(view, gold), known)


def rows_of(
    number: int,
    view: Passages,
    agreed: Sequence[Agreement],
    gold: dict[str, Any],
    to_gold: dict[str, str],
    known: Weights | None = None,
) -> Iterator[tuple[str, Row]]:
    """Return the options of one document by task; `known` are the weights of a first training."""
    agreements_of = _aligned(gold["agreements"], agreed, to_gold)
    wording = Wording(view)
    for agreement, fields in topics.candidates(view, agreed, wording):
        if id(agreement) in agreements_of:
            for topic, words in fields:
                first, *others = [chance.crossed(word.features, word.kinds) for word in words]
                right = topic in agreements_of[id(agreement)]["topics"]
                yield topics.TASK, Row(number, first, right, others=tuple(others))
    signed = signings(view, agreed)
    told = judging.judged(view, [*signed, *occasions(view, signed)], wording)
    found = [event for event, _ in told]
    rows = [Row(number, chance.crossed(features, judging.kinds(event)), False) for event, features in told]
    likely = chances(rows, known[judging.TASK]) if known and rows else [0.0] * len(rows)
    outcome = {id(event): (event, set(event.participants), set(event.places)) for event in found}
    if known:
        outcome = {id(one[0]): one for one in _outcome(view, found, wording, known)}
    matched = _matched(gold["events"], list(outcome.values()), to_gold, dict(zip(outcome, likely, strict=True)))
    for event, row in zip(found, rows, strict=True):
        yield judging.TASK, replace(row, right=id(event) in matched)
    events = [event for event in found if id(event) in matched]
    for event, options in attendance.candidates(view, events, wording):
        right = matched[id(event)]["participants"]
        for one in options:
            yield attendance.TASK, Row(number, attendance.weighed(one), to_gold.get(one.entity) in right)
    for choice, (event, spots) in enumerate(settings.candidates(view, events, wording)):
        right = matched[id(event)]["places"]
        for (place, _, _), row in zip(spots, _where(event, spots, number, choice), strict=True):
            yield settings.TASK, replace(row, right=to_gold.get(place) in right)


def _where(event: Event, spots: Sequence[settings.Option], number: int = 0, choice: int = 0) -> list[Row]:
    """Return the places where an event may be as the options of one choice."""
    return [Row(number, chance.crossed(features, (event.kind,)), False, choice=choice) for _, _, features in spots]


def _names(view: Passages, gold: dict[str, Any]) -> dict[str, str]:
    kinds = {"Person": "Person", "Institution": "Institution"}
    found = {
        iri: score.Entity(iri, kinds.get(one.kind, "Place"), [one.name or "", *one.aliases])
        for iri, one in view.entities.items()
    }
    return score.match_entities(gold["entities"], found)


def _aligned(
    gold: list[dict[str, Any]],
    found: Sequence[Agreement],
    names: dict[str, str],
) -> dict[int, dict[str, Any]]:
    """Return which agreement of the gold each found one is, by its id, as `tests.score` has it; others are missing."""

    def alike(one: dict[str, Any], agreement: Agreement) -> float:
        parties = {names.get(party, "?" + party) for party in agreement.parties}
        same = one["date"] == (agreement.date.value if agreement.date else None)
        return float(score.jaccard(one["parties"], parties) + 0.2 * same + 0.1 * (one["kind"] == agreement.kind))

    return {id(found[j]): gold[i] for i, j in score.align(gold, list(found), alike, 0.5)}


def _outcome(view: Passages, events: Sequence[Event], wording: Wording, known: Weights) -> Iterator[Told]:
    """Return what weights make of events: who takes part, and where each is."""
    places = dict(zip(map(id, events), settings.candidates(view, events, wording), strict=True))
    for event, options in attendance.candidates(view, events, wording):
        attend = chances([Row(0, attendance.weighed(one), False) for one in options], known[attendance.TASK])
        who = {one.entity for one, likely in zip(options, attend, strict=True) if likely >= LIKELY}
        _, spots = places[id(event)]
        held = chances(_where(event, spots), known[settings.TASK])
        best = max(range(len(spots)), key=lambda index: held[index], default=None)
        yield event, who, {spots[best][0]} if best is not None and held[best] >= LIKELY else set()


def _matched(
    gold: list[dict[str, Any]],
    found: Sequence[Told],
    names: dict[str, str],
    likely: Mapping[int, float],
) -> dict[int, dict[str, Any]]:
    """Return which event of the gold each found event is, by its id, as `tests.score` has it; others are missing.

    Of several that may be one the `likely` ones go first.
    """

    def alike(one: dict[str, Any], told: Told) -> float:
        event, participants, places = told
        who = {names.get(entity, "?" + entity) for entity in participants}
        where = {names.get(place, "?" + place) for place in places}
        common = float(
            2 * score.same_name(one["name"], event.name)
            + (event.start is not None and one["start"] == event.start.value)
            + 0.5 * (one["kind"] == event.kind)
            + score.jaccard(one["participants"], who)
            + 0.5 * score.jaccard(one["places"], where)
        )
        return common + likely[id(event)] if common >= ALIKE else 0.0

    return {id(found[j][0]): gold[i] for i, j in score.align(gold, list(found), alike, ALIKE)}


def crossed(rows: list[Row], penalty: float) -> tuple[float, float, float, float]:
    """Return precision, recall, F1 and log loss on the documents that training left out."""
    hits = false = missed = loss = total = 0.0
    for fold in range(FOLDS):
        inside = [row for row in rows if row.document % FOLDS != fold]
        outside = [row for row in rows if row.document % FOLDS == fold]
        if not outside:
            continue
        p = chances(outside, trained(inside, penalty))
        y = np.array([row.right for row in outside])
        counts_as = np.array([row.weight for row in outside])
        hits += float(counts_as[(p > 0.5) & y].sum())
        false += float(counts_as[(p > 0.5) & ~y].sum())
        missed += float(counts_as[(p <= 0.5) & y].sum())
        loss -= float((counts_as * np.log(np.where(y, p, 1 - p))).sum())
        total += float(counts_as.sum())
    precision, recall = hits / max(1, hits + false), hits / max(1, hits + missed)
    return precision, recall, 2 * hits / max(1, 2 * hits + false + missed), loss / total


def _table(readable: Sequence[tuple[str, str]], known: Weights | None) -> dict[str, list[Row]]:
    """Return the options of documents, given with their parts, by task."""
    table: dict[str, list[Row]] = {task: [] for task in TASKS}
    for number, (name, part) in enumerate(readable):
        for task, row in examples(number, name, known):
            table[task].append(row if task in EQUAL else replace(row, weight=COUNTS[part]))
    return table


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--task", choices=TASKS, action="append", help="only this task; the others keep their weights")
    parser.add_argument("--penalty", type=float, help="this penalty, without cross-validation: a tenth of the time")
    parser.add_argument("--write", action="store_true", help="write the weights of the best penalty of each task")
    options = parser.parse_args()
    readable = sorted((name, part) for part, names in parts().items() if part.endswith("read") for name in names)
    first = _table(readable, None)
    table = _table(readable, {task: trained(first[task], PENALTIES[-1]) for task in TASKS if task not in EQUAL})
    weights: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8")) if options.task else {}
    for task in options.task or TASKS:
        rows = table[task]
        print(f"{task}: {len(rows)} options, {sum(row.right for row in rows)} right")
        results = {penalty: crossed(rows, penalty) for penalty in PENALTIES} if options.penalty is None else {}
        for penalty, (precision, recall, f1, loss) in results.items():
            print(f"  penalty {penalty:5.1f}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  log loss {loss:.3f}")
        best = options.penalty or min(PENALTIES, key=lambda penalty: results[penalty][3])
        weights[task] = trained(rows, best)
        print(f"  penalty {best}: {len(weights[task])} weights")
    if options.write:
        WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
