// Cards of names and terms: what a link to a register leads to is shown where the reader is, from the page's own list.
"use strict";
(() => {
  const words = document.querySelector("[data-mjz-words]")?.dataset;
  if (!words || !("popover" in HTMLElement.prototype)) return;
  const card = document.createElement("div");
  card.className = "mjz-popup";
  card.popover = "auto";
  card.setAttribute("role", "dialog");
  document.querySelector("article").append(card);
  let opener = null, stood = 0;
  // What the page itself says of the thing that a link leads to: an entry among its names, or a term and its meaning.
  const entry = (link) => {
    if (link.closest(".mjz-popup, #who, #terms, #events")) return null;
    // A name's page is called as its entry is; a term is an anchor of the glossary.
    const id = decodeURIComponent(link.hash.slice(1) || link.pathname.split("/").filter(Boolean).pop() || "");
    return id && link.pathname !== location.pathname && (document.getElementById(id)?.closest(".mjz-entity") || document.getElementById(`term-${id}`));
  };
  const filled = (source, link) => {
    const copies = source.localName === "dt" ? [source, source.nextElementSibling] : [...source.children].filter((child) => child.localName !== "details");
    const parts = copies.map((part) => {
      const block = document.createElement("div");
      for (const child of part.cloneNode(true).childNodes) block.append(child.cloneNode(true));
      for (const element of block.querySelectorAll("[id]")) element.removeAttribute("id");
      return block;
    });
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = words.open;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "mjz-popup-close";
    close.setAttribute("aria-label", words.close);
    close.textContent = "×";
    close.addEventListener("click", () => card.hidePopover());
    card.setAttribute("aria-label", link.textContent);
    card.replaceChildren(close, ...parts, more);
  };
  // Below the link where there is room, else above it; never beyond the page's edges.
  const place = (link) => {
    const at = link.getClientRects()[0], box = card.getBoundingClientRect(), edge = 8;
    const left = Math.min(Math.max(edge, document.dir === "rtl" ? at.right - box.width : at.left), document.documentElement.clientWidth - box.width - edge);
    const below = at.bottom + edge + box.height < innerHeight;
    card.style.left = `${left}px`;
    card.style.top = `${below ? at.bottom + edge : Math.max(edge, at.top - edge - box.height)}px`;
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element && event.target.closest("article a[title]:not(.headerlink)");
    const source = link && entry(link);
    if (!source) return;
    event.preventDefault();
    filled(source, link);
    opener = link;
    card.showPopover();
    stood = link.getClientRects()[0].top;
    place(link);
    card.querySelector(":scope > a").focus({ preventScroll: true });
  });
  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && opener && (card.contains(document.activeElement) || document.activeElement === document.body)) opener.focus({ preventScroll: true });
  });
  // A card stands where its link stood; when that has moved away, it goes.
  addEventListener("scroll", () => {
    if (card.matches(":popover-open") && Math.abs(opener.getClientRects()[0].top - stood) > 48) card.hidePopover();
  }, { passive: true });
})();
