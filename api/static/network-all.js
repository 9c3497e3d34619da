// The whole network on the graphics card: ties as lines, actors as round points, names of the best tied that have room.
// What moves is two numbers of the view and one scale: a frame sets uniforms and makes one draw call for lines and one
// for points. Nothing is uploaded but when the legend or the search changes; names follow a drag as one layer and are
// written anew once the view stands still.

const figure = document.querySelector("figure.whole");
const canvas = figure.querySelector("canvas.marks");
const letters = figure.querySelector("canvas.letters");
const panel = document.getElementById("network-panel");
const gl = canvas.getContext("webgl", { antialias: true });
const NAMES = 70;
const REACH = 12;
const FAINT = 0.08;
const STILL = 120;

const MARKS = [`
  attribute vec2 place; attribute float size; attribute vec4 colour;
  uniform vec2 middle; uniform vec2 span; uniform float swell; varying vec4 tint;
  void main() {
    vec2 at = (place - middle) / span;
    gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
    gl_PointSize = size * swell;
    tint = colour;
  }`, `
  precision mediump float; varying vec4 tint; uniform bool disc;
  void main() {
    if (disc && length(gl_PointCoord - 0.5) > 0.5) discard;
    gl_FragColor = vec4(tint.rgb * tint.a, tint.a);
  }`];

let data;
const buffers = {};
const uniforms = {};
const attributes = {};
const view = { x: 0, y: 0, scale: 1 };
let asked = false;
let resting = 0;
let written = { x: 0, y: 0, scale: 1 };
let text = "";
const hidden = new Set();

function compile() {
  const made = gl.createProgram();
  [gl.VERTEX_SHADER, gl.FRAGMENT_SHADER].forEach((kind, number) => {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, MARKS[number]);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  });
  gl.linkProgram(made);
  gl.useProgram(made);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(1, 1, 1, 1);
  for (const name of ["middle", "span", "swell", "disc"]) uniforms[name] = gl.getUniformLocation(made, name);
  for (const name of ["place", "size", "colour"]) attributes[name] = gl.getAttribLocation(made, name);
}

const shown = (node) => !hidden.has(data.group[node]);
const found = (node) => !text || data.label[node].toLocaleLowerCase().includes(text);

/** Put places, sizes and colours onto the card; again whenever the legend or the search changes. */
function fill() {
  const put = (name, values) => {
    buffers[name] ??= gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[name]);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(values), gl.STATIC_DRAW);
  };
  const places = [], sizes = [], colours = [];
  for (const node of data.iri.keys()) {
    const hex = Number.parseInt(data.colour[node].slice(1), 16);
    places.push(data.x[node], data.y[node]);
    sizes.push(shown(node) ? data.size[node] : 0);
    colours.push((hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255, shown(node) ? (found(node) ? 1 : FAINT) : 0);
  }
  const ends = [], tints = [];
  for (const [a, b, indirect] of data.ties) {
    if (!shown(a) || !shown(b)) continue;
    const alpha = (indirect ? 0.1 : 0.22) * (found(a) || found(b) ? 1 : FAINT);
    ends.push(data.x[a], data.y[a], data.x[b], data.y[b]);
    tints.push(0.35, 0.42, 0.45, alpha, 0.35, 0.42, 0.45, alpha);
  }
  put("places", places);
  put("sizes", sizes);
  put("colours", colours);
  put("ends", ends);
  put("tints", tints);
  buffers.lines = ends.length / 2;
  draw();
}

function draw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const { clientWidth: wide, clientHeight: high } = canvas;
    const sharp = devicePixelRatio || 1;
    for (const each of [canvas, letters]) {
      if (each.width !== Math.round(wide * sharp)) each.width = Math.round(wide * sharp);
      if (each.height !== Math.round(high * sharp)) each.height = Math.round(high * sharp);
    }
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(uniforms.middle, view.x, view.y);
    gl.uniform2f(uniforms.span, wide / 2 / view.scale, high / 2 / view.scale);
    gl.uniform1f(uniforms.swell, swell() * sharp);
    const attribute = (name, buffer, count) => {
      const where = attributes[name];
      if (!buffer) {
        gl.disableVertexAttribArray(where);
        gl.vertexAttrib1f(where, 1);
        return;
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(where);
      gl.vertexAttribPointer(where, count, gl.FLOAT, false, 0, 0);
    };
    gl.uniform1i(uniforms.disc, 0);
    attribute("place", buffers.ends, 2);
    attribute("size", null);
    attribute("colour", buffers.tints, 4);
    gl.drawArrays(gl.LINES, 0, buffers.lines);
    gl.uniform1i(uniforms.disc, 1);
    attribute("place", buffers.places, 2);
    attribute("size", buffers.sizes, 1);
    attribute("colour", buffers.colours, 4);
    gl.drawArrays(gl.POINTS, 0, data.iri.length);
    follow(wide, high, sharp);
    figure.dataset.drawn = String(data.iri.length);
  });
}

/** Twice the pixels of a mark for each unit of its size: marks grow with the picture, but less than it. */
const swell = () => 2 * Math.min(1, Math.max(0.12, view.scale ** 0.5));

const onScreen = (node) => [
  canvas.clientWidth / 2 + (data.x[node] - view.x) * view.scale,
  canvas.clientHeight / 2 + (data.y[node] - view.y) * view.scale,
];

