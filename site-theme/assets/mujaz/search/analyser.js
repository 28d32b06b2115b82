// From text to the forms of its words under which they are found. The same as generator/mujaz/search/analyser.py, with
// the same rules; the vectors in tests/search/vectors.json hold for both.
"use strict";

const FRAME = "*", SOUND = "~"; // what terms begin with that are no words: consonants, and sounds
const READINGS = 8; // ways in which a text that was typed in another layout is read
const WRITTEN = 0, STEM = 1, BARE = 2, RELATED = 3; // the roles of forms: see `forms`

class Analyser {
  constructor(rules) {
    this.rules = rules;
    const { dropped, letters } = rules.fold, all = Object.values(rules.languages);
    const grouping = rules.fold.grouping + all.map((own) => own.grouping || "").join("");
    const inside = all.filter((own) => own.inside).map((own) => `|(?<=[${own.letters}])[${own.inside}](?=[${own.letters}])`).join("");
    const apostrophes = Object.keys(letters).filter((letter) => letters[letter] === "'").join("");
    const letter = "[\\p{L}\\p{M}\\p{Nl}\\p{No}]";
    const thousands = `(?<!\\p{Nd})(?<!\\p{Nd}[${grouping}])\\p{Nd}{1,3}(?:[${grouping}]\\p{Nd}{3})+(?![\\p{L}\\p{N}_])`;
    this.grouping = new RegExp(`[${grouping}]`, "gu");
    this.number = new RegExp(thousands, "gu");
    this.surface = new RegExp(`${thousands}|(?:[\\p{L}\\p{N}\\p{M}${dropped}'${apostrophes}]${inside})+`, "gu");
    this.inside = new RegExp(inside.slice(1) || "(?!)", "gu");
    this.word = new RegExp(`\\p{Nd}+|${letter}+(?:'${letter}+)*'?`, "gu");
    this.initials = /^[^\p{L}\p{N}_]*((?:[\p{L}\p{Nl}\p{No}]\.){2,}[\p{L}\p{Nl}\p{No}]?)[^\p{L}\p{N}_]*$/u;
    this.marked = /(?:^|[^\p{L}\p{N}])([\p{L}\p{Nl}\p{No}]+)-?([0-9]+)(?![\p{L}\p{N}])/gu;
    this.dropped = new RegExp(`[${dropped}]`, "gu");
    this.letters = new Map(Object.entries(letters));
    this.known = new Map();
    this.found = new Map();
    this.speaking = new Map();
    this.languages = Object.values(rules.languages).map((own) => [new RegExp(`^[${own.letters || ""}]`, "u"), this.folded(own)]);
    this.months = new Map();
    this.monthPairs = new Map();
    this.spelled = new Map();
    for (const own of Object.values(rules.languages)) {
      for (const [name, letters] of Object.entries(own.spelled || {})) this.spelled.set(this.fold(name), letters);
      for (const [at, name] of (own.months || []).flatMap((names, at) => names.map((name) => [at, name]))) {
        const words = this.plainWords(name);
        (words.length > 1 ? this.monthPairs : this.months).set(words.join(" "), `${MONTH}${at + 1}`);
      }
    }
    this.selves = new Map();
    this.stop = new Set();
    this.questions = new Set(this.languages.flatMap(([, own]) => own.questions.flatMap((word) => this.words(word))));
    this.stop = new Set(this.languages.flatMap(([, own]) => own.stop.flatMap((word) => this.words(word))));
  }

  fold(text) {
    const small = text.normalize("NFKD").toLowerCase().replace(this.inside, "").replace(this.dropped, "");
    return Array.from(small, (letter) => this.letters.get(letter) ?? letter).join("").normalize("NFC");
  }

  // A stretch of letters, folded, but with marks of a kind that others drop.
  foldKeeping(surface, kept) {
    const small = Array.from(surface.normalize("NFKD").toLowerCase().replace(this.inside, "")).filter((letter) => kept.test(letter) || !letter.match(this.dropped));
    return Array.from(small, (letter) => this.letters.get(letter) ?? letter).join("").normalize("NFC");
  }

