// Citing: buttons that copy a quotation and say so; a word to whoever comes with the address of an older version.
"use strict";
(() => {
  const read = () => { try { return JSON.parse(document.querySelector("[data-mjz-said]").textContent); } catch { return null; } };
  const said = read();
  const words = (document.querySelector("[data-mjz-cite]") || document.querySelector("[data-mjz-words]"))?.dataset;
  const status = document.querySelector(".mjz-copied");
  if (!words || !status) return;
  const line = (element) => element.textContent.replace(/\s+/g, " ").trim();
  for (const part of document.querySelectorAll(".mjz-quotable")) {
    const texts = [...part.querySelectorAll("[data-mjz-text]")], [text] = texts;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "mjz-button", textContent: words.copy });
    if (!text.id) text.id = `mjz-text-${part.parentElement.id || part.id}`;
    button.setAttribute("aria-describedby", text.id);
    button.addEventListener("click", async () => {
      status.textContent = "";
      let done = words.copied;
      try { await navigator.clipboard.writeText(texts.map(line).join("\n")); } catch { done = words.failed; }
      status.textContent = done; // a region that is announced (ARIA, "status")
      button.textContent = done;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    });
    part.append(button);
  }
  if (!said) return;
  // What a statement's button copies; `minute.js` asks for it. It is the text that the document for citing has.
  const here = document.querySelector("link[rel=canonical]")?.href || `${location.origin}${location.pathname}`;
  globalThis.mjzQuotation = (id, text) => {
    const clean = (words) => words.replace(/\s+/g, " ").trim();
    return [`${clean(text)}\n${clean(`${said.said[id]} ${said.text}`)}`, `${here}?v=${said.version}#${id}`];
  };
  const asked = new URLSearchParams(location.search).get("v");
  const notice = document.querySelector(".mjz-changed");
  if (asked && /^[0-9a-f]{4,64}$/.test(asked) && asked !== said.version && notice) {
    const [before, behind] = said.changed.split("{old}");
    const old = Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: asked });
    const link = document.querySelector(".mjz-cite a[href*='cite/']").cloneNode(true);
    link.hash = "versions";
    notice.append(before, old, behind, " ", link);
    notice.hidden = false;
    document.querySelector("article h1").after(notice);
  }
})();
