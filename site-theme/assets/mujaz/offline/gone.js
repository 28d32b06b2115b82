// The site keeps nothing for offline reading any more: what it kept goes, and so does its worker.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const prefix = `mujaz ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await registration.unregister();
})()));
