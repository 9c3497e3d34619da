"""Extract the annotated documents and print how well it went: `make score`.

The documents with a gold annotation in tests/corpus/ are extracted and scored by tests/score.py in two parts: those
that the rules were written on ("read") and those that are looked at as totals only ("held out"), every third by name.
The difference between the two is what the rules know by heart. Seeds and further documents (`en-x-...`) are counted
apart; so are those written to practise on (`en-t-...`, all read), fresh ones (`en-u-...`, all held out), siblings of
the seeds, told in their manner of other places and years (`en-s-...` read, `en-v-...` held out), and real reports that
are retold from their facts (`en-r-...` read, `en-q-...` held out).

    python -m tests.scoring [--part PART] [--errors SLOT] [--per-document] [--write]

Errors are listed only for documents that may be read. `--write` puts the sums where the pages of the server read them.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph

from graph.documents import read
from graph.extraction import extract
from graph.extraction.version import VERSION
from graph.model import Document
from graph.rdf import extracted
from tests import score

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "corpus"
SEEDS = ROOT / "seeds" / "documents"
MARKS = ("-x-", "-t-", "-u-", "-s-", "-v-", "-r-", "-q-")
"""What follows the language in names of documents that are no seeds: further, practice, fresh, siblings, retold."""
MEASURED = ROOT / "api" / "measured.json"
"""What the home page tells of precision."""


def parts() -> dict[str, list[str]]:
    """Return the names of the annotated documents by part."""
    names = sorted(path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json"))
    seeds = [name for name in names if (SEEDS / f"{name}.md").exists()]
    groups = {mark: [name for name in names if name[2:5] == mark and name not in set(seeds)] for mark in MARKS}
    further = groups["-x-"]
    return {
        "seeds, read": [name for i, name in enumerate(seeds, 1) if i % 3],
        "seeds, held out": seeds[2::3],
        "further, read": [name for i, name in enumerate(further, 1) if i % 3],
        "further, held out": further[2::3],
        "practice, read": groups["-t-"],
        "fresh, held out": groups["-u-"],
        "siblings, read": groups["-s-"],
        "siblings, held out": groups["-v-"],
        "retold, read": groups["-r-"],
        "retold, held out": groups["-q-"],
    }


def text_of(name: str) -> Path:
    """Return the path of an annotated document's text."""
    seed = SEEDS / f"{name}.md"
    return seed if seed.exists() else GOLD / f"{name}.md"


def predict(name: str, directory: Path) -> None:
    """Extract one document and write what `citypact extract` prints as N-Quads to `directory`."""
    (document,) = read(text_of(name))
    if not isinstance(document, Document):
        raise SystemExit(f"{name}: {document}")
    quads = extracted(extract(document))
    (directory / f"{name}.nq").write_bytes(pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS) or b"")


def scored(name: str) -> score.Tally:
    """Extract one document and return its score."""
    with tempfile.TemporaryDirectory() as folder:
        predict(name, Path(folder))
        gold = score.facts_from_gold(GOLD / f"{name}.gold.json")
        return score.score_document(gold, score.read_prediction(Path(folder), name), name)


def tally(scores: Iterable[score.Tally]) -> score.Tally:
    """Return the sum of the scores of documents."""
    total = score.Tally()
    for one in scores:
        total.add(one)
    return total


def table(tallies: dict[str, score.Tally]) -> str:
    """Return the figures as text: a line a slot, an F1 a part, and precision, recall, F1 of both sums."""
    lines = [f"{'slot (F1, gold items)':24s}" + "".join(f"{part:>22s}" for part in tallies)]
    for slot in score.ENTITY_SLOTS + score.FACT_SLOTS + score.EXTRA_SLOTS:
        cells = [f"{t.prf([slot])[2]:.3f} ({t.tp[slot] + t.fn[slot]:4d})" for t in tallies.values()]
        lines.append(f"{slot:24s}" + "".join(f"{cell:>22s}" for cell in cells))
    for title, slots in (("ENTITIES", score.ENTITY_SLOTS), ("FACTS", score.FACT_SLOTS)):
        cells = ["{:.3f} {:.3f} {:.3f}".format(*t.prf(slots)) for t in tallies.values()]
        lines.append(f"{title + ' (P R F1)':24s}" + "".join(f"{cell:>22s}" for cell in cells))
    return "\n".join(lines)


def measured(tallies: Mapping[str, score.Tally], counts: Mapping[str, int]) -> dict[str, object]:
    """Return precision, recall and F1 of what the rules were written on and of what was held out, with the day."""
    told: dict[str, object] = {"date": datetime.now(UTC).date().isoformat(), "extractor": VERSION}
    for part in ("read", "held out"):
        total = tally(one for name, one in tallies.items() if name.endswith(part))
        sums = {"entities": total.prf(score.ENTITY_SLOTS), "facts": total.prf(score.FACT_SLOTS)}
        told[part.replace(" ", "-")] = {
            "documents": sum(count for name, count in counts.items() if name.endswith(part)),
            **{
                key: dict(zip(("precision", "recall", "f1"), map(_rounded, sum_), strict=True))
                for key, sum_ in sums.items()
            },
        }
    return told


def _rounded(figure: float) -> float:
    return round(figure, 3)


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=list(parts()), help="only this part")
    parser.add_argument("--errors", metavar="SLOT", help="list what was missed and spurious in a slot, or 'all'")
    parser.add_argument("--per-document", action="store_true", help="both sums for each document that may be read")
    parser.add_argument("--write", action="store_true", help="put the sums of all parts into api/measured.json")
    options = parser.parse_args()
    if options.write and options.part:
        parser.error("--write takes all parts")
    chosen = {part: names for part, names in parts().items() if names and options.part in (None, part)}
    names = sorted({name for group in chosen.values() for name in group})
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        each = dict(zip(names, pool.map(scored, names, chunksize=8), strict=True))
    tallies = {part: tally(each[name] for name in group) for part, group in chosen.items()}
    seeds = [name for part, group in chosen.items() if part.startswith("seeds") for name in group]
    whole = {} if options.part else {"seeds, all": tally(each[name] for name in seeds)}
    readable = [name for part, group in chosen.items() if part.endswith("read") for name in group]
    if options.per_document:
        for name in readable:
            entities, facts = (each[name].prf(slots)[2] for slots in (score.ENTITY_SLOTS, score.FACT_SLOTS))
            print(f"{name:50s} entities {entities:.2f}  facts {facts:.2f}")
    if options.errors:
        errors = tally(each[name] for name in readable).errors
        slots = score.ENTITY_SLOTS + score.FACT_SLOTS + score.EXTRA_SLOTS
        for slot in slots if options.errors == "all" else [options.errors]:
            print("\n".join(f"{slot:22s} {row}" for row in errors[slot]))
    print(table(whole | tallies))
    if options.write:
        told = measured(tallies, {part: len(names) for part, names in chosen.items()})
        MEASURED.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
