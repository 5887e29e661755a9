/** JSON with a line for each member. Nothing but blanks between tokens changes: `1.10` stays `1.10`. What is no JSON stays. */

const INDENT = '  ';
const OPENING = '{[';
const CLOSING = '}]';

export function prettyJson(text: string): string {
  return isJson(text) ? prettyTokens(text) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function prettyTokens(text: string): string {
  let pretty = '';
  let depth = 0;
  let index = 0;
  while (index < text.length) {
    const character = text[index] ?? '';
    if (character === '"') {
      const end = endOfString(text, index);
      pretty += text.slice(index, end);
      index = end;
    } else {
      const next = nextToken(text, index + 1);
      if (OPENING.includes(character)) {
        const isEmpty = CLOSING.includes(text[next] ?? ' ');
        depth += isEmpty ? 0 : 1;
        pretty += isEmpty ? character + (text[next] ?? '') : character + newLine(depth);
        index = isEmpty ? next + 1 : index + 1;
      } else {
        depth -= CLOSING.includes(character) ? 1 : 0;
        pretty += formatted(character, depth);
        index += 1;
      }
    }
  }
  return pretty;
}

function formatted(character: string, depth: number): string {
  if (CLOSING.includes(character)) {
    return newLine(depth) + character;
  }
  if (character === ',') {
    return character + newLine(depth);
  }
  return character === ':' ? ': ' : character.trim();
}

function newLine(depth: number): string {
  return `\n${INDENT.repeat(Math.max(0, depth))}`;
}

function nextToken(text: string, from: number): number {
  let index = from;
  while (index < text.length && (text[index] ?? '').trim() === '') {
    index += 1;
  }
  return index;
}

/** Behind its closing quote, or the end of a text that is cut off. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') {
    index += text[index] === '\\' ? 2 : 1;
  }
  return Math.min(text.length, index + 1);
}

/** A piece of a line, and whether it is what was looked for. */
export interface Piece {
  readonly key: number;
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Line {
  readonly key: number;
  readonly pieces: readonly Piece[];
  readonly hasMatch: boolean;
}

/** The lines of a text with every place that holds the words looked for, whatever their case. */
export function markLines(text: string, search: string): Line[] {
  const wanted = search.trim().toLowerCase();
  return text.split('\n').map((line, key) => {
    const pieces = wanted === '' ? [{ key: 0, text: line, isMatch: false }] : piecesOf(line, wanted);
    return { key, pieces, hasMatch: pieces.some(({ isMatch }) => isMatch) };
  });
}

function piecesOf(line: string, wanted: string): Piece[] {
  const pieces: Piece[] = [];
  const lower = line.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    pieces.push({ key: pieces.length, text: line.slice(from, at), isMatch: false });
    pieces.push({ key: pieces.length, text: line.slice(at, at + wanted.length), isMatch: true });
    from = at + wanted.length;
  }
  pieces.push({ key: pieces.length, text: line.slice(from), isMatch: false });
  return pieces.filter(({ text }) => text !== '');
}
