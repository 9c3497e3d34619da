from __future__ import annotations

import base64
import hashlib
import io
import re
import tarfile
from pathlib import Path

import pytest
import yaml

from api import assets

PERMISSIVE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0"}


def package(**files: bytes) -> tuple[bytes, str]:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    content = buffer.getvalue()
    return content, "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()


def test_a_package_is_unpacked_where_its_checksum_is_right() -> None:
    archive, integrity = package(a=b"1", b=b"2")
    assert assets.unpacked(archive, integrity, {"a": "x/a"}) == {"x/a": b"1"}
    with pytest.raises(ValueError, match="its checksum is"):
        assets.unpacked(archive + b" ", integrity, {"a": "x/a"})
    with pytest.raises(ValueError, match="it holds no c"):
        assets.unpacked(archive, integrity, {"c": "x/c"})


def test_what_cannot_be_fetched_is_named_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assets, "VENDOR", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert assets.main() == 0
    assert "@triply/yasgui is left out: npm is not installed" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_every_package_is_pinned_and_permissive() -> None:
    for each in yaml.safe_load(Path(assets.__file__).with_name("assets.yaml").read_text("utf-8")):
        assert re.fullmatch(r"\d+\.\d+\.\d+", each["version"])
        assert each["integrity"].startswith("sha512-")
        assert each["license"] in PERMISSIVE
        assert any("LICENSE" in name for name in each["files"])
