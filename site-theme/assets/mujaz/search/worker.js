// The search engine in a worker of its own. It heeds the theme's messages: 0 SETUP, 1 READY, 2 QUERY, 3 RESULT; and
// more: 4 MORE hits of a query, 5 MEANT words of a page, 6 FAILED.
"use strict";
importScripts("dates.js", "marks.js", "analyser.js", "reader.js", "compounds.js", "matching.js", "understood.js", "engine.js");

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, MORE = 4, MEANT = 5, FAILED = 6;

let base = "", engine = null, latest = 0, kept = { id: 0, hits: [] };
const early = new Map(); // what is fetched before it is asked for

async function read(name) {
  const fetched = early.get(name);
  early.delete(name);
  return fetched || fetchJson(name);
}

async function fetchJson(name) {
  // Manifest and rules may change from build to build under the same name; shards never do.
  const answer = await fetch(base + name, { cache: name.includes("/") ? "default" : "no-cache" });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

function ready() {
  engine ??= read("rules.json").then((rules) => new Engine(rules, read));
  engine.catch(() => { engine = null; });
  return engine;
}

async function query({ id, text, tag, kinds, count }) {
  latest = id;
  const own = await ready(), all = [], counts = {};
  let sent = 0, read = text;
  // Each message has the languages that came since the one before.
  const send = async (done) => {
    const groups = [], fresh = all.slice(sent);
    for (const [language, found] of fresh) {
      groups.push({ language, total: found.length, hits: await Promise.all(found.slice(0, count).map((hit) => own.shown(hit))) });
    }
    const names = await suggested;
    if (latest !== id) return;
    sent += fresh.length;
    kept = { id, hits: all.flatMap(([, found]) => found) };
    postMessage({ type: RESULT, data: { id, done, groups, kinds: counts, suggestions: names, read } });
  };
  const suggested = own.suggestions(text, tag).catch(() => []);
  await own.search(text, tag, kinds, async (language, found, allKinds, readAs) => {
    read = readAs;
    all.push([language, found]);
    for (const kind of allKinds) counts[kind] = (counts[kind] || 0) + 1;
    if (all.length === 1 && found.length) await send(false); // before anything of another language is fetched
  });
  await send(true);
}

async function more({ id, language, from, count }) {
  const own = await ready();
  if (kept.id !== id) return;
  const next = kept.hits.filter((hit) => hit.language === language).slice(from, from + count);
  postMessage({ type: MORE, data: { id, language, from, hits: await Promise.all(next.map((hit) => own.shown(hit))) } });
}

async function meant({ text, tag, surfaces }) {
  const own = await ready();
  postMessage({ type: MEANT, data: { surfaces: await own.meant(text, tag, surfaces) } });
}

addEventListener("message", ({ data: { type, data } }) => {
  const fail = (error) => postMessage({ type: FAILED, data: { id: data.id, message: String(error && error.message) } });
  if (type === SETUP) {
    base = data.base;
    const manifest = `${data.tag}.json`;
    early.set(manifest, fetchJson(manifest));
    early.get(manifest).catch(() => { /* whoever needs it says so */ });
    ready().then(() => postMessage({ type: READY }), fail);
  } else if (type === QUERY) query(data).catch(fail);
  else if (type === MORE) more(data).catch(fail);
  else if (type === MEANT) meant(data).catch(fail);
});
