// Keys that go from statement to statement, and open what one rests on: j, k, e. aids.js loads it when one is pressed.
"use strict";
globalThis.mjzSteps = (() => {
  const article = document.querySelector("article");
  const SORTS = [".mjz-statement", ".mjz-row", ".mjz-point", ".mjz-said .mjz-ground", ":scope > .mjz-difference"];
  const sort = SORTS.find((each) => article.querySelector(each)) ?? SORTS[0];
  const entries = [...article.querySelectorAll(sort)];
  // What is folded is a stop too, where it holds entries: it can be opened there.
  const folds = [...article.querySelectorAll("details")].filter((fold) => !fold.closest(sort) && entries.some((entry) => fold.contains(entry)));
  const all = [...entries, ...folds.map((fold) => fold.querySelector("summary"))];
  all.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const edge = () => document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const stops = () => all.filter((stop) => stop.checkVisibility());
  // The statement at hand: where the focus is, or the address leads, as long as that is to be seen.
  const atHand = (list) => {
    const place = [document.activeElement, document.querySelector(":target")].map((element) => list.findIndex((stop) => stop.contains(element)));
    return place.find((at) => {
      const box = at >= 0 && list[at].getBoundingClientRect();
      return box && box.bottom > edge() && box.top < innerHeight;
    }) ?? -1;
  };
  // A screen reader says all of a statement when the focus comes to it: who says it, and what. It can come back to the last one.
  let last = null;
  const focus = (stop) => {
    for (const name of ["tabindex", "role", "aria-labelledby"]) last?.removeAttribute(name);
    last = null;
    if (stop.localName !== "summary") {
      const parts = [stop.querySelector("h3[id]"), stop.querySelector(":scope > :is(p, div > .mjz-cell > p):not(.mjz-other)")].filter(Boolean);
      parts.forEach((part) => { part.id ||= `mjz-said-${entries.indexOf(stop)}`; });
      stop.tabIndex = -1;
      if (stop.localName !== "li") stop.setAttribute("role", "group");
      stop.setAttribute("aria-labelledby", parts.map((part) => part.id).join(" "));
      last = stop;
    }
    stop.focus({ preventScroll: true });
    const isTall = stop.getBoundingClientRect().height > innerHeight - edge();
    stop.scrollIntoView({ block: isTall ? "start" : "nearest", behavior: "instant" });
  };
  const step = (by) => {
    const list = stops(), at = atHand(list), top = edge();
    const next = at >= 0 ? list[at + by]
      : by > 0 ? list.find((stop) => stop.getBoundingClientRect().top >= top - 1)
        : list.findLast((stop) => stop.getBoundingClientRect().top < top);
    if (next) focus(next);
  };
  const open = () => {
    const list = stops(), at = atHand(list);
    const stop = at >= 0 ? list[at] : list.find((each) => each.getBoundingClientRect().bottom > edge());
    const summary = stop?.localName === "summary" ? stop : stop?.querySelector("details > summary");
    if (!summary) return;
    summary.focus();
    summary.parentElement.open = !summary.parentElement.open; // a screen reader says so of what has the focus
  };
  return { j: () => step(1), k: () => step(-1), e: open };
})();
