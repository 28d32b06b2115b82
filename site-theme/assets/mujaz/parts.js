// Leads on from a page whose list was cut into parts, where the address names an anchor that a part has now.
"use strict";
(() => {
  const table = new URL(document.currentScript.dataset.moved, location.href);
  const lead = async () => {
    let name = "";
    try { name = decodeURIComponent(location.hash.slice(1)); } catch { /* no such anchor */ }
    if (!name || document.getElementById(name)) return;
    let found = null;
    try {
      const { pages, anchors } = await (await fetch(table)).json();
      if (Object.hasOwn(anchors, name)) found = [anchors[name]].flat().map((part, place) => place ? part : pages[part]);
    } catch { /* a page that was opened as a file reads no other: the list of all parts stays */ }
    if (!found || decodeURIComponent(location.hash.slice(1)) !== name) return;
    const place = new URL(found[0], table);
    place.search = location.search;
    place.hash = found[1] ?? name;
    if (place.href !== location.href) location.replace(place);
  };
  addEventListener("hashchange", lead);
  lead();
})();
