// On a document's page: a statement lights the passage that it rests on, while it is pointed at or has the focus, and
// when it was followed. From a passage to its statements the text stays where it is, if they stand beside it.

const references = [...document.querySelectorAll("a.ref")];

// The elements of the passage that an anchor opens; offsets count code points.
function passage(hash, length) {
  const anchor = document.getElementById(hash.slice(1));
  if (anchor?.classList.contains("passage")) return [anchor];
  const found = [];
  for (let node = anchor?.nextSibling, left = length; node && left > 0; node = node.nextSibling) {
    if (node.nodeName === "SUP") continue;
    left -= [...node.textContent].length;
    if (node.classList?.contains("evidence")) found.push(node);
  }
  return found;
}

function aim() {
  for (const node of document.querySelectorAll(".aimed")) node.classList.remove("aimed");
  const lengths = references.filter((link) => link.hash === location.hash).map((link) => Number(link.dataset.length));
  for (const node of passage(location.hash, Math.max(0, ...lengths))) node.classList.add("aimed");
}

for (const link of references) {
  const light = (on) =>
    passage(link.hash, Number(link.dataset.length)).forEach((node) => node.classList.toggle("lit", on));
  const holder = link.closest("dd, li");
  holder.addEventListener("mouseenter", () => light(true));
  holder.addEventListener("mouseleave", () => light(false));
  link.addEventListener("focus", () => light(true));
  link.addEventListener("blur", () => light(false));
}

// Follow a link between text and statements that stand beside each other, so that both ends of it are seen.
function follow(event, link, statement, stay) {
  const beside = statement.closest(".beside");
  if (event.ctrlKey || event.metaKey || event.shiftKey || getComputedStyle(beside).position !== "sticky") return;
  event.preventDefault();
  const { scrollX, scrollY } = window;
  location.hash = link.hash;
  if (stay) scrollTo(scrollX, scrollY);
  beside.scrollTop += Math.min(0, statement.getBoundingClientRect().top); // at the end of a page it is pushed up
}

for (const link of references)
  link.addEventListener("click", (event) => follow(event, link, link.closest("dd, li"), false));
for (const note of document.querySelectorAll("a.note"))
  note.addEventListener("click", (event) => follow(event, note, document.querySelector(note.hash), true));
addEventListener("hashchange", aim);
aim();
