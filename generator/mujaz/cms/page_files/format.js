// Content files as the forms of Sveltia CMS see them, and back: what did not change is written as it was, with its
// comments; what did is written as `mujaz fmt` lays it out.
import { isMap, isScalar, isSeq, parseDocument } from './yaml/index.js';

// `mujaz.load.layout`: no line of text is longer. Brackets are for what fits in less.
const WIDTH = 150;
const BRACKETS = 120;
const STEP = '  ';
// `mujaz.cms.configuration`: the hidden field that says from which file an entry was read.
const FILE = 'mujaz-file';
// `mujaz.cms.fields`: the entries of a register, and which of several shapes a value has.
const ENTRIES = 'entries';
const SORT = 'type';
// `mujaz.model.briefing.Attribution`: a word, an id, or a mapping.
const UNION = 'attribution';
const ARTICLE = 'article';
// `mujaz.model.briefing.Briefing`: one source, or a list of them; a form has a list.
const SOURCES = 'source';
// `mujaz.model.image.ImageLicence`: an id, or a mapping; a form has a mapping.
const LICENCE = 'licence';
const ID = 'id';

const files = new Map();

/** Return what a form edits, of the text of a file. */
export function read(text) {
  const whole = `${text.trimEnd()}\n`;
  const root = parsed(whole);
  const number = String(files.size + 1);
  files.set(number, { text: whole, root });
  const value = plain(root);
  return { ...shaped(Array.isArray(value) ? { [ENTRIES]: value } : several(value)), [FILE]: number };
}

/** Return the text of a file, of what a form edited. */
export function write(content) {
  const { [FILE]: number, ...rest } = content;
  const value = kept(unshaped(ENTRIES in rest ? rest[ENTRIES] ?? [] : alone(rest, number))) ?? [];
  const file = files.get(number);
  const old = file ? plain(file.root) : undefined;
  const wanted = file ? withEmpty(value, old) : value;
  const tries = file ? [() => new Merger(file.text).whole(file.root, wanted)] : [];
  for (const made of [...tries, () => `${block(wanted, '').join('\n')}\n`]) {
    try {
      const text = made();
      if (same(plain(parsed(text)), wanted)) return text;
    } catch (error) {
      console.warn(error);
    }
  }
  throw new Error('this cannot be written as YAML');
}

// Every scalar is a text, as Mujaz reads it: 003 stays 003, and no is no.
function parsed(text) {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2' });
  const [error] = document.errors;
  if (error) throw error;
  return document.contents;
}

function plain(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [plain(key), plain(value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? String(node.value ?? '') : '';
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapped = (value, change) =>
  Array.isArray(value)
    ? value.map((each) => change(each, ''))
    : isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, key)]))
      : value;

// Of all files only a briefing has statements.
const several = (value) =>
  'statements' in value && typeof value[SOURCES] === 'string' ? { ...value, [SOURCES]: [value[SOURCES]] } : value;

function alone(value, number) {
  const sources = value[SOURCES];
  if (!Array.isArray(sources) || sources.length !== 1) return value;
  const old = files.get(number);
  // A list of one that somebody wrote stays one.
  return old && Array.isArray(plain(old.root)[SOURCES]) ? value : { ...value, [SOURCES]: sources[0] };
}

function shaped(value, key = '') {
  if (key === LICENCE && typeof value === 'string') return { [ID]: value };
  if (key === UNION && typeof value === 'string') {
    return value === ARTICLE ? { [SORT]: ARTICLE } : { [SORT]: 'entity', entity: value };
  }
  if (key === UNION && isObject(value)) return { [SORT]: Object.keys(value)[0] ?? ARTICLE, ...value };
  return mapped(value, shaped);
}

function unshaped(value, key = '') {
  if (key === LICENCE && isObject(value) && value[ID]) {
    const others = kept(Object.fromEntries(Object.entries(value).filter(([each]) => each !== ID)));
    return others === undefined ? value[ID] : mapped(value, unshaped);
  }
  if (key === UNION && isObject(value) && SORT in value) {
    const { [SORT]: sort } = value;
    if (sort === ARTICLE) return ARTICLE;
    return sort === 'entity' ? value.entity : { [sort]: value[sort] };
  }
  return mapped(value, unshaped);
}

