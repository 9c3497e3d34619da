"""What people do with the picture, the years, the paths and the map, in a real browser on the small network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from api.settings import Settings
from tests.api.browser import CHECKED, JOURNEY, NO_SCRIPT, PHONE, accessibility_faults, expect, serving, width_of
from tests.api.network import small_network

pytestmark = JOURNEY

PATHS = (
    "/network",
    "/network?actor=Hubville&colour=country",
    "/network/actor?node=Hubville",
    "/network/tie?one=Hubville&other=Firstleaf",
    "/network/path?one=Firstleaf&other=Tarnhaven",
    "/network/all",
    "/measures",
    "/map",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(Settings(data=tmp_path_factory.mktemp("data")), small_network()) as address:
        yield address


def drawn(page: Any, nodes: int) -> None:
    """Wait until the picture holds so many marks."""
    page.locator(f'figure.network[data-nodes="{nodes}"]').wait_for(timeout=10_000)


def table(page: Any) -> str:
    return str(page.locator("#network-table").inner_text())


def test_expand_and_shrink_by_the_panel(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    assert page.locator("#network-canvas canvas").is_visible()
    page.locator("#network-table a[data-panel]", has_text="Rivermouth").first.click()
    panel = page.get_by_role("complementary")
    panel.get_by_role("link", name="Expand").click()
    drawn(page, 6)
    expect(page).to_have_url(re.compile("open=city"))
    assert "Tärnhaven" in table(page)
    page.go_back()
    drawn(page, 5)
    assert "Tärnhaven" not in table(page)
    page.go_forward()
    drawn(page, 6)
    page.locator("#network-table a[data-panel]", has_text="Rivermouth").first.click()
    panel.get_by_role("link", name="Shrink").click()
    drawn(page, 5)


def test_a_mark_opens_its_partners_and_a_double_click_expands_it(page: Any) -> None:
    page.goto("/network?actor=Tärnhaven")
    drawn(page, 2)
    x, y = place(page, "Rivermouth")
    page.mouse.click(x, y)
    panel = page.get_by_role("complementary")
    panel.get_by_text("2 ties.").wait_for()
    assert "1 of them in the picture" in panel.inner_text()
    page.wait_for_timeout(500)
    page.mouse.dblclick(*place(page, "Rivermouth"))
    drawn(page, 3)


def test_a_line_opens_the_passages(page: Any) -> None:
    page.goto("/network?actor=Firstleaf")
    drawn(page, 2)
    (x1, y1), (x2, y2) = place(page, "Firstleaf"), place(page, "Hubville")
    stage = page.locator("#network-canvas .vis-network")
    page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2 + 40)
    expect(stage).not_to_have_css("cursor", "pointer")
    page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2)
    expect(stage).to_have_css("cursor", "pointer")
    page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    panel = page.get_by_role("complementary")
    panel.get_by_text("retold from The Invented Gazette").wait_for()
    assert "signed a memorandum on <b>water</b> in 2001." in panel.inner_text()
    panel.get_by_role("link", name="in the text").click()
    page.wait_for_url("**/id/document/first#c0")


def test_legend_filters_and_the_address_holds_the_whole_state(page: Any, browser: Any, server: str) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    page.get_by_role("button", name="Institution 1").click()
    drawn(page, 4)
    page.get_by_label("Colour shows").select_option("country")
    drawn(page, 5)
    page.get_by_role("button", name="Indonesia 2").wait_for()
    page.get_by_role("button", name="XX 1").click()
    drawn(page, 4)
    page.get_by_label("What counts as a tie").select_option("events")
    page.locator('figure.network[data-edges="4"]').wait_for()
    expect(page).to_have_url(re.compile("=events"))
    told = table(page)
    with browser.new_context(locale="en-GB") as context:
        other = context.new_page()
        other.goto(page.url)
        drawn(other, 4)
        assert table(other) == told
        assert other.get_by_label("Colour shows").input_value() == "country"


def test_the_years_pass_by_the_slider_and_stand_still(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    before = at(page, "Firstleaf")
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    drawn(page, 2)
    assert page.locator(".time output").inner_text() == "2001"
    expect(page).to_have_url(re.compile("as_of=2001"))
    assert at(page, "Firstleaf") == before
    page.keyboard.press("End")
    drawn(page, 5)
    expect(page).not_to_have_url(re.compile("as_of"))


@pytest.mark.parametrize("page", [{"reduced_motion": "reduce"}], indirect=True, ids=["calm"])
def test_who_asked_for_less_motion_gets_one_year_a_press(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    page.get_by_role("button", name="Play the years").click()
    drawn(page, 2)
    page.wait_for_timeout(1500)
    assert page.locator(".time output").inner_text() == "2001"


def test_the_years_play_and_stop(page: Any) -> None:
    page.goto("/network?actor=Hubville&as_of=2020")
    drawn(page, 3)
    page.get_by_role("button", name="Play the years").click()
    assert page.get_by_role("button", name="Stop").is_visible()
    drawn(page, 5)
    page.get_by_role("button", name="Play the years").wait_for()


def test_the_picture_by_keyboard_alone(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    page.get_by_role("button", name="PNG").focus()
    page.keyboard.press("Tab")
    stage = page.locator("#network-canvas .vis-network")
    assert stage.evaluate("stage => stage === document.activeElement")
    assert stage.get_attribute("role") == "application"
    assert stage.evaluate("stage => getComputedStyle(stage).outlineStyle") == "solid"
    view = "(() => { const { picture } = document.querySelector('figure.network'); return %s; })()"
    before = page.evaluate(view % "picture.getViewPosition()")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert page.evaluate(view % "picture.getViewPosition()")["x"] > before["x"]
    near = page.evaluate(view % "picture.getScale()")
    page.keyboard.press("+")
    page.wait_for_timeout(400)
    assert page.evaluate(view % "picture.getScale()") > near
    page.keyboard.press("n")
    expect(page.locator("figure.network .chosen")).to_have_text("Hubville: 4")
    page.keyboard.press("n")
    expect(page.locator("figure.network .chosen")).not_to_have_text("Hubville: 4")
    page.keyboard.press("p")
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary")
    panel.get_by_text("4 ties.").wait_for()
    page.keyboard.press("Tab")
    expect(panel.locator(":focus")).to_have_count(1)
    stage.focus()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_a_panel_takes_the_focus_of_a_link_and_gives_it_back(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    link = page.locator("#network-table a[data-panel]", has_text="Rivermouth").first
    link.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary")
    panel.get_by_text("2 ties.").wait_for()
    page.wait_for_function("document.activeElement.id === 'network-panel'")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(panel).to_be_hidden()
    expect(link).to_be_focused()


def test_search_in_the_picture(page: Any) -> None:
    page.goto("/network")
    drawn(page, 6)
    page.get_by_label("Find in the picture").fill("secondl")
    page.keyboard.press("Enter")
    page.get_by_role("complementary").get_by_text("1 tie.").wait_for()


def test_every_name_is_written_in_letters_of_twelve_pixels_near_and_far(page: Any) -> None:
    page.goto("/network")
    page.locator('figure.network[data-names="6"]').wait_for()
    page.evaluate("""() => {
      const { prototype } = CanvasRenderingContext2D, write = prototype.fillText;
      prototype.fillText = function (...words) {
        globalThis.letter = parseFloat(this.font.match(/([0-9.]+)px/)[1]) * this.getTransform().a / devicePixelRatio;
        write.apply(this, words);
      };
    }""")
    for scale in (0.9, 3):
        page.evaluate("scale => document.querySelector('figure.network').picture.moveTo({ scale })", scale)
        page.wait_for_timeout(500)
        assert 11.9 < page.evaluate("globalThis.letter") < 12.1
    page.evaluate("document.querySelector('figure.network').picture.moveTo({ scale: 0.01 })")
    page.locator('figure.network[data-names="0"]').wait_for()


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_names_can_be_read_on_a_small_screen(page: Any) -> None:
    page.goto("/network")
    drawn(page, 6)
    page.locator('figure.network[data-names="6"]').wait_for()
    assert page.evaluate("document.querySelector('figure.network').picture.getScale()") >= 1


def test_the_picture_is_downloaded(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    drawn(page, 5)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as download:
        page.get_by_role("link", name="GRAPHML").click()
    assert ElementTree.parse(download.value.path()).getroot().tag.endswith("graphml")


def test_a_path_and_the_passages_of_its_steps(page: Any) -> None:
    page.goto("/network/path?one=Firstleaf&other=Tarnhaven")
    drawn(page, 4)
    assert "3 steps." in page.locator("main").inner_text()
    assert at(page, "Firstleaf")[0] < at(page, "Tärnhaven")[0]
    page.get_by_role("link", name="Passages").first.click()
    page.get_by_role("complementary").get_by_text("signed a memorandum").wait_for()


def test_a_path_is_drawn_from_the_first_to_the_second_either_way(page: Any) -> None:
    page.goto("/network/path?one=Tarnhaven&other=Firstleaf")
    drawn(page, 4)
    assert at(page, "Tärnhaven")[0] < at(page, "Firstleaf")[0]


def test_the_map_zooms_and_leads_to_a_place(page: Any) -> None:
    page.goto("/map")
    before = page.locator("#map").get_attribute("viewBox")
    page.get_by_role("button", name="+").click()
    assert page.locator("#map").get_attribute("viewBox") != before
    page.get_by_role("button", name="Whole world").click()
    assert page.locator("#map").get_attribute("viewBox") == before
    page.locator('#map .spots a[href$="hubville-aa"]').click()
    page.wait_for_url("**/id/city/hubville-aa")


def test_the_buttons_of_the_map_by_keyboard(page: Any) -> None:
    page.goto("/map")
    before = page.locator("#map").get_attribute("viewBox")
    page.get_by_role("button", name="+").focus()
    page.keyboard.press("Enter")
    assert page.locator("#map").get_attribute("viewBox") != before
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.get_by_role("button", name="Whole world").evaluate("each => each === document.activeElement")
    page.keyboard.press("Space")
    assert page.locator("#map").get_attribute("viewBox") == before
    page.locator(".absent summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".absent li").first.is_visible()


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_names_on_the_map_of_a_small_screen_wait_until_there_is_room(page: Any) -> None:
    page.goto("/map")
    name = page.locator("#map .spots text").first
    assert name.is_hidden()
    for _ in range(4):
        page.get_by_role("button", name="+").click()
    assert name.evaluate("name => getComputedStyle(name).display") != "none"


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
@pytest.mark.parametrize("path", PATHS)
def test_a_small_screen_needs_no_scrolling_sideways(page: Any, path: str) -> None:
    page.goto(path)
    assert width_of(page) <= 360


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True, ids=["no script"])
def test_everything_is_there_without_scripts(page: Any) -> None:
    page.goto("/network?actor=Hubville")
    assert page.locator("img.still").is_visible()
    page.get_by_role("link", name="Rivermouth", exact=True).click()
    page.get_by_role("link", name="Expand").click()
    expect(page.locator("#network-table")).to_contain_text("Tärnhaven")
    page.get_by_role("button", name="Institution 1").click()
    expect(page.locator("#network-table")).not_to_contain_text("Council")
    page.get_by_role("link", name="Passages").first.click()
    expect(page.locator("blockquote, .quiet").first).to_be_visible()
    assert page.get_by_text("By keyboard").count() == 0
    page.goto("/network/path?one=Firstleaf&other=Tarnhaven")
    assert page.get_by_text("3 steps.").is_visible()
    assert page.locator("figure").is_hidden()


@pytest.mark.parametrize("path", ["/network", "/agreements"])
def test_the_fields_of_a_filter_stand_in_one_line(page: Any, path: str) -> None:
    page.goto(path)
    tops = page.evaluate("[...document.querySelectorAll('.filters > label')].map((label) => label.offsetTop)")
    assert len(tops) > 3
    assert len(set(tops)) == 1


@CHECKED
@pytest.mark.parametrize("path", PATHS)
def test_no_accessibility_fault_is_found(page: Any, path: str) -> None:
    page.goto(path)
    assert accessibility_faults(page) == []


def at(page: Any, name: str) -> tuple[float, float]:
    """Return where a mark stands in the picture."""
    found = page.evaluate(
        """name => {
          const { marks } = JSON.parse(document.getElementById("network-data").textContent);
          const { picture } = document.querySelector("figure.network");
          return picture.canvasToDOM(picture.getPosition(marks.iri[marks.name.indexOf(name)]));
        }""",
        name,
    )
    return round(found["x"]), round(found["y"])


def place(page: Any, name: str) -> tuple[float, float]:
    """Return where a mark stands on the screen, scrolled to."""
    canvas = page.locator("#network-canvas")
    canvas.evaluate("canvas => canvas.scrollIntoView({ block: 'center' })")
    box, (x, y) = canvas.bounding_box(), at(page, name)
    return box["x"] + x, box["y"] + y
