// Sends a reader to a language: the one chosen before, else the first of the browser's that the site has. A reader of other
// languages chooses from the list, as do one without JavaScript and one who comes with `#choose` in the address.
"use strict";
(() => {
  const read = () => { try { return localStorage.getItem("mujaz.language"); } catch { return null; } };
  const keep = (tag) => { try { localStorage.setItem("mujaz.language", tag); } catch { /* private mode */ } };
  document.addEventListener("DOMContentLoaded", () => {
    const links = [...document.querySelectorAll("a[data-mjz-language]")];
    const link = (tag) => links.find((a) => a.dataset.mjzLanguage.toLowerCase() === tag);
    for (const a of links) a.addEventListener("click", () => keep(a.dataset.mjzLanguage));
    if (location.hash === "#choose") return;
    const wanted = [read(), ...(navigator.languages || [navigator.language])];
    for (const tag of wanted.filter(Boolean).map((tag) => tag.toLowerCase())) {
      const found = link(tag) || link(tag.split("-")[0]);
      if (found) return location.replace(found.href);
    }
  });
})();
