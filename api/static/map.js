// Zoom and pan of the map: the wheel, a drag, the buttons. Without this module the map stands still and whole.

const map = document.getElementById("map");
const NEAREST = 40;
const [, , WIDE, HIGH] = map.dataset.world.split(" ").map(Number);
let [x, y, wide, high] = map.getAttribute("viewBox").split(" ").map(Number);
let held = null;
let moved = false;

function show() {
  wide = Math.min(Math.max(wide, NEAREST), WIDE);
  high = (wide * HIGH) / WIDE;
  x = Math.min(Math.max(x, 0), WIDE - wide);
  y = Math.min(Math.max(y, 0), HIGH - high);
  map.setAttribute("viewBox", `${x} ${y} ${wide} ${high}`);
  // Marks, lines and letters keep their size on the screen, a small one too; names wait until there is room for them.
  const screen = map.clientWidth || WIDE;
  map.style.setProperty("--near", String((wide / WIDE) * Math.min(2.5, Math.max(1, WIDE / screen))));
  map.classList.toggle("bare", wide > 1.4 * screen);
}

/** Zoom by `factor` so that the point at a share of the picture stays where it is. */
function zoom(factor, across = 0.5, down = 0.5) {
  const wider = Math.min(Math.max(wide * factor, NEAREST), WIDE);
  x += (wide - wider) * across;
  y += ((wide - wider) * HIGH * down) / WIDE;
  wide = wider;
  show();
}

map.addEventListener("wheel", (event) => {
  event.preventDefault();
  const box = map.getBoundingClientRect();
  zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}, { passive: false });

map.addEventListener("pointerdown", (event) => {
  held = { x: event.clientX, y: event.clientY };
  moved = false;
});
addEventListener("pointermove", (event) => {
  if (!held) return;
  const scale = wide / map.getBoundingClientRect().width;
  if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > 3) moved = true;
  if (!moved) return;
  x -= (event.clientX - held.x) * scale;
  y -= (event.clientY - held.y) * scale;
  held = { x: event.clientX, y: event.clientY };
  show();
});
addEventListener("pointerup", () => { held = null; });
map.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
map.addEventListener("dragstart", (event) => event.preventDefault());

for (const button of document.querySelectorAll("[data-zoom]")) {
  button.addEventListener("click", () => (Number(button.dataset.zoom) ? zoom(Number(button.dataset.zoom)) : zoom(WIDE)));
}
document.querySelector(".map .tools").hidden = false;
addEventListener("resize", show);
show();
