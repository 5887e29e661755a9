/** Replacing and splitting as `java.util.regex` does it. */
import { throwApex } from '../../runtime/exception';
import type { Regex } from './compile';

/** Turns the groups of one match into the replacing text. */
type Replacer = (match: RegExpMatchArray) => string;

export function replaceAll(regex: Regex, text: string, replacement: string): string {
  const replacer = parseReplacement(regex, replacement);
  let result = '';
  let position = 0;
  for (const match of text.matchAll(regex.global)) {
    result += text.slice(position, match.index) + replacer(match);
    position = match.index + match[0].length;
  }
  return result + text.slice(position);
}

export function replaceFirst(regex: Regex, text: string, replacement: string): string {
  regex.search.lastIndex = 0;
  const match = regex.search.exec(text);
  if (!match) {
    return text;
  }
  const replacer = parseReplacement(regex, replacement);
  return text.slice(0, match.index) + replacer(match) + text.slice(match.index + match[0].length);
}

/** `$1` and `${name}` are groups, a backslash takes away the meaning of what follows. */
export function parseReplacement(regex: Regex, replacement: string): Replacer {
  if (!/[$\\]/.test(replacement)) {
    return () => replacement;
  }
  const parts: Replacer[] = [];
  for (let index = 0; index < replacement.length;) {
    const character = replacement[index]!;
    if (character === '\\') {
      const literal =
        replacement[index + 1] ?? throwApex('System.StringException', 'character to be escaped is missing');
      parts.push(() => literal);
      index += 2;
    } else if (character === '$') {
      const reference = groupReference(regex, replacement.slice(index));
      parts.push(reference.replacer);
      index += reference.length;
    } else {
      parts.push(() => character);
      index += 1;
    }
  }
  return (match) => parts.map((part) => part(match)).join('');
}

function groupReference(regex: Regex, text: string): { replacer: Replacer; length: number } {
  const named = /^\$\{([a-zA-Z][a-zA-Z0-9]*)\}/.exec(text);
  if (named) {
    const name = named[1]!;
    if (!regex.groupNames.has(name)) {
      throwApex('System.StringException', `No group with name {${name}}`);
    }
    return { replacer: (match) => match.groups?.[name] ?? '', length: named[0].length };
  }
  const digits = /^\$(\d+)/.exec(text)?.[1] ?? throwApex('System.StringException', 'Illegal group reference');
  // As many digits as still name a group, but at least one.
  let length = 1;
  while (length < digits.length && Number(digits.slice(0, length + 1)) <= regex.groupCount) {
    length += 1;
  }
  const group = Number(digits.slice(0, length));
  if (group > regex.groupCount) {
    throwApex('System.StringException', `No group ${group}`);
  }
  return { replacer: (match) => match[group] ?? '', length: length + 1 };
}

/** @param limit pieces at most when positive; zero drops empty pieces at the end, negative keeps them */
export function split(regex: Regex, text: string, limit: number): string[] {
  const pieces: string[] = [];
  let position = 0;
  for (const match of text.matchAll(regex.global)) {
    if (limit > 0 && pieces.length === limit - 1) {
      break;
    }
    const end = match.index + match[0].length;
    // A match of nothing before the first character would yield an empty first piece.
    if (end === 0 || (match[0] === '' && match.index === text.length)) {
      continue;
    }
    pieces.push(text.slice(position, match.index));
    position = end;
  }
  if (pieces.length === 0) {
    return [text];
  }
  pieces.push(text.slice(position));
  while (limit === 0 && pieces.at(-1) === '') {
    pieces.pop();
  }
  return pieces;
}
