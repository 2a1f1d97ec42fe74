// Runs before the first paint: restores the look and says whether to expect the form or the contact list;
// then fetches the client. Until that arrives the form can be filled in and even sent.
(() => {
  const root = document.documentElement;
  const here = document.currentScript.src;
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => { if (!root.dataset.ready) root.dataset.scheme = kept("nudge/theme") ?? (dark.matches ? "dark" : "light"); };
  scheme();
  dark.addEventListener?.("change", scheme);
  const look = kept("nudge/look") ?? kept("nudge/standard-look");
  if (look && /^[a-z0-9-]+$/.test(look)) document.getElementById("look").setAttribute("href", `themes/${look}/theme.css`);
  for (const name of ["scene", "tint", "size", "density"]) { const value = kept("nudge/" + name); if (value) root.dataset[name] = value; }
  if (kept("nudge/signed-in")) root.dataset.state = "resuming";

  const sendEarly = (event) => {
    if (event.target.id !== "sign-in-form" || root.dataset.ready) return;
    event.preventDefault();
    root.dataset.sent = "early";
    const wait = document.getElementById("sign-in-wait");
    wait.textContent = wait.dataset.loading;
  };
  document.addEventListener("submit", sendEarly);

  const fail = (error) => {
    root.dataset.state = "sign-in";
    const show = () => { document.getElementById("no-wasm").hidden = false; };
    document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", show) : show();
    console.error(error);
  };
  if (typeof WebAssembly !== "object") return fail(new Error("no WebAssembly"));
  const parsed = new Promise((done) => document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", done) : done());
  import("./nudge.js")
    .then(async ({ default: init }) => { await parsed; return init({ module_or_path: new URL("./nudge.wasm", here) }); })
    // Only now: what it fetches for later must not hold up what is wanted at once.
    .then(() => navigator.serviceWorker?.register(new URL(`./sw.js`, here)).then(offerNewVersions).catch(console.warn))
    .catch(fail);

  // A page of an older version goes on until the person says otherwise: they may be in the middle of a line.
  function offerNewVersions(registration) {
    const bar = document.getElementById("new-version");
    document.getElementById("new-version-go").addEventListener("click", () => location.reload());
    document.getElementById("new-version-close").addEventListener("click", () => { bar.hidden = true; });
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", async () => {
        // It forgot the files of other versions by then. The first worker of all, and that of the version
        // that is shown already, know this page's.
        if (worker.state === "activated" && !await caches.match(here)) bar.hidden = false;
      });
    });
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < 3600_000) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
  }
})();
