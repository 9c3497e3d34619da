"""What people do with the picture of the whole network, in a real browser on the small network."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api import background
from api.assets import installed
from api.background import Background
from api.settings import Settings
from tests.api.browser import JOURNEY, NO_SCRIPT, expect, serving, visiting
from tests.api.network import small_network

pytestmark = JOURNEY

DRAWN = pytest.mark.skipif(
    not installed("sigma/sigma.min.js"), reason="sigma.js and graphology were not fetched: make assets"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(Settings(data=tmp_path_factory.mktemp("data")), small_network()) as address:
        yield address


def whole(page: Any, path: str = "/network/all", nodes: int = 6) -> Any:
    """Open the picture of the whole network; return its stage once it is drawn."""
    page.goto(path)
    page.locator(f'figure.whole[data-drawn="{nodes}"]').wait_for(timeout=20_000)
    stage = page.locator("figure.whole .sigma")
    stage.evaluate("stage => stage.scrollIntoView({ block: 'center' })")
    return stage


@DRAWN
def test_the_whole_network_is_searched_and_a_mark_leads_to_its_actor(page: Any) -> None:
    stage = whole(page)
    page.get_by_label("Find in the picture").fill("hubv")
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary")
    panel.get_by_text("4 ties.").wait_for()
    expect(page).to_have_url(re.compile("actor="))
    panel.get_by_role("button", name="Close").click()
    expect(page).not_to_have_url(re.compile("actor="))
    page.wait_for_timeout(400)
    at = page.evaluate(
        """() => {
          const { view } = document.querySelector("figure.whole");
          const node = view.getGraph().findNode((each) => each.endsWith("hubville-aa"));
          return view.framedGraphToViewport(view.getNodeDisplayData(node));
        }"""
    )
    box = stage.bounding_box()
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    panel.get_by_role("link", name="Start from here").click()
    page.wait_for_url("**/network?actor=*hubville-aa*")


@DRAWN
def test_the_whole_network_by_keyboard_alone(page: Any) -> None:
    stage = whole(page)
    camera = "document.querySelector('figure.whole').view.getCamera().getState()"
    page.get_by_label("Find in the picture").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert stage.evaluate("stage => stage === document.activeElement")
    assert stage.evaluate("stage => getComputedStyle(stage).outlineStyle") == "solid"
    before = page.evaluate(camera)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(500)
    assert page.evaluate(camera)["x"] > before["x"]
    page.keyboard.press("+")
    page.wait_for_timeout(500)
    assert page.evaluate(camera)["ratio"] < before["ratio"]
    page.keyboard.press("0")
    page.wait_for_timeout(500)
    assert page.evaluate(camera)["ratio"] == before["ratio"]
    page.keyboard.press("n")
    expect(page.locator("figure.whole .chosen")).to_have_text("Hubville: 4")
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary")
    panel.get_by_text("4 ties.").wait_for()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert stage.evaluate("stage => stage === document.activeElement")


@DRAWN
def test_marks_have_the_shapes_of_the_legend(page: Any) -> None:
    whole(page)
    corner = """() => new Promise((tell) => {
      const { view } = document.querySelector("figure.whole");
      view.once("afterRender", () => {
        const { nodes } = view.getCanvases();
        const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        [pen.canvas.width, pen.canvas.height] = [nodes.width, nodes.height];
        pen.drawImage(nodes, 0, 0);
        tell(Object.fromEntries(["institution/council-1", "city/firstleaf-bb"].map((name) => {
          const mark = view.getNodeDisplayData(`https://w3id.org/citypact/id/${name}`);
          const { x, y } = view.framedGraphToViewport(mark), away = 0.78 * view.scaleSize(mark.size);
          const inked = (far) => pen.getImageData(x + far, y + far, 1, 1).data[3] > 0;
          return [name, [inked(0), inked(away)]];
        })));
      });
      view.scheduleRender();
    })"""
    assert page.evaluate(corner) == {"institution/council-1": [True, True], "city/firstleaf-bb": [True, False]}


@DRAWN
def test_the_address_of_the_whole_network_holds_what_is_hidden_and_chosen(page: Any) -> None:
    whole(page)
    button = page.get_by_role("button", name="Institution 1")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.get_by_label("Find in the picture").fill("hubv")
    page.keyboard.press("Enter")
    page.get_by_role("complementary").get_by_text("4 ties.").wait_for()
    expect(page).to_have_url(re.compile("hide=Institution"))
    address = page.url
    page.goto("/network")
    whole(page, address)
    page.get_by_role("complementary").get_by_text("4 ties.").wait_for()
    assert page.get_by_role("button", name="Institution 1").get_attribute("aria-pressed") == "false"
    hidden = "document.querySelector('figure.whole').view.getNodeDisplayData"
    assert page.evaluate(f"{hidden}('https://w3id.org/citypact/id/institution/council-1').hidden")


@DRAWN
def test_the_whole_network_is_downloaded_as_a_picture(page: Any) -> None:
    whole(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


COUNTED = """
  window.calls = {};
  for (const made of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype]) {
    for (const name of ["drawArrays", "drawArraysInstanced", "shaderSource"]) {
      const work = made[name];
      if (work) made[name] = function (...given) {
        window.calls[name] = (window.calls[name] ?? 0) + 1;
        return work.apply(this, given);
      };
    }
  }