/** Move the names along with a drag, hide them while the scale changes, and write them anew when the view rests. */
function follow(wide, high, sharp) {
  const [dx, dy] = [(written.x - view.x) * view.scale, (written.y - view.y) * view.scale];
  letters.style.transform = `translate(${dx}px, ${dy}px)`;
  letters.style.visibility = written.scale === view.scale ? "visible" : "hidden";
  clearTimeout(resting);
  resting = setTimeout(() => {
    written = { ...view };
    letters.style.transform = "";
    letters.style.visibility = "visible";
    write(wide, high, sharp);
    figure.dataset.named = String(Math.round(view.x)) + " " + String(Math.round(view.y));
  }, STILL);
}

/** Write the names of the best tied actors in sight where there is room. */
function write(wide, high, sharp) {
  const pen = letters.getContext("2d");
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  pen.clearRect(0, 0, wide, high);
  pen.font = "12px system-ui, sans-serif";
  pen.textAlign = "center";
  pen.lineWidth = 3;
  pen.strokeStyle = "#ffffff";
  pen.fillStyle = "#1b242c";
  const taken = [];
  for (const node of data.order) {
    if (taken.length >= NAMES) break;
    if (!shown(node) || !found(node)) continue;
    const [x, y] = onScreen(node);
    if (x < 0 || y < 0 || x > wide || y > high) continue;
    const name = data.label[node].slice(0, 40);
    const half = name.length * 3.4;
    const below = y + (data.size[node] * swell()) / 2 + 12;
    if (taken.some(([left, top]) => Math.abs(left - x) < half + 50 && Math.abs(top - below) < 15)) continue;
    taken.push([x, below]);
    pen.strokeText(name, x, below);
    pen.fillText(name, x, below);
  }
}

function fit() {
  const [left, right] = [Math.min(...data.x), Math.max(...data.x)];
  const [top, bottom] = [Math.min(...data.y), Math.max(...data.y)];
  view.x = (left + right) / 2;
  view.y = (top + bottom) / 2;
  view.scale = Math.min(canvas.clientWidth / (right - left + 200), canvas.clientHeight / (bottom - top + 200), 1.2);
  draw();
}

function nearest(event) {
  const box = canvas.getBoundingClientRect();
  let best = -1, least = REACH;
  for (const node of data.iri.keys()) {
    if (!shown(node)) continue;
    const [x, y] = onScreen(node);
    const far = Math.hypot(x - (event.clientX - box.left), y - (event.clientY - box.top));
    if (far < least) [best, least] = [node, far];
  }
  return best;
}

async function open(node) {
  const address = new URL(figure.dataset.actor, location.href);
  address.searchParams.set("node", data.iri[node]);
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const title = page.querySelector("#panel h1");
  if (!title) return;
  const smaller = document.createElement("h2");
  smaller.append(...title.childNodes);
  title.replaceWith(smaller);
  page.querySelector("#panel a.button")?.remove();
  panel.querySelector("div").replaceChildren(...page.getElementById("panel").childNodes);
  panel.hidden = false;
}

function listen() {
  let held = null, moved = false;
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    const factor = event.deltaY < 0 ? 1.2 : 1 / 1.2;
    const [dx, dy] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
    view.x += (dx / view.scale) * (1 - 1 / factor);
    view.y += (dy / view.scale) * (1 - 1 / factor);
    view.scale *= factor;
    draw();
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => { [held, moved] = [event, false]; });
  addEventListener("pointerup", () => { held = null; });
  addEventListener("pointermove", (event) => {
    if (!held) return;
    const [dx, dy] = [event.clientX - held.clientX, event.clientY - held.clientY];
    if (!moved && Math.hypot(dx, dy) < 4) return;
    moved = true;
    view.x -= dx / view.scale;
    view.y -= dy / view.scale;
    held = event;
    draw();
  });
  canvas.addEventListener("click", (event) => {
    const node = moved ? -1 : nearest(event);
    if (node >= 0) open(node);
  });
  for (const button of figure.querySelectorAll("button.group")) {
    button.addEventListener("click", () => {
      const name = button.dataset.group;
      if (!hidden.delete(name)) hidden.add(name);
      button.setAttribute("aria-pressed", String(!hidden.has(name)));
      fill();
    });
  }
  const search = document.getElementById("network-search");
  search.addEventListener("input", () => {
    text = search.value.trim().toLocaleLowerCase();
    fill();
  });
  search.addEventListener("keydown", (event) => {
    const node = event.key === "Enter" && text ? data.order.find((each) => shown(each) && found(each)) : undefined;
    if (node === undefined) return;
    [view.x, view.y, view.scale] = [data.x[node], data.y[node], Math.max(view.scale, 0.6)];
    draw();
    open(node);
  });
  document.getElementById("network-fit").addEventListener("click", fit);
  panel.querySelector("button").addEventListener("click", () => { panel.hidden = true; });
  addEventListener("resize", draw);
}

async function begin() {
  figure.querySelector(".without").hidden = true;
  const waiting = figure.querySelector(".loading");
  waiting.hidden = false;
  data = await (await fetch(figure.dataset.address, { headers: { Accept: "application/json" } })).json();
  data.order = [...data.iri.keys()].sort((a, b) => data.degree[b] - data.degree[a]);
  waiting.hidden = true;
  for (const each of figure.querySelectorAll("canvas, .tools")) each.hidden = false;
  compile();
  if (data.iri.length) {
    fit();
    fill();
  }
  listen();
}

if (gl) begin();
