"""Bodies and tails between an office and its holder's name; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body that the text names elsewhere, in full or by its short form
        ("Yayasan Fjellmisal Raya hadir di Bogor. Direktur Fjellmisal Budi Contoh tiba.", {("Budi Contoh", "Direktur", "Yayasan Fjellmisal Raya")}),
        ("Xobbisk Karbonregister hadir. Direktur Xobbisk Karbonregister Solvei Haugen tiba. Xobbisk Karbonregister senang.", {("Solvei Haugen", "Direktur", "Xobbisk Karbonregister")}),
        ("Ketua Xobbi PTXIS Misal Raya Dr. H. Budi Contoh tiba di Bogor.", {("Budi Contoh", "Ketua", "Xobbi PTXIS Misal Raya")}),
        # bodies of officials' wives, offices of prosecutors, streets, and guests whom somebody meets
        ("Ia didampingi Ketua Dekranasda H Budi Contoh.", {("Budi Contoh", "Ketua", "Dekranasda")}),
        ("Kasi Intel Kejari Bogor Budi Contoh tiba.", {("Budi Contoh", "Kasi Intel", "Kejari Bogor")}),
        ("Mereka bertemu di Jl. Gubernur Suryo, Surabaya.", set()),
        ("Delegasi Bogor langsung disambut Ketua APEKSI, Budi Contoh.", {("Budi Contoh", "Ketua", "APEKSI")}),
        # a name that was read as part of the body's
        ("Universitas Misal Raya hadir. Rektor Universitas Misal Raya Xobbo Upaddi tiba.", {("Xobbo Upaddi", "Rektor", "Universitas Misal Raya")}),
        # a body between the office and a comma
        ("Ketua Forum Xobbi Raya, Budi Contoh, tiba di Bogor.", {("Budi Contoh", "Ketua", "Forum Xobbi Raya")}),
        ("Di Bogor ketua Reef Skies, Budi Contoh, menyambut pendiri Fjellmi Udda, Jane Roe.", {("Budi Contoh", "ketua", "Reef Skies"), ("Jane Roe", "pendiri", "Fjellmi Udda")}),
        ("Direktur Xendrolab, Budi Santoso, tiba.", {("Budi Santoso", "Direktur", "Xendrolab")}),
        ("Pemilik galangan Tana Xobbu, Haji Budi Contoh, tiba.", {("Budi Contoh", "Pemilik", "Tana Xobbu")}),
        ("Ketua Xendra Kolop, Budi Contoh, dan Agus Misal tiba.", set()),
        # an only name, which is no other word
        ("Xobbojoyo, Wali Kota Bogor, tiba.", {("Xobbojoyo", "Wali Kota", "Bogor")}),
        ("Kemarin, Wali Kota Bogor, tiba.", set()),
        ("DPRD Bogor diwakili ketuanya, Xobbat.", {("Xobbat", "ketua", "DPRD Bogor")}),
        # a clause that tells the office of somebody unknown
        ("Xobbo Upaddi masih menjabat Bupati Sleman.", {("Xobbo Upaddi", "Bupati", "Sleman")}),
        ("Kota Xobbo dikenal sebagai tempat Bupati Sleman.", set()),
        ("Budi Contoh, yang memimpin Dinas Air Bogor, tiba.", {("Budi Contoh", "pemimpin", "Dinas Air Bogor")}),
        ("", set()),
    ],
)  # fmt: skip
def test_indonesian_bodies(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what follows an office or its body before the comma
        ("The governor of Kent region, Jane Roe, left.", {("Jane Roe", "governor", "Kent")}),
        ("Mayor Bo Poe of Leeds and the head of the housing office, Jane Roe, left.", {("Jane Roe", "head of the housing", "Leeds"), ("Bo Poe", "Mayor", "Leeds")}),
        ("The mayor of Leeds told us, Jane Roe, left.", set()),
        # a verb for an office of a part of a city, of its council, of a body by its noun
        ("Jane Roe, who chairs Lyon’s environment board, came.", {("Jane Roe", "chair", "Lyon")}),
        # "which" tells of no person
        ("Acme Docks, which runs the Port of Lyon, came.", set()),
        # an article of its own makes the office behind it another's
        ("The mayor of Lyon and the chief executive, Jane Roe, came.", {("Jane Roe", "chief executive", "Lyon")}),
        ("Jean Poe is mayor. The mayor and the zookeeper, Jane Roe, came.", set()),
        ("Leeds is glad. Jane Roe, who leads the council, came.", {("Jane Roe", "head", "Leeds")}),
        ("Acme Agency met Leeds. Jane Roe, who heads the business agency, came.", {("Jane Roe", "head", "Acme Agency")}),
        # a secretary of a government
        ("Macau is glad. Jane Roe, the Secretary for Economy and Finance, came.", {("Jane Roe", "Secretary for Economy and Finance", "Macau")}),
        ("Leeds is glad. Jane Roe, the secretary, came.", set()),
        # initials, and an ordinary word for a surname
        ("RV Xobban is the director of Acme Ltd.", {("RV Xobban", "director", "Acme Ltd")}),
        ("They met Upo Kiat How, director of Acme Ltd.", {("Upo Kiat How", "director", "Acme Ltd")}),
        ("Jane Roe used to be mayor of Leeds.", {("Jane Roe", "mayor", "Leeds")}),
        ("She saw the mayor there, Jane Roe. Leeds is calm.", {("Jane Roe", "mayor", "Leeds")}),
        # an abbreviated office
        ("Gov. Jane Roe of Kent came.", {("Jane Roe", "Gov", "Kent")}),
        # a list of surnames, one of which is a town's name too
        ("Leeds voted. Council members Nowakowski, Gallegos and Valenzuela came.", {("Nowakowski", "Council members", "Leeds"), ("Gallegos", "Council members", "Leeds"), ("Valenzuela", "Council members", "Leeds")}),
        ("Deputy Mayor Jean Doe wrote his name for Lyon, Alderman Jane Roe hers for Leeds.", {("Jean Doe", "Deputy Mayor", "Lyon"), ("Jane Roe", "Alderman", "Leeds")}),
        # a list that semicolons part
        ("Leeds met a poet, Isaac Poe; the consul of Chile, Jane Roe; and 200 children.", {("Jane Roe", "consul", "Chile")}),
        # a body that only a possessive or a noun tells
        ("Huesos del Xur’s founder, Bo Poe, left, and so did Xobbart’s director, Jane Roe.", {("Bo Poe", "founder", "Huesos del Xur"), ("Jane Roe", "director", "Xobbart")}),
        ("Leeds met. Bo Xobbart is glad. Xobbart’s adviser, Jane Roe, left.", set()),
        ("The president of the bus company Xobba Azul, Jane Roe, left.", {("Jane Roe", "president", "Xobba Azul")}),
        ("The president of the traders’ union Xobbadin, Jane Roe, left.", {("Jane Roe", "president", "Xobbadin")}),
        ("Jane Roe, who heads the surfing school Xobba Trust, left.", {("Jane Roe", "head", "Xobba Trust")}),
        ("Jane Roe, who directs the Leeds Housing Trust, left.", {("Jane Roe", "director", "Leeds Housing Trust")}),
        # whose side is told behind the name
        ("Leeds met Lyon. Leeds is glad. Deputy Mayor Jean Doe wrote his name for Lyon.", {("Jean Doe", "Deputy Mayor", "Lyon")}),
        ("Jane Roe, president, on the side of Acme Ltd, signed with Widget Ltd.", {("Jane Roe", "president", "Acme Ltd")}),
        ("Mayor Jane Roe signed the paper for the French capital. Paris is glad, and Leeds too.", {("Jane Roe", "Mayor", "Paris")}),
        ("Curator Jane Roe of the Xobbo Uppadi left.", {("Jane Roe", "Curator", "Xobbo Uppadi")}),
        ("Mayor Jane Roe of the Central Xobbs left.", {("Jane Roe", "Mayor", "Central Xobbs")}),
    ],
)  # fmt: skip
def test_english_tails(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands between a town and its officer
        ("Leeds City Corporation (LCC) Mayor Jane Roe left.", {("Jane Roe", "Mayor", "Leeds")}),
        ("The mayor of Leeds city Jane Roe left.", {("Jane Roe", "mayor", "Leeds")}),
        ("Commissioner Lahore Barrister Xobbo Roe left.", {("Xobbo Roe", "Commissioner", "Lahore")}),
        ("Nelson Mayor Jane Roe left.", {("Jane Roe", "Mayor", "Nelson")}),
        ("Xobbing County Judge Jane Roe left.", {("Jane Roe", "County Judge", "Xobbing County")}),
        ("Jane Roe, the head of sports at Leeds City Hall, left.", {("Jane Roe", "head of sports", "Leeds")}),
        ("Jane Roe, Director, City of Leeds, and Bo Poe left.", {("Jane Roe", "Director", "Leeds")}),
        # a name behind the name of a body
        ("Permanent Secretary in the Ministry of Health and Transport Xobbo Upp left.", {("Xobbo Upp", "Permanent Secretary", "Ministry of Health and Transport")}),
        # how an officer is called
        ("The Municipal Chief Executive (MCE) of Leeds, Jane Roe, left.", {("Jane Roe", "Municipal Chief Executive", "Leeds")}),
        ("Shri Jane Roe, Hon'ble Mayor of Leeds, left.", {("Jane Roe", "Mayor", "Leeds")}),
        ("Mr. Bo Poe, commended the Mayor of Leeds, Jane Roe.", {("Jane Roe", "Mayor", "Leeds")}),
        ("Jane Roe, governor of Kent and concurrently mayor of Leeds, left.", {("Jane Roe", "governor", "Kent"), ("Jane Roe", "mayor", "Leeds")}),
        ("Widget Institute Director V. Roe left.", {("V. Roe", "Director", "Widget Institute")}),
        ("Jane Roe, Emir of Kano, left.", {("Jane Roe", "Emir", "Kano")}),
        ("They met Mr. XOBBADA Jane, mayor of Leeds.", {("XOBBADA Jane", "mayor", "Leeds")}),
        ("Leeds left. Jane Roe Jr., who was mayor of Lyon, left.", {("Jane Roe Jr", "mayor", "Lyon")}),
        ("The Chargé d'Affaires a.i. of Chile, Jane Roe, left.", {("Jane Roe", "Chargé d'Affaires a.i", "Chile")}),
        ("Leeds’s deputy mayor in charge of foreign relations, Jane Roe, left.", {("Jane Roe", "deputy mayor", "Leeds")}),
        ("Mayor Jane Roe of Leeds and her deputies Bo Poe and Jean Doe left.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "Deputy Mayor", "Leeds"), ("Jean Doe", "Deputy Mayor", "Leeds")}),
        ("Leeds councillor Jane Roe, a former mayor, left for Lyon.", {("Jane Roe", "councillor", "Leeds"), ("Jane Roe", "mayor", "Leeds")}),
        ("The consul general of Chile in Leeds, Jane Roe, and Lyon agreed.", {("Jane Roe", "consul general of Chile in Leeds", "Chile")}),
        ("Bo Poe, Mayor Prince Jane Roe of Leeds and Avenue Xobbo left.", {("Jane Roe", "Mayor", "Leeds")}),
        ("Professor Jane Roe, rector of Xobbing University, left. Acme University is glad.", {("Jane Roe", "rector", "Xobbing University")}),
    ],
)  # fmt: skip
def test_english_officers(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected
