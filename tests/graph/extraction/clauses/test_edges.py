"""Where an office ends that a body within another tells; persons and bodies are invented."""

from __future__ import annotations

from graph.extraction import extract
from graph.model import Document


def test_a_list_of_signers_goes_on_behind_a_body_within_another() -> None:
    text = (
        "The memorandum was signed by Jane Roe, CEO of the Traffic Agency at the Xobbo Transport Authority, "
        "and John Smith, President of Xobbing University."
    )
    source = extract(Document("test", text, language="en"))
    names = {one.iri: one.name for one in source.entities}
    told = [(one.predicate.split("/")[-1], names.get(str(one.object))) for one in source.statements]
    found = sorted({pair for pair in told if pair[0] in ("signatory", "party")})
    assert found == [
        ("party", "Traffic Agency"),
        ("party", "Xobbing University"),
        ("signatory", "Jane Roe"),
        ("signatory", "John Smith"),
    ]
