// Dates in texts: by whatever name, order and digits a day is written, it is found as the same term. The same as
// generator/mujaz/search/dates.py.
"use strict";

const MONTH = "="; // what a term for a month begins with, and what stands before it in a term for a day
const SHORTEST_NAME = 3; // letters that a month's name has where it is no other word too
const EDGE = "[^\\p{L}\\p{N}_]*";
const YEAR_FIRST = new RegExp(`^${EDGE}([0-9]{4})([-/.])([0-9]{1,2})(?:\\2([0-9]{1,2}))?${EDGE}$`, "u");
const YEAR_LAST = new RegExp(`^${EDGE}([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})${EDGE}$`, "u");

// The terms of a date in digits: its day, where it has one, its month, and its year; nothing where a text is no date.
function numericDate(text) {
  let found = YEAR_FIRST.exec(text), year, month, day;
  if (found) [year, month, day] = [found[1], Number(found[3]), found[4] && Number(found[4])];
  else {
    found = YEAR_LAST.exec(text);
    if (!found) return [];
    [year, month, day] = [found[4], Number(found[3]), Number(found[1])];
    if (month > 12) [day, month] = [month, day];
  }
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return [];
  return [...(day === undefined ? [] : [`${day}${MONTH}${month}`]), `${MONTH}${month}`, year];
}

// Words with the days of months, and months of two words, in the place of what they are written with.
function writtenDates(words, months, pairs, isStop) {
  const pairAt = (place) => pairs.get(`${words[place]} ${words[place + 1]}`);
  const at = [...words.keys()].filter((place) => months.has(words[place]) || pairAt(place));
  const result = [...words];
  for (const place of at) {
    const pair = pairAt(place), month = pair || months.get(words[place]), end = place + (pair ? 2 : 1);
    let before = place - 1, after = end;
    while (before >= Math.max(0, place - 3) && isStop(words[before])) before -= 1;
    while (after < Math.min(words.length, end + 2) && isStop(words[after])) after += 1;
    if (before < Math.max(0, place - 3)) before = -1;
    if (after >= Math.min(words.length, end + 2)) after = -1;
    const isDay = (word) => /^[0-9]{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31;
    const day = [before, after].find((other) => other >= 0 && isDay(result[other]));
    if (day !== undefined) result[day] = `${Number(result[day])}${month}`;
    else if (!pair && !(after >= 0 && /^[0-9]{4}$/.test(words[after]))) continue;
    if (pair || Array.from(words[place]).length < SHORTEST_NAME) result.fill("", place, end)[place] = month;
  }
  return result.filter(Boolean);
}
