"""What a deed takes over from those told before, on made-up sentences."""

from __future__ import annotations

from tests.graph.extraction.pacts import told


def test_the_same_occasion_is_that_of_a_day_before_that_of_a_month() -> None:
    text = (
        "Alderton meneken MoU dengan Briggen pada 3 Maret 2021.\nItu kelanjutan MoU yang diteken pada Juli 2018.\n"
        "Pada kesempatan yang sama, Alderton juga meneken MoU dengan Cassia."
    )
    assert ("signed", "2021-03-03", ("Alderton", "Cassia")) in [row[1:] for row in told(text, "id")]
