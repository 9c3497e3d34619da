"""Minutes of queries that bring endpoints down, with figures: `python -m tests.bench.sparql_soak [--minutes 10]`.

Prints a table for docs/benchmarks-sparql.md, to another file too with `--write`.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from tests.bench import sparql_data, sparql_evil, sparql_server
from tests.bench.sparql_evil import Outcome

MOST_SECONDS, MOST_MEMORY = 0.02, 8 << 30
CUT = "cut"


def main() -> int:
    """Run, print the figures, and return 1 where an answer was wrong, late or cost too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--quads", type=int, default=200_000)
    parser.add_argument("--write", type=Path, help="a file for the table, beside printing it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sparql_data.store(Path(folder), options.quads)
        with sparql_server.endpoint(Path(folder), memory=1 << 30, result=50 << 20) as server:
            quiet = sparql_evil.run(server, 10, evil=0)
            before, load = server.memory(), os.getloadavg()[0]
            outcome = sparql_evil.run(server, options.minutes * 60)
            after = server.memory()
    wrong = broken(outcome)
    page = table(options.minutes, quiet, outcome, (before, after), load) + "".join(
        f"\n- WRONG: {each}" for each in wrong
    )
    print(page)
    if options.write:
        options.write.write_text(page + "\n", "utf-8")
    return int(bool(wrong))


def table(minutes: float, quiet: Outcome, outcome: Outcome, memory: tuple[int, int], load: float) -> str:
    """Return the figures of a run as Markdown: look-ups without and with torment, memory, answers to evil queries."""
    rows = ["| | look-ups alone | beside four tormentors |", "|---|---:|---:|"]
    told = [f"{each.statuses['look-up', 200]:,} of {len(each.lookups):,}" for each in (quiet, outcome)]
    rows.append(f"| look-ups answered | {told[0]} | {told[1]} |")
    for share in (0.5, 0.9, 0.99, 0.999):
        both = (f"{each.percentile(share) * 1000:.1f} ms" for each in (quiet, outcome))
        rows.append(f"| {share:.1%} under | {' | '.join(both)} |")
    rows.append(f"| memory | {memory[0] / 1e6:,.0f} MB | at most {outcome.memory / 1e6:,.0f} MB |")
    rows += [
        "",
        f"{minutes:g} minutes, load average before {load:.1f}, memory afterwards {memory[1] / 1e6:,.0f} MB.",
        "",
    ]
    rows += ["| evil query | answers |", "|---|---|"]
    for name in sparql_evil.EVIL:
        found = sorted((status, count) for (query, status), count in outcome.statuses.items() if query == name)
        rows.append(f"| {name} | {', '.join(f'{status or CUT}: {count:,}' for status, count in found)} |")
    return "\n".join(rows)


def broken(outcome: Outcome) -> list[str]:
    """Return what was not as it should be, a line each."""
    found = [f"no answer to {name}, {count} times" for name, count in sorted(outcome.broken.items())]
    for (name, status), count in sorted(outcome.statuses.items()):
        if status not in sparql_evil.ALLOWED | {0} or (name == "look-up" and status != 200):
            found.append(f"{name} answered with {status}, {count} times")
    if (seconds := outcome.percentile(0.99)) > MOST_SECONDS:
        found.append(f"99 of 100 look-ups under {seconds * 1000:.0f} ms, and {MOST_SECONDS * 1000:.0f} ms were the aim")
    if outcome.memory > MOST_MEMORY:
        found.append(f"{outcome.memory / 1e9:.1f} GB of memory")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
