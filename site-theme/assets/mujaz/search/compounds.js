// What a reader writes as one word and texts as two, or the other way round; and initials spelled by their letters'
// names. The same as generator/mujaz/search/compounds.py.
"use strict";

const SHORTEST_PART = 3; // letters that each part of a word has at least which is taken for two
const CANDIDATES = 8; // initials that a run of letters' names is tried as: some names are those of two letters

class Compounds {
  // `indexes` returns a promise of the indexes of all languages, which most queries do not need.
  constructor(analyser, indexes) {
    Object.assign(this, { analyser, indexes });
  }

  // A query with initials in the place of their letters' names, where texts have them.
  async spelled(query) {
    const names = this.analyser.spelled, words = [];
    for (let at = 0, end; at < query.all.length; at = end) {
      for (end = at + 1; names.has(query.all[at]) && names.has(query.all[end]); end++);
      const run = query.all.slice(at, end);
      // Some names are particles too; particles alone spell nothing.
      const spells = run.length > 1 && !run.every((name) => this.analyser.isStop(name));
      words.push(...(spells ? await this.initials(run) : run));
    }
    return words.join(" ") === query.all.join(" ") ? query : this.analyser.queryOf(words, query);
  }

  async initials(run) {
    let candidates = [""];
    for (const name of run) candidates = candidates.flatMap((start) => Array.from(this.analyser.spelled.get(name), (letter) => start + letter));
    for (const word of candidates.slice(0, CANDIDATES)) if ((await this.documents(word)).size) return [word];
    return run;
  }

  // A query in which words that are not known are joined with the next one, or taken for two.
  async resolved(query, unknown) {
    const words = [], left = [...query.words];
    while (left.length) {
      const [word, next] = left;
      const joined = next !== undefined && (unknown.has(word) || unknown.has(next)) ? await this.joined(word, next) : "";
      if (joined) {
        words.push(joined);
        left.splice(0, 2);
      } else {
        words.push(...(unknown.has(word) ? await this.apart(word, query) : [word]));
        left.shift();
      }
    }
    return { ...query, words: [...new Set(words)] };
  }

  // The first of some words that is known, or nothing.
  async known(words) {
    for (const word of words) if ((await this.documents(word)).size) return word;
    return "";
  }

  // Two words as one that is known, the first in another case if it has one; or nothing.
  joined(word, next) {
    const starts = [...new Set([word, this.analyser.core(word)])];
    return this.known(starts.map((start) => start + next).filter((each) => /^\p{L}+$/u.test(each)));
  }

  // What a word that is not known may stand for: with an article or without, or two words.
  async apart(word, query) {
    const articles = this.analyser.articles(word), before = query.all[query.all.indexOf(word) - 1];
    const rests = articles.filter((article) => word.startsWith(article)).map((article) => word.slice(article.length));
    const known = await this.known([...(articles.includes(before) ? [before + word] : []), ...rests.filter((rest) => size(rest) >= SHORTEST_PART)]);
    return known ? [known] : this.parts(word);
  }

  // The two words of which most documents have both, or the word.
  async parts(word) {
    const letters = /^\p{L}+$/u.test(word) ? Array.from(word) : [];
    let best = [word], most = 0;
    for (let cut = SHORTEST_PART; cut <= letters.length - SHORTEST_PART; cut++) {
      const start = letters.slice(0, cut).join(""), end = letters.slice(cut).join("");
      const having = await this.documents(start), others = having.size ? await this.documents(end) : having;
      const both = [...having].filter((document) => others.has(document)).length;
      if (both > most) [best, most] = [[start, end], both];
    }
    return best;
  }

  // The documents that have a word or its stem: the language of each, and its number.
  async documents(word) {
    const found = new Set(), forms = [...this.analyser.forms(word)].filter(([, role]) => role < BARE);
    for (const index of await this.indexes()) {
      for (const [form] of forms) {
        const entry = await index.entry(form);
        for (const number of entry ? entry.postings.keys() : []) found.add(`${index.tag} ${number}`);
      }
    }
    return found;
  }
}
