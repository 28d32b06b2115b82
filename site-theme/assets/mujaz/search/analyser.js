// From text to the forms of its words under which they are found. The same as generator/mujaz/search/analyser.py, with
// the same rules; the vectors in tests/search/vectors.json hold for both.
"use strict";

const FRAME = "*", SOUND = "~"; // what terms begin with that are no words: consonants, and sounds

class Analyser {
  constructor(rules) {
    this.rules = rules;
    const { dropped, letters } = rules.fold;
    const apostrophes = Object.keys(letters).filter((letter) => letters[letter] === "'").join("");
    const letter = "[\\p{L}\\p{M}\\p{Nl}\\p{No}]";
    this.surface = new RegExp(`[\\p{L}\\p{N}\\p{M}${dropped}'${apostrophes}]+`, "gu");
    this.word = new RegExp(`\\p{Nd}+|${letter}+(?:'${letter}+)*'?`, "gu");
    this.dropped = new RegExp(`[${dropped}]`, "gu");
    this.letters = new Map(Object.entries(letters));
    this.known = new Map();
    this.found = new Map();
    this.languages = Object.values(rules.languages).map((own) => [new RegExp(`^[${own.letters || ""}]`, "u"), this.folded(own)]);
    this.stop = new Set(this.languages.flatMap(([, own]) => own.stop.flatMap((word) => this.words(word))));
  }

  fold(text) {
    const small = text.normalize("NFKD").toLowerCase().replace(this.dropped, "");
    return Array.from(small, (letter) => this.letters.get(letter) ?? letter).join("").normalize("NFC");
  }

  words(text) {
    return (text.match(this.surface) || []).flatMap((surface) => this.wordsOf(surface));
  }

  wordsOf(surface) {
    let words = this.known.get(surface);
    if (!words) {
      words = (this.fold(surface).match(this.word) || []).map((word) => this.plain(word)).filter(Boolean);
      this.known.set(surface, words);
    }
    return words;
  }

  isStop(word) {
    return this.stop.has(word);
  }

  // The forms of a folded word, each with its role: 0 the word itself, 1 its stem, 2 its stem less proclitics.
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
    return own ? this.stems(own, term)[0] : term;
  }

  openings(word) {
    const own = this.language(word);
    return [...new Set([word, ...(own ? this.withoutArticle(own, word) : [])])];
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
      stop: [], enclitics: [], prefixes: [], suffixes: [], proclitics: [], proclitics_left: 3, frame: "", frame_left: 3, ...own,
      same: new Map(Object.entries(own.same || {}).map((pair) => pair.map(fold))),
    };
    return { ...filled, whole: new Set((own.whole || []).flatMap((word) => this.stems(filled, fold(word)))) };
  }

  plain(word) {
    if (/^\p{Nd}+$/u.test(word)) return word.replace(/^0+(?=.)/, "");
    const own = this.language(word);
    const enclitic = own && own.enclitics.find((end) => word.endsWith(end) && word !== end);
    return (enclitic ? word.slice(0, -enclitic.length) : word).replaceAll("'", "");
  }

  language(word) {
    const found = this.languages.find(([letter]) => letter.test(word));
    return found && found[1];
  }

  allForms(word) {
    const own = this.language(word), forms = new Map([[word, 0]]);
    if (!own) return forms;
    const stems = this.stems(own, word);
    for (const stem of stems) if (!forms.has(stem)) forms.set(stem, 1);
    if (stems.some((stem) => own.whole.has(stem))) return forms;
    for (const rest of this.withoutProclitics(own, word)) {
      for (const stem of this.stems(own, rest)) if (!forms.has(stem)) forms.set(stem, 2);
    }
    return forms;
  }

  stems(own, word) {
    return this.withoutArticle(own, word).map((rest) => this.withoutEndings(own, own.same.get(rest) ?? rest));
  }

  withoutArticle(own, word) {
    const fits = own.prefixes.find(([prefix, , left]) => word.startsWith(prefix) && word.length - prefix.length >= left);
    return fits ? fits[1].map((start) => start + word.slice(fits[0].length)) : [word];
  }

  withoutEndings(own, word) {
    for (const endings of own.suffixes) {
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
