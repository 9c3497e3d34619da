// The whole network, drawn by sigma.js from a graphology graph (both fetched when the project is built). Positions,
// sizes and colours come from the server; here are the legend, the search, the keyboard, the address and the picture
// to take away. Without the two packages, WebGL or this module the page has its table and its files.

import { marks } from "./network-marks.js";
import { listenKeys, next } from "./picture-keys.js";

const figure = document.querySelector("figure.whole");
const stage = figure.querySelector(".sigma");
const panel = document.getElementById("network-panel");
const status = figure.querySelector(".chosen");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const number = new Intl.NumberFormat(document.documentElement.lang);
const FAINT = "#e6ebec";
// Sigma blends colours as already multiplied by their opacity.
const ink = (opacity) => `rgba(${[90, 107, 115].map((each) => Math.round(each * opacity)).join(", ")}, ${opacity})`;
const PALE = ink(0.04);
const NEAR = 0.12, CROWD = 500, LONGEST_WORD = 28;
const FIRST_WAIT = 2000, LONGEST_WAIT = 20_000;

const hidden = new Set(figure.dataset.hide.split(" ").filter(Boolean));
let graph, view, order, text = "", chosen = "";

const groupOf = (node) => graph.getNodeAttribute(node, "group") || "-";
const shown = (node) => !hidden.has(groupOf(node));
const found = (node) => !text || graph.getNodeAttribute(node, "name").includes(text);

/** How much smaller than on a wide screen marks are. */
const smallness = () => Math.min(1, Math.max(0.45, stage.clientWidth / 900));

/** Make the graph of the server's columns; the best tied come last, so that they lie on top. */
function build(data) {
  const made = new graphology.UndirectedGraph({ allowSelfLoops: false, multi: false });
  const small = smallness();
  const spread = 0.75 * small * Math.min(1, (CROWD / data.iri.length) ** 0.25);
  const least = small * Math.min(5, Math.max(1, 60 / data.iri.length ** 0.5));
  const numbers = [...data.iri.keys()].sort((a, b) => data.degree[a] - data.degree[b]);
  for (const each of numbers) {
    made.addNode(data.iri[each], {
      x: data.x[each], y: -data.y[each], size: least + (data.size[each] - 6) * spread, color: data.colour[each], shape: data.shape[each],
      label: data.label[each], name: data.label[each].toLocaleLowerCase(), group: data.group[each], degree: data.degree[each],
    });
  }
  const strong = Math.max(0.1, 0.9 - data.ties.length / 5000);
  for (const [a, b, indirect] of data.ties) made.addEdge(data.iri[a], data.iri[b], { color: ink(indirect ? strong / 2 : strong) });
  order = numbers.reverse().map((each) => data.iri[each]);
  return made;
}

/** Sigma asks for each label that may be written; all are written once the frame is drawn, the best tied first. */
const asked = [];

/** The words of a name that fit; its first word alone is cut only where it is very long. */
function fitting(label, most) {
  if (label.length <= most) return label;
  const end = label.lastIndexOf(" ", most), first = label.search(/ |$/);
  const kept = end > most / 3 ? label.slice(0, end) : label.slice(0, Math.max(most, Math.min(first, LONGEST_WORD)));
  return kept.length < label.length ? `${kept}…` : label;
}

/** Where the marks of a small network are on the screen; among thousands a name may lie on others' marks. */
function places() {
  if (graph.order > CROWD) return [];
  return order.filter(shown).map((node) => {
    const values = view.getNodeDisplayData(node);
    return { node, ...view.framedGraphToViewport(values), half: view.scaleSize(values.size) };
  });
}

