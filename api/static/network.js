// The moving picture of the network, drawn by vis-network (served from the pyvis package) on the positions that the
// server gives. The address is the whole state: each control fetches the page of the new address and takes its parts
// over, so that picture, legend, table, downloads and address always tell the same. Without this module all is there
// as links, forms and a still picture.

import { listenKeys, next } from "./picture-keys.js";

const figure = document.querySelector("figure.network");
const form = document.getElementById("network-form");
const panel = document.getElementById("network-panel");
const content = panel?.querySelector("div");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const STEP = 900;
const FAINT = 0.15;
const MOST_FOUND = 12;
const NEAREST = 1.1, READABLE = 1, NARROW = 600;
// Names: how high letters and lines are, how far from their marks, and the room above, below and beside all
// (graph/network/labels.py, which says from which scale on there is room for which).
const LETTER = 12, LINE = 15, GAP = 4, ABOVE = 45, BELOW = 60, BESIDE = 8;
const TYPEFACE = "system-ui, sans-serif";

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let picture;
let latest = 0;
let opener = null;
let lines;
let hovered = null;
let found = [];

function begin() {
  document.documentElement.classList.add("live");
  show(document);
  stand();
  picture = new vis.Network(document.getElementById("network-canvas"), { nodes, edges }, {
    physics: false,
    edges: { ...lines.edges, smooth: false, selectionWidth: 1.5 },
    interaction: { hover: true, hideEdgesOnDrag: false, tooltipDelay: 1e9, keyboard: false },
  });
  for (const each of figure.querySelectorAll(".tools, .time[data-years]:not([data-years=''])")) each.hidden = false;
  look(false);
  picture.on("afterDrawing", write);
  picture.on("hoverNode", ({ node }) => { hovered = node; });
  picture.on("blurNode", () => { hovered = null; });
  picture.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node) open(panelAddress("actor", { node }));
    else if (edge) open(panelAddress("tie", ends(edge)));
  });
  picture.on("doubleClick", async ({ nodes: [node] }) => {
    if (!node || !form) return;
    await open(panelAddress("actor", { node }));
    panel.querySelector("a.button[data-stay]")?.click();
  });
  listen(figure.querySelector(".vis-network"));
  figure.picture = picture;
  figure.dataset.drawn = String(performance.now());
}

/** The keyboard: vis-network's frame takes the focus. */
function listen(stage) {
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
      if (node) open(panelAddress("actor", { node }));
    },
    close() {
      panel.hidden = true;
      stage.focus({ preventScroll: true });
    },
  });
}

const ends = (edge) => ({ one: edges.get(edge).from, other: edges.get(edge).to });

