// Shows the result of the form on the page; without this module the form answers with the result itself.

const form = document.querySelector("form.editor");
const area = form.elements.query;
const result = document.getElementById("result");
const [rowsWord, runningWord] = form.dataset.words.split("|");
const reasons = JSON.parse(form.dataset.reasons);
const MOST = 1000;
let running = null;

form.addEventListener("submit", (event) => {
  if (form.elements.format.value !== "json") return;
  event.preventDefault();
  run();
});

area.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

async function run() {
  running?.abort();
  running = new AbortController();
  show(element("p", runningWord));
  const started = performance.now();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle" },
      body: area.value,
      signal: running.signal,
    });
    if (!answer.ok) return refused(await answer.json());
    const type = answer.headers.get("Content-Type");
    if (!type.includes("json")) return show(element("pre", await answer.text()));
    const content = await answer.json();
    if ("boolean" in content) return show(element("p", String(content.boolean)));
    const rows = content.results.bindings;
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    show(element("p", `${rowsWord}: ${rows.length} · ${seconds} s`), table(content.head.vars, rows.slice(0, MOST)));
  } catch (error) {
    if (error.name !== "AbortError") show(element("p", String(error)));
  }
}

function refused(problem) {
  const message = element("p", `${reasons[problem.kind] ?? reasons.any} `);
  const words = element("q", problem.detail);
  words.lang = "en";
  message.append(words);
  message.className = "notice";
  message.setAttribute("role", "alert");
  show(message);
  const place = /line (\d+), column (\d+)/.exec(problem.detail);
  if (!place) return;
  const before = area.value.split("\n").slice(0, place[1] - 1).join("\n").length;
  const start = before + (place[1] > 1 ? 1 : 0) + Number(place[2]) - 1;
  area.focus();
  area.setSelectionRange(start, start + 1);
}

function table(names, rows) {
  const whole = document.createElement("table");
  whole.createTHead().insertRow().append(...names.map((name) => {
    const cell = element("th", name);
    cell.scope = "col";
    return cell;
  }));
  const body = whole.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const name of names) line.insertCell().append(row[name] ? term(row[name]) : "");
  }
  const holder = element("div");
  holder.className = "scroll";
  holder.tabIndex = 0;
  holder.append(whole);
  return holder;
}

function term(value) {
  if (value.type !== "uri" || !/^https?:/.test(value.value)) return value.value;
  const link = element("a", value.value);
  link.href = value.value.replace("https://w3id.org/citypact/", new URL("./", form.action).href);
  return link;
}

function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

function show(...parts) {
  result.replaceChildren(...parts);
}
