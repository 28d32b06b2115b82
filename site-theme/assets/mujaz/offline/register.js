// Offline reading: registers the site's worker, and tells it what this page is made of and what is to be kept with it.
"use strict";
(() => {
  const { src, dataset } = document.currentScript, workers = navigator.serviceWorker;
  if (!workers || !isSecureContext) return;
  const root = new URL("../../../", src);
  const own = (address) => address.startsWith(root.href);
  const tell = async () => {
    await workers.register(new URL("sw.js", root), { scope: root.href, updateViaCache: "none" });
    const { active } = await workers.ready;
    const parts = performance.getEntriesByType("resource").map((entry) => entry.name).filter(own);
    // Who saves data keeps what was read, and nothing else.
    const list = dataset.list && !navigator.connection?.saveData ? new URL(dataset.list, location.href).href : "";
    active?.postMessage({ page: location.href, parts: [...new Set(parts)], list });
  };
  const begin = () => tell().catch(() => { /* a browser that keeps nothing, in a private window for one */ });
  if (document.readyState === "complete") begin(); else addEventListener("load", begin);
})();
