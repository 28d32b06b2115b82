// Reading the index of one language, shard by shard. The same as generator/mujaz/search/reader.py.
"use strict";

const VERSION = 2;

class BrokenIndexError extends Error {}

class Index {
  // `read` returns a promise of what a file of the index holds.
  constructor(tag, analyser, read) {
    Object.assign(this, { tag, analyser, read, files: new Map() });
  }

  async open() {
    const manifest = await this.json(`${this.tag}.json`);
    if (!manifest || manifest.version !== VERSION) throw new BrokenIndexError(`${this.tag}.json is of another version`);
    const { folder, shards, kinds } = manifest;
    if (typeof folder !== "string" || !Array.isArray(shards) || !Array.isArray(kinds)) throw new BrokenIndexError(`${this.tag}.json is damaged`);
    Object.assign(this, { folder, firsts: shards, kinds, documents: kinds.reduce((sum, [, count]) => sum + count, 0) });
    return this;
  }

  async entry(term) {
    if (!this.firsts.length) return undefined;
    const value = (await this.shard(this.at(this.analyser.core(term)))).get(term);
    return value && this.read1(value);
  }

  async beginning(start) {
    const core = this.analyser.core(start), first = this.at(core);
    const last = this.firsts.findLastIndex((other) => other < core + "\uffff");
    const found = [];
    for (let number = first; number <= last && number < first + this.analyser.rules.limits.prefix_shards; number++) {
      for (const [term, value] of await this.shard(number)) if (term.startsWith(start)) found.push([term, this.read1(value)]);
    }
    return found;
  }

  async near(word) {
    if (!this.firsts.length) return [];
    return Array.from(await this.shard(this.at(this.analyser.core(word))), ([term, value]) => [term, this.read1(value)]);
  }

  // Start fetching the shards of terms, all at once.
  ahead(terms) {
    if (!this.firsts.length) return;
    for (const term of terms) this.shard(this.at(this.analyser.core(term))).catch(() => { /* whoever needs it says so */ });
  }

  kind(number) {
    for (const [kind, count] of this.kinds) {
      if (number < count) return kind;
      number -= count;
    }
    throw new BrokenIndexError(`${this.tag} knows no document of that number`);
  }

  async document(number) {
    const size = this.analyser.rules.limits.documents;
    const page = await this.json(`${this.folder}/d${Math.floor(number / size)}.json`);
    const entry = Array.isArray(page) && page[number % size];
    if (!Array.isArray(entry) || entry.length !== 4 || entry.some((part) => typeof part !== "string")) {
      throw new BrokenIndexError(`the document ${number} of ${this.tag} is damaged`);
    }
    const [url, title, context, text] = entry;
    return { number, kind: this.kind(number), url, title, context, text };
  }

  at(core) {
    return Math.max(0, this.firsts.findLastIndex((first) => first <= core));
  }

  async shard(number) {
    if (number >= this.firsts.length) return new Map();
    const name = `${this.folder}/p${number}.json`;
    const value = await this.json(name);
    if (!value || typeof value !== "object" || Array.isArray(value)) throw new BrokenIndexError(`${name} is damaged`);
    const key = `${name} as a map`;
    if (!this.files.has(key)) this.files.set(key, new Map(Object.entries(value)));
    return this.files.get(key);
  }

  read1(value) {
    const numbers = value.p || [], postings = new Map(), written = new Set(), own = new Set(), ways = new Map();
    if (!Array.isArray(numbers) || numbers.length % 2) throw new BrokenIndexError(`a shard of ${this.tag} is damaged`);
    let number = 0;
    for (let at = 0; at < numbers.length; at += 2) {
      number += numbers[at];
      postings.set(number, numbers[at + 1] >> 2);
      if (numbers[at + 1] & 1) written.add(number); // it has the very word, and not only its relatives
      if (numbers[at + 1] & 2) own.add(number); // it is about what is called so
    }
    for (const [way, steps] of Object.entries(value.m || {})) {
      let last = 0;
      ways.set(way, steps.map((step) => (last += step)));
    }
    return { postings, written, own, ways, shown: value.s || [], names: value.n || [] };
  }

  json(name) {
    if (!this.files.has(name)) {
      const reading = this.read(name).catch((error) => {
        this.files.delete(name); // the next query tries again
        throw new BrokenIndexError(`${name} is missing or damaged (${error.message})`);
      });
      this.files.set(name, reading);
    }
    return this.files.get(name);
  }
}
