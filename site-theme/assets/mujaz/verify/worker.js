// Compares a reader's copy with an article, apart from the page, which stays usable. Nothing is sent from here but to the page.
"use strict";
importScripts("copy.js");

addEventListener("message", async ({ data: { id, text, article } }) => {
  let told = -1;
  const heed = (done, total) => {
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
