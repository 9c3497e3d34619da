"""A strict reader of pages: well-formed, nothing that runs or is styled inline, and its text and links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "hr", "path", "circle", "rect"}


@dataclass
class Page(HTMLParser):
    """A parsed page; parsing fails on anything that the content policy would refuse or that is not closed."""

    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    tags: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        assert len(given) == len(attributes), f"<{tag}> has an attribute twice: {attributes}"
        assert tag not in ("style", "iframe", "object", "embed", "base"), tag
        assert not [name for name in given if name.startswith("on") or name == "style"], (tag, given)
        if tag == "script":
            assert given.get("type") == "application/json" or (given.get("src") or "").startswith("/static/"), given
        for name in ("href", "src", "action"):
            target = given.get(name)
            if target is not None:
                assert target.startswith(("/", "#", "http://", "https://")), (tag, target)
                self.links.append(target)
        if given.get("id"):
            assert given["id"] not in self.anchors, f"{given['id']} is there twice"
            self.anchors.add(str(given["id"]))
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "script":
            self.pieces.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())


def read(html: str) -> Page:
    """Return a page, checked."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == [], f"not closed: {page.open}"
    assert page.tags.count("h1") == 1
    assert page.tags.count("main") == 1
    return page
