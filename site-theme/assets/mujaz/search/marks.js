// Marks that are written must agree: a query for عَمّان does not find عُمان. The same as generator/mujaz/search/marks.py.
"use strict";

class Marks {
  constructor(analyser) {
    const { vowels, doubled } = analyser.rules.fold, both = `${vowels}${doubled}`;
    this.analyser = analyser;
    this.vowel = new RegExp(`[${vowels}]`, "gu");
    this.doubled = new RegExp(`[${doubled}]`, "u");
    this.any = new RegExp(`[${both}]`, "u");
    this.letter = new RegExp(`[^${both}][${both}]*`, "gu");
  }

  // The words of a text that bear marks, without article and particles, each with the ways in which it is written.
  variants(text) {
    const found = new Map();
    if (!this.any.test(text)) return found;
    for (const surface of this.analyser.surfaces(text.normalize("NFC"))) {
      const words = this.any.test(surface) ? this.analyser.wordsOf(surface) : [];
      if (words.length !== 1) continue;
      const letters = this.analyser.foldKeeping(surface, this.any).match(this.letter) || [];
      const bare = this.bare(words[0]), count = size(bare);
      if (!count || !letters.map((letter) => Array.from(letter)[0]).join("").endsWith(bare)) continue;
      const marked = letters.slice(-count).join("");
      if (!this.any.test(marked)) continue;
      if (!found.has(bare)) found.set(bare, new Set());
      found.get(bare).add(marked);
    }
    return found;
  }

  bare(word) {
    return this.analyser.itself(word).reduce((one, other) => (size(other) < size(one) ? other : one));
  }

  // Two vowels of a letter must be the same, but for the last letter's; where both words bear marks, a letter is doubled
  // in both or in neither, but for the first one's.
  agree(one, other) {
    const mine = one.match(this.letter) || [], its = other.match(this.letter) || [], last = mine.length - 1;
    for (let place = 0; place < mine.length && place < its.length; place++) {
      if (place && this.doubled.test(mine[place]) !== this.doubled.test(its[place])) return false;
      const vowel = (mine[place].match(this.vowel) || []).join(""), another = (its[place].match(this.vowel) || []).join("");
      if (place < last && vowel && another && vowel !== another) return false;
    }
    return true;
  }

  // The documents that have a word only with marks that disagree with a query's.
  unfit(own, ways) {
    const all = [...ways], fit = new Set(all.filter(([way]) => this.agree(own, way)).flatMap(([, numbers]) => numbers));
    return all.flatMap(([, numbers]) => numbers).filter((number) => !fit.has(number));
  }
}
