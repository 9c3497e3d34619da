// Puts the Yasgui editor (api/static/vendor, loaded before) in the place of the plain form, with the query of the form.
// The editor wants every prefix declared: those of this server that the query uses are put before it.

const form = document.querySelector("form.editor");
const holder = document.getElementById("yasgui");

if (window.Yasgui && form && holder) start(window.Yasgui);

async function start(Yasgui) {
  const answer = await fetch(holder.dataset.prefixes, { headers: { Accept: "application/json" } });
  const prefixes = answer.ok ? Object.entries(await answer.json()) : [];
  Yasgui.Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes-here",
    persistenceId: null,
    get: async () => prefixes.map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
  });
  Yasgui.Yasqe.defaults.autocompleters = ["prefixes-here", "variables"];
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
  form.hidden = true;
  document.getElementById("result").hidden = true;
}

function declared(query, prefixes) {
  const lines = prefixes
    .filter(([prefix]) => new RegExp(`(^|[^\\w:-])${prefix}:[\\w]`).test(query))
    .filter(([prefix]) => !new RegExp(`prefix\\s+${prefix}:`, "i").test(query))
    .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`);
  return lines.join("") + query;
}
