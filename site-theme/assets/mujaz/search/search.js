// The search box: asks the engine in its worker, and says what it finds (results.js draws it); its keys and its address;
// and the marks on the page that a hit leads to (found.js).
"use strict";
(() => {
  const box = document.querySelector("[data-mjz-search]");
  if (!box) return;
  const SETUP = 0, QUERY = 2, RESULT = 3, MORE = 4, MEANT = 5, FAILED = 6; // the messages of worker.js
  const PAUSE = 120; // milliseconds without a key before a query is asked
  const COUNT = 10; // hits of a language that are shown at once
  const settings = JSON.parse(box.dataset.mjzSearch);
  const { texts } = settings;
  const toggle = document.getElementById("__search");
  const opener = document.querySelector(".mjz-search-open");
  const form = box.querySelector("form"), input = box.querySelector("input");
  const status = box.querySelector(".mjz-search-status"), readAs = box.querySelector(".mjz-search-read");
  const elsewhere = box.querySelector(".mjz-search-elsewhere");

  // The home page has a button of its own for the search.
  document.querySelector("[data-mjz-lookup]")?.addEventListener("click", () => opener.click());

  const counted = mjzCounter(settings.counter).words;
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };

  const results = mjzResults(box, settings, {
    more: (language, from) => worker?.postMessage({ type: MORE, data: { id: drawn, language, from, count: COUNT } }),
    narrow: (kinds) => { filter = kinds; ask(); },
    complete: (name) => { input.value = `${name} `; input.focus(); ask(); },
  });

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
      else if (type === MORE && data.id === drawn) results.add(data);
      else if (type === MEANT) heed(data.surfaces);
      else if (type === FAILED && (data.id === undefined || data.id === asked)) fail();
    });
    worker.postMessage({ type: SETUP, data: { base: new URL(settings.index, location.href).href, tag: settings.tag } });
    return worker;
  }
  function fail() {
    clear();
    const isKept = navigator.serviceWorker?.controller; // pages that are kept are read without a connection: offline/worker.js
    say(location.protocol === "file:" ? texts["search.file"] : isKept || !navigator.onLine ? texts["search.offline"] : texts["search.failed"]);
    worker?.terminate();
    worker = null;
  }
  function clear() {
    results.clear();
    readAs.hidden = elsewhere.hidden = true;
    drawn = total = 0;
    shown = "";
  }

  function ask() {
    clearTimeout(timer);
    words = input.value;
    asked += 1;
    address();
    if (!words.trim()) {
      clear();
      filter = [];
      say(texts["search.hint"]);
      return;
    }
    if (!start()) return;
    if (!results.links().length) say(texts["search.wait"]);
    worker.postMessage({ type: QUERY, data: { id: asked, text: words, tag: settings.tag, kinds: filter, count: COUNT } });
  }

  // The hits of one language come first; what comes later for the same query goes below, and moves nothing that a reader reads.
  function show({ id, done, groups, kinds, suggestions, read }) {
    if (drawn !== id) total = 0;
    results.show({ words: read, filter }, groups, drawn !== id);
    results.offer(suggestions);
    results.offerKinds(kinds);
    drawn = id;
    total += groups.reduce((sum, group) => sum + group.total, 0);
    if (done) say(total ? counted(total) : filter.length ? texts["search.none.kind"] : texts["search.none"]);
    offer(done && !total && !filter.length);
    readAs.hidden = read === words;
    const [before, behind = ""] = texts["search.read"].split("{words}"), meant = document.createElement("bdi");
    meant.append(read.trim());
    readAs.replaceChildren(before, meant, behind);
    shown = words;
    if (goes && results.links().length) results.links()[0].click();
    if (done) goes = false;
  }

  // Where nothing is found: the index from A to Z, and the other languages, asked the same.
  function offer(isWanted) {
    elsewhere.hidden = !isWanted;
    for (const link of elsewhere.querySelectorAll("[data-mjz-asks]")) link.search = new URLSearchParams({ q: words });
  }

  // The query stands in the address while the box is open: who comes back to the page, or loads it anew, finds it there.
  function address(asks = isOpen()) {
    const here = new URL(location.href), query = asks ? input.value.trim() : "";
    if ((here.searchParams.get("q") ?? "") === query) return;
    if (query) here.searchParams.set("q", query);
    else here.searchParams.delete("q");
    history.replaceState(history.state, "", here);
  }
  function heedAddress() {
    const query = new URLSearchParams(location.search).get("q");
    if (query === null) {
      if (isOpen()) toggle.click();
    } else if (query.trim() !== input.value.trim() || !isOpen()) {
      input.value = query;
      open();
      input.focus();
      ask();
    }
  }

  const isOpen = () => toggle.checked;
  const open = () => { if (!isOpen()) toggle.click(); start(); };
  const close = () => {
    if (isOpen()) toggle.click();
    if (box.contains(document.activeElement)) document.activeElement.blur();
  };

  opener?.addEventListener("click", () => { open(); input.focus(); });
  box.querySelector(".mjz-search-close").addEventListener("click", () => { close(); opener?.focus(); });
  let leads = false; // whether what closes the box is a link that leads away
  toggle.addEventListener("change", () => {
    opener?.setAttribute("aria-expanded", String(isOpen()));
    if (isOpen()) input.focus();
    else input.blur();
    if (!leads) address();
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
    if (shown === input.value && results.links().length) results.links()[0].click();
    else if (input.value.trim()) { goes = true; ask(); }
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Element && !box.contains(event.relatedTarget) && isOpen()) toggle.click();
  });
  box.addEventListener("keydown", (event) => {
    const all = results.links(), at = all.indexOf(document.activeElement);
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
  box.addEventListener("click", (event) => {
    if (!event.target.closest(".mjz-search-results a, .mjz-search-elsewhere a")) return;
    leads = true;
    close();
    leads = false;
  });
  // Ctrl+K, and the theme's single keys. A keyboard of another script has them in the same places.
  const isMac = /^(Mac|iP)/.test(navigator.platform), shownKey = box.querySelector(".mjz-search-key bdi");
  if (isMac) shownKey.textContent = "⌘ K";
  const types = (element) => element instanceof Element && element.closest("input, textarea, select, [contenteditable]");
  const isSingle = ({ key, code }) => ["/", "f", "s"].includes(key) || (/^[^\u0000-\u024f]/.test(key) && ["Slash", "KeyF", "KeyS"].includes(code));
  document.addEventListener("keydown", (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK";
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !types(event.target) && isSingle(event);
    if (!isChord && !isPlain) return;
    event.preventDefault();
    open();
    input.focus();
  });
  addEventListener("popstate", heedAddress);
  if (new URLSearchParams(location.search).has("q")) heedAddress();

  // On the page that a hit leads to, the words that the query means are marked.
  const here = new URL(location.href), wanted = here.searchParams.get("h");
  if (wanted) {
    here.searchParams.delete("h");
    history.replaceState(history.state, "", here);
    const article = document.querySelector("article"), found = article && mjzFound(article);
    heed = (surfaces) => found.mark(surfaces);
    const data = { text: wanted.slice(0, 200), tag: settings.tag, surfaces: found?.surfaces };
    if (found) start()?.postMessage({ type: MEANT, data });
  }
})();
