// The page that stands in for one that cannot be had without a connection: the language of the address comes first.
"use strict";
(() => {
  const sections = [...document.querySelectorAll("[data-mjz-section]")];
  const own = sections.find((section) => location.pathname.split("/").includes(section.dataset.mjzSection)) ?? sections[0];
  sections.forEach((section) => {
    const old = section.querySelector("h1, h2"), name = section === own ? "h1" : "h2";
    if (old.localName !== name) old.replaceWith(Object.assign(document.createElement(name), { textContent: old.textContent }));
  });
  own.parentElement.prepend(own);
  document.documentElement.lang = own.lang;
  document.documentElement.dir = own.dir;
  document.title = own.dataset.mjzTitle;
  addEventListener("online", () => location.reload());
})();
