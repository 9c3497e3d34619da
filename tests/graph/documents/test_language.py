from __future__ import annotations

import pytest

from graph.documents.language import code, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wali Kota Bandung menandatangani nota kesepahaman dengan Petaling Jaya.", "id"),
        ("KOTA BANDUNG DAN TOYOTA TEKEN MOU", "id"),
        ("Pemkot Medan dan Gwangju sepakat", "id"),
        ("The mayor of Chicago signed an agreement with Sydney.", "en"),
        ("MAYOR SIGNS DEAL", "en"),
        ("Le maire de Lyon a signé un accord avec Montréal.", "fr"),
        ("Der Bürgermeister von Bonn traf gestern eine Delegation aus Minsk.", "de"),
        ("Datuk Bandar menandatangani memorandum persefahaman dengan Majlis Bandaraya Petaling Jaya", "ms"),
        ("市長は昨日、姉妹都市協定に署名しました。", "ja"),
        ("", None),
        ("2024: 12 345", None),
        ("MoU", None),
    ],
)
def test_detect(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("tag", "language"),
    [("id", "id"), ("en-GB", "en"), ("EN_us", "en"), ("Indonesian", None), ("", None), ("x y", None)],
)
def test_code(tag: str, language: str | None) -> None:
    assert code(tag) == language
