from __future__ import annotations

from itertools import product

import pytest

from graph.extraction.names.who import read
from graph.model import Document

OTHERS = [
    f"{one}{other}no" for one, other in product(("Ba", "Do", "Gu", "Ke", "Li", "Mo"), ("rita", "so", "wela", "xi"))
]


@pytest.mark.parametrize(("between", "forms"), [(0, ("Budi", "Ucok")), (22, ("Budi", "Ucok")), (24, ("Budi",))])
def test_a_nickname_is_of_somebody_named_not_long_before(between: int, forms: tuple[str, ...]) -> None:
    # made up: so many others are named in between
    guests = "".join(f"Bapak Asep {name} hadir. " for name in OTHERS[:between])
    text = f"Bupati Bogor Budi Contoh hadir. {guests}Ucok, sapaan akrab Budi, pulang."
    found = {entity.name: entity.aliases for entity in read(Document("test", text, language="id")).entities}
    assert found["Budi Contoh"] == forms
    assert sum(name is not None and name.startswith("Asep ") for name in found) == between


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Bupati Bogor Budi Contoh yang akrab disapa Kang Bed hadir. Kata Kang Bed, cukup.", ("Bed",)),
        ("Ujar Cak Ucok, sapaan akrab Bupati Bogor Budi Contoh. Ucok pulang.", ("Ucok",)),
        ("Bupati Bogor Budi Contoh (Mas Bed) hadir. Mas Bed senang.", ("Bed",)),
        ("Bupati Bogor Budi Contoh (BED) hadir.", ()),
        ("Bupati Bogor Budi Contoh hadir. Bang Bed, begitu bupati biasa disapa, pulang.", ("Bed",)),
        ("Bupati Bogor Budi Contoh hadir. Kata Mas Con, cukup.", ("Con",)),
        ("Bupati Bogor Budi Contoh hadir. Kata Mas Xob, cukup.", ()),
    ],
)
def test_words_that_tell_a_nickname(text: str, forms: tuple[str, ...]) -> None:
    found = read(Document("test", text, language="id")).entities
    assert [(one.name, one.aliases) for one in found if one.kind == "Person"] == [("Budi Contoh", forms)]
