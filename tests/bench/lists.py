"""Load the three shared lists of sister cities into one graph: `python -m tests.bench.lists [FOLDER]`.

Prints for each command wall time, processor time, peak memory and the account of the rows. `--rebuild` then makes
everything that follows from the sources anew, as `citypact reload --all` does.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

SHARED = Path(__file__).parents[3] / "shared" / "data" / "sister-cities"
LISTS = (
    ("wikidata-2022", "2022-01-09", "wikidata-p190-2022/sister_cities.gexf", ()),
    (
        "wikipedia-2013",
        "2013-01-01",
        "kaltenbrunner2013/cities.csv",
        ("countries", "kaltenbrunner2013/city_country.csv"),
    ),
    ("wikidata-2016", "2016-01-01", "wikidata-p190-2016/relations.tsv", ("names", "wikidata-p190-2016/names.tsv")),
)
"""Name, date of retrieval, file, and the option that names the file beside it; what has coordinates comes first."""

_LIMITS = (180.0, 1.5)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.lists", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=SHARED, help="the lists (those beside the project)")
    parser.add_argument("--data", type=Path, help="load into this data directory and keep it")
    parser.add_argument("--rebuild", action="store_true", help="afterwards rebuild what follows from the sources")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or Path(folder) / "data"
        measured = [measure(data, *load(options.folder, *each)) for each in LISTS]
        wall, processor, memory = (
            sum(each[0] for each in measured),
            sum(each[1] for each in measured),
            max(each[2] for each in measured),
        )
        _print("all three", wall, processor, memory)
        print(f"limits: {_LIMITS[0]:.0f} s and {_LIMITS[1]} GB: {'kept' if (wall, memory) < _LIMITS else 'NOT kept'}")
        if options.rebuild:
            measure(data, "reload --all", ["reload", "--all"])


def load(folder: Path, name: str, retrieved: str, file: str, beside: tuple[str, ...]) -> tuple[str, list[str]]:
    """Return a name and the arguments of the command that loads a list."""
    option = [f"--{beside[0]}", str(folder / beside[1])] if beside else []
    return name, ["load", str(folder / file), "--dataset", name, "--retrieved", retrieved, *option]


def measure(data: Path, name: str, arguments: list[str]) -> tuple[float, float, float]:
    """Run a command and return its seconds, processor seconds and peak memory in GB."""
    start = perf_counter()
    command = [str(Path(sys.executable).with_name("citypact")), *arguments, "--data", str(data)]
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        told = output.read().strip()
    wall, processor, memory = perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e6
    _print(name, wall, processor, memory)
    print(f"  exit code {process.returncode}. {told}")
    return wall, processor, memory


def _print(name: str, wall: float, processor: float, memory: float) -> None:
    print(f"{name:<16}{wall:>8.1f} s{processor:>8.1f} s of processor{memory:>7.2f} GB at most", flush=True)


if __name__ == "__main__":
    main()