/** What the picture takes up at a scale, with the names at its edge. */
function frame(scale) {
  const marks = nodes.get();
  const edge = (most, of) => marks.reduce((found, mark) => most(found, of(mark)), marks.length ? of(marks[0]) : 0);
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

/** Show all marks and their names; on a narrow screen at first as much as can be read, around the actor or the best tied. */
function look(animation = !calm.matches) {
  const { clientWidth, clientHeight } = document.getElementById("network-canvas");
  if (clientWidth >= NARROW || fitting(clientWidth, clientHeight) >= READABLE) return fit(animation);
  const start = nodes.get(form?.elements.actor.dataset.iri ?? "") ?? nodes.get().sort((one, other) => other.size - one.size)[0];
  picture.moveTo({ position: { x: start.x, y: start.y }, scale: READABLE, animation });
}

/** Show all marks and their names. */
function fit(animation = !calm.matches) {
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

/** Write the names for which there is room at this scale, then whole those that are pointed at, chosen or found. */
function write(pen) {
  const scale = picture.getScale();
  const chosen = new Set([hovered, ...picture.getSelectedNodes(), ...found]);
  pen.lineJoin = "round";
  pen.textBaseline = "alphabetic";
  let names = 0;
  for (const node of nodes.get()) {
    if (chosen.has(node.id) || node.opacity === FAINT || (node.near ?? Infinity) > scale * 1.01) continue;
    names += 1;
    letters(pen, node, node.lines, node.side, scale);
  }
  for (const node of nodes.get([...chosen].filter((id) => nodes.get(id)))) letters(pen, node, [node.name.slice(0, 120)], "below", scale, true);
  figure.dataset.names = String(names);
}

function letters(pen, node, lines, side, scale, strong = false) {
  pen.font = `${strong ? 600 : 400} ${LETTER / scale}px ${TYPEFACE}`;
  pen.textAlign = { right: "left", left: "right" }[side] ?? "center";
  pen.lineWidth = (strong ? 6 : 3.5) / scale;
  pen.strokeStyle = "#ffffff";
  pen.fillStyle = strong ? "#0b4a63" : "#1b242c";
  const away = node.size + GAP / scale, high = (LINE * lines.length) / scale;
  const x = node.x + ({ right: away, left: -away }[side] ?? 0);
  const top = node.y + ({ below: away, above: -away - high }[side] ?? -high / 2);
  const at = lines.map((line, number) => [line, x, top + (LINE * number + LETTER) / scale]);
  for (const each of at) pen.strokeText(...each);
  for (const each of at) pen.fillText(...each);
}

/** Take the nodes and ties of a page into the picture; what is in both stays the same thing. */
function show(page) {
  const drawn = JSON.parse(page.getElementById("network-data").textContent);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${LETTER}px ${TYPEFACE}`;
  const marks = drawn.nodes.map(({ label, ...node }) => {
    const lines = label.split("\n");
    return { ...node, lines, half: Math.max(...lines.map((line) => pen.measureText(line).width)) / 2 + BESIDE };
  });
  for (const [set, items] of [[nodes, marks], [edges, drawn.edges]]) {
    const wanted = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.update(items);
  }
  const opacity = Math.min(1, Math.max(0.2, 24 / drawn.edges.length ** 0.5));
  lines = { edges: { color: { color: "#9aa7a9", highlight: "#0b4a63", hover: "#0b4a63", opacity } } };
  picture?.setOptions(lines);
  document.getElementById("network-names")?.replaceChildren(...drawn.nodes.map((node) => new Option("", node.name)));
  figure.dataset.nodes = String(drawn.nodes.length);
  figure.dataset.edges = String(drawn.edges.length);
}

async function fetched(address) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Go to another state of the page without leaving it. */
async function go(address, { keep = true, whole = true } = {}) {
  const turn = ++latest;
  const page = await fetched(address);
  if (turn !== latest) return;
  if (!page.getElementById("network-data")) return location.assign(address);
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = page.getElementById(part.id);
    if (other) part.replaceChildren(...other.childNodes);
  }
  for (const control of form.elements) {
    const other = page.getElementById("network-form").elements[control.name];
    if (control.name && other && control.name !== "actor") control.value = other.value;
  }
  setYear(form.elements.as_of.value);
  show(page);
  if (whole) look();
  if (keep) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** The address of the form as it stands, without what is as nobody chose it (the first of each list). */
function formAddress() {
  const address = new URL(form.action);
  for (const control of form.elements) {
    if (control.name && control.value && control.selectedIndex !== 0) address.searchParams.set(control.name, control.value);
  }
  return address;
}

/** Show what stands behind a mark or a line. */
async function open(address) {
  const found = (await fetched(address)).getElementById("panel");
  if (!found) return;
  const title = found.querySelector("h1");
  const smaller = document.createElement("h2");
  smaller.append(...title.childNodes);
  title.replaceWith(smaller);
  content.replaceChildren(...found.childNodes);
  panel.hidden = false;
  panel.scrollTop = 0;
}

function panelAddress(kind, parameters) {
  const address = new URL(figure.dataset[kind], location.href);
  const state = form ? formAddress().searchParams : new URLSearchParams(location.search);
  for (const name of form ? [] : ["one", "other", "actor"]) state.delete(name);
  for (const [name, value] of state) address.searchParams.set(name, value);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-stay], a[data-panel]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  if (link.matches("[data-stay]") && !form) return;
  event.preventDefault();
  if (link.matches("[data-stay]")) {
    go(link.href);
    panel.hidden = true;
  } else {
    if (!panel.contains(link)) opener = link;
    open(link.href).then(() => panel.focus());
  }
});

panel?.querySelector("button").addEventListener("click", () => {
  panel.hidden = true;
  (opener?.isConnected ? opener : figure.querySelector(".vis-network")).focus();
});

form?.addEventListener("change", (event) => {
  if (event.target.name === "colour") form.elements.hide.value = "";
  if (event.target.name && event.target.name !== "actor") go(formAddress());
});
if (form) addEventListener("popstate", () => go(location.href, { keep: false }));

// Search in the picture: what does not fit grows faint; Enter goes to the first that fits.
const search = document.getElementById("network-search");
search?.addEventListener("input", () => {
  const text = search.value.trim().toLocaleLowerCase();
  const fits = nodes.get({ filter: (node) => node.name.toLocaleLowerCase().includes(text) }).map((node) => node.id);
  found = fits.length <= MOST_FOUND ? fits : [];
  const bright = new Set(fits);
  nodes.update(nodes.map(({ id }) => ({ id, opacity: bright.has(id) ? 1 : FAINT })));
});
search?.addEventListener("keydown", (event) => {
  const text = search.value.trim().toLocaleLowerCase();
  const node = event.key === "Enter" && text && nodes.get().find((each) => each.name.toLocaleLowerCase().includes(text));
  if (!node) return;
  picture.selectNodes([node.id]);
  picture.focus(node.id, { scale: 1, animation: !calm.matches });
  open(panelAddress("actor", { node: node.id }));
});

document.getElementById("network-fit")?.addEventListener("click", () => fit());

document.getElementById("network-png")?.addEventListener("click", ({ target }) => {
  const drawn = figure.querySelector("canvas");
  const paper = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height });
  const pen = paper.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, paper.width, paper.height);
  pen.drawImage(drawn, 0, 0);
  paper.toBlob((blob) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: target.dataset.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), STEP);
  });
});

// The years: the picture stands still while ties come and go. Who asked for less motion gets one year a press.
const slider = document.getElementById("network-year");
const play = document.getElementById("network-play");
const years = (figure?.querySelector(".time")?.dataset.years ?? "").split(" ").filter(Boolean);

function setYear(year) {
  if (!slider) return;
  slider.value = String(years.includes(year) ? years.indexOf(year) : years.length);
  const output = figure.querySelector(".time output");
  output.value = year || output.dataset.all;
  slider.setAttribute("aria-valuetext", output.value);
}

async function toYear(number) {
  form.elements.as_of.value = years[number] ?? "";
  setYear(form.elements.as_of.value);
  await go(formAddress(), { keep: false, whole: false });
}

slider?.addEventListener("input", () => toYear(Number(slider.value)));

play?.addEventListener("click", async () => {
  const playing = play.getAttribute("aria-pressed") === "true";
  const next = () => (Number(slider.value) >= years.length ? 0 : Number(slider.value) + 1);
  if (playing) return stop();
  if (calm.matches) return toYear(next());
  play.setAttribute("aria-pressed", "true");
  play.textContent = play.dataset.stop;
  do {
    const started = performance.now();
    await toYear(next());
    await new Promise((wake) => setTimeout(wake, Math.max(0, STEP - (performance.now() - started))));
  } while (play.getAttribute("aria-pressed") === "true" && Number(slider.value) < years.length);
  stop();
});

function stop() {
  play.setAttribute("aria-pressed", "false");
  play.textContent = play.dataset.play;
}

if (figure && document.getElementById("network-data")) begin();
