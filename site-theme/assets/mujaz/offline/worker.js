// Offline reading: keeps pages that were read, and a topic that was, and answers with them where there is no connection.
// sw.js at the root of the site has what is the build's own in `mjzBuild`: its digest, the page that stands in for others, and
// the files that every page needs.
"use strict";
(() => {
  const { digest, page, files } = self.mjzBuild;
  const scope = registration.scope;
  const prefix = `mujaz ${new URL(scope).pathname} `; // a host may have several sites
  const NAME = prefix + digest;
  const MOST = 200; // pages and pictures that are kept; the oldest go first
  const CARRIED = 60; // pages that are fetched again when the site was built anew
  const place = (path) => new URL(path, scope).href;
  const bare = (address) => { const url = new URL(address, scope); url.search = url.hash = ""; return url.href; };
  const inside = (address) => address.slice(scope.length);
  const isPage = (address) => /(^|\/|\.html)$/.test(inside(bare(address)));
  // What is never kept: the search, which would find half of what there is, and what is not for reading on a page.
  const isKept = (address) => address.startsWith(scope) && (isPage(address) || /^(assets\/(?!mujaz\/search\/worker)|proof\/|cite\/)/.test(inside(address)));
  const isHashed = (address) => /\.[0-9a-f]{8,}\.(min\.)?(css|js|woff2)$/.test(bare(address));
  const isMovable = (address) => isPage(address) || inside(address).startsWith("assets/images/");

  const keep = async (cache, address, answer) => {
    if (!answer.ok || answer.redirected || answer.type !== "basic") return;
    await cache.put(isPage(address) ? bare(address) : address, answer);
  };
  const fetched = async (cache, address) => {
    try { await keep(cache, address, await fetch(address, { cache: "no-cache" })); } catch { /* it is kept another time */ }
  };
  const trim = async (cache) => {
    const kept = (await cache.keys()).map((request) => request.url).filter((url) => isMovable(url) && url !== place(page));
    for (const url of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(url);
  };
  const missing = async (cache, addresses) => {
    for (const address of addresses) if (isKept(address) && !(await cache.match(isPage(address) ? bare(address) : address))) await fetched(cache, address);
  };
  const former = async () => (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== NAME);

  const install = async () => {
    const cache = await caches.open(NAME);
    await cache.add(new Request(place(page), { cache: "no-cache" })); // without it there is nothing to answer with
    await Promise.all(files.map((file) => fetched(cache, place(file))));
    // What a reader had stays readable: the newest of it is fetched again, in the words of this build.
    for (const name of await former()) {
      const kept = (await (await caches.open(name)).keys()).map((request) => request.url);
      await missing(cache, kept.filter((url) => !isMovable(url)));
      await missing(cache, kept.filter(isMovable).slice(-CARRIED));
    }
    await skipWaiting();
  };
  const activate = async () => {
    for (const name of await former()) await caches.delete(name);
    await clients.claim();
  };
  const told = async ({ page: address, parts, list }) => {
    const cache = await caches.open(NAME);
    await missing(cache, [address, ...parts]);
    if (list?.startsWith(scope)) {
      const { pages } = await (await fetch(list, { cache: "no-cache" })).json();
      await missing(cache, pages.map(place));
    }
    await trim(cache);
  };

  const stand = async (cache) => {
    const answer = await cache.match(place(page));
    if (!answer) return Response.error();
    // It answers at any address, and its links are those of the site's root.
    const text = (await answer.text()).replace("<head>", () => `<head><base href="${scope.replaceAll('"', "%22").replaceAll("&", "&amp;")}">`);
    return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  };
  const fromNetwork = async (event, address, fallback) => {
    const cache = await caches.open(NAME);
    try {
      const answer = await fetch(event.request), copy = answer.clone();
      event.waitUntil(keep(cache, address, copy).then(() => isMovable(address) && trim(cache)).catch(() => { /* no room */ }));
      return answer;
    } catch (error) {
      const kept = await cache.match(isPage(address) ? bare(address) : address);
      if (kept) return kept;
      if (fallback) return fallback(cache);
      throw error;
    }
  };
  const fromCache = async (event, address) => {
    const cache = await caches.open(NAME), kept = await cache.match(address);
    return kept ?? fromNetwork(event, address);
  };

  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));
  addEventListener("message", (event) => event.waitUntil(told(event.data).catch(() => { /* it is told again by the next page */ })));
  addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    if (method !== "GET" || !url.startsWith(scope)) return;
    if (mode === "navigate" && isPage(url)) event.respondWith(fromNetwork(event, url, stand));
    else if (mode !== "navigate" && isKept(url)) event.respondWith(isHashed(url) ? fromCache(event, url) : fromNetwork(event, url));
  });
})();
