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
const FIT = { maxZoomLevel: 1.1 };

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let picture;
let latest = 0;
let opener = null;

function begin() {
  document.documentElement.classList.add("live");
  picture = new vis.Network(document.getElementById("network-canvas"), { nodes, edges }, {
    physics: false,
    nodes: {
      font: { size: 17, color: "#1b242c", strokeWidth: 5, strokeColor: "#ffffff", face: "system-ui, sans-serif" },
      scaling: { label: { drawThreshold: 5 } },
      widthConstraint: { maximum: 165 },
    },
    edges: { color: { color: "#9aa7a9", highlight: "#0b4a63", hover: "#0b4a63" }, smooth: false, selectionWidth: 1.5 },
    interaction: { hover: true, hideEdgesOnDrag: false, tooltipDelay: 1e9, keyboard: false },
  });
  for (const each of figure.querySelectorAll(".tools, .time[data-years]:not([data-years=''])")) each.hidden = false;
  show(document);
  picture.fit(FIT);
  letter();
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
    fit: () => picture.fit({ ...FIT, animation: animation() }),
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

/** Write names larger where all of the picture is far away, as far as there is room for it. */
function letter() {
  const size = Math.min(21, Math.max(17, 11 / picture.getScale()));
  picture.setOptions({ nodes: { font: { size } } });
}

/** Take the nodes and ties of a page into the picture; what is in both stays the same thing. */
function show(page) {
  const drawn = JSON.parse(page.getElementById("network-data").textContent);
  for (const [set, items] of [[nodes, drawn.nodes], [edges, drawn.edges]]) {
    const wanted = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.update(items);
  }
  document.getElementById("network-names")?.replaceChildren(...drawn.nodes.map((node) => new Option("", node.name)));
  figure.dataset.nodes = String(drawn.nodes.length);
  figure.dataset.edges = String(drawn.edges.length);
}

async function fetched(address) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Go to another state of the page without leaving it. */
async function go(address, { keep = true, fit = true } = {}) {
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
  if (fit) picture.fit({ ...FIT, animation: !calm.matches });
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
  nodes.update(nodes.map((node) => ({ id: node.id, opacity: node.name.toLocaleLowerCase().includes(text) ? 1 : FAINT })));
});
search?.addEventListener("keydown", (event) => {
  const text = search.value.trim().toLocaleLowerCase();
  const node = event.key === "Enter" && text && nodes.get().find((each) => each.name.toLocaleLowerCase().includes(text));
  if (!node) return;
  picture.selectNodes([node.id]);
  picture.focus(node.id, { scale: 1, animation: !calm.matches });
  open(panelAddress("actor", { node: node.id }));
});

document.getElementById("network-fit")?.addEventListener("click", () => picture.fit({ ...FIT, animation: !calm.matches }));

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
  await go(formAddress(), { keep: false, fit: false });
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
