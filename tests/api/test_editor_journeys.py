"""The SPARQL editor, which is not ours, in a real browser: what is mended of it from our side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from api.assets import installed
from api.settings import Settings
from graph.store import Store
from tests.api.browser import CHECKED, JOURNEY, accessibility_faults, serving
from tests.api.network import small_network

pytestmark = [
    *JOURNEY,
    CHECKED,
    pytest.mark.skipif(not installed("yasgui/yasgui.min.js"), reason="Yasgui was not fetched: make assets"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("data")
    with Store.open(data) as store:
        store.extend(small_network().engine)
        store.publish()
        with serving(Settings(data=data), store) as address:
            yield address


@pytest.mark.parametrize("language", ["en", "id"])
def test_why_a_query_is_refused_is_told_in_the_language_of_the_reader(browser: Any, server: str, language: str) -> None:
    context = browser.new_context(base_url=server, locale=language)
    page = context.new_page()
    page.goto("/sparql?query=SELECT+x")
    page.locator("#yasgui .yasqe_queryButton").click()
    told = page.locator("#yasgui .errorMessage")
    told.filter(has_text="Syntax error at line 1").wait_for()
    says = {"en": "The query is not valid SPARQL.", "id": "Kueri ini bukan SPARQL yang sah."}[language]
    assert says in told.inner_text()
    context.close()


def test_no_accessibility_fault_is_found_with_one_tab_with_two_and_with_results(page: Any) -> None:
    page.goto("/sparql")
    page.wait_for_selector("#yasgui textarea[aria-label]", state="attached")
    assert accessibility_faults(page) == []
    page.get_by_role("button", name="Add a new tab").click()
    assert page.get_by_role("tablist").first.get_attribute("aria-owns").count("tab-") == 2
    assert accessibility_faults(page) == []
    page.locator("#yasgui .tabPanel.active .yasqe_queryButton").click()
    page.locator("#yasgui .tabPanel.active .yasr_results table").wait_for()
    assert accessibility_faults(page) == []
