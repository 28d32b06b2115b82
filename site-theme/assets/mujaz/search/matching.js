// What a word of a query finds, and which words are alike. The same as in generator/mujaz/search/matching.py.
"use strict";

class WordMatch {
  constructor(word, forms) {
    Object.assign(this, { word, scores: new Map(), terms: new Set(forms), names: new Set(), very: new Set(), own: new Set(), trust: 0 });
  }

  // How much the word tells of what is wanted: nothing where it finds nothing, more where it finds little.
  importance(documents) {
    if (!this.scores.size) return 0;
    return (this.trust * Math.floor(Math.log(1 + documents / this.scores.size) * 1000 + 0.5)) / 1000;
  }

  // `written` is how much the term counts in documents that have the very word, if not as much as in others.
  add(term, entry, weight, written) {
    if (!entry) return;
    this.terms.add(term);
    for (const word of entry.shown) this.terms.add(word);
    for (const name of entry.names) this.names.add(name);
    for (const number of entry.own) this.own.add(number);
    if (entry.postings.size) this.trust = Math.max(this.trust, weight);
    if (written !== undefined) for (const number of entry.written) this.very.add(number);
    for (const [number, stored] of entry.postings) {
      const score = stored * (written !== undefined && entry.written.has(number) ? written : weight);
      if (score > (this.scores.get(number) || 0)) this.scores.set(number, score);
    }
  }
}

const codePoints = (one, other) => {
  const [a, b] = [Array.from(one), Array.from(other)];
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] !== b[at]) return a[at].codePointAt(0) - b[at].codePointAt(0);
  }
  return a.length - b.length;
};
const size = (text) => Array.from(text).length;

function oneEditApart(one, other) {
  one = Array.from(one); other = Array.from(other);
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  const text = (letters) => letters.join("");
  const mine = one.slice(at), its = other.slice(at);
  const swapped = mine.length > 1 && its.length > 1 && mine[0] === its[1] && mine[1] === its[0] && text(mine.slice(2)) === text(its.slice(2));
  return text(mine.slice(1)) === text(its.slice(1)) || text(mine.slice(1)) === text(its) || text(mine) === text(its.slice(1)) || swapped;
}

function beginAlike(one, other, share) {
  one = Array.from(one); other = Array.from(other);
  let alike = 0;
  while (alike < Math.min(one.length, other.length) && one[alike] === other[alike]) alike += 1;
  return alike >= share * Math.max(one.length, other.length);
}
