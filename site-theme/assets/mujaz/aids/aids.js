// What helps to read: the size of text, and keys of one letter, which a reader can switch off. What they need is loaded when
// they are used: steps.js for the keys of statements, panel.js for the help, its style sheet and its words.
"use strict";
(() => {
  const { src, dataset } = document.currentScript, opener = document.querySelector(".mjz-aids-open");
  const place = (name) => new URL(name, src);
  const loaded = (element) => new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => { element.remove(); reject(new Error(element.src || element.href)); });
    document.head.append(element);
  });
  const script = (name) => loaded(Object.assign(document.createElement("script"), { src: place(name) }));
  const style = (name) => loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href: place(name) }));
  // Returns what loads once, and again after it failed.
  const once = (load) => {
    let coming = null;
    return () => (coming ??= load().catch((error) => { coming = null; throw error; }));
  };
  const steps = once(() => script("steps.js"));
  const panel = once(() => Promise.all([style("panel.css"), script(`${document.documentElement.lang}.js`), script("panel.js")]));
  const choice = {
    get isOn() { return isOn; },
    set isOn(value) { isOn = value; choice.keep("mujaz.keys", value ? "" : "off"); },
    keep: (name, value) => { try { if (value) localStorage.setItem(name, value); else localStorage.removeItem(name); } catch { /* private mode */ } },
    steps: dataset.steps,
  };
  let isOn = true;
  try { isOn = localStorage.getItem("mujaz.keys") !== "off"; } catch { /* private mode */ }
  const open = () => panel().then(() => globalThis.mjzPanel(choice), () => { /* it is tried again */ });
  const step = (letter) => () => steps().then(() => globalThis.mjzSteps[letter](), () => { /* the same */ });

  // What a key of one letter means: that letter, or on a keyboard of another script the one that stands in its place.
  const meant = ({ key, code, shiftKey }) => {
    if (/^[!-\u024f]$/.test(key)) return key.toLowerCase();
    if (/^[\u0000-\u024f]/.test(key)) return ""; // a blank, or a key with a name
    return code === "Slash" ? (shiftKey ? "?" : "/") : code.replace(/^Key([A-Z])$/, "$1").toLowerCase();
  };
  const FIELDS = "input:not([type=checkbox], [type=radio], [type=button], [type=reset], [type=submit]), textarea, select, [contenteditable]";
  const types = (event) => event.isComposing || event.composedPath().some((element) => element instanceof Element && element.matches(FIELDS));
  const acts = { "?": open, l: () => document.querySelector("a[data-mjz-next]")?.click() };
  if (dataset.steps) Object.assign(acts, { j: step("j"), k: step("k"), e: step("e") });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState("AltGraph") || types(event)) return;
    const letter = meant(event);
    if (!letter) return;
    // The theme's keys and the search's are of one letter too, and so are those of a site's own (WCAG 2.2, 2.1.4).
    if (!isOn || document.querySelector("dialog[open]")) return event.stopImmediatePropagation();
    if (!Object.hasOwn(acts, letter) || (event.shiftKey && letter !== "?") || document.querySelector(":popover-open, .md-toggle:checked")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || letter === "j" || letter === "k") acts[letter]();
  }, true);
  if (!opener) return;
  opener.addEventListener("click", open);
  opener.hidden = false;
})();