// What a form holds for a field that nobody filled in is nothing. Of a text, what nobody sees is not kept.
function kept(value) {
  if (Array.isArray(value)) {
    const items = value.map(kept).filter((each) => each !== undefined);
    return items.length ? items : undefined;
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
      .map(([key, each]) => [key, kept(each)])
      .filter(([, each]) => each !== undefined);
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  const text = value === null || value === undefined ? '' : String(value);
  return text === '' ? undefined : text;
}

const isEmpty = (value) =>
  value === '' || (typeof value === 'object' && Object.values(value).every((each) => isEmpty(each)));

// What was written empty stays so, unless it is filled in; and lines of a text that no form changed stay its own.
function withEmpty(value, old) {
  if (Array.isArray(value) && Array.isArray(old)) {
    const pairs = matched(old, value);
    return value.map((each, place) => (pairs[place] < 0 ? tidy(each) : withEmpty(each, old[pairs[place]])));
  }
  if (isObject(value) && isObject(old)) {
    const found = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key in old ? withEmpty(each, old[key]) : tidy(each)]),
    );
    const before = Object.entries(old).filter(([key, each]) => !(key in found) && isEmpty(each));
    if (!before.length) return found;
    const order = Object.keys(old);
    return ordered({ ...found, ...Object.fromEntries(before) }, order);
  }
  return value === old ? value : tidy(value);
}

// Put keys that a form does not know the place of where they stood.
function ordered(value, order) {
  const keys = Object.keys(value);
  const rest = keys.filter((key) => !order.includes(key));
  return Object.fromEntries([...order.filter((key) => keys.includes(key)), ...rest].map((key) => [key, value[key]]));
}

// A text is one paragraph: a line that was broken by hand, or pasted so, is none of its words.
function tidy(value) {
  return typeof value === 'string' ? value.trim().replace(/[ \t]*\n\s*/g, ' ') : mapped(value, tidy);
}

function same(one, other) {
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((each, at) => same(each, other[at]));
  }
  if (isObject(one)) {
    const keys = Object.keys(one);
    return (
      isObject(other) &&
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
    );
  }
  return one === other;
}

// Which of the old items each new one was: the same, or one with its id, or one that was changed in its place.
function matched(old, value) {
  const free = new Set(old.keys());
  const found = value.map(() => -1);
  const claim = (fits) => {
    value.forEach((each, place) => {
      if (found[place] >= 0) return;
      const at = [...free].find((position) => fits(old[position], each, position, place));
      if (at === undefined) return;
      free.delete(at);
      found[place] = at;
    });
  };
  claim((before, after, position, place) => position === place && same(before, after));
  claim(same);
  claim((before, after) => isObject(before) && isObject(after) && after.id !== undefined && before.id === after.id);
  claim((before, after, position, place) => position === place && isObject(before) === isObject(after));
  return found;
}

class Merger {
  constructor(text) {
    this.text = text;
  }

  whole(root, value) {
    const isBlock = (isMap(root) && isObject(value)) || (isSeq(root) && Array.isArray(value));
    if (!isBlock || root.flow || !root.items.length) return '';
    const begin = this.lineOf(this.startOf(root.items[0]));
    const tail = this.text.slice(this.endOf(root));
    return this.text.slice(0, begin) + this.collection(root, value) + tail;
  }

  startOf(item) {
    const [start] = (item.key ?? item).range;
    // An item of a list begins at its dash.
    return item.key ? start : this.dashBefore(isMap(item) && !item.flow ? item.items[0].key.range[0] : start);
  }

  dashBefore(place) {
    const line = this.lineOf(place);
    const dash = /^(\s*(?:- +)*?)-(?= *(?:[^ ]|$))/.exec(this.text.slice(line, place));
    if (!dash) throw new Error('a list that is not laid out');
    return line + this.text.slice(line, place).lastIndexOf('-', place - line);
  }

  lineOf(place) {
    return this.text.lastIndexOf('\n', place - 1) + 1;
  }

