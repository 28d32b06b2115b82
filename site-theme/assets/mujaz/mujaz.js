// Keeps the choice of language and the place on the page when a reader changes language; opens what is pointed to;
// makes the drawer and the search box of the theme work by keyboard.
"use strict";
// Returns what words a number: with these texts by plural category, of this locale, in these digits.
globalThis.mjzCounter = ({ forms, locale, digits }) => {
  let plural = null;
  try { plural = new Intl.PluralRules(locale); } catch { /* a tag that the browser does not take */ }
  const number = (n) => String(n).replace(/\d/g, (digit) => [...digits][digit]);
  const words = (n) => ((plural && forms[plural.select(n)]) || forms.other).replace("{n}", number(n));
  return { number, words };
};

(() => {
  const keep = (tag) => { try { localStorage.setItem("mujaz.language", tag); } catch { /* private mode */ } };
  // What a reader looks at: the last place with an id at or above the upper edge, below the header.
  const place = () => {
    const header = document.querySelector(".md-header");
    const edge = (header ? header.getBoundingClientRect().bottom : 0) + innerHeight / 8;
    const places = document.querySelectorAll("article :is(h2, h3, h4, h5, h6, section, article, li, tr, dt, div)[id]");
    let found = "";
    for (const element of places) {
      const box = element.getBoundingClientRect();
      if (box.height && box.top <= edge && element.checkVisibility()) found = element.id;
    }
    return found && `#${encodeURIComponent(found)}`;
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-mjz-language]");
    if (!link) return;
    keep(link.dataset.mjzLanguage);
    const own = document.activeElement?.closest(".mjz-statement")?.querySelector("h3[id]")?.id; // the statement at hand
    if (link.classList.contains("mjz-switch")) link.hash = own || location.hash || (scrollY > 0 ? place() : "");
  });
  // Light or dark: the button says what it leads to; a choice that the system has made already is not kept.
  const scheme = document.querySelector(".mjz-scheme");
  if (scheme) {
    const system = matchMedia("(prefers-color-scheme: dark)"), root = document.documentElement;
    const isDark = () => (root.dataset.mjzScheme || (system.matches ? "dark" : "light")) === "dark";
    const say = () => {
      scheme.classList.toggle("mjz-scheme--dark", isDark());
      scheme.setAttribute("aria-label", isDark() ? scheme.dataset.mjzSchemeLight : scheme.dataset.mjzSchemeDark);
      scheme.title = scheme.getAttribute("aria-label");
    };
    scheme.addEventListener("click", () => {
      const wanted = isDark() ? "light" : "dark";
      const own = wanted !== (system.matches ? "dark" : "light");
      if (own) root.dataset.mjzScheme = wanted; else delete root.dataset.mjzScheme;
      try { if (own) localStorage.setItem("mujaz.scheme", wanted); else localStorage.removeItem("mujaz.scheme"); } catch { /* private mode */ }
      say();
    });
    system.addEventListener("change", say);
    scheme.hidden = false;
    say();
  }
  // A link to what is folded opens it, and what it is folded in; a link to a difference, its passages.
  const open = () => {
    let target = null;
    try { target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no such id */ }
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const passages = target && target.closest(".mjz-difference")?.querySelector(":scope > details");
    if (passages) passages.open = true;
  };
  addEventListener("hashchange", open);
  open();
  // The drawer and the search box hang on the theme's checkboxes, which no keyboard reaches: buttons stand for them.
  const toggle = (name) => document.getElementById(`__${name}`);
  const opener = (name) => document.querySelector(`[data-mjz-toggle="${name}"][aria-expanded]`);
  for (const button of document.querySelectorAll("[data-mjz-toggle]"))
    button.addEventListener("click", () => toggle(button.dataset.mjzToggle).click());
  const drawer = document.querySelector(".md-sidebar--primary");
  const behind = document.querySelectorAll("[data-md-component=skip], .md-header, .md-content, .md-sidebar--secondary, .md-footer");
  let leaving = false;
  for (const name of ["drawer", "search"]) {
    const box = toggle(name), button = opener(name);
    if (!box || !button) continue;
    box.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(box.checked));
      if (name === "drawer") for (const element of behind) element.inert = box.checked;
      if (box.checked) document.querySelector(name === "drawer" ? ".mjz-drawer-close" : ".md-search__input").focus();
      else if (!leaving && button.checkVisibility()) button.focus();
    });
  }
  const close = () => { if (toggle("drawer").checked) toggle("drawer").click(); };
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  // A link leads away: the focus goes where it leads, not back to the button, which would take the key that is still down.
  const leave = () => { leaving = true; close(); leaving = false; };
  if (drawer) drawer.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (link && link.hash && link.pathname === location.pathname) leave();
  });
  addEventListener("pagehide", leave);
  // An address with `?search` opens the search: the 404 page, which has no language of its own, leads there so.
  addEventListener("DOMContentLoaded", () => {
    if (new URLSearchParams(location.search).has("search")) document.querySelector(".mjz-search-open")?.click();
  });
  // The 404 page stands in every language; the one of the address comes first and names the page.
  const sections = [...document.querySelectorAll("[data-mjz-section]")];
  const own = sections.find((section) => location.pathname.split("/").includes(section.dataset.mjzSection));
  if (own) {
    sections[0].before(own);
    document.documentElement.lang = own.lang;
    document.documentElement.dir = own.dir;
    document.title = `404 · ${own.dataset.mjzTitle}`;
  }
})();
