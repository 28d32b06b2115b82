// Which documents a query finds, and in which order. The same as scoring.py, ranking.py, excerpt.py, engine.py
// and, with matching.js, matching.py of generator/mujaz/search: both give the same results.
"use strict";

const FAR = 1000; // words between the title and the text: what stands in both does not stand near each other
const PROPER = ["person", "organisation", "place"]; // kinds whose titles are proper names
const LEAD = 5; // words of an excerpt before the first that is meant

class Engine {
  constructor(rules, read) {
    this.analyser = new Analyser(rules);
    this.rules = rules;
    this.read = read;
    this.indexes = new Map();
  }

  // The tags of the site's languages, this one first.
  ordered(tag) {
    return [...this.rules.tags].sort((one, other) => (one !== tag) - (other !== tag));
  }

  index(tag) {
    if (!this.indexes.has(tag)) {
      const opening = new Index(tag, this.analyser, this.read).open();
      opening.catch(() => this.indexes.delete(tag));
      this.indexes.set(tag, opening);
    }
    return this.indexes.get(tag);
  }

  async matches(query, index) {
    index.ahead(query.words.flatMap((word) => [...this.analyser.forms(word).keys()]));
    const found = [];
    for (const [position, word] of query.words.entries()) {
      found.push(await this.match(word, index, query.unfinished && position === query.words.length - 1));
    }
    return found;
  }

  async match(word, index, unfinished) {
    const { weights, limits } = this.rules, forms = this.analyser.forms(word);
    const match = new WordMatch(word, forms.keys());
    for (const [form, role] of forms) match.add(form, await index.entry(form), weights.form[role]);
    for (const start of unfinished ? this.analyser.openings(word) : []) {
      if (size(start) < limits.prefix) continue;
      const begun = (await index.beginning(start)).filter(([term]) => !match.terms.has(term));
      begun.sort(([one], [other]) => size(one) - size(other) || codePoints(one, other));
      const weight = match.scores.size ? weights.prefix : weights.completed;
      for (const [term, entry] of begun.slice(0, limits.prefix_terms)) {
        match.add(term, entry, (weight * size(start)) / size(term));
      }
    }
    const frame = this.analyser.frame(word);
    if (frame && match.scores.size < limits.enough) match.add(frame, await index.entry(frame), weights.frame);
    return match;
  }

  // Let a word that no language knows, or by its consonants alone, find the names that sound like it.
  async addSound(match, index) {
    const sound = this.analyser.sound(match.word);
    if (sound) match.add(sound, await index.entry(sound), this.rules.weights.sound);
  }

  // Let a word that no language knows find what sounds or begins like it, or differs in one letter.
  async guess(match, index) {
    const { weights, limits } = this.rules;
    await this.addSound(match, index);
    if (size(match.word) < limits.fuzzy || !/^\p{L}+$/u.test(match.word)) return;
    for (const [term, entry] of await index.near(match.word)) {
      if (term[0] === FRAME || term[0] === SOUND) continue;
      if (!oneEditApart(match.word, term) && !beginAlike(match.word, term, limits.alike)) continue;
      // Names are misspelled more often than other words are missing.
      match.add(term, entry, entry.names.length ? weights.sound : weights.fuzzy);
    }
  }