  // What the keys of a text type on another language's keyboard.
  retyped(text) {
    const found = new Set();
    for (const { letters, keys = {} } of Object.values(this.rules.languages)) {
      if (!Object.keys(keys).length) continue;
      if (new RegExp(`[${letters}]`, "u").test(text)) for (const each of this.keysOf(text, keys)) found.add(each);
      else for (const written of [text, text.toLowerCase()]) found.add(Array.from(written, (key) => keys[key] ?? key).join(""));
    }
    found.delete(text);
    return [...found];
  }

  // The keys that type a text: some type two letters, which two other keys type too.
  keysOf(text, keys) {
    const typed = new Map(Object.entries(keys).map(([key, letters]) => [letters, key])), letters = Array.from(text);
    let readings = [""];
    for (let at = 0; at < letters.length; at++) {
      const both = at + 1 < letters.length ? typed.get(letters[at] + letters[at + 1]) : undefined;
      const one = typed.get(letters[at]) ?? letters[at];
      if (both === undefined) readings = readings.map((start) => start + one);
      else {
        at += 1;
        const two = one + (typed.get(letters[at]) ?? letters[at]);
        readings = [both, two].flatMap((each) => readings.map((start) => start + each)).slice(0, READINGS);
      }
    }
    return readings;
  }

  words(text) {
    // Blanks may stand between the thousands of a number, other blanks than between words.
    text = text.replace(this.number, (number) => number.replace(this.grouping, ""));
    const found = text.split(/[^\S\ufeff]+/u).flatMap((chunk) => this.wordsIn(chunk));
    return writtenDates(found, this.months, this.monthPairs, (word) => this.isStop(word));
  }

  // The words of a text without white space; initials with dots (U.N.) are one.
  wordsIn(chunk) {
    const initials = this.initials.exec(chunk);
    if (initials) return this.wordsOf(initials[1].replaceAll(".", ""));
    const date = /\p{Nd}/u.test(chunk) ? numericDate(this.fold(chunk)) : [];
    return date.length ? date : this.plainWords(chunk);
  }

  plainWords(text) {
    return this.surfaces(text).flatMap((surface) => this.wordsOf(surface));
  }

  surfaces(text) {
    return text.match(this.surface) || [];
  }

  wordsOf(surface) {
    let words = this.known.get(surface);
    if (!words) {
      const joined = surface.replace(this.number, (number) => number.replace(this.grouping, ""));
      words = (this.fold(joined).match(this.word) || []).map((word) => this.plain(word)).filter(Boolean).flatMap((word) => this.apart(word));
      this.known.set(surface, words);
    }
    return words;
  }

  // A word, or the two of a name that some write as one.
  apart(word) {
    for (const pattern of this.spoken(word).flatMap((own) => own.apart)) {
      const found = pattern.exec(word);
      if (found) return found.slice(1);
    }
    return [word];
  }

  isStop(word) {
    return this.stop.has(word);
  }

  // The articles that some write together with a name in the letters of a word.
  articles(word) {
    return this.spoken(word).flatMap((own) => own.articles);
  }

  // As what a word counts as the very word: as written, and without article and particles.
  itself(word) {
    let found = this.selves.get(word);
    if (!found) {
      const spoken = this.isStop(word) ? [] : this.spoken(word);
      found = [...new Set([word, ...spoken.flatMap((own) => {
        const rests = this.stems(own, word).some((stem) => own.whole.has(stem)) ? [] : this.withoutProclitics(own, word);
        return [word, ...rests].flatMap((rest) => [rest, ...this.withoutArticle(own, rest)]);
      })])];
      this.selves.set(word, found);
    }
    return found;
  }

  // What a reader asks, as it is looked for; of a long text only the beginning counts.
  query(text) {
    text = Array.from(text).slice(0, this.rules.limits.query).join("");
    const marked = new Map(Array.from(this.fold(text).matchAll(this.marked), ([, letters, number]) => [number, letters]));
    const all = [...new Set(this.words(text))], marks = new Map();
    for (const [word, ways] of new Marks(this).variants(text)) marks.set(word, [...ways].sort(codePoints)[0]);
    const telling = all.filter((word) => !this.isStop(word)).length, end = Array.from(text.trimEnd()).at(-1) ?? "";
    const asked = telling > 0 && ((end !== "" && this.rules.fold.asking.includes(end)) || (telling > 1 && this.questions.has(all[0])));
    return this.queryOf(all, { all, marked, marks, asked, unfinished: !/\s$/u.test(text) });
  }

