// The layers of a briefing: a filter opens what is folded and says how much it shows; a statement, and the briefing's address, can be copied and shared.
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
  const title = document.querySelector("h1").textContent.replace("¶", "").trim();
  const tool = (name, label, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `mjz-tool mjz-${name}`;
    const say = (text) => { button.setAttribute("aria-label", text); button.title = text; };
    say(label);
    button.addEventListener("click", async () => {
      try {
        const done = await act();
        if (!done) return;
        say(done);
        button.classList.add("mjz-tool--done");
      } catch (error) {
        if (error.name === "AbortError") return; // who shares may think better of it
        say(words.failed);
      }
      setTimeout(() => { say(label); button.classList.remove("mjz-tool--done"); }, 2000);
    });
    return button;
  };
  // Buttons that copy, or hand to another program, what `taken` returns: a text and an address.
  const tools = (label, taken) => {
    const buttons = [tool("copy", label, async () => {
      const [text, url, fixed] = taken();
      await navigator.clipboard.writeText([text, fixed || url].filter(Boolean).join("\n"));
      return words.copied;
    })];
    if (navigator.share) buttons.push(tool("share", words.share, async () => {
      const [text, url] = taken();
      await navigator.share({ title, text, url });
    }));
    return buttons;
  };
  const above = document.querySelector(".mjz-above .mjz-prints");
  above?.append(...tools(words.link, () => ["", new URL(location.pathname, location.href).href]));
  for (const statement of statements) {
    const head = statement.querySelector("h3");
    const taken = () => {
      const text = statement.querySelector(":scope > p:not(.mjz-other)").textContent.trim();
      const kind = head.querySelector(".mjz-kind").textContent.trim(), who = head.querySelector(".mjz-who").textContent.trim();
      const quotation = globalThis.mjzQuotation?.(head.id, text); // what is copied names the version, and what is shared does not
      const url = new URL(location.pathname, location.href);
      url.hash = head.id;
      return quotation ? [quotation[0], url.href, quotation[1]] : [`${text}\n${kind} · ${who} · ${statement.dataset.mjzSource || words.source}\n${title}`, url.href];
    };
    const proof = statement.querySelector(":scope > .mjz-evidence");
    (proof || head).after(...tools(words.copy, taken));
  }
})();
