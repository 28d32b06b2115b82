// A reader's own copy of an article, held against the published fingerprint: what generator/mujaz/model/fingerprint.py and
// own_copy.py do, in the browser. tests/vectors/own_copy.json has what both must find.
"use strict";
(() => {
  const WINDOW = 5, HASH_BYTES = 3, DIGEST_BYTES = 4;
  const BATCH = 4096; // windows that are hashed at once
  const AROUND = 160; // characters that are shown on either side of an excerpt

  // White space as Python has it (`str.isspace`), which is not that of JavaScript.
  const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const SPACE = new RegExp(`[${SPACES}]+`, "gu");
  const EDGES = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "gu");
  const BREAK = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/u;
  const WORD = /[\p{L}\p{N}_]+/gu;
  const MARK = `[^\\p{L}\\p{N}_${SPACES}]`;
  const LOOSE = new RegExp(` (?=${MARK})|(?<=${MARK}) `, "gu");
  const SHAPE = /[\ufb00-\ufdff\ufe70-\ufeff]/gu;
  const DROPPED = new RegExp(
    "[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u0640" +
    "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]", "gu");

  const plain = (shape) =>
    /\p{L}/u.test(shape) && shape.normalize("NFKD") !== shape ? shape.normalize("NFKC").replace(/^ +/u, "") : shape;
  const normalised = (text) => text.replace(SHAPE, plain).normalize("NFC").replace(DROPPED, "");
  const joined = (text) => text.replace(SPACE, " ").replace(LOOSE, "");
  const paragraphs = (text) => text.split(BREAK).map((line) => line.replace(EDGES, "")).filter(Boolean);
  const spans = (text) => [...text.matchAll(WORD)].map((found) => [found.index, found.index + found[0].length]);
  // The words of a text as they are compared, without the marks round them.
  const compared = (text) => {
    const own = normalised(text), words = spans(own);
    return words.length ? joined(own.slice(words[0][0], words.at(-1)[1])) : "";
  };

  const decoded = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const encoded = (bytes) => btoa(String.fromCharCode(...bytes));
  const fromHex = (text) => Uint8Array.from(text.match(/../gu) ?? [], (pair) => parseInt(pair, 16));
  const sha256 = async (...parts) => {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let place = 0;
    for (const part of parts) { whole.set(part, place); place += part.length; }
    return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  };
  // A hash of three bytes as one number.
  const number = (bytes, place = 0) => (bytes[place] << 16) | (bytes[place + 1] << 8) | bytes[place + 2];
  const bytes = (numbers) => Uint8Array.from([...numbers].flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]));

  class Copy {
    constructor(text, key, heed) {
      this.lines = paragraphs(text);
      const own = this.lines.map(normalised);
      this.whole = own.join("\n");
      this.words = spans(this.whole);
      this.key = fromHex(key);
      this.heed = heed;
      this.lineOf = [];
      this.starts = [];
      this.ends = new Set();
      this.known = new Map();
      own.forEach((line, place) => {
        const first = this.lineOf.length, words = line.match(WORD) ?? [];
        if (!words.length) return;
        for (let each = 0; each < words.length; each += 1) this.lineOf.push(place + 1);
        this.starts.push(first);
        // A copy may number its paragraphs.
        if (words.length > 1 && /^\p{Nd}+$/u.test(words[0])) this.starts.push(first + 1);
        this.ends.add(this.lineOf.length);
      });
    }

    text(first, count) { return joined(this.whole.slice(this.words[first][0], this.words[first + count - 1][1])); }

    // The hashes of all windows of so many words, each as a number.
    async hashes(count) {
      if (this.known.has(count)) return this.known.get(count);
      const total = Math.max(this.words.length - count + 1, 0), found = new Uint32Array(total), encoder = new TextEncoder();
      for (let from = 0; from < total; from += BATCH) {
        const size = Math.min(BATCH, total - from);
        const made = await Promise.all(Array.from({ length: size }, (_, each) =>
          sha256(this.key, encoder.encode(this.text(from + each, count)))));
        made.forEach((hash, each) => { found[from + each] = number(hash); });
        this.heed(from + size, total);
      }
      this.known.set(count, found);
      return found;
    }

    async digest(first, count) {
      const size = Math.min(count, WINDOW), all = await this.hashes(size);
      const own = await sha256(this.key, bytes(all.subarray(first, first + count - size + 1)));
      return encoded(own.subarray(0, DIGEST_BYTES));
    }
  }

  // Where each paragraph stands that is as it was: its first word, and the one behind its last.
  async function sameParagraphs(copy, article) {
    const found = new Map(), taken = new Set();
    let last = 0;
    for (const [place, { words, digest }] of article.paragraphs.entries()) {
      if (!words) continue;
      const alike = [];
      for (const start of copy.starts) {
        if (copy.ends.has(start + words) && !taken.has(start) && (await copy.digest(start, words)) === digest) alike.push(start);
      }
      const start = alike.find((each) => each >= last) ?? alike[0];
      if (start === undefined) continue;
      taken.add(start);
      last = Math.max(last, start + words);
      found.set(place + 1, [start, start + words]);
    }
    return found;
  }

  // Where an excerpt stands: its first word, and the one behind its last. Hashes may match by accident.
  async function places(copy, excerpt) {
    const count = spans(normalised(excerpt.excerpt)).length, text = compared(excerpt.excerpt), found = [];
    if (!count || !excerpt.windows) return found;
    const raw = decoded(excerpt.windows), wanted = [];
    for (let place = 0; place < raw.length; place += HASH_BYTES) wanted.push(number(raw, place));
    const hashes = await copy.hashes(Math.min(count, WINDOW));
    for (let start = hashes.indexOf(wanted[0]); start >= 0; start = hashes.indexOf(wanted[0], start + 1)) {
      if (start + wanted.length <= hashes.length && wanted.every((hash, each) => hashes[start + each] === hash)
        && copy.text(start, count) === text) found.push([start, start + count]);
    }
    return found;
  }

  // In the paragraph itself, or where it must be, between those that are as they were; where none is, in the line of its number.
  function isInPlace(copy, paragraph, [start, end], runs) {
    const own = runs.get(paragraph);
    if (own) return own[0] <= start && end <= own[1];
    if (!runs.size) return copy.lineOf[start] === paragraph;
    const numbers = [...runs.keys()];
    const before = Math.max(...numbers.filter((each) => each < paragraph));
    const after = Math.min(...numbers.filter((each) => each > paragraph));
    return (runs.get(before)?.[1] ?? 0) <= start && end <= (runs.get(after)?.[0] ?? Infinity);
  }

  // A line as the reader has it, and where its words stand there. Where marks cannot be told apart, as it is compared.
  function shownLine(line) {
    const own = normalised(line), from = [], to = [];
    let made = "";
    for (const part of line.matchAll(/[^\p{M}]?\p{M}*/gsu)) {
      const piece = normalised(part[0]);
      for (let each = 0; each < piece.length; each += 1) { from.push(part.index); to.push(part.index + part[0].length); }
      made += piece;
    }
    if (made !== own) return { text: own, words: spans(own) };
    return { text: line, words: spans(own).map(([start, end]) => [from[start], to[end - 1]]) };
  }

  // What stands before an excerpt in the copy, itself, and what stands behind it.
  function context(copy, [start, end]) {
    const first = copy.lineOf[start], last = copy.lineOf[end - 1];
    const skipped = start - copy.lineOf.indexOf(first), left = end - 1 - copy.lineOf.indexOf(last);
    const lines = [];
    for (let line = first; line <= last; line += 1) lines.push(shownLine(copy.lines[line - 1]));
    const before = lines.slice(0, -1).reduce((size, { text }) => size + text.length + 1, 0);
    const text = lines.map((line) => line.text).join(" ");
    const from = lines[0].words[skipped][0], to = before + lines.at(-1).words[left][1];
    const head = text.slice(0, from), tail = text.slice(to);
    return {
      before: head.length > AROUND ? `…${head.slice(-AROUND).replace(/^\S*/u, "")}` : head,
      mark: text.slice(from, to),
      after: tail.length > AROUND ? `${tail.slice(0, AROUND).replace(/\S*$/u, "")}…` : tail,
    };
  }

  // Returns which paragraphs are in the copy as they were, and the line of each; which are not; and where each excerpt stands.
  async function compare(text, article, heed = () => {}) {
    const copy = new Copy(text, article.key, heed), runs = await sameParagraphs(copy, article), standings = [];
    for (const excerpt of article.excerpts) {
      const found = await places(copy, excerpt), isSame = runs.has(excerpt.paragraph);
      const own = found.find((place) => isInPlace(copy, excerpt.paragraph, place, runs)), shown = own ?? found[0];
      standings.push({
        place: own ? "found" : shown ? "elsewhere" : "missing",
        line: shown ? copy.lineOf[shown[0]] : 0,
        isSame,
        ...(shown && { context: context(copy, shown) }),
      });
    }
    return {
      same: Object.fromEntries([...runs].map(([paragraph, [start]]) => [paragraph, copy.lineOf[start]])),
      other: article.paragraphs.flatMap(({ words }, place) => words && !runs.has(place + 1) ? [place + 1] : []),
      standings,
    };
  }

  const hashesOf = async (text, key) => {
    const copy = new Copy(paragraphs(text).join(" "), key, () => {}), count = copy.words.length;
    return count ? encoded(bytes(await copy.hashes(Math.min(count, WINDOW)))) : "";
  };
  globalThis.mjzCopy = { compare, compared, hashes: hashesOf, normalised, joined, paragraphs, words: (text) => text.match(WORD) ?? [] };
})();
