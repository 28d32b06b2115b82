// The help of keys, and the choice of text size. aids.js loads it with its words when it is opened.
"use strict";
globalThis.mjzPanel = (() => {
  const root = document.documentElement;
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const row = (words, keys, key) => make("div", {}, make("dt", {}, ...keys.flatMap((each) => [make("kbd", { textContent: each }), " "])), make("dd", { textContent: words[key] }));
  const has = (selector) => Boolean(document.querySelector(selector));
  const made = (choice, words) => {
    const rows = [
      choice.steps && row(words, ["j", "k"], `aids.key.${choice.steps}`),
      choice.steps && has("article :is(.mjz-evidence, .mjz-badge, .mjz-difference details)") && row(words, ["e"], "aids.key.evidence"),
      has("a[data-mjz-next]") && row(words, ["l"], "aids.key.language"),
      has("[data-mjz-search]") && row(words, ["/", "f", "s"], "search.open"),
      has("link[rel=prev], link[rel=next]") && row(words, ["p", "n"], "aids.key.page"),
      row(words, ["?"], "aids.key.help"),
      row(words, ["Esc"], "aids.key.close"),
    ].filter(Boolean);
    const title = make("h2", { id: "mjz-aids-title", textContent: words.aids });
    const close = make("button", { className: "mjz-aids-close", ariaLabel: words["theme.close"], textContent: "×" });
    const sizes = ["normal", "larger", "large", "largest"].map((name, place) =>
      make("label", {}, make("input", { type: "radio", name: "size", value: String(place + 1) }), words[`aids.size.${name}`]));
    const keys = make("input", { type: "checkbox", name: "keys" });
    keys.setAttribute("aria-describedby", "mjz-aids-note");
    const form = make("form", { method: "dialog" }, title, close,
      make("fieldset", { className: "mjz-sizes" }, make("legend", { textContent: words["aids.size"] }), ...sizes),
      make("fieldset", {}, make("legend", { textContent: words["aids.keys"] }), make("label", {}, keys, words["aids.keys.on"]),
        make("dl", {}, ...rows), make("p", { id: "mjz-aids-note", textContent: words["aids.keys.note"] })));
    const dialog = make("dialog", { className: "mjz-aids" }, form);
    dialog.setAttribute("aria-labelledby", title.id);
    form.addEventListener("change", ({ target }) => {
      if (target === keys) choice.isOn = keys.checked;
      else if (target.value === "1") delete root.dataset.mjzSize;
      else root.dataset.mjzSize = target.value;
      choice.keep("mujaz.size", root.dataset.mjzSize);
    });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); }); // beside it
    document.body.append(dialog);
    return dialog;
  };
  let dialog = null;
  return (choice) => {
    dialog ??= made(choice, globalThis.mjzAids);
    if (dialog.open) return;
    const { size, keys } = dialog.querySelector("form").elements;
    size.value = root.dataset.mjzSize || "1"; // as early.js has set it before the page was drawn
    keys.checked = choice.isOn;
    dialog.showModal();
  };
})();
