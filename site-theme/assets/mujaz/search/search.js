// The search box: asks the engine in its worker, and shows what it finds. Whatever comes from an index is text, never HTML.
"use strict";
(() => {
  const box = document.querySelector("[data-mjz-search]");
  if (!box) return;
  const SETUP = 0, QUERY = 2, RESULT = 3, MORE = 4, MEANT = 5, FAILED = 6; // the messages of worker.js
  const PAUSE = 120; // milliseconds without a key before a query is asked
  const COUNT = 10; // hits of a language that are shown at once
  const settings = JSON.parse(box.dataset.mjzSearch);
  const { texts, languages } = settings;
  const site = new URL(settings.site.replace(/\/?$/, "/"), location.href);
  const toggle = document.getElementById("__search");
  const opener = document.querySelector(".mjz-search-open");
  const form = box.querySelector("form"), input = box.querySelector("input");
  const status = box.querySelector(".mjz-search-status"), results = box.querySelector(".mjz-search-results");
  const suggestions = box.querySelector(".mjz-search-suggestions"), kinds = box.querySelector(".mjz-search-kinds");

  // The home page has a button of its own for the search.
  document.querySelector("[data-mjz-lookup]")?.addEventListener("click", () => opener.click());

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const pieces = (parts) => parts.map(([words, marked]) => (marked ? make("mark", {}, words) : words));
  const { number, words: counted } = mjzCounter(settings.counter);
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };

  // The worker starts when a reader first turns to the search.
  let worker = null, filter = [], goes = false, timer = 0, heed = () => {};
  let asked = 0, words = ""; // the last query: its number and its text
  let drawn = 0, total = 0, shown = ""; // the one whose hits are shown: its number, how many hits it has, its text
  function start() {
    if (worker) return worker;
    try {
      worker = new Worker(new URL(settings.worker, location.href));
    } catch {
      fail(); // pages opened as files may have no worker
      return null;
    }
    worker.addEventListener("error", (event) => { event.preventDefault(); fail(); });
    worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === RESULT && data.id === asked) show(data);
      else if (type === MORE && data.id === drawn) add(data);
      else if (type === MEANT) heed(data.surfaces);
      else if (type === FAILED && (data.id === undefined || data.id === asked)) fail();
    });
    worker.postMessage({ type: SETUP, data: { base: new URL(settings.index, location.href).href, tag: settings.tag } });
    return worker;
  }
  function fail() {
    clear();
    say(location.protocol === "file:" ? texts["search.file"] : texts["search.failed"]);
    worker?.terminate();
    worker = null;
  }
  function clear() {
    for (const part of [results, suggestions, kinds]) part.replaceChildren();
    suggestions.hidden = kinds.hidden = true;
    drawn = total = 0;
    shown = "";
  }

  function ask() {
    clearTimeout(timer);
    words = input.value;
    asked += 1;
    if (!words.trim()) {
      clear();
      filter = [];
      say(texts["search.hint"]);
      return;
    }
    if (!start()) return;
    if (!results.childElementCount) say(texts["search.wait"]);
    worker.postMessage({ type: QUERY, data: { id: asked, text: words, tag: settings.tag, kinds: filter, count: COUNT } });
  }

  // The hits of one language come first; what comes later for the same query goes below, and moves nothing that a reader reads.
  function show({ id, done, groups, kinds: counts, suggestions: names }) {
    const sections = groups.filter((group) => group.total).map(section);
    if (drawn === id) results.append(...sections);
    else {
      const at = document.activeElement, focused = results.contains(at) ? links().indexOf(at) : -1;
      results.replaceChildren(...sections);
      if (focused >= 0) links()[focused]?.focus();
      total = 0;
    }
    total += groups.reduce((sum, group) => sum + group.total, 0);
    drawn = id;
    offer(names);
    offerKinds(counts);
    if (done) say(total ? counted(total) : filter.length ? texts["search.none.kind"] : texts["search.none"]);
    shown = words;
    if (goes && links().length) links()[0].click();
    if (done) goes = false;
  }

  function section({ language, total, hits }) {
    const own = languages[language], isOther = language !== settings.tag;
    const heading = `mjz-search-in-${language}`;
    const list = make("ol", { class: "mjz-search-list" }, ...hits.map(item));
    const part = make("section", { "aria-labelledby": isOther ? heading : undefined, "data-language": language });
    if (isOther) part.append(make("h2", { id: heading, class: "mjz-search-heading" }, own.heading));
    list.lang = language;
    list.dir = own.dir;
    part.append(list);
    if (total > hits.length) {
      const button = make("button", { type: "button", class: "mjz-search-more" }, texts["search.more"]);
      button.addEventListener("click", () => {
        worker?.postMessage({ type: MORE, data: { id: drawn, language, from: list.childElementCount, count: COUNT } });
      });
      part.append(button);
      part.dataset.total = total;
    }
    return part;
  }

  function item({ language, kind, url, title, context, excerpt }) {
    const target = new URL(url, site);
    // An index that was tampered with leads nowhere else.
    const safe = target.href.startsWith(site.href) ? target : site;
    if (safe === target) target.searchParams.set("h", words.slice(0, 200));
    const label = make("span", { class: "mjz-search-kind" }, languages[language].kinds[kind] || "");
    const beside = context ? [make("span", { class: "mjz-search-context" }, context)] : [];
    return make("li", {}, make("a", { href: safe.href, "data-kind": kind },
      make("span", { class: "mjz-search-facts" }, label, ...beside),
      make("span", { class: "mjz-search-title" }, ...pieces(title)),
      make("span", { class: "mjz-search-excerpt" }, ...pieces(excerpt)),
    ));
  }

  function add({ language, from, hits }) {
    const part = results.querySelector(`[data-language="${CSS.escape(language)}"]`), list = part?.querySelector("ol");
    if (list?.childElementCount !== from) return; // the button was pressed twice
    const items = hits.map(item);
    list.append(...items);
    if (!hits.length || list.childElementCount >= Number(part.dataset.total)) part.querySelector("button")?.remove();
    items[0]?.querySelector("a").focus();
  }

  function offer(names) {
    const offered = Array.from(suggestions.querySelectorAll("button"), (button) => button.textContent);
    if (names.join("\n") === offered.join("\n")) return;
    suggestions.hidden = !names.length;
    suggestions.replaceChildren(...(names.length ? [make("span", {}, texts["search.suggestions"])] : []), ...names.map((name) => {
      const button = make("button", { type: "button" }, name);
      button.addEventListener("click", () => { input.value = `${name} `; input.focus(); ask(); });
      return button;
    }));
  }

  function offerKinds(counts) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const size = (group) => group.reduce((sum, kind) => sum + (counts[kind] || 0), 0);
    const is = (group) => group.join() === filter.join();
    const groups = [{ label: texts["search.all"], kinds: [] }, ...settings.filters.filter((group) => size(group.kinds) || is(group.kinds))];
    kinds.hidden = !filter.length && groups.length < 3;
    const had = new Map(Array.from(kinds.children, (button) => [button.dataset.kinds, button]));
    const offered = groups.map((group) => had.get(group.kinds.join()) || kindButton(group));
    for (const [at, button] of offered.entries()) {
      button.setAttribute("aria-pressed", String(is(groups[at].kinds)));
      button.querySelector("span").textContent = number(groups[at].kinds.length ? size(groups[at].kinds) : all);
      // A button that is in its place stays there: moving it would take the focus from it.
      if (kinds.children[at] !== button) kinds.insertBefore(button, kinds.children[at] || null);
    }
    while (kinds.children.length > offered.length) kinds.lastChild.remove();
  }

  function kindButton({ label, kinds: group }) {
    const button = make("button", { type: "button", "data-kinds": group.join() }, label, " ", make("span", {}));
    button.addEventListener("click", () => { filter = group; ask(); });
    return button;
  }

  const links = () => [...results.querySelectorAll("a, .mjz-search-more")];
  const isOpen = () => toggle.checked;
  const open = () => { if (!isOpen()) toggle.click(); start(); };
  const close = () => {
    if (isOpen()) toggle.click();
    if (box.contains(document.activeElement)) document.activeElement.blur();
  };

  opener?.addEventListener("click", () => { open(); input.focus(); });
  box.querySelector(".mjz-search-close").addEventListener("click", () => { close(); opener?.focus(); });
  toggle.addEventListener("change", () => {
    opener?.setAttribute("aria-expanded", String(isOpen()));
    if (isOpen()) input.focus();
    else input.blur();
  });
  input.addEventListener("focus", open);
  input.addEventListener("input", (event) => {
    goes = false;
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", ask);
  form.addEventListener("reset", () => setTimeout(() => { input.focus(); ask(); }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (shown === input.value && links().length) links()[0].click();
    else if (input.value.trim()) { goes = true; ask(); }
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Element && !box.contains(event.relatedTarget) && isOpen()) toggle.click();
  });
  box.addEventListener("keydown", (event) => {
    const all = links(), at = all.indexOf(document.activeElement);
    const move = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === "Escape") {
      close();
      if (opener?.checkVisibility()) opener.focus();
    } else if (move !== undefined && (at >= 0 || document.activeElement === input)) {
      if (at < 0 && event.key === "ArrowUp") return;
      (move < 0 ? input : all[Math.min(move, all.length - 1)])?.focus();
    } else if (at >= 0 && (event.key === "Home" || event.key === "End")) {
      all[event.key === "Home" ? 0 : all.length - 1].focus();
    } else return;
    event.preventDefault();
  });
  results.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK") {
      event.preventDefault();
      open();
      input.focus();
    }
  });

  // On the page that a hit leads to, the words that the query means are marked.
  const here = new URL(location.href), wanted = here.searchParams.get("h");
  if (wanted) {
    here.searchParams.delete("h");
    history.replaceState(history.state, "", here);
    mark(wanted.slice(0, 200));
  }
  function mark(text) {
    const article = document.querySelector("article");
    if (!article) return;
    const word = /[\p{L}\p{N}\p{M}\p{Cf}\u0640'’]+/gu, found = new Map();
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest("script, style, .headerlink")) continue;
      for (const [surface] of walker.currentNode.data.matchAll(word)) {
        if (!found.has(surface)) found.set(surface, new Set());
        found.get(surface).add(walker.currentNode);
      }
    }
    heed = (surfaces) => {
      const meant = new Set(surfaces), nodes = new Set(surfaces.flatMap((surface) => [...(found.get(surface) || [])]));
      for (const node of nodes) {
        const parts = [];
        let at = 0;
        for (const match of node.data.matchAll(word)) {
          if (!meant.has(match[0])) continue;
          parts.push(node.data.slice(at, match.index), make("mark", { class: "mjz-found" }, match[0]));
          at = match.index + match[0].length;
        }
        node.replaceWith(...parts, node.data.slice(at));
      }
    };
    start()?.postMessage({ type: MEANT, data: { text, tag: settings.tag, surfaces: [...found.keys()] } });
  }
})();