function write() {
  const pen = view.getCanvases().labels.getContext("2d");
  pen.textAlign = "center";
  pen.lineJoin = "round";
  const { width: wide } = view.getDimensions();
  const longest = Math.round(Math.min(48, Math.max(18, wide / 45 / view.getCamera().getState().ratio ** 0.5)));
  const marks = places(), taken = [];
  for (const { key, x, y, size, label } of asked.splice(0).sort((one, other) => other.size - one.size)) {
    const letter = Math.min(14, 12 + size / 6);
    pen.font = `${size > 13 ? 600 : 400} ${letter}px system-ui, sans-serif`;
    const name = fitting(label, longest);
    const half = pen.measureText(name).width / 2 + 6;
    const below = { across: x < 0 || x > wide ? x : Math.min(Math.max(x, half), wide - half), down: y + size + letter };
    const sides = [
      below, { across: below.across, down: y - size - 5 },
      { across: x + size + half, down: y + letter / 3 }, { across: x - size - half, down: y + letter / 3 },
    ];
    const at = sides.slice(0, marks.length ? 4 : 1).find(({ across, down }) => (
      (across === below.across || (across > half && across < wide - half))
      && !taken.some((other) => Math.abs(other.across - across) < half + other.half && Math.abs(other.down - down) < letter + 5)
      && !marks.some((mark) => mark.node !== key && Math.abs(mark.x - across) < half + mark.half - 4
        && Math.abs(mark.y - down + letter / 2.5) < letter / 2 + mark.half)
    ));
    if (!at) continue;
    taken.push({ ...at, half });
    pen.lineWidth = 4;
    pen.strokeStyle = "#ffffff";
    pen.fillStyle = "#1b242c";
    pen.strokeText(name, at.across, at.down);
    pen.fillText(name, at.across, at.down);
  }
  figure.dataset.names = String(taken.length);
}

function draw() {
  view = new Sigma(graph, stage, {
    allowInvalidContainer: true,
    defaultDrawNodeLabel: (_, data) => { asked.push(data); },
    defaultEdgeType: "line",
    edgeProgramClasses: { line: Sigma.rendering.EdgeLineProgram },
    nodeProgramClasses: { circle: marks() },
    edgeReducer: (edge, values) => {
      const ends = graph.extremities(edge);
      if (!ends.every(shown)) return { ...values, hidden: true };
      return ends.some(found) ? values : { ...values, color: PALE };
    },
    enableCameraRotation: false,
    labelDensity: graph.order > CROWD ? 1 : 20,
    labelFont: "system-ui, sans-serif",
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 2.5 * smallness() ** 0.5,
    labelSize: 14,
    maxCameraRatio: 1.5,
    minCameraRatio: 0.002,
    nodeReducer: (node, values) => {
      if (!shown(node)) return { ...values, hidden: true };
      const picked = { ...values, highlighted: node === chosen, forceLabel: node === chosen || (text && found(node)) };
      return found(node) ? picked : { ...picked, color: FAINT, label: null };
    },
    stagePadding: Math.min(60, stage.clientWidth / 12),
  });
  view.on("beforeRender", () => { asked.length = 0; });
  view.on("afterRender", () => {
    write();
    figure.dataset.drawn = String(graph.order);
  });
  view.on("clickNode", ({ node }) => open(node));
  view.scheduleRender();
}

const duration = () => ({ duration: calm.matches ? 0 : 250 });

function goTo(node) {
  const { x, y } = view.getNodeDisplayData(node);
  const { ratio } = view.getCamera().getState();
  view.getCamera().animate({ x, y, ratio: Math.min(ratio, graph.order > 60 ? NEAR : 1) }, duration());
}

