"""Minutes of queries that bring endpoints down, with figures: `python -m tests.bench.sparql_soak [--seconds 600]`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench import sparql_data, sparql_evil, sparql_server


def main() -> int:
    """Run, print the figures, and return 1 where an answer was wrong, late or cost too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--quads", type=int, default=200_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sparql_data.store(Path(folder), options.quads)
        with sparql_server.endpoint(Path(folder), memory=1 << 30, result=50 << 20) as server:
            before = server.memory()
            outcome = sparql_evil.run(server, options.seconds)
            after = server.memory()
    print(f"look-ups: {len(outcome.lookups):,}, all answered: {set(outcome.statuses) >= {('look-up', 200)}}")
    for share in (0.5, 0.9, 0.99, 0.999):
        print(f"  {share:.1%} under {outcome.percentile(share) * 1000:.1f} ms")
    print(f"memory: {before / 1e6:,.0f} MB before, {outcome.memory / 1e6:,.0f} at most, {after / 1e6:,.0f} after")
    for (name, status), count in sorted(outcome.statuses.items()):
        print(f"  {name}: {status or 'cut'} x {count:,}")
    for name, count in sorted(outcome.broken.items()):
        print(f"  BROKEN {name} x {count}")
    wrong = {status for _, status in outcome.statuses} - sparql_evil.ALLOWED - {0}
    return int(bool(outcome.broken or wrong or outcome.percentile(0.99) > 0.02 or outcome.memory > 8 << 30))


if __name__ == "__main__":
    raise SystemExit(main())
