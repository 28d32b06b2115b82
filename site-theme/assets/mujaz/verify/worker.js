// Compares a reader's copy with an article, apart from the page, which stays usable. Nothing is sent from here but to the page.
"use strict";
importScripts("copy.js");

let latest = 0;
addEventListener("message", async ({ data: { id, text, article } }) => {
  latest = id;
  let told = -1;
  const heed = (done, total) => {
    if (id !== latest) throw new Error("something else was asked since");
    const share = Math.floor((done / total) * 10);
    if (share > told && total > 20_000) postMessage({ id, done, total });
    told = Math.max(told, share);
  };
  try {
    postMessage({ id, result: await mjzCopy.compare(text, article, heed) });
  } catch {
    postMessage({ id, failed: true });
  }
});
postMessage({ isReady: true });
