// Filters of the timeline, combined and kept in the address: ?source=003&entity=benghazi&year=2025.
"use strict";
(() => {
  // The mark under the pointer or the focus is read below the picture; its name says the same to others.
  const caption = document.querySelector(".mjz-caption");
  if (caption) {
    const hint = caption.textContent;
    // Isolates and languages of an SVG text as those of HTML.
    const words = (text) => [...text.childNodes].map((part) => {
      if (part.nodeType === Node.TEXT_NODE) return part.data;
      const element = document.createElement(part.hasAttribute("unicode-bidi") ? "bdi" : "span");
      if (part.hasAttribute("lang")) element.lang = part.getAttribute("lang");
      if (part.hasAttribute("direction")) element.dir = part.getAttribute("direction");
      element.append(...words(part));
      return element;
    });
    const read = (mark) => {
      if (!mark) { caption.textContent = hint; return; }
      const text = mark.querySelector(".mjz-said");
      const said = text ? words(text) : [];
      const date = document.createElement("strong");
      date.textContent = mark.querySelector("title").textContent;
      caption.replaceChildren(date, ...(said.length ? [": ", ...said] : []));
    };
    for (const mark of document.querySelectorAll(".mjz-mark")) {
      for (const name of ["pointerenter", "focus"]) mark.addEventListener(name, () => read(mark));
      for (const name of ["pointerleave", "blur"]) mark.addEventListener(name, () => read(null));
    }
  }
})();

(() => {
  const facets = document.querySelector(".mjz-facets");
  const chosen = document.querySelector(".mjz-chosen");
  if (!facets || !chosen) return;
  const KEYS = ["source", "entity", "year"];
  const status = chosen.querySelector("[role=status]");
  const chips = chosen.querySelector("ul");
  const options = [...facets.querySelectorAll("a[data-key]")];
  // Reports about the events are filtered as these are, and counted among none.
  const listed = [...document.querySelectorAll(".mjz-event")];
  const events = listed.filter((event) => !event.closest(".mjz-reports"));
  const background = document.querySelector(".mjz-background");
  const jumps = [...document.querySelectorAll(".mjz-jumps a")];
  const years = [...document.querySelectorAll(".mjz-year")];
  const marks = [...document.querySelectorAll(".mjz-mark")];
  const belongs = new Map([...listed, ...marks].map((element) =>
    [element, Object.fromEntries(KEYS.map((key) => [key, new Set((element.dataset[key] || "").split(" "))]))]));
  const { number, words: counted } = mjzCounter(JSON.parse(chosen.dataset.counter));
  const label = (key, value) => {
    const option = options.find((link) => link.dataset.key === key && link.dataset.value === value);
    return option ? option.querySelector(".mjz-option").cloneNode(true) : document.createTextNode(value);
  };
  const filters = () => {
    const query = new URLSearchParams(location.search);
    return new Map(KEYS.filter((key) => query.get(key)).map((key) => [key, query.get(key)]));
  };
  const matches = (element, wanted, but) =>
    [...wanted].every(([key, value]) => key === but || belongs.get(element)[key].has(value));

  // Each option says how many events it would show beside the other facets' choices.
  const recount = (wanted) => {
    const counts = new Map(KEYS.map((key) => [key, new Map()]));
    for (const key of KEYS)
      for (const event of events)
        if (matches(event, wanted, key))
          for (const value of belongs.get(event)[key]) counts.get(key).set(value, (counts.get(key).get(value) || 0) + 1);
    for (const link of options) {
      const { key, value } = link.dataset;
      const n = counts.get(key).get(value) || 0;
      link.querySelector(".mjz-number").textContent = number(n);
      link.classList.toggle("mjz-none", !n);
      if (wanted.get(key) === value) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };

  const chip = (key, value) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mjz-chip";
    button.append(label(key, value));
    button.setAttribute("aria-label", chosen.dataset.remove.replace("{name}", () => button.textContent));
    button.addEventListener("click", () => { choose(key, null); status.focus(); });
    item.append(button);
    return item;
  };

  // What a filter shows of the background is unfolded, and folded again with the filter.
  let unfolded = false;
  const unfold = (isFiltered) => {
    background.hidden = !background.querySelector(".mjz-event:not([hidden])");
    if (isFiltered && !background.open) background.open = unfolded = true;
    else if (!isFiltered && unfolded) background.open = unfolded = false;
  };

  const apply = () => {
    const wanted = filters();
    for (const event of listed) event.hidden = !matches(event, wanted);
    for (const year of years) year.hidden = !year.querySelector(".mjz-event:not([hidden])");
    for (const jump of jumps) jump.parentElement.hidden = document.getElementById(jump.hash.slice(1)).closest(".mjz-year").hidden;
    if (background) unfold(wanted.size > 0);
    for (const mark of marks) mark.classList.toggle("mjz-off", !matches(mark, wanted));
    recount(wanted);
    chips.replaceChildren(...[...wanted].map(([key, value]) => chip(key, value)));
    chosen.hidden = !wanted.size;
    status.textContent = wanted.size ? counted(events.filter((event) => !event.hidden).length) : "";
    for (const link of document.querySelectorAll("a.mjz-switch")) {
      const address = new URL(link.href);
      address.search = location.search;
      link.href = address.href;
    }
  };

  const choose = (key, value, replace = false) => {
    const address = new URL(location.href);
    if (value === null) address.searchParams.delete(key);
    else address.searchParams.set(key, value);
    address.hash = "";
    history[replace ? "replaceState" : "pushState"](null, "", address);
    apply();
  };

  facets.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-key]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { key, value } = link.dataset;
    choose(key, filters().get(key) === value ? null : value);
    // What is chosen is behind the menu.
    closeFacets();
    link.closest("details").querySelector("summary").focus();
  });
  chosen.querySelector(".mjz-chip-all").addEventListener("click", () => {
    const address = new URL(location.href);
    for (const key of KEYS) address.searchParams.delete(key);
    address.hash = "";
    history.pushState(null, "", address);
    apply();
    facets.querySelector("summary").focus();
  });
  const closeFacets = () => { for (const open of facets.querySelectorAll("details[open]")) open.open = false; };
  document.addEventListener("click", (event) => { if (!facets.contains(event.target)) closeFacets(); });
  facets.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && facets.querySelector("details[open]");
    if (open) { closeFacets(); open.querySelector("summary").focus(); }
  });

  // An address made without a script names one option by its anchor.
  const follow = () => {
    const link = location.hash.startsWith("#only_") && options.find((option) => option.hash === location.hash);
    if (link) choose(link.dataset.key, link.dataset.value, true);
    else apply();
  };
  document.documentElement.classList.add("mjz-live");
  addEventListener("popstate", follow);
  follow();
})();
