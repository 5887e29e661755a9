/** Text functions. */
import { toDecimal } from '../../../apex/runtime/value';
import { normaliseId } from '../../storage/record-id';
import { isBlank, number, text, type FormulaValue } from '../values';
import { plain, type FunctionTable } from './define';

function count(value: FormulaValue): number {
  return Math.max(0, Math.trunc(number(value)?.numberValue() ?? 0));
}

/** Patterns are Java's; what JavaScript writes otherwise (possessive quantifiers, `\A`) is not supported. */
function matches(value: FormulaValue, pattern: FormulaValue): boolean {
  return new RegExp(`^(?:${text(pattern)})$`, 's').test(text(value));
}

function pad(value: FormulaValue, length: FormulaValue, filler: FormulaValue, atStart: boolean): string {
  const source = text(value);
  const size = count(length);
  const padding = filler === undefined ? ' ' : text(filler);
  return atStart ? source.slice(0, size).padStart(size, padding) : source.slice(0, size).padEnd(size, padding);
}

export const textual: FunctionTable = {
  '&': plain(2, 2, (left, right) => text(left) + text(right)),
  TEXT: plain(1, 1, (value) => text(value), [0]),
  VALUE: plain(1, 1, (value) => {
    const source = text(value).trim();
    return /^-?(\d+\.?\d*|\.\d+)$/.test(source) ? toDecimal(source) : null;
  }),
  ISNUMBER: plain(1, 1, (value) => /^\s*-?(\d+\.?\d*|\.\d+)\s*$/.test(text(value))),
  LEN: plain(1, 1, (value) => toDecimal(text(value).length)),
  LEFT: plain(2, 2, (value, length) => text(value).slice(0, count(length))),
  RIGHT: plain(2, 2, (value, length) => (count(length) === 0 ? '' : text(value).slice(-count(length)))),
  MID: plain(3, 3, (value, start, length) => {
    const from = Math.max(count(start), 1) - 1;
    return text(value).slice(from, from + count(length));
  }),
  TRIM: plain(1, 1, (value) => text(value).trim()),
  LOWER: plain(1, 2, (value) => text(value).toLowerCase()),
  UPPER: plain(1, 2, (value) => text(value).toUpperCase()),
  INITCAP: plain(1, 1, (value) =>
    text(value)
      .toLowerCase()
      .replace(/\b\w/g, (letter) => letter.toUpperCase()),
  ),
  REVERSE: plain(1, 1, (value) => [...text(value)].reverse().join('')),
  CONTAINS: plain(2, 2, (value, part) => text(value).includes(text(part))),
  BEGINS: plain(2, 2, (value, part) => text(value).startsWith(text(part))),
  FIND: plain(2, 3, (part, value, start) => {
    const from = start === undefined ? 0 : Math.max(count(start), 1) - 1;
    return toDecimal(isBlank(part) ? 0 : text(value).indexOf(text(part), from) + 1);
  }),
  SUBSTITUTE: plain(3, 3, (value, from, to) => (isBlank(from) ? value : text(value).replaceAll(text(from), text(to)))),
  REGEX: plain(2, 2, matches),
  LPAD: plain(2, 3, (value, length, filler) => pad(value, length, filler, true)),
  RPAD: plain(2, 3, (value, length, filler) => pad(value, length, filler, false)),
  BR: plain(0, 0, () => '\n'),
  CASESAFEID: plain(1, 1, (value) => normaliseId(text(value))),
  ISPICKVAL: plain(2, 2, (value, choice) => text(value) === text(choice), [0]),
  INCLUDES: plain(2, 2, (value, choice) => text(value).split(';').includes(text(choice)), [0]),
  HYPERLINK: plain(2, 3, (url, label) => `<a href="${text(url)}">${text(label)}</a>`),
  IMAGE: plain(2, 4, (url, label) => `<img src="${text(url)}" alt="${text(label)}" />`),
  ASCII: plain(1, 1, (value) => (isBlank(value) ? null : toDecimal(text(value).codePointAt(0) ?? 0))),
  CHR: plain(1, 1, (value) => String.fromCodePoint(count(value))),
};
