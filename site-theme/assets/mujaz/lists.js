// Narrows a long list while a reader types; letters that count as one are the language's data, in the filter's attributes.
"use strict";
(() => {
  const filter = document.querySelector("[data-mjz-filter]");
  if (!filter) return;
  const { dropped, none } = filter.dataset;
  const shown = mjzCounter(JSON.parse(filter.dataset.counter)).words;
  const fold = JSON.parse(filter.dataset.fold);
  const marks = dropped ? new RegExp(`[${dropped}]`, "gu") : null;
  const input = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");

  const folded = (text) => {
    let plain = text.normalize("NFKC").toLowerCase();
    if (marks) plain = plain.replace(marks, "");
    plain = plain.replace(/./gu, (letter) => fold[letter] ?? letter);
    return plain.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\s\-\u2010-\u2015]+/gu, " ").trim();
  };
  const entries = [...document.querySelectorAll(".mjz-entry")];
  const letters = [...document.querySelectorAll(".mjz-letter")];
  // What an entry is called and what it means; what it is linked with would match too much.
  const own = (entry) => {
    const copy = entry.cloneNode(true);
    for (const part of copy.querySelectorAll(".mjz-facts a, .mjz-list, table")) part.remove();
    return folded(copy.textContent);
  };
  let texts = null;
  const apply = () => {
    texts ??= new Map(entries.map((entry) => [entry, own(entry)]));
    const words = folded(input.value).split(" ").filter(Boolean);
    let n = 0;
    for (const entry of entries) {
      entry.hidden = !words.every((word) => texts.get(entry).includes(word));
      if (!entry.hidden) n += 1;
    }
    for (const letter of letters) letter.hidden = !letter.querySelector(".mjz-entry:not([hidden])");
    status.textContent = !words.length ? "" : n ? shown(n) : none;
  };
  input.addEventListener("input", apply);
  // A link to an entry that the filter hides shows the whole list again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) { input.value = ""; apply(); target.scrollIntoView(); }
  });
  filter.hidden = false;
})();
