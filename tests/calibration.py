"""Compare the confidence that statements state with how often they are right: `python -m tests.calibration`.

    python -m tests.calibration [--part PART] [--rules [--write]]

prints, for the annotated documents of the parts whose names end in "held out" (or of one part), a line for each range
of confidence: the mean stated, the share that the readers' annotations have too, the number of statements; and for
those who keep only statements from this range up, what share of these is right, and what share of all right ones they
keep. Asked are statements of agreements (party, signatory, day, status, topic), of events (day, participant, place) and
of ties, as tests/score.py aligns them; the surest evidence of a statement counts. `--rules` measures instead, on the
documents that may be read, how much of what each rule tells is right; what a scorer chooses has its probability.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from graph.documents import read
from graph.extraction import extract
from graph.extraction.statements.confidence import TABLE
from graph.iris import CPV
from graph.model import Document, Evidence, Source, Statement
from tests import score
from tests.scoring import GOLD, parts, predict, text_of


class Judged(NamedTuple):
    """A statement: its confidence, whether it is right, and the rule that told it, but for what a scorer chose."""

    confidence: float
    right: bool
    rule: str | None = None


BOUNDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

AGREEMENT = {"party": "parties", "signatory": "signatories", "signedOn": "date", "status": "status", "topic": "topics"}
EVENT = {"participant": "participants", "heldIn": "places", "startDate": "start"}
KINDS = {"agreementKind": "kind", "eventKind": "kind"}
SCORED = {"topics", "participants", "places"}
"""What scorers choose, with a probability of its own."""

WEIGHT = 10
"""As how many statements what all rules have right counts for each rule."""

SEVERAL = {"parties", "signatories", "topics", "participants", "places"}


def judged(name: str, directory: Path) -> Iterator[Judged]:
    """Yield the confidence of each statement of one annotated document, and whether the annotation has it."""
    (document,) = read(text_of(name))
    if not isinstance(document, Document):
        raise SystemExit(f"{name}: {document}")
    predict(name, directory)
    gold = score.facts_from_gold(GOLD / f"{name}.gold.json")
    known = score.match_entities(gold["entities"], score.read_prediction(directory, name)["entities"])
    source = extract(document)

    def value(statement: Statement) -> str:
        told = statement.object if isinstance(statement.object, str) else getattr(statement.object, "value", "")
        return told.rpartition("/")[2] if told.startswith(CPV) else known.get(told, told)

    yield from _told(source, gold["agreements"], AGREEMENT, value, _agreements_alike, 0.5)
    yield from _told(source, gold["events"], EVENT, value, _events_alike, 1.0)
    for statement in source.statements:
        if statement.predicate in ("partnerOf", "twinnedWith"):
            pair = frozenset((known.get(statement.subject, statement.subject), value(statement)))
            evidence = _surest(statement)
            yield Judged(evidence.confidence, pair in gold["partnerships"], evidence.rule)


def _told(
    source: Source,
    gold: list[dict[str, Any]],
    slots: dict[str, str],
    value: Callable[[Statement], str],
    alike: Callable[[dict[str, Any], dict[str, Any]], float],
    threshold: float,
) -> Iterator[Judged]:
    things: dict[str, dict[str, Any]] = {}
    rows: list[tuple[str, str, str, Evidence]] = []
    labels = {entity.iri: entity.name for entity in source.entities}
    for statement in source.statements:
        slot = slots.get(statement.predicate) or KINDS.get(statement.predicate)
        if slot and statement.subject.split("/id/")[1].startswith("agreement" if slots is AGREEMENT else "event"):
            empty: dict[str, Any] = {name: set() if name in SEVERAL else None for name in (*slots.values(), "kind")}
            thing = things.setdefault(statement.subject, empty | {"name": labels.get(statement.subject)})
            told = value(statement)
            if slot in SEVERAL:
                thing[slot].add(told)
            else:
                thing[slot] = told
            if slot != "kind":
                rows.append((statement.subject, slot, told, _surest(statement)))
    iris = sorted(things)
    pairs = {iris[j]: gold[i] for i, j in score.align(gold, [things[iri] for iri in iris], alike, threshold)}
    for iri, slot, told, evidence in rows:
        right = pairs.get(iri, {}).get(slot) or ()
        rule = None if slot in SCORED else f"{evidence.rule} status" if slot == "status" else evidence.rule
        yield Judged(evidence.confidence, told in right if slot in SEVERAL else told == right, rule)


def _agreements_alike(gold: dict[str, Any], told: dict[str, Any]) -> float:
    same: float = 0.2 * (gold["date"] == told["date"]) + 0.1 * (gold["kind"] == told["kind"])
    parties: float = score.jaccard(gold["parties"], told["parties"])
    return parties + same


def _events_alike(gold: dict[str, Any], told: dict[str, Any]) -> float:
    same_day = gold["start"] is not None and gold["start"] == told["start"]
    places, people = (score.jaccard(gold[slot], told[slot]) for slot in ("places", "participants"))
    named = score.same_name(gold["name"], told["name"])
    alike: float = 2 * named + same_day + 0.5 * (gold["kind"] == told["kind"]) + people + 0.5 * places
    return alike


def _surest(statement: Statement) -> Evidence:
    told = (evidence for evidence in statement.evidence if isinstance(evidence, Evidence))
    return max(told, key=lambda evidence: (evidence.confidence, evidence.rule))


def table(rows: list[Judged]) -> str:
    """Return the figures as Markdown: a line for each range of confidence that occurs."""
    bins: dict[float, list[Judged]] = defaultdict(list)
    for row in rows:
        bins[next(bound for bound in BOUNDS if row.confidence < bound)].append(row)
    lines = ["| stated (mean) | right | statements | right from here up | right ones kept |", "|---|---|---|---|---|"]
    all_right = sum(row.right for row in rows)
    for bound in sorted(bins):
        held = bins[bound]
        kept = [row.right for other in bins if other >= bound for row in bins[other]]
        mean, share = (sum(figures) / len(held) for figures in zip(*(row[:2] for row in held), strict=True))
        cells = mean, share, len(held), sum(kept) / len(kept), sum(kept) / max(all_right, 1)
        lines.append("| {:.2f} | {:.2f} | {} | {:.2f} | {:.2f} |".format(*cells))
    return "\n".join(lines)


def shares(rows: Iterable[Judged]) -> str:
    """Return a line for each rule: its name and how much of what it told was right.

    What all rules together have right counts as `WEIGHT` statements of each: one that told little is taken for an
    ordinary one.
    """
    by: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        if row.rule:
            by[row.rule].append(row.right)
    usual = sum(map(sum, by.values())) / max(sum(map(len, by.values())), 1)
    return "".join(f"{rule} {(sum(by[rule]) + WEIGHT * usual) / (len(by[rule]) + WEIGHT):.2f}\n" for rule in sorted(by))


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=list(parts()), help="only this part")
    parser.add_argument("--rules", action="store_true", help="print how sure each rule is, by the documents to be read")
    parser.add_argument("--write", action="store_true", help=f"with --rules: write them to {TABLE.name}")
    options = parser.parse_args()
    if options.write and not options.rules:
        parser.error("--write is for --rules")
    wanted = "read" if options.rules else "held out"
    names = [
        name
        for part, group in parts().items()
        if (part == options.part if options.part else part.endswith(wanted))
        for name in group
    ]
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for name in names for row in judged(name, Path(folder))]
    if options.write:
        TABLE.write_text(shares(rows), encoding="utf-8")
    else:
        print(shares(rows).rstrip() if options.rules else table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
