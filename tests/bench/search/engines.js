// The three engines behind one function each, as their own pages use them: start(base, tag) returns ask(query), which
// resolves to rows in their order; a row lists the places that it stands for.
"use strict";

const relative = (url, base) => new URL(url, base).href.slice(base.length);

async function startMujaz(base, tag) {
  const worker = new Worker(`${base}assets/mujaz/search/worker.js`);
  let id = 0, heed = () => {};
  worker.onmessage = ({ data: { type, data } }) => { if (type === 3 || type === 6) heed(type, data); };
  worker.postMessage({ type: 0, data: { base: `${base}search/`, tag } });
  return (text, wait = true) => new Promise((resolve, reject) => {
    id += 1;
    const groups = []; // each message has the languages that came since the one before
    heed = (type, data) => {
      if (type === 6) reject(new Error(data.message));
      else if (data.id === id) {
        groups.push(...data.groups);
        if (!data.done && wait) return;
        const own = groups.filter((group) => group.language === tag).flatMap((group) => group.hits);
        resolve(own.map((hit) => [hit.url.slice(tag.length + 1)]));
      }
    };
    worker.postMessage({ type: 2, data: { id, text, tag, kinds: [], count: 10 } });
  });
}

async function startLunr(base, tag) {
  const site = `${base}${tag}/`, page = await (await fetch(site)).text();
  const script = page.match(/"search": ?"([^"]+)"/)[1];
  const index = await (await fetch(`${site}search/search_index.json`)).json();
  const worker = new Worker(new URL(script, site));
  let heed;
  worker.onmessage = ({ data }) => heed(data);
  await new Promise((resolve) => {
    heed = ({ type }) => { if (type === 1) resolve(); };
    worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  });
  return (text) => new Promise((resolve) => {
    heed = ({ type, data }) => {
      if (type !== 3) return;
      const items = data.items.flat().filter((item) => item.score > 0).sort((one, other) => other.score - one.score);
      resolve(items.map((item) => [item.location]));
    };
    worker.postMessage({ type: 2, data: text });
  });
}

async function startPagefind(base, tag, count = 10) {
  document.documentElement.lang = tag;
  const pagefind = await import(`${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init();
  return async (text) => {
    const { results } = await pagefind.search(text), rows = [];
    for (const page of await Promise.all(results.slice(0, count).map((result) => result.data()))) {
      const weight = (part) => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
      const parts = [...page.sub_results].sort((one, other) => weight(other) - weight(one)).slice(0, 3);
      const here = relative(page.url, base).slice(tag.length + 1);
      parts.forEach((part, position) => {
        const place = relative(part.url, base).slice(tag.length + 1);
        rows.push(position ? [place] : [here, place]);
      });
      if (!parts.length) rows.push([here]);
    }
    return rows;
  };
}
