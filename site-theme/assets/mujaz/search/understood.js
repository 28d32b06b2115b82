// A query as it is understood, and what its words find in each language. As `_found` of generator/mujaz/search/engine.py,
// but begun in one language, so that its hits can be shown before anything of another one is fetched.
"use strict";

class Understood {
  constructor(engine, tags) {
    Object.assign(this, { engine, tags, compounds: new Compounds(engine.analyser, () => Promise.all(tags.map((own) => engine.index(own)))) });
  }

  async begun(text) {
    const query = await this.compounds.spelled(this.engine.analyser.query(text)), found = new Map();
    await this.match(query, found, this.tags[0]);
    return { query, found };
  }

  async match(query, found, own) {
    found.set(own, await this.engine.matches(query, await this.engine.index(own)));
  }

  async finish(answer) {
    const { found } = answer, { tags, engine } = this, { frame } = engine.rules.weights;
    for (const own of tags.slice(1)) await this.match(answer.query, found, own);
    for (const at of answer.query.words.keys()) {
      const each = tags.map((own) => found.get(own)[at]), trust = Math.max(...each.map((match) => match.trust));
      if (trust <= 0 || trust > frame) continue;
      for (const [number, own] of tags.entries()) await engine.addSound(each[number], await engine.index(own));
    }
    const unknown = this.missed(answer);
    if (!unknown.size) return;
    answer.query = await this.compounds.resolved(answer.query, unknown);
    for (const own of tags) await this.match(answer.query, found, own);
  }

  // Another text as it is understood, or nothing where nothing is looked for.
  async whole(text) {
    if (!this.engine.analyser.query(text).words.length) return undefined;
    const answer = await this.begun(text);
    await this.finish(answer);
    return answer;
  }

  // The words that find nothing in any language.
  missed({ query, found }) {
    return new Set(query.words.filter((_, at) => !this.tags.some((own) => found.get(own)[at].scores.size)));
  }
}
