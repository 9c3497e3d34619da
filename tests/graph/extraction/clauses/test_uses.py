"""What mentions do in made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.passages import passages
from graph.extraction.names.who import read
from graph.model import Document
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "language", "uses"),
    [
        ("In Asia, Alderton has two twins.", "en", ["actor"]),
        ("Di Asia Tenggara, Alderton menjalin kerja sama.", "id", ["actor"]),
        ("They met in Alderton.", "en", ["place"]),
        ("At the Old Mill, Alderton, they met.", "en", ["place"]),
        ("Alderton in the Ruritania of today sang.", "en", ["actor", "container"]),
        ("The choir of Alderton city of Ruritania sang.", "en", ["actor", "container"]),
        ("Alderton on the island of Ruritania sang.", "en", ["actor", "container"]),
        ("The mayor leaves for Alderton on Monday.", "en", ["goal"]),
        ("The mayor jets off for Alderton.", "en", ["goal"]),
        ("The mayor spoke for Alderton.", "en", ["actor"]),
        ("Alderton of east Ruritania's Nordshire sang.", "en", ["actor", "container", "container"]),
        ("Briggen of Alderton sang.", "en", ["actor", "container"]),
        ("The choir of Alderton in the Ruritania Nordshire sang.", "en", ["actor", "container", "container"]),
        ("A delegation from Alderton came.", "en", ["origin"]),
        ("Nordshire, Nordmark, mencari saudara.", "id", ["actor", "container"]),
        ("Nordshire, Nordmark, dan Alderton mencari saudara.", "id", ["actor", "actor", "actor"]),
        ("Alderton Nordshire dan Briggen Nordmark meneken MoU.", "id", ["actor", "container", "actor", "container"]),
        ("Alderton Nordshire (Nordshire) meneken MoU.", "id", ["actor", "container", "container"]),
        ("Alderton, Warta.co.id.- Briggen bicara.", "id", ["place", "actor"]),
        ("", "en", []),
    ],
)
def test_uses(text: str, language: str, uses: list[str]) -> None:
    assert [part.use for clause in view(text, language).clauses for part in clause.parts] == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("Kabupaten Blora, Jawa Tengah, dan Kabupaten Musi Rawas berunding.", ["actor", "container", "actor"]),
        ("Kabupaten Blora, Sumatera Selatan, dan Kabupaten Sleman berunding.", ["actor", "actor", "actor"]),
        ("Kabupaten Blora, Kabupaten Rembang, dan Kabupaten Sleman berunding.", ["actor", "actor", "actor"]),
        ("Selain Pemkot Salatiga, Pemkab Blora juga berunding.", ["actor", "actor"]),
    ],
)
def test_a_province_only_says_where_its_regency_lies(text: str, uses: list[str]) -> None:
    told = passages(read(Document("made-up", text, language="id")))
    assert [part.use for clause in told.clauses for part in clause.parts] == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("Alderton, Nordshire menandatangani MoU.", ["actor", "container"]),
        ("Di Alderton, Nordshire menandatangani MoU.", ["place", "actor"]),
    ],
)
def test_a_region_behind_a_comma_signs_only_where_no_actor_stands_before_it(text: str, uses: list[str]) -> None:
    assert [part.use for clause in view(text, "id").clauses for part in clause.parts] == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("They signed with the Institute of Planning (SPA), Lyon, for which she works.", ["actor", "container"]),
        ("They signed with the Institute of Planning (SPA), Lyon and Porto.", ["actor", "actor", "actor"]),
    ],
)
def test_a_town_behind_a_short_form_says_where_a_body_is(text: str, uses: list[str]) -> None:
    told = passages(read(Document(slug="made-up", text=text, language="en")))
    assert [part.use for clause in told.clauses for part in clause.parts] == uses
