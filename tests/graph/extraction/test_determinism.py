"""The same document gives the same bytes, whatever order a process gives to its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

PROGRAM = """
import hashlib
from pathlib import Path
from graph.documents import read
from graph.extraction import extract
from graph.rdf import extracted, serialize
for folder in ("seeds/documents", "tests/corpus"):
    for path in sorted(Path(folder).glob("*.md")):
        (document,) = read(path)
        digest = hashlib.sha256(serialize(extracted(extract(document)), "nquads")).hexdigest()
        print(path.stem, digest)
"""


def digests(seed: int) -> list[str]:
    """Return a line with name and digest for each annotated document, by a process with this seed of hashes."""
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", PROGRAM]
    answer = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.splitlines()


def test_the_seed_of_hashes_changes_nothing() -> None:
    first = digests(1)
    assert len(first) >= 43
    assert digests(3) == first
    assert digests(6) == first