/** Keep what is shown in the address, so that a link to it shows the same. */
function remember() {
  const address = new URL(location.href);
  for (const [name, value] of [["hide", [...hidden].sort().join(" ")], ["actor", chosen]]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
  document.getElementById("network-hide").value = [...hidden].sort().join(" ");
}

async function open(node) {
  choose(node);
  const address = new URL(figure.dataset.actor, location.href);
  address.searchParams.set("node", node);
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const title = page.querySelector("#panel h1");
  if (!title || chosen !== node) return;
  const smaller = document.createElement("h2");
  smaller.append(...title.childNodes);
  title.replaceWith(smaller);
  page.querySelector("#panel a.button")?.remove();
  panel.querySelector("div").replaceChildren(...page.getElementById("panel").childNodes);
  panel.hidden = false;
  panel.scrollTop = 0;
}

function choose(node) {
  chosen = node;
  const { label, degree } = node ? graph.getNodeAttributes(node) : {};
  status.textContent = node ? `${label}: ${number.format(degree)}` : "";
  remember();
  view.refresh({ skipIndexation: true });
}

function close() {
  panel.hidden = true;
  choose("");
  stage.focus({ preventScroll: true });
}

/** Choose the next (or the one before) of the actors that legend and search let through, the best tied first. */
function step(by) {
  const left = order.filter((node) => shown(node) && found(node));
  if (!left.length) return;
  const node = next(left, chosen, by);
  choose(node);
  goTo(node);
}

function pan(across, down) {
  const camera = view.getCamera();
  const { x, y, ratio } = camera.getState();
  camera.animate({ x: x + across * ratio * 0.15, y: y - down * ratio * 0.15 }, duration());
}

const fit = () => view.getCamera().animatedReset(duration());

function listen() {
  listenKeys(stage, {
    pan, fit, step, close,
    zoom: (by) => view.getCamera()[by > 0 ? "animatedZoom" : "animatedUnzoom"](duration()),
    open: () => chosen && open(chosen),
  });
  for (const button of figure.querySelectorAll("button.group")) {
    button.addEventListener("click", () => {
      const name = button.dataset.group || "-";
      if (!hidden.delete(name)) hidden.add(name);
      button.setAttribute("aria-pressed", String(!hidden.has(name)));
      remember();
      view.refresh();
    });
  }
  const search = document.getElementById("network-search");
  search.addEventListener("input", () => {
    text = search.value.trim().toLocaleLowerCase();
    view.refresh();
  });
  search.addEventListener("keydown", (event) => {
    const node = event.key === "Enter" && text ? order.find((each) => shown(each) && found(each)) : undefined;
    if (!node) return;
    goTo(node);
    open(node);
  });
  document.getElementById("network-fit").addEventListener("click", fit);
  document.getElementById("network-png").addEventListener("click", ({ target }) => {
    view.once("afterRender", () => take(target.dataset.name));
    view.scheduleRender();
  });
  document.querySelector("form.filters").addEventListener("change", ({ target }) => {
    if (target.name === "colour") document.getElementById("network-hide").value = "";
  });
  panel.querySelector("button").addEventListener("click", close);
}

/** Give the reader what is drawn, at the moment in which the graphics card still holds it. */
function take(name) {
  const { edges, nodes, labels } = view.getCanvases();
  const paper = Object.assign(document.createElement("canvas"), { width: labels.width, height: labels.height });
  const pen = paper.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, paper.width, paper.height);
  for (const layer of [edges, nodes, labels]) pen.drawImage(layer, 0, 0);
  paper.toBlob((blob) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), FIRST_WAIT);
  });
}

const fetched = async () => (await fetch(figure.dataset.address, { headers: { Accept: "application/json" } })).json();

/** Ask again until the positions are computed, then move the actors to them. */
async function settle(wait) {
  await new Promise((wake) => setTimeout(wake, wait));
  const data = await fetched();
  if (!data.settled) return settle(Math.min(2 * wait, LONGEST_WAIT));
  const at = new Map(data.iri.map((iri, each) => [iri, each]));
  graph.updateEachNodeAttributes(
    (node, values) => (at.has(node) ? { ...values, x: data.x[at.get(node)], y: -data.y[at.get(node)] } : values),
    { attributes: ["x", "y"] },
  );
  figure.querySelector(".unsettled").hidden = true;
  figure.dataset.settled = "true";
}

async function begin() {
  document.documentElement.classList.add("live");
  const waiting = figure.querySelector(".loading");
  figure.querySelector(".without").hidden = true;
  waiting.hidden = false;
  const data = await fetched();
  waiting.hidden = true;
  for (const each of figure.querySelectorAll(".sigma, .tools")) each.hidden = false;
  graph = build(data);
  try {
    draw();
  } catch {
    for (const each of figure.querySelectorAll(".sigma, .tools")) each.hidden = true;
    figure.querySelector(".without").hidden = false;
    return;
  }
  figure.view = view;
  listen();
  const start = figure.dataset.focus;
  if (start && graph.hasNode(start)) {
    goTo(start);
    open(start);
  }
  figure.querySelector(".unsettled").hidden = data.settled;
  if (!data.settled) settle(FIRST_WAIT);
}

if (globalThis.Sigma && globalThis.graphology) begin();
