"""What people do, in a real browser. Any request to another host and any error of the console fails a journey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from api.assets import installed
from api.settings import Settings
from api.tokens import Role, Tokens
from graph.store import Store
from tests.api.browser import CHECKED, JOURNEY, NO_SCRIPT, PHONE, accessibility_faults, expect, serving, width_of
from tests.api.conftest import Memory

pytestmark = JOURNEY


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def server(memory: Memory, data: Path) -> Iterator[str]:
    with Store.open(data) as store:
        store.extend(memory.engine)
        store.publish()
        with serving(Settings(data=data), store) as address:
            yield address


def test_from_a_search_with_a_typing_error_to_the_sentence(page: Any) -> None:
    page.goto("/")
    page.get_by_role("combobox").fill("rivermuth")
    option = page.get_by_role("option").first
    option.wait_for()
    assert "Rivermouth" in option.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/city/rivermouth-xx")
    page.get_by_role("link", name="in the text").first.click()
    page.wait_for_url("**/id/document/first#c0")
    assert page.locator("mark.evidence").first.is_visible()
    page.locator("a.note").first.click()
    expect(page.locator(".told:target")).to_have_count(1)


def test_a_question_with_slots_to_an_answer_and_its_csv(page: Any) -> None:
    page.goto("/questions/partner-cities?since=2000")
    slot = page.get_by_role("combobox", name="city").last
    slot.fill("Tarnh")
    page.get_by_role("option").first.click()
    assert slot.input_value() == "Tärnhaven"
    page.get_by_role("button", name="Answer").click()
    page.wait_for_url("**/questions/partner-cities?city=https*")
    assert "Rivermouth" in page.locator("table.answer").inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert "Rivermouth" in Path(download.value.path()).read_text(encoding="utf-8")


def test_a_hostile_suggestion_is_text(page: Any) -> None:
    page.goto("/")
    page.get_by_role("combobox").fill("script")
    page.get_by_role("option").first.wait_for()
    assert "<script>alert(1)</script>" in page.get_by_role("option").first.inner_text()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)


def test_a_statement_lights_its_passage(page: Any) -> None:
    page.goto("/id/document/first")
    page.locator("a.ref").first.focus()
    assert page.locator("mark.evidence.lit").count() > 0
    page.locator("a.brand").focus()
    assert page.locator(".lit").count() == 0


def test_a_followed_statement_leaves_its_whole_passage_marked(page: Any) -> None:
    page.goto("/id/document/first")
    page.locator("a.ref").first.click()
    marked, parts = page.locator(".aimed"), ["Rivermouth", " and ", "Tärnhaven", " are twins & friends."]
    expect(marked).to_have_text(parts)
    page.reload()
    expect(marked).to_have_text(parts)
    page.locator("a.note").first.click()
    expect(marked).to_have_count(0)


@pytest.mark.parametrize("page", [{"viewport": {"width": 1200, "height": 300}}], indirect=True)
def test_a_passage_and_its_statements_are_seen_together(page: Any) -> None:
    page.goto("/id/document/first")
    note = page.locator("a.note").last
    note.scroll_into_view_if_needed()
    stood = page.evaluate("scrollY")
    note.click()
    seen = "(node) => { const box = node.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight - 20; }"
    assert page.evaluate("scrollY") == stood
    assert note.evaluate(seen)
    assert page.locator(".told:target").evaluate(seen)
    followed = page.locator(".told:target a.ref").first.element_handle()
    followed.click()
    assert page.locator(".aimed").first.evaluate(seen)
    assert followed.evaluate(seen)


def test_the_keyboard_reaches_the_content_first(page: Any) -> None:
    page.goto("/about")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_the_language_is_switched_and_stays(page: Any) -> None:
    page.goto("/id/city/rivermouth-xx")
    page.get_by_role("link", name="ID Bahasa Indonesia").click()
    expect(page.locator("h1")).to_have_text("Muarasungai")
    page.get_by_role("link", name="Pertanyaan").first.click()
    page.wait_for_url("**/questions")
    expect(page.locator("html")).to_have_attribute("lang", "id")


def test_two_actors_are_compared(page: Any) -> None:
    page.goto("/compare")
    page.get_by_role("combobox", name="First").fill("Rivermouth")
    page.get_by_role("combobox", name="Second").fill("Tarnhaven")
    page.keyboard.press("Escape")
    page.locator("main button").click()
    page.wait_for_url("**/compare?one=*")
    told = page.locator("main").inner_text()
    assert "Sister-city agreement of Rivermouth and Tärnhaven" in told


def test_an_answer_is_shown_as_a_picture_and_opened_in_the_editor(page: Any) -> None:
    page.goto("/questions/partner-cities?city=Rivermouth&since=2020")
    page.get_by_role("link", name="network", exact=True).click()
    picture = page.locator("img.picture")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    page.get_by_role("link", name="timeline", exact=True).click()
    expect(page.get_by_role("heading", name="2023")).to_be_visible()
    page.get_by_role("link", name="Open in the editor").click()
    page.wait_for_url("**/sparql?query=*")
    assert "cp:party" in page.content()


@pytest.mark.skipif(not installed("yasgui/yasgui.min.js"), reason="Yasgui was not fetched: make assets")
@pytest.mark.parametrize(("typed", "completed"), [("?a a cp:Agr", "cp:Agreement"), ("?a cp:signatory", "cp:signatory")])
def test_the_editor_completes_from_the_ontology(page: Any, typed: str, completed: str) -> None:
    page.goto(f"/sparql?{urlencode({'query': 'SELECT * { ' + typed})}")
    editor = page.locator(".CodeMirror")
    editor.wait_for()
    page.wait_for_selector("#yasgui textarea[aria-label]", state="attached")
    editor.evaluate("({CodeMirror: it}) => { it.focus(); it.setCursor(it.lastLine(), 1e4); }")
    page.keyboard.press("Control+Space")
    page.locator(".CodeMirror-hint").first.wait_for()
    assert completed in page.locator(".CodeMirror-hint").all_inner_texts()


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True, ids=["no script"])
def test_an_editor_adds_a_document(page: Any, data: Path) -> None:
    token = Tokens(data / "tokens.json").add("Ada", Role.EDITOR)
    page.goto("/documents")
    page.get_by_role("link", name="Add a document").click()
    page.get_by_label("Text", exact=True).fill(
        "On 3 May 2024 the City of Rotterdam and the City of Surabaya signed a memorandum of understanding."
    )
    page.get_by_label("Title").fill("A made-up report")
    page.get_by_label("Token of an editor").fill(token)
    page.get_by_role("button", name="Show what it says").click()
    page.locator("b.mention", has_text="Surabaya").first.wait_for()
    page.get_by_role("button", name="Keep it in the graph").click()
    page.wait_for_url("**/id/document/a-made-up-report-*")
    page.get_by_role("link", name="Surabaya", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("memorandum of understanding")


def _preview(page: Any, city: str, title: str, data: Path) -> None:
    """Show, to an editor named after a city, what a made-up report of an agreement of that city says."""
    page.goto("/review")
    page.fill("#token", Tokens(data / "tokens.json").add(f"Eda of {city}", Role.EDITOR))
    page.click("main form button")
    page.goto("/documents/new")
    page.get_by_label("Text", exact=True).fill(
        f"On 7 June 2024 the City of {city} and the City of Medan signed a memorandum of understanding on transport."
    )
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Show what it says").click()


@pytest.mark.parametrize(("page", "city"), [({}, "Porto"), (NO_SCRIPT, "Genoa")], indirect=["page"])
def test_an_editor_leaves_out_what_is_wrong_by_keyboard_and_has_it_back(page: Any, city: str, data: Path) -> None:
    _preview(page, city, f"Made up of {city}", data)
    tick = page.get_by_role("checkbox", name="topic transport")
    assert tick.is_checked()
    tick.focus()
    page.keyboard.press("Space")
    assert not tick.is_checked()
    page.get_by_label("Why something is left out").fill(f"{city} says roads")
    page.get_by_role("button", name="Keep it in the graph").click()
    page.wait_for_url("**/id/document/made-up-*")
    facts = page.get_by_role("region", name="What it says")
    assert "signed" in facts.inner_text()
    assert "transport" not in facts.inner_text()
    document = page.url
    page.goto("/review/decisions")
    row = page.get_by_role("row", name=f"{city} says roads")
    assert f"Eda of {city}" in row.inner_text()
    assert "transport" in row.inner_text()
    row.get_by_role("button", name="Undo").click()
    expect(row.get_by_role("button", name="Undo")).to_have_count(0)
    page.goto(document)
    expect(facts).to_contain_text("transport")


@pytest.mark.parametrize(("page", "city"), [({}, "Lyon"), (NO_SCRIPT, "Turin")], indirect=["page"])
def test_an_editor_puts_a_day_and_a_status_right_by_keyboard_and_has_the_old_ones_back(
    page: Any, city: str, data: Path
) -> None:
    _preview(page, city, f"Misread of {city}", data)
    for name in ("signed on", "status"):
        page.locator("summary", has_text=name).first.focus()
        page.keyboard.press("Enter")
    page.get_by_label("signed on: what it should say").fill("2024-06-06")
    page.get_by_label("status: what it should say").select_option("planned")
    page.get_by_role("button", name="Show again").click()
    expect(page.locator("ins")).to_have_text(["6 June 2024", "planned"])
    assert page.get_by_label("signed on: what it should say").input_value() == "2024-06-06"
    page.get_by_role("button", name="Keep it in the graph").click()
    page.wait_for_url("**/id/document/misread-*")
    facts, document = page.get_by_role("region", name="What it says"), page.url
    assert "6 June 2024 ¶ read by an editor" in " ".join(facts.inner_text().split())
    page.get_by_role("link", name=f"Memorandum of understanding between {city} and Medan (6 June 2024)").click()
    expect(page.locator("header .status-planned")).to_be_visible()
    for left in (1, 0):
        page.goto("/review/decisions")
        rows = page.get_by_role("row", name=f"Eda of {city}")
        rows = rows.filter(has=page.get_by_role("cell", name="corrected", exact=True))
        rows.get_by_role("button", name="Undo").first.click()
        expect(rows.get_by_role("button", name="Undo")).to_have_count(left)
    page.goto(document)
    assert "7 June 2024" in facts.inner_text()
    assert "read by an editor" not in facts.inner_text()


@CHECKED
@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_what_would_be_taken_can_be_read_and_chosen_on_a_small_screen(page: Any, data: Path) -> None:
    page.goto("/documents/new")
    page.get_by_label("Text", exact=True).fill(
        "On 3 May 2024 the City of Rotterdam and the City of Surabaya signed a memorandum of understanding on water."
    )
    page.get_by_label("Token of an editor").fill(Tokens(data / "tokens.json").add("Ada of the phone", Role.EDITOR))
    page.get_by_role("button", name="Show what it says").click()
    page.get_by_role("checkbox", name="topic water").uncheck()
    assert page.get_by_role("group", name="Memorandum of understanding").count() == 1
    assert width_of(page) <= 360
    assert accessibility_faults(page) == []


def test_paper_shows_the_sentences_and_no_controls(page: Any) -> None:
    page.goto("/id/city/rivermouth-xx")
    page.emulate_media(media="print")
    assert page.get_by_text("Rivermouth and Tärnhaven are twins & friends.").first.is_visible()
    assert page.locator(".citation").is_visible()
    for control in ("header.site nav", "header.site form", "footer.site", ".screen"):
        assert not page.locator(control).first.is_visible(), control


PATHS = (
    "/",
    "/search?q=rivermuth",
    "/about",
    "/documents/new",
    "/map",
    "/measures",
    "/network/path?one=Rivermouth&other=Tarnhaven",
    "/review",
    "/sparql",
    "/vocabulary/topic/water",
    "/graph/document/first",
    "/questions/partner-cities?city=Rivermouth&since=2020&view=network",
    "/questions/partner-cities?city=Rivermouth&since=2020&view=map",
    "/questions/partner-cities?city=Rivermouth&since=2020&view=timeline",
    "/questions",
    "/questions/partners?actor=Rivermouth",
    "/agreements",
    "/documents",
    "/network?actor=Rivermouth",
    "/timeline",
    "/compare?one=Rivermouth&other=Tarnhaven",
    "/compare/sources",
    "/ontology",
    "/api",
    "/id/city/rivermouth-xx",
    "/id/city/hostile-zz",
    "/id/city/long-zz",
    "/id/agreement/first-1",
    "/id/event/signing-1",
    "/id/document/first",
)


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
@pytest.mark.parametrize("path", PATHS)
def test_a_small_screen_needs_no_scrolling_sideways(page: Any, path: str) -> None:
    page.goto(path)
    assert width_of(page) <= 360


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True, ids=["no script"])
def test_everything_is_there_without_scripts(page: Any) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill("rivermuth")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Rivermouth", exact=True).click()
    expect(page.locator("main")).to_contain_text("Since 3 May 2023")
    page.get_by_role("link", name="in the text").first.click()
    page.wait_for_url("**/id/document/first#c0")
    page.goto("/questions/partner-cities")
    page.locator("input[name=city]").fill("Tärnhaven")
    page.get_by_role("button", name="Answer").click()
    expect(page.locator("table.answer")).to_contain_text("Rivermouth")


_REACHABLE = """() => {
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden" && !element.disabled
      && element.tabIndex >= 0 && element.type !== "radio" && !element.closest("details:not([open]) > :not(summary)");
  };
  const elements = [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")];
  elements.filter(shown).forEach((element, number) => { element.dataset.reach = number; });
  return elements.filter(shown).length;
}"""
_FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const whole = element.closest(".CodeMirror-focused") ?? element;  // its own field has no size
  const box = whole.getBoundingClientRect(), style = getComputedStyle(whole);
  const seen = box.bottom > 0 && box.top < innerHeight;
  const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  return [element.dataset.reach ?? "", marked && seen ? "" : element.outerHTML.slice(0, 200)];
}"""


@pytest.mark.parametrize("path", PATHS)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Any, path: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    wanted = page.evaluate(_REACHABLE)
    reached, unmarked = set(), set()
    for _ in range(wanted + 40):  # what a script opens at its focus is passed too
        page.keyboard.press("Tab")
        found = page.evaluate(_FOCUSED)
        if found is None:
            break
        reached.add(found[0])
        unmarked.add(found[1])
    assert reached >= {str(number) for number in range(wanted)}
    assert unmarked <= {""}


@CHECKED
@pytest.mark.parametrize("path", PATHS)
def test_no_accessibility_fault_is_found(page: Any, path: str) -> None:
    page.goto(path)
    assert accessibility_faults(page) == []
