// What must be there before anything is drawn, and before Material's script runs.
"use strict";
(() => {
  document.documentElement.classList.replace("no-js", "js");
  // The colours and the size of text that a reader chose hold before anything is drawn.
  try {
    const root = document.documentElement, chosen = localStorage.getItem("mujaz.scheme"), size = localStorage.getItem("mujaz.size");
    if (chosen === "light" || chosen === "dark") root.dataset.mjzScheme = chosen;
    if (/^[234]$/.test(size)) root.dataset.mjzSize = size;
  } catch { /* private mode */ }
  // Material's script keeps a reader's choices by these names, apart for each site of a host. The site is two folders up.
  const site = new URL("../../", document.currentScript.src);
  const place = (name, scope) => `${scope.pathname}.${name}`;
  Object.assign(globalThis, {
    __md_scope: site,
    __md_hash: (text) => [...text].reduce((hash, letter) => (Math.imul(hash, 31) + letter.codePointAt(0)) | 0, 0),
    __md_get: (name, storage = localStorage, scope = site) => {
      try { return JSON.parse(storage.getItem(place(name, scope))); } catch { return null; /* private mode */ }
    },
    __md_set: (name, value, storage = localStorage, scope = site) => {
      try { storage.setItem(place(name, scope), JSON.stringify(value)); } catch { /* private mode */ }
    },
  });
})();
