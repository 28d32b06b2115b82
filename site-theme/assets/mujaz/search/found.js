// On the page that a hit leads to: the words of its article, and marks on those that a query means.
"use strict";
globalThis.mjzFound = (article) => {
  const word = /[\p{L}\p{N}\p{M}\p{Cf}\u0640'’]+/gu, found = new Map(); // each word, and the nodes that have it
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest("script, style, .headerlink")) continue;
    for (const [surface] of walker.currentNode.data.matchAll(word)) {
      if (!found.has(surface)) found.set(surface, new Set());
      found.get(surface).add(walker.currentNode);
    }
  }

  function marked(text) {
    const mark = document.createElement("mark");
    mark.className = "mjz-found";
    mark.append(text);
    return mark;
  }

  function mark(surfaces) {
    const meant = new Set(surfaces), nodes = new Set(surfaces.flatMap((surface) => [...(found.get(surface) || [])]));
    for (const node of nodes) {
      const parts = [];
      let at = 0;
      for (const match of node.data.matchAll(word)) {
        if (!meant.has(match[0])) continue;
        parts.push(node.data.slice(at, match.index), marked(match[0]));
        at = match.index + match[0].length;
      }
      node.replaceWith(...parts, node.data.slice(at));
    }
  }

  return { surfaces: [...found.keys()], mark };
};
