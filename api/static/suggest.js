// Suggestions under every input with `data-suggest`, after the ARIA combobox pattern
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without this module the inputs are plain fields of their forms.
//
// data-suggest   the address that answers `?q=` with {items: [{iri, type, label, title, matched, page}]}
// data-types     the type of slot, which limits the classes that are suggested
// data-picks     "iri": picking puts the IRI into the form; else it opens the page of the thing

const PAUSE = 120;
const PLACES = ["city", "region", "country", "place"];
const CLASSES = { actor: [...PLACES, "institution", "person"], place: PLACES };

let lists = 0;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.name = input.name;
    this.items = [];
    this.chosen = -1;
    this.timer = 0;
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = `suggestions-${++lists}`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    const holder = document.createElement("span");
    holder.className = "slot";
    if (input.closest(".search")) {
      input.after(this.list);
    } else {
      input.before(holder);
      holder.append(input, this.list);
    }
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    })) input.setAttribute(name, value);
    if (input.dataset.iri) this.hold(input.dataset.iri);
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), PAUSE));
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = event.target.closest("li");
      if (item) this.pick([...this.list.children].indexOf(item));
    });
  }

  /** Send `iri` under the input's name instead of what is written in it. */
  hold(iri) {
    this.hidden ??= Object.assign(document.createElement("input"), { type: "hidden" });
    this.hidden.name = this.name;
    this.hidden.value = iri;
    this.input.removeAttribute("name");
    this.input.after(this.hidden);
  }

  typed() {
    if (this.hidden) this.hidden.remove();
    this.input.name = this.name;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const text = this.input.value.trim();
    if (!text) return this.close();
    const address = new URL(this.input.dataset.suggest, location.href);
    address.searchParams.set("q", text);
    address.searchParams.set("limit", "8");
    const type = this.input.dataset.types;
    if (type) for (const each of CLASSES[type] ?? [type]) address.searchParams.append("type", each);
    try {
      const response = await fetch(address, { headers: { Accept: "application/json" } });
      if (!response.ok || this.input.value.trim() !== text) return;
      this.show((await response.json()).items);
    } catch {
      this.close();
    }
  }

  show(items) {
    this.items = items;
    this.chosen = -1;
    this.list.replaceChildren(...items.map((item, number) => {
      const line = document.createElement("li");
      line.id = `${this.list.id}-${number}`;
      line.setAttribute("role", "option");
      line.setAttribute("aria-selected", "false");
      const label = document.createElement("bdi");
      label.textContent = item.title.slice(0, 120);
      const kind = document.createElement("small");
      // Agreements are named by us, in each language: what matched in another one is no further name.
      const other = item.type !== "agreement" && item.matched.toLowerCase() !== item.label.toLowerCase();
      kind.textContent = item.kind + (other ? ` · ${item.matched.slice(0, 80)}` : "");
      line.append(label, kind);
      return line;
    }));
    this.list.hidden = !items.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.key === "Escape") return this.close();
    if (event.key === "Enter" && this.chosen >= 0 && !this.list.hidden) {
      event.preventDefault();
      return this.pick(this.chosen);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.list.hidden) return;
    event.preventDefault();
    this.chosen = (this.chosen + step + this.items.length) % this.items.length;
    [...this.list.children].forEach((line, number) =>
      line.setAttribute("aria-selected", String(number === this.chosen)));
    const line = this.list.children[this.chosen];
    line.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", line.id);
  }

  pick(number) {
    const item = this.items[number];
    this.close();
    if (this.input.dataset.picks !== "iri") {
      location.assign(item.page);
      return;
    }
    this.input.value = item.label;
    this.hold(item.iri);
  }

  close() {
    this.list.hidden = true;
    this.chosen = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) new Suggestions(input);
