// Starts Sveltia CMS with the file format of Mujaz, and gives fields the direction of their language.
import { read, write } from './format.js';

const page = document.documentElement;
const directions = JSON.parse(page.dataset.languages);
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea';
// Words of a source, whose language a form does not know: their first letter tells.
const AS_WRITTEN = new Set(['excerpt', 'headline', 'text', 'reason', 'item']);

const keyOf = (field) => field.dataset.keyPath.split('.').filter((part) => !/^\d+$/.test(part)).pop();

const direct = (field) => {
  const key = keyOf(field);
  const tag = field.dataset.keyPath.split('.').findLast((part) => part in directions) ?? '';
  const inputs = [...field.querySelectorAll(FIELDS)].filter((each) => each.closest('[data-key-path]') === field);
  for (const input of inputs) {
    input.dir = tag ? directions[tag] : AS_WRITTEN.has(key) ? 'auto' : 'ltr';
    if (tag) input.lang = tag;
  }
  if (tag && key === tag && field.dataset.fieldType !== 'list') {
    field.dir = directions[tag];
    field.parentElement?.closest('.item-list')?.classList.add('languages');
  }
};

const look = (root) => {
  if (root.matches?.('[data-key-path]')) direct(root);
  for (const field of root.querySelectorAll?.('[data-key-path]') ?? []) direct(field);
  const around = root.closest?.('[data-key-path]');
  if (around) direct(around);
};

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach((node) => node instanceof Element && look(node));
}).observe(document, { childList: true, subtree: true });

const { CMS } = window;
if (CMS) {
  CMS.registerCustomFormat('mujaz', 'yml', { fromFile: read, toFile: write });
  CMS.init();
} else {
  document.getElementById('missing').hidden = false;
}
