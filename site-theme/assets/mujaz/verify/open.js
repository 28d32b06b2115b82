// Shows the way to a comparison with a reader's own copy; its script, style and data are loaded when it is opened.
"use strict";
(() => {
  const { proof, words, base } = document.currentScript.dataset;
  const part = document.querySelector("[data-mjz-verify]");
  if (!part) return;
  const button = part.querySelector("button"), status = part.querySelector("[role=status]"), here = new URL(base, location.href);
  let opened = null;
  const load = () => new Promise((resolve, reject) => {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("verify.css", here) });
    const script = Object.assign(document.createElement("script"), { src: new URL("panel.js", here), onload: resolve, onerror: reject });
    document.head.append(style, script);
  });
  button.addEventListener("click", async () => {
    if (opened) return (await opened)?.toggle();
    button.setAttribute("aria-busy", "true");
    status.textContent = "";
    opened = load().then(() => globalThis.mjzVerify(part, { proof: new URL(proof, location.href), words: new URL(words, location.href), base: here }));
    try {
      await opened;
    } catch {
      opened = null; // it is tried again
      status.textContent = location.protocol === "file:" ? part.dataset.file : part.dataset.failed;
    }
    button.removeAttribute("aria-busy");
  });
  part.hidden = false;
})();
