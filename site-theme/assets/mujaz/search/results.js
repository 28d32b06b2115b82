// What the search box shows: the hits of each language, and what narrows or completes a query. Whatever comes from an
// index is text, never HTML.
"use strict";
// Draws into the box. `more` is called with a language and how many of its hits are shown, `narrow` with the kinds that
// are wanted, `complete` with a name to look for instead.
globalThis.mjzResults = (box, settings, { more, narrow, complete }) => {
  const { texts, languages } = settings;
  const site = new URL(settings.site.replace(/\/?$/, "/"), location.href);
  const results = box.querySelector(".mjz-search-results");
  const suggestions = box.querySelector(".mjz-search-suggestions"), kinds = box.querySelector(".mjz-search-kinds");
  const { number } = mjzCounter(settings.counter);
  let words = "", filter = []; // of the query whose hits are shown

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const pieces = (parts) => parts.map(([text, marked]) => (marked ? make("mark", {}, text) : text));
  const links = () => [...results.querySelectorAll("a, .mjz-search-more")];

  function clear() {
    for (const part of [results, suggestions, kinds]) part.replaceChildren();
    suggestions.hidden = kinds.hidden = true;
  }

  // The hits of some languages of a query; a list that a reader is in stays where it is when another query's take its place.
  function show(query, groups, isFresh) {
    ({ words, filter } = query);
    const sections = groups.filter((group) => group.total).map(section);
    if (!isFresh) {
      results.append(...sections);
      return;
    }
    const at = document.activeElement, focused = results.contains(at) ? links().indexOf(at) : -1;
    results.replaceChildren(...sections);
    if (focused >= 0) links()[focused]?.focus();
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
        more(language, list.childElementCount);
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
      button.addEventListener("click", () => complete(name));
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
    button.addEventListener("click", () => narrow(group));
    return button;
  }

  return { add, clear, links, offer, offerKinds, show };
};
