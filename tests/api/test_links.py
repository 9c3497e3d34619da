from api.links import Links


def test_links_have_no_host_unless_one_is_set() -> None:
    assert Links().thing("https://w3id.org/citypact/id/city/a-xx") == "/id/city/a-xx"
    assert Links("https://pacts.example.org/x").path("/documents") == "https://pacts.example.org/x/documents"


def test_a_download_has_its_suffix() -> None:
    assert Links().thing("https://w3id.org/citypact/id/city/a-xx", "ttl") == "/id/city/a-xx.ttl"


def test_a_term_of_the_ontology_is_an_anchor() -> None:
    assert Links().thing("https://w3id.org/citypact/ontology#City") == "/ontology#City"


def test_an_outside_address_is_kept_and_an_unsafe_one_is_no_link() -> None:
    assert Links().thing("http://www.wikidata.org/entity/Q1") == "http://www.wikidata.org/entity/Q1"
    assert Links().thing("javascript:alert(1)") == ""
    assert Links().thing("data:text/html,x") == ""


def test_parameters_are_escaped_and_empty_ones_left_out() -> None:
    assert Links().path("/search", q="a&b=c d", type="", page=None) == "/search?q=a%26b%3Dc+d"


def test_a_passage_is_an_anchor_of_its_document() -> None:
    assert Links().passage("https://w3id.org/citypact/id/document/d", 12) == "/id/document/d#c12"
