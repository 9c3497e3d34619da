"""Measure citypact and print a table of medians: `python -m tests.bench [--write docs/benchmarks.md]`."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from graph.store import Store
from tests.bench import extraction, pages, server

Row = tuple[str, float, str, str]
"""What was measured, the median, its unit, and how."""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the table into a Markdown file, too")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured (5)")
    options = parser.parse_args(arguments)
    rows = [*extraction_rows(options.rounds), *server_rows(options.rounds), *page_rows(options.rounds)]
    print("\n".join(f"{name:<58}{value:>10,.2f} {unit}" for name, value, unit, _ in rows))
    if options.write:
        options.write.write_text(report(rows, options.rounds), encoding="utf-8")


def measured(rounds: int, measure: Callable[[], float]) -> float:
    return median(measure() for _ in range(rounds))


def extraction_rows(rounds: int) -> list[Row]:
    rows = []
    for language, name in (("id", "Indonesian"), ("en", "English")):
        documents = extraction.documents(language)
        extraction.rate(documents[:5])  # the lexicons and the gazetteer are read
        rate = measured(rounds, lambda documents=documents: extraction.rate(documents))
        rows.append((f"extraction, {name}, 2 kB each", rate, "documents/s", "one core, texts of the seeds cut to 2 kB"))
    for size in (1_000_000, 5_000_000):
        spent, memory = extraction.long(size)
        name, how = f"extraction, one document of {size / 1e6:g} MB", "repeated seeds, in a process of its own, once"
        rows += [(name, size / spent / 1000, "kB/s", how), (f"{name}, memory", memory, "MB", how)]
    return rows


def server_rows(rounds: int) -> list[Row]:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with server.running(data) as first:
            rows.append(("first start, with the seeds", first.started, "s", "until /health answers"))
        starts = []
        for _ in range(rounds):
            with server.running(data) as again:
                starts.append(again.started)
        rows.append(("second start", median(starts), "s", "until /health answers"))
        with server.running(data) as idle:
            rows.append(("memory of an idle server", server.memory(idle), "MB", "proportional set size, all processes"))
            iris = server.cities(idle)
            for clients in (1, 8):
                rate = measured(rounds, lambda clients=clients: server.lookups(idle, iris, clients))
                how = f"SELECT ?p ?o of one city after another, {clients} client(s) on the same machine"
                rows.append((f"/sparql, point look-up, {clients} client(s)", rate, "requests/s", how))
    return rows


def page_rows(rounds: int) -> list[Row]:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(folder) as store:
            pages.fill(store)
        for name, path in (("an ordinary city", pages.ORDINARY), ("a city of 5,000 partners", pages.HUB)):
            size, spent = pages.measured(Path(folder), path, rounds)
            how = "processor time, in a made-up graph of 100,000 entities, 3.0 M statements"
            rows.append((f"page of {name}", spent, "ms", how))
            rows.append((f"page of {name}, size", size, "kB", "HTML before compression"))
    return rows


def report(rows: Sequence[Row], rounds: int) -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    lines = [
        "# Benchmarks",
        "",
        f"`make bench`, {datetime.date.today().isoformat()}, {machine}; the median of {rounds} rounds.",
        "",
        "| what | measured | how |",
        "|---|---|---|",
        *(f"| {name} | {value:,.2f} {unit} | {how} |" for name, value, unit, how in rows),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