  // The share of each word in what a query tells, of which a part is equal for all words.
  importances(found, index) {
    const { rare } = this.rules.weights, values = found.map((match) => match.importance(index.documents));
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => (1 - rare) / found.length + rare * (total ? value / total : 0));
  }

  // The document that bears a name in a query: where no document has all words, and one name the rarest of them.
  bearer(found, index) {
    const known = found.filter((match) => match.scores.size);
    if (!known.length || [...known[0].scores.keys()].some((number) => found.every((match) => match.scores.has(number)))) return undefined;
    const rarest = known.reduce((one, other) => (other.scores.size < one.scores.size ? other : one));
    if (rarest.names.size !== 1) return undefined;
    const named = [...rarest.scores].filter(([number]) => PROPER.includes(index.kind(number)));
    return named.sort(([one, a], [other, b]) => b - a || one - other)[0]?.[0];
  }

  scored(found, kinds, index) {
    const { weights, limits } = this.rules, totals = new Map(), shares = new Map(), parts = this.importances(found, index);
    for (const [at, match] of found.entries()) {
      for (const [number, score] of match.scores) {
        totals.set(number, (totals.get(number) || 0) + score);
        shares.set(number, (shares.get(number) || 0) + parts[at]);
      }
    }
    for (const [number, total] of totals) {
      const share = shares.get(number);
      totals.set(number, total * (1 - weights.cover + weights.cover * share * share));
    }
    const wanted = [...totals.keys()].filter((number) => !kinds.length || kinds.includes(index.kind(number)));
    const best = wanted.sort((one, other) => totals.get(other) - totals.get(one) || one - other).slice(0, limits.results);
    const kept = best.filter((number) => totals.get(number) >= weights.floor * totals.get(best[0])), bearer = this.bearer(found, index);
    if (kept.includes(bearer)) {
      totals.set(bearer, totals.get(bearer) * weights.named);
      kept.sort((one, other) => totals.get(other) - totals.get(one) || one - other);
    }
    return new Map(kept.map((number) => [number, totals.get(number)]));
  }

  // Calls `report` with the hits of each language as they come: its tag, its hits of these kinds, and the kinds of all.
  async search(text, tag, kinds, report) {
    const tags = this.ordered(tag), found = new Map();
    const all = () => Promise.all(tags.map((own) => this.index(own)));
    const compounds = new Compounds(this.analyser, all);
    let query = await compounds.spelled(this.analyser.query(text));
    const match = async (own) => found.set(own, await this.matches(query, await this.index(own)));
    const ranked = async (own) => {
      const index = await this.index(own);
      const kept = await this.ranked(index, found.get(own), kinds);
      await report(own, kept, Array.from(this.scored(found.get(own), [], index).keys(), (number) => index.kind(number)));
    };
    if (!query.words.length) return;
    await match(tags[0]);
    const { frame } = this.rules.weights;
    const first = found.get(tags[0]).every((each) => each.trust > frame);
    if (first) await ranked(tags[0]);
    for (const own of tags.slice(1)) await match(own);
    for (const at of query.words.keys()) {
      const each = tags.map((own) => found.get(own)[at]), trust = Math.max(...each.map((match) => match.trust));
      if (trust <= 0 || trust > frame) continue;
      for (const [number, own] of tags.entries()) await this.addSound(each[number], await this.index(own));
    }
    const missed = () => new Set(query.words.filter((_, at) => !tags.some((own) => found.get(own)[at].scores.size)));
    if (missed().size) {
      query = await compounds.resolved(query, missed());
      for (const own of tags) await match(own);
      const unknown = missed();
      for (const own of tags) {
        for (const each of found.get(own)) if (unknown.has(each.word)) await this.guess(each, await this.index(own));
        this.withoutMeaning(query, found.get(own));
      }
    }
    for (const own of first ? tags.slice(1) : tags) await ranked(own);
  }

  // A number finds nothing where the letters that it is written as one with find nothing: JF17 is no 17.
  withoutMeaning(query, found) {
    const empty = new Set(found.filter((match) => !match.scores.size).map((match) => match.word));
    for (const match of found) if (empty.has(query.marked.get(match.word))) match.scores.clear();
  }

  async ranked(index, found, kinds) {
    const scores = this.scored(found, kinds, index), numbers = [...scores.keys()], limit = this.rules.limits.rerank;
    const parts = this.importances(found, index);
    const documents = await Promise.all(numbers.slice(0, limit).map((number) => index.document(number)));
    const best = new Map(documents.map((document) => [document.number, scores.get(document.number) * this.factor(document, found, parts)]));
    const ordered = [...best.keys()].sort((one, other) => best.get(other) - best.get(one) || one - other);
    return [...ordered, ...numbers.slice(limit)].map((number) => ({
      language: index.tag, number, kind: index.kind(number), score: best.get(number) ?? scores.get(number), index, found,
    }));
  }

  // What is shown of a hit: fetched only for those that are shown.
  async shown(hit) {
    const { url, title, context, text } = await hit.index.document(hit.number);
    const { language, kind, score } = hit;
    return { language, kind, score, url, context, title: this.marked(title, hit.found), excerpt: this.excerpt(text, hit.found) };
  }

  factor(document, found, parts) {
    const { weights } = this.rules, count = found.length;
    const [title, length] = this.places(document.title, found), [text] = this.places(`${document.context} ${document.text}`, found);
    const places = [...title, ...text.map((place) => ({ ...place, position: place.position + FAR }))];
    const inTitle = this.share(title, parts);
    const filled = length ? new Set(title.map((place) => place.position)).size / length : 0;
    let result = 1 + weights.words * this.share(places, parts) + (weights.title + weights.whole_title * filled) * inTitle;
    if (count > 1) result += weights.near * this.nearness(places, count) + weights.phrase * this.phrases(places, count);
    return result;
  }

  places(text, found) {
    const { weights } = this.rules, places = [];
    const words = this.analyser.words(text).filter((word) => !this.analyser.isStop(word));
    for (const [position, word] of words.entries()) {
      for (const [number, match] of found.entries()) {
        if (this.means(word, match)) places.push({ position, word: number, share: word === match.word ? weights.exact_word : weights.other_word });
      }
    }
    return [places, words.length];
  }

  means(word, match) {
    for (const form of this.analyser.forms(word).keys()) if (match.terms.has(form)) return true;
    return match.terms.has(this.analyser.frame(word));
  }

  share(places, parts) {
    const best = new Array(parts.length).fill(0);
    for (const place of places) best[place.word] = Math.max(best[place.word], place.share);
    return best.reduce((sum, share, at) => sum + share * parts[at], 0);
  }

  nearness(places, count) {
    const last = new Array(count).fill(-1);
    let nearest = 0;
    for (const place of places) {
      last[place.word] = place.position;
      if (Math.min(...last) >= 0) nearest = Math.max(nearest, count / (Math.max(...last) - Math.min(...last) + 1));
    }
    return Math.min(nearest, 1);
  }

  phrases(places, count) {
    const known = new Set(places.map((place) => `${place.position} ${place.word}`));
    return new Set(places.filter((place) => known.has(`${place.position + 1} ${place.word + 1}`)).map((place) => place.word)).size / (count - 1);
  }

  // A text in pieces: [words, whether the query means them].
  marked(text, found, from = 0, to = Infinity) {
    const spans = this.spans(text).slice(from, to), pieces = [];
    let at = from ? spans[0].start : 0;
    for (const { start, end, words } of spans) {
      if (words.some((word) => found.some((match) => this.means(word, match)))) {
        pieces.push([text.slice(at, start), false], [text.slice(start, end), true]);
        at = end;
      }
    }
    pieces.push([text.slice(at, to === Infinity ? undefined : spans.at(-1).end), false]);
    return pieces.filter(([words]) => words);
  }

  excerpt(text, found) {
    const spans = this.spans(text), length = this.rules.limits.excerpt;
    const hits = spans.map(({ words }) => words.some((word) => found.some((match) => this.means(word, match))));
    let best = 0, most = -1;
    for (let start = 0; start < Math.max(1, hits.length - length + 1); start++) {
      const count = hits.slice(start, start + length).filter(Boolean).length;
      if (count > most) [best, most] = [start, count];
    }
    const first = hits.indexOf(true, best) < 0 ? best : hits.indexOf(true, best);
    const start = best ? Math.max(0, Math.min(first - LEAD, hits.length - length)) : 0;
    const isEnd = start + length >= spans.length;
    const pieces = this.marked(text, found, start, isEnd ? Infinity : start + length);
    return [...(start ? [["… ", false]] : []), ...pieces, ...(isEnd ? [] : [[" …", false]])];
  }

  spans(text) {
    return Array.from(text.matchAll(this.analyser.surface), (match) => (
      { start: match.index, end: match.index + match[0].length, words: this.analyser.wordsOf(match[0]) }
    ));
  }

  // Names that have the word which is being written.
  async suggestions(text, tag) {
    const { limits } = this.rules, query = this.analyser.query(text), word = query.words.at(-1);
    if (!query.unfinished || !word || size(word) < 2) return [];
    const index = await this.index(tag), found = new Set();
    for (const start of this.analyser.openings(word)) {
      for (const [, entry] of (await index.beginning(start)).sort(([one], [other]) => size(one) - size(other) || codePoints(one, other))) {
        for (const name of entry.names) found.add(name);
      }
    }
    const others = query.words.slice(0, -1);
    const fits = (name) => {
      const words = this.analyser.words(name);
      return others.every((other) => words.includes(other)) && this.analyser.fold(name) !== this.analyser.fold(text.trim());
    };
    return [...found].filter(fits).slice(0, limits.suggestions);
  }

  // Which of some words of a page a query means: for highlighting.
  async meant(text, tag, surfaces) {
    const index = await this.index(tag), compounds = new Compounds(this.analyser, async () => [index]);
    let query = await compounds.spelled(this.analyser.query(text)), found = await this.matches(query, index);
    const missed = () => found.filter((match) => !match.scores.size);
    if (missed().length) {
      query = await compounds.resolved(query, new Set(missed().map((match) => match.word)));
      found = await this.matches(query, index);
      for (const match of missed()) await this.guess(match, index);
    }
    return surfaces.filter((surface) => this.analyser.wordsOf(surface).some((word) => found.some((match) => this.means(word, match))));
  }
}
