// On a document's page: a statement lights the passage that it rests on, while it is pointed at or has the focus.

function passage(link) {
  const anchor = document.getElementById(link.hash.slice(1));
  const found = [];
  for (let node = anchor?.nextElementSibling; node && !node.id; node = node.nextElementSibling) {
    if (node.classList.contains("evidence")) found.push(node);
  }
  return anchor?.classList.contains("passage") ? [anchor] : found;
}

for (const link of document.querySelectorAll("a.ref")) {
  const light = (on) => passage(link).forEach((node) => node.classList.toggle("lit", on));
  const holder = link.closest("dd, li");
  holder.addEventListener("mouseenter", () => light(true));
  holder.addEventListener("mouseleave", () => light(false));
  link.addEventListener("focus", () => light(true));
  link.addEventListener("blur", () => light(false));
}