  // A query with other words.
  queryOf(words, query) {
    let telling = words.filter((word) => !this.isStop(word));
    if (!telling.length) telling = words;
    const unfinished = query.unfinished && telling.length > 0 && telling.at(-1) === query.all.at(-1);
    return { ...query, all: words, words: telling.slice(0, this.rules.limits.words), unfinished };
  }

  // The forms of a folded word, each with its role: WRITTEN the word itself, STEM its stem, BARE its stem less
  // proclitics, RELATED the stem of a related word.
  forms(word) {
    let forms = this.found.get(word);
    if (!forms) {
      forms = this.allForms(word);
      this.found.set(word, forms);
    }
    return forms;
  }

  core(term) {
    const own = term[0] === FRAME || term[0] === SOUND ? undefined : this.language(term);
    return own ? this.stems(own, term)[0] : term.split(MONTH)[0] || term;
  }

  openings(word) {
    return [...new Set([word, ...this.spoken(word).flatMap((own) => this.withoutArticle(own, word))])];
  }

  frame(word) {
    const own = this.language(word);
    if (!own || !own.frame) return "";
    let stem = this.stems(own, word)[0];
    if (own.frame.includes(stem[0]) && stem.length > own.frame_left) stem = stem.slice(1);
    const bare = stem[0] + Array.from(stem.slice(1)).filter((letter) => !own.frame.includes(letter)).join("");
    return bare.length >= own.frame_left ? FRAME + bare : "";
  }

  sound(word) {
    const own = this.language(word), sounds = this.rules.sounds;
    let rest = Array.from(own ? this.withoutArticle(own, word)[0] : word), found = "", before = "";
    while (rest.length) {
      const two = rest.slice(0, 2).join(""), pair = sounds.pairs[two];
      const written = pair ? two : rest[0];
      if (written !== before) found += pair || sounds.letters[rest[0]] || "";
      before = written;
      rest = rest.slice(pair ? 2 : 1);
    }
    while (found && sounds.silent_at_end.includes(found.at(-1))) found = found.slice(0, -1);
    return found.length >= sounds.shortest ? SOUND + found : "";
  }

  folded(own) {
    const fold = (text) => this.fold(text);
    const filled = {
      stop: [], questions: [], articles: [], enclitics: [], elided: [], prefixes: [], suffixes: [], proclitics: [], proclitics_left: 3, frame: "", frame_left: 3,
      pronouns: [], joined_letters: {}, derived: [], ...own, whole: new Set(), related: new Map(),
      apart: (own.apart || []).map((pattern) => new RegExp(`^(?:${pattern})$`, "u")),
      patterns: (own.patterns || []).map(([pattern, other]) => [new RegExp(pattern, "u"), other]),
      same: new Map(Object.entries(own.same || {}).map((pair) => pair.map(fold))),
    };
    for (const [at, name] of (own.months || []).flatMap((names, at) => names.map((name) => [at, name]))) {
      // A name of two letters is another word too.
      if (name.length >= SHORTEST_NAME) filled.same.set(fold(name), `${MONTH}${at + 1}`);
    }
    filled.whole = new Set((own.whole || []).map((word) => this.stem(filled, fold(word))));
    const stem = (word) => this.stems(filled, fold(word))[0];
    filled.related = new Map(Object.entries(own.related || {}).map((pair) => pair.map(stem)));
    return filled;
  }

  plain(word) {
    if (/^\p{Nd}+$/u.test(word)) return word.replace(/^0+(?=.)/, "");
    const plain = this.spoken(word).map((own) => this.bare(own, word)).find((each) => each !== word) ?? word;
    return plain.replaceAll("'", "");
  }

