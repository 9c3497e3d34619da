// On a document's page: a statement lights the passage that it rests on, while it is pointed at or has the focus, and
// when it was followed.

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
addEventListener("hashchange", aim);
aim();