  // Where the line ends on which a value does, behind a remark beside it.
  endOf(node) {
    if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length) {
      const last = node.items.at(-1);
      return this.endOf(last.key ? (last.value ?? last.key) : last);
    }
    let end = node.range[1];
    if (this.text[end - 1] === '\n') {
      while (this.text[end - 2] === '\n') end -= 1;
      return end;
    }
    end = this.text.indexOf('\n', end);
    return end < 0 ? this.text.length : end + 1;
  }

  // The items of a list or mapping, each with what stands above it, as text with line ends. What stands above the first
  // begins at `from`, where it is not a head of the whole.
  collection(node, value, from = null) {
    const isList = isSeq(node);
    const parts = [];
    let end = from;
    for (const item of node.items) {
      const start = this.startOf(item);
      const line = this.lineOf(start);
      const last = this.endOf(item.key ? (item.value ?? item.key) : item);
      parts.push({ item, start, line, end: last, lead: end === null ? '' : this.text.slice(end, line) });
      end = last;
    }
    const gap = parts.slice(1).some(({ lead }) => lead.startsWith('\n')) ? '\n' : '';
    const old = isList ? plain(node) : node.items.map(({ key }) => plain(key));
    const keys = isList ? value.map((_, at) => at) : Object.keys(value);
    const places = isList ? matched(old, value) : keys.map((key) => old.indexOf(key));
    const column = parts[0].start - parts[0].line;
    const margin = ' '.repeat(column);
    return keys
      .map((key, at) => {
        const part = parts[places[at]];
        const lead = part ? (at && !part.lead && isList ? gap : part.lead) : at && isList ? gap : '';
        const body = part
          ? isList
            ? this.listItem(part, value[key], margin)
            : this.entry(part, value[key], margin)
          : `${(isList ? listed(value[key], margin) : entry(key, value[key], margin)).join('\n')}\n`;
        return (at ? lead : lead.replace(/^\n+/, '')) + body;
      })
      .join('');
  }

  listItem({ item, start, end }, value, indent) {
    if (same(plain(item), value)) return indent + this.text.slice(start, end);
    if (isMap(item) && !item.flow && isObject(value)) {
      const first = item.items[0].key.range[0];
      if (!this.text.slice(start, first).includes('\n')) {
        const body = this.collection(item, value);
        const column = first - this.lineOf(first);
        // The first entry stands behind the dash; what stood above it stands above that.
        const lines = body.split('\n');
        const at = lines.findIndex((line) => line.trim() && !line.trim().startsWith('#'));
        const above = lines.slice(0, at).map((line) => line.replace(' '.repeat(column - indent.length), ''));
        return [...above, indent + this.text.slice(start, first) + lines[at].slice(column), ...lines.slice(at + 1)].join('\n');
      }
    }
    const remark = isScalar(item) ? this.remark(item) : '';
    return `${withRemark(listed(value, indent, item), remark).join('\n')}\n`;
  }

  entry({ item, start, end }, value, indent) {
    const { key: name, value: node } = item;
    if (same(plain(node), value)) return indent + this.text.slice(start, end);
    const isSame = (isMap(node) && isObject(value)) || (isSeq(node) && Array.isArray(value));
    if (isSame && !node.flow && node.items.length) {
      const head = this.text.indexOf('\n', name.range[1]) + 1;
      return indent + this.text.slice(start, head) + this.collection(node, value, head);
    }
    const raw = this.text.slice(name.range[0], name.range[1]);
    const remark = node && !isMap(node) && !isSeq(node) ? this.remark(node) : this.remarkAfter(node);
    return `${withRemark(entry(raw, value, indent, node), remark).join('\n')}\n`;
  }

  remarkAfter(node) {
    return node?.range ? (/^[ \t]+(#[^\n]*)/.exec(this.text.slice(node.range[1]))?.[1] ?? '') : '';
  }

  remark(node) {
    if (node.type?.startsWith('BLOCK')) {
      const head = this.text.slice(node.range[0], this.text.indexOf('\n', node.range[0]));
      return /[ \t](#.*)$/.exec(head)?.[1] ?? '';
    }
    return this.remarkAfter(node);
  }
}

const withRemark = ([first, ...rest], remark) => [remark ? `${first} ${remark}` : first, ...rest];

function block(value, indent) {
  if (Array.isArray(value)) return value.length ? value.flatMap((each) => listed(each, indent)) : [`${indent}[]`];
  return Object.entries(value).flatMap(([key, each]) => entry(key, each, indent));
}

function entry(key, value, indent, node = null) {
  const begin = `${indent}${key}:`;
  if (typeof value === 'string') return text(`${begin} `, value, indent, node);
  const flow = `${begin} ${inBrackets(value, node)}`;
  if (fits(flow, node)) return [flow];
  return [begin, ...(isRow(value, node) ? row(value, node, indent + STEP) : block(value, indent + STEP))];
}

// A list of ids or numbers that stood between brackets does so still, on as many lines as it takes.
const isRow = (value, node) => Array.isArray(value) && node?.flow && value.every((each) => BARE_IN_ROW.test(each));
const BARE_IN_ROW = /^\S+$/;

function row(value, node, indent) {
  const lines = [`${indent}[`];
  value.forEach((each, at) => {
    const part = inBrackets(each, node.items[at]) + (at < value.length - 1 ? ',' : ']');
    const last = lines.at(-1);
    if (!at) lines[0] += part;
    else if (length(last) + 1 + length(part) <= WIDTH) lines[lines.length - 1] += ` ${part}`;
    else lines.push(`${indent} ${part}`);
  });
  return lines;
}

function listed(value, indent, node = null) {
  const begin = `${indent}- `;
  if (typeof value === 'string') return text(begin, value, indent, node);
  const flow = begin + inBrackets(value, node);
  // An entry of a register is read better on lines of its own, however short it is.
  if (fits(flow, node) && (indent || node?.flow || Array.isArray(value))) return [flow];
  const [first, ...rest] = block(value, indent + STEP);
  return [begin + first.slice(begin.length), ...rest];
}

const fits = (line, node) => length(line) <= (node?.flow ? WIDTH : BRACKETS);

function text(begin, value, indent, node) {
  const flat = begin + scalar(value, node?.type);
  const isFolded = node?.type === 'BLOCK_FOLDED' || length(flat) > WIDTH;
  return isFolded && isFoldable(value) ? [`${begin}>-`, ...folded(value, indent + STEP)] : [flat];
}

function inBrackets(value, node = null) {
  if (typeof value === 'string') return scalar(value, isScalar(node) ? node.type : undefined, true);
  if (Array.isArray(value)) return `[${value.map((each, at) => inBrackets(each, node?.items?.[at])).join(', ')}]`;
  const entries = Object.entries(value).map(([key, each]) => {
    const before = isMap(node) ? node.items.find((item) => plain(item.key) === key)?.value : null;
    return `${key}: ${inBrackets(each, before)}`;
  });
  return `{${entries.join(', ')}}`;
}

// What is written without quotation marks: words, dates, counts, codes, and statements of other files.
const BARE = /^(?:[A-Za-z][A-Za-z0-9]*(?:[-_/][A-Za-z0-9]+)*|[1-9][0-9]{0,8}|[0-9]{4}(?:-[0-9]{2}){1,2})$/;
// What YAML takes for a text wherever it stands, for texts that were written without them before.
const PLAIN = /^[\p{L}\p{N}](?:[^\n:#,[\]{}"'\\&*!|>%@`]|:(?=[^\s,[\]{}]))*$/u;

function scalar(value, type) {
  if (type === 'QUOTE_SINGLE' && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  if (type !== 'QUOTE_DOUBLE' && BARE.test(value)) return value;
  if (type === 'PLAIN' && PLAIN.test(value) && value === value.trim() && isPrintable(value)) return value;
  return JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, escaped);
}

const escaped = (c) =>
  [...Array(c.length).keys()].map((at) => `\\u${c.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

const isPrintable = (value) => !/(?![\u200c\u200d ])[\p{C}\p{Z}]/u.test(value);

const GAP = /(?<=[^ \t]) (?=[^ \t])/;

const isFoldable = (value) => isPrintable(value) && value === value.trim() && GAP.test(value);

function folded(value, indent) {
  const lines = [];
  for (const word of value.split(GAP)) {
    const last = lines.length - 1;
    if (last >= 0 && length(indent + lines[last]) + 1 + length(word) <= WIDTH) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line);
}

const length = (line) => [...line].length;
