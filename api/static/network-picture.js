// The picture of a part of the network: marks by vis-network (served from the pyvis package), lines and names by
// ourselves, all where the server says. Thousands of lines as things of vis-network took most of the time there was.

import { listenKeys, next } from "./picture-keys.js";

const FAINT = 0.15;
const NEAREST = 1.1, READABLE = 1, NARROW = 600;
// Names: how high letters and lines are, how far from their marks, and the room above and below all
// (graph/network/labels.py, which says from which scale on there is room for which).
const LETTER = 12, LINE = 15, GAP = 4, ABOVE = 45, BELOW = 60;
const TYPEFACE = "system-ui, sans-serif";
const PALE = "#9aa7a9", STRONG = "#0b4a63";
const THINNEST = 0.6, NEAR_A_LINE = 6;
const DASHES = [6, 5];

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const figure = document.querySelector("figure.network");
const nodes = new vis.DataSet();
let lines = [];
let opacity = 1;
let picture;
let hovered = null, pointed = null, opened = null;
let found = [];

/** Draw what `show` was given. `open` is told what a mark or a line leads to, `expand` which mark was clicked twice. */
export function begin({ open, expand, close }) {
  stand();
  picture = new vis.Network(document.getElementById("network-canvas"), { nodes, edges: [] }, {
    physics: false,
    interaction: { hover: true, tooltipDelay: 1e9, keyboard: false },
  });
  look(false);
  picture.on("beforeDrawing", strokes);
  picture.on("afterDrawing", write);
  picture.on("hoverNode", ({ node }) => { hovered = node; });
  picture.on("blurNode", () => { hovered = null; });
  picture.on("click", ({ nodes: [node], pointer }) => {
    opened = node ? null : lineAt(pointer.canvas);
    if (node) open("actor", { node });
    else if (opened) open("tie", { one: opened.one, other: opened.other });
    picture.redraw();
  });
  picture.on("doubleClick", ({ nodes: [node] }) => node && expand(node));
  const stage = figure.querySelector(".vis-network");
  stage.addEventListener("pointermove", ({ offsetX: x, offsetY: y, buttons }) => {
    const line = hovered || buttons ? null : lineAt(picture.DOMtoCanvas({ x, y }));
    if (line === pointed) return;
    pointed = line;
    stage.style.cursor = line ? "pointer" : "";
    picture.redraw();
  });
  listen(stage, open, close);
  figure.picture = picture;
  figure.dataset.drawn = String(performance.now());
}

/** The keyboard: vis-network's frame takes the focus. */
function listen(stage, open, close) {
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", figure.getAttribute("aria-label"));
  if (document.getElementById("network-keys")) stage.setAttribute("aria-describedby", "network-keys");
  const animation = () => (calm.matches ? false : { duration: 250 });
  listenKeys(stage, {
    pan(across, down) {
      const { x, y } = picture.getViewPosition();
      const far = 80 / picture.getScale();
      picture.moveTo({ position: { x: x + across * far, y: y + down * far }, animation: animation() });
    },
    zoom: (by) => picture.moveTo({ scale: picture.getScale() * 1.4 ** by, animation: animation() }),
    fit: () => fit(animation()),
    step(by) {
      const order = nodes.get({ order: (one, other) => other.degree - one.degree }).map((node) => node.id);
      const node = order.length && next(order, picture.getSelectedNodes()[0], by);
      if (!node) return;
      picture.selectNodes([node]);
      picture.moveTo({ position: picture.getPosition(node), animation: animation() });
      figure.querySelector(".chosen").textContent = `${nodes.get(node).name}: ${nodes.get(node).degree}`;
    },
    open() {
      const [node] = picture.getSelectedNodes();
      if (node) open("actor", { node });
    },
    close() {
      close();
      stage.focus({ preventScroll: true });
    },
  });
}

/** Take over the marks and lines of the server; a mark that is there already stays the same thing. */
export function show({ marks, lines: columns }) {
  const names = Object.keys(marks);
  const items = marks.iri.map((id, at) => {
    const item = Object.fromEntries(names.map((name) => [name, marks[name][at]]));
    return { ...item, id, label: undefined, lines: item.label.split("\n") };
  });
  const wanted = new Set(marks.iri);
  lines = [];
  nodes.remove(nodes.getIds().filter((id) => !wanted.has(id)));
  nodes.update(items);
  lines = columns.from.map((from, at) => ({
    one: marks.iri[from], other: marks.iri[columns.to[at]], width: columns.width[at], dashes: columns.dashes[at],
  }));
  opacity = Math.min(1, Math.max(0.2, 24 / lines.length ** 0.5));
  [hovered, pointed, opened] = [null, null, null];
  picture?.redraw();
  figure.dataset.nodes = String(items.length);
  figure.dataset.edges = String(lines.length);
}

/** The names of all marks. */
export const names = () => nodes.map((node) => node.name);

/** Make faint what does not fit a text; write whole what does where it is few. Returns the first that fits, if any. */
export function find(text) {
  const fitting = nodes.get({ filter: (node) => node.name.toLocaleLowerCase().includes(text) }).map((node) => node.id);
  const bright = new Set(fitting);
  found = text && fitting.length <= 12 ? fitting : [];
  nodes.update(nodes.map(({ id }) => ({ id, opacity: bright.has(id) ? 1 : FAINT })));
  return text ? fitting[0] : undefined;
}

export function goTo(node) {
  picture.selectNodes([node]);
  picture.focus(node, { scale: 1, animation: !calm.matches });
}