"""


@DRAWN
def test_a_drag_over_the_whole_network_draws_marks_and_lines_at_once_and_keeps_the_names(page: Any) -> None:
    page.add_init_script(COUNTED)
    stage = whole(page)
    names = page.locator("figure.whole").get_attribute("data-names")
    before, box = page.evaluate("({ ...window.calls })"), stage.bounding_box()
    renders = "document.querySelector('figure.whole').view"
    page.evaluate(f"() => {{ window.frames_ = 0; {renders}.on('afterRender', () => {{ window.frames_ += 1; }}); }}")
    page.mouse.move(box["x"] + 300, box["y"] + 30)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(box["x"] + 300 + 5 * step, box["y"] + 30)
        page.wait_for_timeout(30)
    page.mouse.up()
    page.wait_for_timeout(500)
    after, frames = page.evaluate("window.calls"), page.evaluate("window.frames_")
    assert frames > 0
    # Lines, marks, and the marks once more to find the one under the pointer: never a call for each of them.
    assert after["drawArrays"] - before["drawArrays"] <= 4 * frames
    assert after.get("drawArraysInstanced", 0) == before.get("drawArraysInstanced", 0)
    assert after["shaderSource"] == before["shaderSource"]
    assert page.locator("figure.whole").get_attribute("data-names") == names == "6"


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True, ids=["no script"])
def test_without_scripts_the_whole_network_is_a_table(page: Any) -> None:
    page.goto("/network/all")
    assert page.get_by_role("link", name="Hubville").is_visible()
    assert page.locator("figure.whole .without").is_visible()


@DRAWN
def test_the_actors_move_when_their_positions_are_computed(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, done = threading.Event(), Background._done
    monkeypatch.setattr(background, "SMALL", 0)
    monkeypatch.setattr(Background, "_done", lambda self, text: done(self, text) if going.wait(60) else None)
    at = """() => {
      const graph = document.querySelector("figure.whole").view.getGraph();
      return graph.mapNodes((node, { x, y }) => [x, y]);
    }"""
    with serving(Settings(data=tmp_path), small_network()) as address, visiting(browser, address) as page:
        whole(page)
        assert page.get_by_text("The positions are being computed").is_visible()
        before = page.evaluate(at)
        going.set()
        page.locator('figure.whole[data-settled="true"]').wait_for(timeout=60_000)
        expect(page.get_by_text("The positions are being computed")).to_be_hidden()
        assert page.evaluate(at) != before
