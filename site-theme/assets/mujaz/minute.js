// The layers of a briefing: a filter opens what is folded and says how much it shows; a statement can be copied.
"use strict";
(() => {
  const words = document.querySelector("[data-mjz-words]")?.dataset;
  const themes = document.querySelector(".mjz-themes");
  if (!words || !themes) return;
  const statements = [...themes.querySelectorAll(".mjz-statement")];
  const folds = [...themes.querySelectorAll(".mjz-rest")];
  const said = document.querySelector("[data-mjz-shown]");
  const counter = globalThis.mjzCounter(JSON.parse(words.shown));
  const chips = [...document.querySelectorAll('.mjz-kinds a, .mjz-speakers a')];
  let opened = [];
  const filter = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const isFilter = Boolean(target && target.classList.contains("mjz-target"));
    for (const fold of opened) fold.open = false;
    opened = isFilter ? folds.filter((fold) => !fold.open) : [];
    for (const fold of opened) fold.open = true;
    for (const chip of chips) {
      const own = isFilter ? chip.hash === location.hash : chip.hash === "#statements";
      if (own) chip.setAttribute("aria-current", "true"); else chip.removeAttribute("aria-current");
    }
    said.textContent = isFilter ? counter.words(statements.filter((statement) => statement.classList.contains(`mjz-${target.id}`)).length) : "";
  };
  addEventListener("hashchange", filter);
  filter();
  for (const statement of statements) {
    const head = statement.querySelector("h3");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mjz-copy";
    const say = (text) => { button.setAttribute("aria-label", text); button.title = text; };
    say(words.copy);
    button.addEventListener("click", async () => {
      const text = statement.querySelector(":scope > p:not(.mjz-other)").textContent.trim();
      const kind = head.querySelector(".mjz-kind").textContent.trim(), who = head.querySelector(".mjz-who").textContent.trim();
      const address = new URL(`#${head.id}`, location.href).href;
      try {
        await navigator.clipboard.writeText(`${text}\n${kind} · ${who} · ${words.source}\n${document.querySelector("h1").textContent.replace("¶", "").trim()}\n${address}`);
        say(words.copied);
        button.classList.add("mjz-copy--done");
      } catch { say(words.failed); }
      setTimeout(() => { say(words.copy); button.classList.remove("mjz-copy--done"); }, 2000);
    });
    const proof = statement.querySelector(":scope > .mjz-evidence");
    (proof || head).after(button);
  }
})();
