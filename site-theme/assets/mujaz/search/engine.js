// Which documents a query finds, and in which order. The same as scoring.py, ranking.py, excerpt.py, engine.py
// and, with matching.js and understood.js, matching.py of generator/mujaz/search: both give the same results.
"use strict";

const FAR = 1000; // words between the title and the text: what stands in both does not stand near each other
const PROPER = ["person", "organisation", "place", "document"]; // kinds whose titles are proper names
const LABELLED = ["statement", "point"]; // kinds whose titles say only of what sort they are, and whose
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
    const found = [], marks = new Marks(this.analyser);
    for (const [position, word] of query.words.entries()) {
      const match = await this.match(word, index, query.unfinished && position === query.words.length - 1);
      const bare = marks.bare(word), own = query.marks.get(bare), entry = own && (await index.entry(bare));
      for (const number of entry ? marks.unfit(own, entry.ways) : []) match.scores.delete(number);
      found.push(match);
    }
    return found;
  }

  async match(word, index, unfinished) {
    const { weights, limits } = this.rules, itself = this.analyser.itself(word);
    const match = new WordMatch(word, this.analyser.forms(word).keys());
    const forms = new Map([...itself.map((each) => [each, BARE]), ...this.analyser.forms(word)]);
    for (const [form, role] of forms) {
      const written = itself.includes(form) ? weights.written * (role === BARE ? weights.bare : 1) : undefined;
      match.add(form, await index.entry(form), weights.form[role], written);
    }
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
    const named = [...rarest.scores].filter(([number]) => rarest.own.has(number) && PROPER.includes(index.kind(number)));
    return named.sort(([one, a], [other, b]) => b - a || one - other)[0]?.[0];
  }

  // The documents that have the very word of a query of one word: they come before those with its relatives.
  very(found) {
    return found.length === 1 ? found[0].very : new Set();
  }

  scored(query, found, kinds, index) {
    const { weights, limits } = this.rules, totals = new Map(), shares = new Map(), parts = this.importances(found, index);
    for (const [at, match] of found.entries()) {
      for (const [number, score] of match.scores) {
        totals.set(number, (totals.get(number) || 0) + score);
        shares.set(number, (shares.get(number) || 0) + parts[at]);
      }
    }
    for (const [number, total] of totals) {
      const share = shares.get(number);
      const asked = query.asked ? weights.asked[index.kind(number)] ?? 1 : 1;
      const own = !query.asked && found.every((match) => match.own.has(number)) ? weights.own : 1;
      totals.set(number, total * (1 - weights.cover + weights.cover * share * share) * own * asked);
    }
    const wanted = [...totals.keys()].filter((number) => !kinds.length || kinds.includes(index.kind(number)));
    const first = this.very(found), byScore = (one, other) => totals.get(other) - totals.get(one) || one - other;
    const best = wanted.sort((one, other) => !first.has(one) - !first.has(other) || byScore(one, other)).slice(0, limits.results);
    const least = weights.floor * Math.max(0, ...best.map((number) => totals.get(number)));
    const kept = best.filter((number) => totals.get(number) >= least), bearer = this.bearer(found, index);
    if (kept.includes(bearer)) {
      totals.set(bearer, totals.get(bearer) * weights.named);
      kept.sort(byScore);
    }
    return new Map(kept.map((number) => [number, totals.get(number)]));
  }

  // Calls `report` with the hits of each language as they come: its tag, its hits of these kinds, the kinds of all, and
  // the query as it was read.
  async search(text, tag, kinds, report) {
    const tags = this.ordered(tag), understood = new Understood(this, tags);
    let read = text;
    const ranked = async (own, { query, found }) => {
      const index = await this.index(own), matched = found.get(own);
      const kept = await this.ranked(index, query, matched, kinds);
      await report(own, kept, Array.from(this.scored(query, matched, [], index).keys(), (number) => index.kind(number)), read);
    };
    if (!this.analyser.query(text).words.length) return;
    let answer = await understood.begun(text);
    const { frame } = this.rules.weights;
    const first = answer.found.get(tags[0]).every((each) => each.trust > frame);
    if (first) await ranked(tags[0], answer);
    await understood.finish(answer);
    if (understood.missed(answer).size === answer.query.words.length) {
      for (const other of this.analyser.retyped(text)) {
        const another = await understood.whole(other);
        if (!another || understood.missed(another).size) continue;
        answer = another;
        read = other;
        break;
      }
    }
    const unknown = understood.missed(answer);
    for (const own of unknown.size ? tags : []) {
      for (const each of answer.found.get(own)) if (unknown.has(each.word)) await this.guess(each, await this.index(own));
      this.withoutMeaning(answer.query, answer.found.get(own));
    }
    for (const own of first ? tags.slice(1) : tags) await ranked(own, answer);
  }

  // A number finds nothing where the letters that it is written as one with find nothing: JF17 is no 17.
  withoutMeaning(query, found) {
    const empty = new Set(found.filter((match) => !match.scores.size).map((match) => match.word));
    for (const match of found) if (empty.has(query.marked.get(match.word))) match.scores.clear();
  }

  async ranked(index, query, found, kinds) {
    const scores = this.scored(query, found, kinds, index), numbers = [...scores.keys()], limit = this.rules.limits.rerank;
    const parts = this.importances(found, index);
    const documents = await Promise.all(numbers.slice(0, limit).map((number) => index.document(number)));
    const best = new Map(documents.map((document) => [document.number, scores.get(document.number) * this.factor(document, query, found, parts)]));
    const first = this.very(found);
    const ordered = [...best.keys()].sort((one, other) => !first.has(one) - !first.has(other) || best.get(other) - best.get(one) || one - other);
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

  factor(document, query, found, parts) {
    const { weights } = this.rules, count = found.length;
    const label = LABELLED.includes(document.kind) ? document.title : "", heading = label ? "" : document.title;
    const [title, length] = this.places(heading, found), [text] = this.places(`${label} ${document.context} ${document.text}`, found);
    const places = [...title, ...text.map((place) => ({ ...place, position: place.position + FAR }))];
    const inTitle = this.share(title, parts);
    const filled = length ? new Set(title.map((place) => place.position)).size / length : 0;
    let result = 1 + weights.words * this.share(places, parts) + (weights.title + weights.whole_title * filled * filled) * inTitle;
    if (query.all.length > 1) result += weights.literal * this.isWithin(query.all, this.analyser.words(heading));
    if (count > 1) result += weights.near * this.nearness(places, count) + weights.phrase * this.phrases(places, count);
    return result;
  }

  isWithin(words, others) {
    return others.some((_, at) => at + words.length <= others.length && words.every((word, step) => others[at + step] === word));
  }

  places(text, found) {
    const { weights } = this.rules, places = [];
    const all = this.analyser.words(text), telling = all.filter((word) => !this.analyser.isStop(word));
    const words = telling.length ? telling : all;
    for (const [position, word] of words.entries()) {
      for (const [number, match] of found.entries()) {
        if (this.means(word, match)) places.push({ position, word: number, share: this.isSame(word, match.word) ? weights.exact_word : weights.other_word });
      }
    }
    return [places, words.length];
  }

  isSame(word, other) {
    const its = this.analyser.itself(other);
    return this.analyser.itself(word).some((each) => its.includes(each));
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
