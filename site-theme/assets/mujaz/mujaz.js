// Keeps the choice of language and the place on the page when a reader changes language.
"use strict";
(() => {
  const keep = (tag) => { try { localStorage.setItem("mujaz.language", tag); } catch { /* private mode */ } };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-mjz-language]");
    if (!link) return;
    keep(link.dataset.mjzLanguage);
    if (link.classList.contains("mjz-switch") && location.hash) link.hash = location.hash;
  });
  // A link to a statement's evidence opens it; so does printing.
  const open = () => {
    let target = null;
    try { target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no such id */ }
    const details = target && target.closest("details");
    if (details) details.open = true;
  };
  addEventListener("hashchange", open);
  open();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
  // The 404 page stands in every language; the one of the address comes first.
  const sections = [...document.querySelectorAll("[data-mjz-section]")];
  const own = sections.find((section) => location.pathname.split("/").includes(section.dataset.mjzSection));
  if (own) own.parentNode.prepend(own);
})();