  // A word without what is no part of it at its beginning and its end.
  bare(own, word) {
    const elided = own.elided.find((start) => word.startsWith(start) && word !== start);
    const rest = elided ? word.slice(elided.length) : word;
    const enclitic = own.enclitics.find((end) => rest.endsWith(end) && rest !== end);
    return enclitic ? rest.slice(0, -enclitic.length) : rest;
  }

  // The languages whose letters a word is written in, in the site's order: it may be of each.
  spoken(word) {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    let found = this.speaking.get(first);
    if (!found) {
      found = this.languages.filter(([letter]) => letter.test(first)).map(([, own]) => own);
      this.speaking.set(first, found);
    }
    return found;
  }

  // The first of them; what is one for each word goes by it.
  language(word) {
    return this.spoken(word)[0];
  }

  allForms(word) {
    const spoken = this.spoken(word), forms = new Map();
    for (const own of spoken) for (const [form, role] of this.formsIn(own, word)) forms.set(form, Math.min(role, forms.get(form) ?? role));
    if (!spoken.length) {
      forms.set(word, WRITTEN);
      const [day, month] = word.split(MONTH);
      if (day && month && day !== word) forms.set(day, BARE);
    }
    return forms;
  }

  // Its forms in one language.
  formsIn(own, word) {
    const forms = new Map([[word, WRITTEN]]);
    const add = (form, role) => { if (!forms.has(form)) forms.set(form, role); };
    const stems = this.stems(own, word);
    for (const stem of stems) add(stem, STEM);
    const rests = stems.some((stem) => own.whole.has(stem)) ? [] : this.withoutProclitics(own, word);
    const bare = rests.flatMap((rest) => this.stems(own, rest));
    for (const stem of bare) add(stem, BARE);
    for (const stem of [...stems, ...bare]) for (const other of this.relatedTo(own, stem)) add(other, RELATED);
    return forms;
  }

  relatedTo(own, stem) {
    const found = own.related.has(stem) ? [own.related.get(stem)] : [];
    for (const [pattern, other] of own.patterns) if (pattern.test(stem)) found.push(stem.replace(pattern, other));
    if (own.derived.length) found.push(this.without(own.derived, stem));
    return found;
  }

  stems(own, word) {
    return this.withoutArticle(own, word).map((rest) => this.stem(own, rest));
  }

  stem(own, word) {
    word = this.same(own, word);
    const isMasdar = () => own.masdar && word.length >= own.masdar[2] && word[0] === own.masdar[0] && word.at(-2) === own.masdar[1];
    for (const endings of own.suffixes) {
      if (isMasdar() && word.length === own.masdar[2]) break; // what looks like an ending belongs to it
      word = this.without([endings], word);
    }
    return isMasdar() ? word.slice(0, -2) + word.at(-1) : word;
  }

  // What a word is taken for, with a pronoun attached to it or without.
  same(own, word) {
    if (own.same.has(word)) return own.same.get(word);
    for (const pronoun of own.pronouns) {
      if (!word.endsWith(pronoun)) continue;
      const rest = word.slice(0, -pronoun.length);
      const joined = Object.entries(own.joined_letters).filter(([end]) => rest.endsWith(end));
      const known = [rest, ...joined.map(([end, alone]) => rest.slice(0, -end.length) + alone)].find((each) => own.same.has(each));
      if (known !== undefined) return own.same.get(known);
    }
    return word;
  }

  withoutArticle(own, word) {
    const fits = own.prefixes.find(([prefix, , left]) => word.startsWith(prefix) && word.length - prefix.length >= left);
    return fits && !own.whole.has(this.stem(own, word)) ? fits[1].map((start) => start + word.slice(fits[0].length)) : [word];
  }

  without(rounds, word) {
    for (const endings of rounds) {
      const fits = endings.find(([ending, , left]) => word.endsWith(ending) && word.length - ending.length >= left);
      if (fits) word = word.slice(0, word.length - fits[0].length) + fits[1];
    }
    return word;
  }

  withoutProclitics(own, word) {
    const rests = [word];
    for (const group of own.proclitics) {
      for (const rest of [...rests]) {
        if (group.includes(rest[0]) && rest.length > own.proclitics_left) rests.push(rest.slice(1));
      }
    }
    return rests.slice(1);
  }
}
