// The page of a picture of the network. The address is the whole state: each control fetches the page of the new
// address and takes its parts over, so that picture, legend, table, downloads and address always tell the same. Without
// this module all is there as links, forms and a still picture.

import { begin, find, fit, goTo, look, names, show } from "./network-picture.js";

const figure = document.querySelector("figure.network");
const form = document.getElementById("network-form");
const panel = document.getElementById("network-panel");
const content = panel?.querySelector("div");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const STEP = 900;

let latest = 0;
let opener = null;

const drawing = (page) => JSON.parse(page.getElementById("network-data").textContent);

function start() {
  document.documentElement.classList.add("live");
  show(drawing(document));
  begin({
    open: (kind, parameters) => open(panelAddress(kind, parameters)),
    async expand(node) {
      if (!form) return;
      await open(panelAddress("actor", { node }));
      panel.querySelector("a.button[data-stay]")?.click();
    },
    close() { panel.hidden = true; },
  });
  for (const each of figure.querySelectorAll(".tools, .time[data-years]:not([data-years=''])")) each.hidden = false;
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
  show(drawing(page));
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

// Search in the picture: what does not fit grows faint; Enter goes to the first that fits. The names are offered once
// somebody searches.
const search = document.getElementById("network-search");
const text = () => search.value.trim().toLocaleLowerCase();
search?.addEventListener("focus", () => {
  document.getElementById("network-names").replaceChildren(...names().map((name) => new Option("", name)));
});
search?.addEventListener("input", () => find(text()));
search?.addEventListener("keydown", (event) => {
  const node = event.key === "Enter" && find(text());
  if (!node) return;
  goTo(node);
  open(panelAddress("actor", { node }));
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

// The years: the picture stands still while ties come and go; years in which nothing does pass fast. Who asked for less motion gets one year a press.
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
    const started = performance.now(), before = figure.dataset.edges;
    await toYear(next());
    const step = figure.dataset.edges === before ? STEP / 5 : STEP;
    await new Promise((wake) => setTimeout(wake, Math.max(0, step - (performance.now() - started))));
  } while (play.getAttribute("aria-pressed") === "true" && Number(slider.value) < years.length);
  stop();
});

function stop() {
  play.setAttribute("aria-pressed", "false");
  play.textContent = play.dataset.play;
}

if (figure && document.getElementById("network-data")) start();
