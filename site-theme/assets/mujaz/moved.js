// Sends a reader from an address that was given up to the new one, with the anchor that they came for.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const link = document.querySelector("a[href]");
  if (link) location.replace(link.href + location.hash);
});
