"""Browser assets that are fetched, not kept in the repository: `python -m api.assets` (`make assets`).

What and from where says `assets.yaml`. Every file is optional: a page that lacks one says so and works without it.
"""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import yaml

VENDOR = Path(__file__).with_name("static") / "vendor"
_LIST = Path(__file__).with_name("assets.yaml")
_SECONDS = 90


def installed(name: str) -> bool:
    """Tell whether a file of `static/vendor` is there, e.g. `yasgui/yasgui.min.js`."""
    return (VENDOR / name).is_file()


@cache
def styles() -> tuple[str, ...]:
    """Return the hashes of the style elements that packages put into pages, as a content security policy names them."""
    wanted: list[dict[str, Any]] = yaml.safe_load(_LIST.read_text("utf-8"))
    return tuple(each["style"] for each in wanted if "style" in each)


def unpacked(archive: bytes, integrity: str, files: dict[str, str]) -> dict[str, bytes]:
    """Return the contents of `files` (path in the package: path in the vendor folder) by their new paths.

    Raises ValueError where the archive is not the one that was chosen, or lacks a file.
    """
    digest = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if digest != integrity:
        raise ValueError(f"its checksum is {digest}, not {integrity}")
    found = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as package:
        for source, target in files.items():
            try:
                content = package.extractfile(f"package/{source}")
            except KeyError:
                content = None
            if content is None:
                raise ValueError(f"it holds no {source}")
            found[target] = content.read()
    return found


def fetch(package: str, version: str) -> bytes:
    """Return the archive of an npm package. Raises ValueError where npm is missing or does not get it."""
    npm = shutil.which("npm")
    if npm is None:
        raise ValueError("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--ignore-scripts", f"{package}@{version}"]
        try:
            subprocess.run(command, cwd=folder, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
        except subprocess.TimeoutExpired:
            raise ValueError(f"npm took longer than {_SECONDS} s") from None
        except subprocess.CalledProcessError:
            raise ValueError("npm could not get it") from None
        archives = list(Path(folder).glob("*.tgz"))
        if len(archives) != 1:
            raise ValueError("npm gave no archive")
        return archives[0].read_bytes()


def main() -> int:
    """Fetch what is missing; tell on stderr of what cannot be had. Returns 0: nothing here is needed to serve."""
    wanted: list[dict[str, Any]] = yaml.safe_load(_LIST.read_text("utf-8"))
    for each in wanted:
        if all(installed(target) for target in each["files"].values()):
            continue
        try:
            contents = unpacked(fetch(each["package"], each["version"]), each["integrity"], each["files"])
        except ValueError as error:
            print(f"{each['package']} is left out: {error}. Pages say what they lack.", file=sys.stderr)
            continue
        for target, content in contents.items():
            path = VENDOR / target
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
