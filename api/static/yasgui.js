// Puts the Yasgui editor (api/static/vendor, loaded before) in the place of the plain form, with the query of the form.
// The editor wants every prefix declared: those of this server that the query uses are put before it.

const form = document.querySelector("form.editor");
const holder = document.getElementById("yasgui");

if (window.Yasgui && form && holder) start(window.Yasgui);

const KINDS = { class: "owl:Class", property: "owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty" };

async function start(Yasgui) {
  const answer = await fetch(holder.dataset.prefixes, { headers: { Accept: "application/json" } });
  const prefixes = answer.ok ? Object.entries(await answer.json()) : [];
  Yasgui.Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes-here",
    persistenceId: null,
    get: async () => prefixes.map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
  });
  for (const [kind, types] of Object.entries(KINDS)) {
    const known = await terms(types);
    Yasgui.Yasqe.forkAutocompleter(kind, { name: `${kind}-here`, bulk: true, persistenceId: null, get: async () => known });
  }
  Yasgui.Yasqe.defaults.autocompleters = ["prefixes-here", "class-here", "property-here", "variables"];
  const query = declared(form.elements.query.value, prefixes);
  Yasgui.Yasqe.defaults.value = query;
  // Tab leaves the editor, as it leaves everything else: who has no mouse would not get out.
  Object.assign(Yasgui.Yasqe.defaults.extraKeys, { Tab: false, "Shift-Tab": false });
  Yasgui.defaults.autofocus = false;
  const tab = new Yasgui(holder, {
    requestConfig: { endpoint: form.action, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint: form.action }] },
    persistenceId: null,
    populateFromUrl: false,
  }).getTab();
  tab.setEndpoint(form.action);
  tab.setQuery(query);
  mend(holder.querySelector(".tabsList"));
  form.hidden = true;
  document.getElementById("result").hidden = true;
}

// Says what the editor does not say: the names of its fields, and which of the children of its list of tabs are tabs
// (there is a button among them, so that another list owns them). New tabs are mended as they come.
function mend(place) {
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  place.before(list);
  place.removeAttribute("role");
  const name = form.querySelector("label").textContent.trim();
  const [rows] = form.dataset.words.split("|");
  const say = () => {
    list.setAttribute("aria-owns", [...place.querySelectorAll("[role=tab]")].map(({ id }) => id).join(" "));
    for (const [fields, text] of [[".autocomplete", form.action], [".CodeMirror textarea", name], [".yasr select", rows]]) {
      for (const each of holder.querySelectorAll(fields)) each.setAttribute("aria-label", text);
    }
    for (const each of holder.querySelectorAll(".yasr th:empty")) each.textContent = "#";
    for (const each of holder.querySelectorAll(".errorMessage")) {
      if (each.textContent.startsWith('{"status"')) each.textContent = told(JSON.parse(each.textContent));
    }
  };
  new MutationObserver(say).observe(holder, { childList: true, subtree: true });
  say();
}

// Returns why a query was refused in the reader's language, with what the server says.
function told({ kind, detail }) {
  const reasons = JSON.parse(form.dataset.reasons);
  return `${reasons[kind] ?? reasons.any}\n${detail}`;
}

// Returns the IRIs of the ontology's terms of some types: what the editor completes (Ctrl-Space).
async function terms(types) {
  const query = `SELECT DISTINCT ?term { VALUES ?type { ${types} } ?term a ?type } ORDER BY ?term`;
  const answer = await fetch(`${form.action}?${new URLSearchParams({ query })}`, { headers: { Accept: "text/csv" } });
  return answer.ok ? (await answer.text()).trim().split(/\r?\n/).slice(1) : [];
}

function declared(query, prefixes) {
  const lines = prefixes
    .filter(([prefix]) => new RegExp(`(^|[^\\w:-])${prefix}:[\\w]`).test(query))
    .filter(([prefix]) => !new RegExp(`prefix\\s+${prefix}:`, "i").test(query))
    .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`);
  return lines.join("") + query;
}