/** What the picture takes up at a scale, with the names at its edge. */
function frame(scale) {
  const marks = nodes.get();
  const edge = (most, of) => marks.reduce((so, mark) => most(so, of(mark)), marks.length ? of(marks[0]) : 0);
  return {
    left: edge(Math.min, (mark) => mark.x * scale - mark.half), right: edge(Math.max, (mark) => mark.x * scale + mark.half),
    top: edge(Math.min, (mark) => mark.y * scale) - ABOVE, bottom: edge(Math.max, (mark) => mark.y * scale) + BELOW,
  };
}

/** The largest scale at which the picture is as wide and high as that. */
function fitting(wide, high) {
  let [low, top] = [0.01, NEAREST];
  for (let turn = 0; turn < 14; turn += 1) {
    const middle = turn ? (low + top) / 2 : top;
    const { left, right, top: upper, bottom } = frame(middle);
    if (right - left <= wide && bottom - upper <= high) low = middle;
    else top = middle;
  }
  return low;
}

/** Show all marks and names; on a narrow screen at first as much as can be read, around the actor or the best tied. */
export function look(animation = !calm.matches) {
  const { clientWidth, clientHeight } = document.getElementById("network-canvas");
  if (clientWidth >= NARROW || fitting(clientWidth, clientHeight) >= READABLE) return fit(animation);
  const start = nodes.get(document.querySelector("#network-form [name=actor]")?.dataset.iri ?? "")
    ?? nodes.get().sort((one, other) => other.size - one.size)[0];
  picture.moveTo({ position: { x: start.x, y: start.y }, scale: READABLE, animation });
}

/** Show all marks and their names. */
export function fit(animation = !calm.matches) {
  const canvas = document.getElementById("network-canvas");
  const scale = fitting(canvas.clientWidth, canvas.clientHeight);
  const { left, right, top, bottom } = frame(scale);
  picture.moveTo({ position: { x: (left + right) / 2 / scale, y: (top + bottom) / 2 / scale }, scale, animation });
}

/** Give the picture the height that all of it needs at the width of the page; the style sheet says how much that may be. */
function stand() {
  const canvas = document.getElementById("network-canvas");
  const { top, bottom } = frame(fitting(canvas.clientWidth, Infinity));
  canvas.style.height = `${Math.ceil(bottom - top)}px`;
}

/** Draw the lines, those of the mark that is pointed at or chosen and the line that is pointed at or open last. */
function strokes(pen) {
  const scale = picture.getScale(), at = picture.getPositions();
  const chosen = new Set([hovered, ...picture.getSelectedNodes()]);
  const isStrong = (line) => line === pointed || line === opened || chosen.has(line.one) || chosen.has(line.other);
  const strong = lines.filter(isStrong);
  const stroke = (line, more) => {
    const from = at[line.one], to = at[line.other];
    pen.lineWidth = Math.max(line.width, THINNEST / scale) * more;
    pen.setLineDash(line.dashes ? DASHES : []);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  };
  pen.save();
  pen.globalAlpha = opacity;
  pen.strokeStyle = PALE;
  for (const line of lines) stroke(line, 1);
  pen.globalAlpha = 1;
  pen.strokeStyle = STRONG;
  for (const line of strong) stroke(line, 1.5);
  pen.restore();
}

/** The line nearest to a point, null where none is near. */
function lineAt({ x, y }) {
  const at = picture.getPositions();
  let best = null, least = NEAR_A_LINE / picture.getScale();
  for (const line of lines) {
    const from = at[line.one], across = at[line.other].x - from.x, down = at[line.other].y - from.y;
    const along = ((x - from.x) * across + (y - from.y) * down) / (across * across + down * down || 1);
    const part = Math.min(1, Math.max(0, along));
    const far = Math.hypot(x - from.x - part * across, y - from.y - part * down);
    if (far < least) [best, least] = [line, far];
  }
  return best;
}

/** Write the names for which there is room at this scale, then whole those that are pointed at, chosen or found. */
function write(pen) {
  const scale = picture.getScale();
  const chosen = new Set([hovered, ...picture.getSelectedNodes(), ...found]);
  const at = picture.getPositions();
  pen.lineJoin = "round";
  pen.textBaseline = "alphabetic";
  let written = 0;
  for (const node of nodes.get()) {
    if (chosen.has(node.id) || node.opacity === FAINT || (node.near ?? Infinity) > scale * 1.01) continue;
    written += 1;
    letters(pen, node, at[node.id], node.lines, node.side, scale);
  }
  for (const node of nodes.get([...chosen].filter((id) => at[id]))) {
    letters(pen, node, at[node.id], [node.name.slice(0, 120)], "below", scale, true);
  }
  figure.dataset.names = String(written);
}

function letters(pen, node, place, words, side, scale, strong = false) {
  pen.font = `${strong ? 600 : 400} ${LETTER / scale}px ${TYPEFACE}`;
  pen.textAlign = { right: "left", left: "right" }[side] ?? "center";
  pen.lineWidth = (strong ? 6 : 3.5) / scale;
  pen.strokeStyle = "#ffffff";
  pen.fillStyle = strong ? STRONG : "#1b242c";
  const away = node.size + GAP / scale, high = (LINE * words.length) / scale;
  const x = place.x + ({ right: away, left: -away }[side] ?? 0);
  const top = place.y + ({ below: away, above: -away - high }[side] ?? -high / 2);
  const rows = words.map((line, number) => [line, x, top + (LINE * number + LETTER) / scale]);
  for (const row of rows) pen.strokeText(...row);
  for (const row of rows) pen.fillText(...row);
}
