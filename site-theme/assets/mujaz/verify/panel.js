// The panel in which readers compare excerpts with their own copy of the article. The copy goes to the worker, and nowhere else;
// it is shown as text, never as HTML.
"use strict";
globalThis.mjzVerify = async (part, { proof, words, base }) => {
  const COMMAND = "\u2066mujaz verify\u2069"; // in a direction of its own
  const LONGEST = 2_000_000; // characters
  const LINE = 60; // characters that are shown of a heading
  const SHOWN = 50_000, BEGINNING = 1_000; // characters that the box shows at most, and of a longer text
  const FEW = 4; // texts that share fewer than one excerpt in so many, and no paragraph, are two
  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.json();
  };
  const canCompare = Boolean(globalThis.crypto?.subtle);
  const [{ sources }, { texts, digits, separator, colon }] = await Promise.all([read(proof), read(words), canCompare && import_("copy.js")]);
  const opener = part.querySelector("button"), panel = document.getElementById(opener.getAttribute("aria-controls"));
  const { lang } = document.documentElement;

  function import_(name) {
    return new Promise((resolve, reject) => {
      document.head.append(Object.assign(document.createElement("script"), { src: new URL(name, base), onload: resolve, onerror: reject }));
    });
  }
  const make = (tag, values = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), values);
    element.append(...inside);
    return element;
  };
  const button = (text, press) => {
    const element = make("button", { type: "button", className: "mjz-button", textContent: text });
    element.addEventListener("click", press);
    return element;
  };
  const number = (n) => String(n).replace(/\d/gu, (digit) => [...digits][digit]);
  const word = (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/gu, (_, name) => typeof values[name] === "number" ? number(values[name]) : values[name]);

  const toggle = (isOpen = panel.hidden) => {
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) (panel.querySelector("input, textarea, p[tabindex]"))?.focus();
  };
  if (!canCompare) {
    panel.append(make("p", { className: "mjz-note", tabIndex: -1, textContent: word("verify.crypto", { scheme: "https", command: COMMAND }) }));
    toggle(true);
    return { toggle };
  }

  const status = make("p");
  status.setAttribute("role", "status");
  const say = (text) => { status.textContent = text; };
  const results = make("div", { className: "mjz-verify-results" });
  const copy = make("textarea", { id: "mjz-verify-copy", rows: 8, dir: "auto", spellcheck: false, autocomplete: "off" });
  const choice = make("fieldset", { className: "mjz-verify-sources" }, make("legend", { textContent: word("verify.source") }));
  sources.forEach((source, place) => {
    const radio = make("input", { type: "radio", name: "mjz-verify-source", value: place, checked: !place });
    choice.append(make("label", {}, radio, " ", make("bdi", { textContent: source.names[lang] ?? source.id })));
  });
  const article = () => sources[Number(choice.querySelector(":checked")?.value ?? 0)];

  // What is on the page of a comparison is taken away with the text that was compared.
  let asked = 0;
  const forget = () => {
    asked += 1;
    results.replaceChildren();
    for (const mark of document.querySelectorAll(".mjz-verify-mark")) mark.remove();
    for (const each of document.querySelectorAll("[data-mjz-found]")) delete each.dataset.mjzFound;
    say("");
  };
  copy.addEventListener("input", forget);
  choice.addEventListener("change", forget);
  // Browsers take seconds to lay out a long text in a box: of such a text it shows the beginning.
  let held = null;
  const whole = () => held ?? copy.value;
  const clear = button(word("verify.clear"), () => { hold(""); copy.focus(); });
  function hold(text) {
    held = text.length > SHOWN ? text : null;
    copy.value = held === null ? text : `${text.slice(0, BEGINNING)}…`;
    copy.readOnly = held !== null;
    clear.hidden = held === null;
    forget();
  }
  const put = (text) => { hold(text); compare(); };
  copy.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= SHOWN) return;
    event.preventDefault();
    put(text);
  });

  // Plain text in UTF-8, or in UTF-16 where the file says so.
  const decoded = (content) => {
    const [first, second] = new Uint8Array(content);
    const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    if (text.includes("\0")) throw new TypeError("not a text");
    return text;
  };
  const file = make("input", { type: "file", accept: ".txt,text/plain", hidden: true });
  const take = async (chosen) => {
    forget();
    if (chosen.size > 4 * LONGEST) { say(word("verify.long", { number: LONGEST })); return; }
    try { put(decoded(await chosen.arrayBuffer())); } catch { say(word("verify.not-text", { encoding: "UTF-8" })); }
  };
  file.addEventListener("change", () => {
    const [chosen] = file.files;
    file.value = "";
    if (chosen) take(chosen);
  });
  copy.addEventListener("drop", (event) => {
    const [chosen] = event.dataTransfer.files;
    if (!chosen) return;
    event.preventDefault();
    take(chosen);
  });
  const paste = async () => {
    forget();
    try { put(await navigator.clipboard.readText()); } catch { say(word("verify.paste.failed")); copy.focus(); }
  };

  let worker = null, ready = () => {};
  const isReady = new Promise((resolve) => { ready = resolve; });
  const fail = () => { asked += 1; worker?.terminate(); worker = null; ready(); say(word("verify.failed")); };
  function start() {
    if (worker) return worker;
    worker = new Worker(new URL("worker.js", base));
    worker.addEventListener("error", (event) => { event.preventDefault(); fail(); });
    worker.addEventListener("message", ({ data }) => {
      if (data.isReady) ready();
      if (data.id !== asked) return;
      if (data.failed) fail();
      else if (data.result) show(data.result);
      else say(word("verify.share", { number: Math.floor((100 * data.done) / data.total) }));
    });
    return worker;
  }
  function compare() {
    forget();
    const text = whole();
    if (!text.trim()) { say(word("verify.empty")); copy.focus(); return; }
    if (text.length > LONGEST) { say(word("verify.long", { number: LONGEST })); return; }
    say(word("verify.wait"));
    start().postMessage({ id: asked, text, article: article() });
  }

  const verdict = ({ same, other, standings }) => {
    if (!other.length) return word("verify.same");
    if (Object.keys(same).length) return word("verify.edited", { numbers: other.map(number).join(separator) });
    const kept = standings.filter(({ line }) => line).length;
    return word(kept * FEW < Math.max(standings.length, 1) ? "verify.another" : "verify.rewritten");
  };
  const label = ({ place, isSame }) =>
    word(place === "found" && !isSame ? "verify.found.edited" : `verify.${place}`);

  // What a heading says, or the beginning of it.
  function short(element) {
    const text = [...element?.childNodes ?? []].filter((each) => !each.classList?.contains("headerlink"))
      .map((each) => each.textContent).join("").trim();
    return `\u2068${text.length > LINE ? `${text.slice(0, LINE).replace(/\S*$/u, "").trim()}…` : text}\u2069`;
  }
  function link(anchor) {
    const target = document.getElementById(anchor), own = target?.querySelector(".mjz-number")?.textContent.trim();
    const name = short(target?.matches("h3") ? target : target?.querySelector("strong"));
    const text = own ? word("verify.statement", { number: own })
      : word(anchor.startsWith("difference-") ? "verify.difference" : "verify.post", { name });
    return target ? make("a", { href: `#${encodeURIComponent(anchor)}`, textContent: text }) : text;
  }
  function item(excerpt, standing, language) {
    const { context: { before = "", mark = excerpt.excerpt, after = "" } = {}, line, place } = standing;
    const facts = [word("paragraph", { n: excerpt.paragraph }), ...(line ? [word("verify.line", { number: line })] : [])];
    const rests = excerpt.at.flatMap((anchor, each) => [each ? separator : "", link(anchor)]);
    const quoted = line ? make("mark", { textContent: mark }) : mark;
    return make("li", { className: `mjz-verify-${place}` },
      make("p", { className: "mjz-verify-place" }, make("strong", { textContent: label(standing) }), " · ", facts.join(" · ")),
      make("blockquote", { lang: language, dir: "auto" }, before, quoted, after),
      make("p", { className: "mjz-facts" }, `${word("verify.rests")}${colon} `, ...rests));
  }
  // Each excerpt on the page says so too.
  function light(excerpts, standings) {
    const by = new Map(excerpts.map((each, place) => [mjzCopy.compared(each.excerpt), standings[place]]));
    for (const quoted of document.querySelectorAll("article :is(.mjz-evidence blockquote, .mjz-posts q)")) {
      const standing = by.get(mjzCopy.compared(quoted.textContent));
      if (!standing) continue;
      quoted.dataset.mjzFound = standing.place;
      quoted.after(make(quoted.localName === "q" ? "span" : "p", { className: `mjz-verify-mark mjz-verify-${standing.place}`, lang, dir: document.documentElement.dir, textContent: label(standing) }));
    }
  }
  function show(result) {
    const { excerpts, language } = article(), { standings } = result;
    const found = standings.filter(({ place }) => place === "found").length;
    say(`${verdict(result)} ${word("verify.tally", { number: found, total: excerpts.length })}`);
    // What is not in its place comes first.
    const order = ["missing", "elsewhere", "found"].flatMap((kind) => [...excerpts.keys()].filter((each) => standings[each].place === kind));
    results.replaceChildren(make("ol", {}, ...order.map((each) => item(excerpts[each], standings[each], language))));
    light(excerpts, standings);
  }

  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", opener.textContent.trim());
  panel.append(
    make("p", { textContent: word("verify.about") }),
    ...(sources.length > 1 ? [choice] : []),
    make("label", { htmlFor: copy.id, className: "mjz-label", textContent: word("verify.copy") }), copy, file,
    make("div", { className: "mjz-verify-acts" },
      button(word("verify.compare"), compare),
      button(word("verify.file"), () => file.click()),
      ...(navigator.clipboard?.readText ? [button(word("verify.paste"), paste)] : []), clear),
    status, results,
    make("p", { className: "mjz-facts" }, make("a", { href: proof.href, textContent: word("verify.data") })));
  hold("");
  start();
  await isReady; // from here on nothing is fetched, and the page needs no network
  toggle(true);
  return { toggle };
};
