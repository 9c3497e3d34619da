// Keys for the queue of review: j and k go to the next and the former item, y and n send its form.
// Without this module the buttons are plain buttons of their forms.

const items = [...document.querySelectorAll("article.item")];
let current = items.length ? 0 : -1;

function go(step) {
  current = Math.min(Math.max(current + step, 0), items.length - 1);
  items[current]?.focus();
  items[current]?.scrollIntoView({ block: "start" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, select, textarea")) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else items[current]?.querySelector(`button[data-key="${CSS.escape(event.key)}"]`)?.click();
});

items[current]?.focus();
