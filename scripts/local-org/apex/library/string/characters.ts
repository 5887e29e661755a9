/** Character classes and string algorithms that the vendor takes from Java and Apache Commons Lang. */

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

export const isLetter = (character: string): boolean => LETTER.test(character);
export const isDigit = (character: string): boolean => DIGIT.test(character);
export const isLower = (character: string): boolean => LOWER.test(character);
export const isUpper = (character: string): boolean => UPPER.test(character);

/** Java's `Character.isWhitespace`: no-break spaces are not white space. */
export function isSpace(character: string): boolean {
  return /[\t-\r\u001c-\u001f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/.test(character);
}

/** True when every character passes, and when there is none only if `whenEmpty`. */
export function every(text: string, test: (character: string) => boolean, whenEmpty: boolean): boolean {
  if (text.length === 0) {
    return whenEmpty;
  }
  for (const character of text) {
    if (!test(character)) {
      return false;
    }
  }
  return true;
}

export function filterCharacters(text: string, keep: (character: string) => boolean): string {
  return [...text].filter(keep).join('');
}

/** Java's `String.trim`: everything up to U+0020. */
export function javaTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) {
    start += 1;
  }
  while (end > start && text.charCodeAt(end - 1) <= 32) {
    end -= 1;
  }
  return text.slice(start, end);
}

/** Runs of one Unicode general category, as `Character.getType` tells them. */
export function splitByCharacterType(text: string, camelCase: boolean): string[] {
  const tokens: { kind: string; text: string }[] = [];
  for (const character of text) {
    const kind = generalCategory(character);
    const last = tokens.at(-1);
    if (last?.kind === kind) {
      last.text += character;
    } else if (camelCase && last?.kind === 'Lu' && kind === 'Ll') {
      const head = last.text.slice(0, -1);
      const tail = last.text.slice(-1) + character;
      tokens.pop();
      tokens.push(...(head ? [{ kind: 'Lu', text: head }] : []), { kind, text: tail });
    } else {
      tokens.push({ kind, text: character });
    }
  }
  return tokens.map((token) => token.text);
}

const CATEGORIES = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cs'
  .split(' ')
  .map((name) => ({ name, pattern: new RegExp(`\\p{${name}}`, 'u') }));

function generalCategory(character: string): string {
  return CATEGORIES.find((category) => category.pattern.test(character))?.name ?? 'Cn';
}

export function levenshtein(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[right.length]!;
}

/** Index at which the two differ; -1 when they are equal. */
export function indexOfDifference(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let index = 0; index < shorter; index += 1) {
    if (left[index] !== right[index]) {
      return index;
    }
  }
  return left.length === right.length ? -1 : shorter;
}

export function commonPrefix(texts: readonly (string | null)[]): string {
  const [first, ...others] = texts;
  let prefix = first ?? '';
  for (const other of others) {
    const difference = indexOfDifference(prefix, other ?? '');
    prefix = difference < 0 ? prefix : prefix.slice(0, difference);
  }
  return prefix;
}

/** Index of the first character of `text` for which `test` holds, else -1. */
export function indexWhere(text: string, test: (character: string) => boolean): number {
  for (let index = 0; index < text.length; index += 1) {
    if (test(text[index]!)) {
      return index;
    }
  }
  return -1;
}

export function countMatches(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
