// Citing: buttons that copy a quotation and say so; a word to whoever comes with the address of an older version.
"use strict";
(() => {
  const read = () => { try { return JSON.parse(document.querySelector("[data-mjz-said]").textContent); } catch { return null; } };
  const said = read();
  const words = document.querySelector("[data-mjz-cite]")?.dataset;
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
  // Who comes with a version is told whether it is the text that is shown; an earlier one is shown as it stood, where it is kept.
  const asked = new URLSearchParams(location.search).get("v");
  const notice = document.querySelector(".mjz-changed");
  if (!notice || !/^(?:\d{4}(?:-\d\d){0,2}-)?[0-9a-f]{4,64}$/.test(asked || "")) return;
  const digest = (version) => version.split("-").pop().slice(0, 8); // what was cited before versions had a day had more digits
  const tell = (words) => {
    const link = document.querySelector("[data-mjz-versions]").cloneNode(true);
    link.removeAttribute("data-mjz-versions");
    for (const part of words.split(new RegExp(`(\\{old\\}|${said.version})`))) {
      const isName = part === "{old}" || part === said.version;
      notice.append(isName ? Object.assign(document.createElement("bdi"), { className: "mjz-version", dir: "ltr", textContent: part === "{old}" ? asked : part }) : part);
    }
    notice.append(" ", link);
    notice.hidden = false;
    document.querySelector("article h1").after(notice);
  };
  if (digest(asked) === digest(said.version)) return tell(said.same);
  // The document beside the page links to the texts that are kept.
  const kept = document.querySelector("[data-mjz-versions]").href.replace(/#.*$/, "");
  fetch(kept)
    .then((answer) => answer.text())
    .then((text) => {
      const found = text.match(new RegExp(`href="([^":]*${digest(asked)}\\.html)"`));
      if (found) location.replace(new URL(found[1], kept).href + location.hash); else tell(said.unknown);
    })
    .catch(() => tell(said.unknown));
})();
