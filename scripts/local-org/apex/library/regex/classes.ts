/** Character classes that Java names, written for JavaScript's flag `v`. */

/** A character as a literal, inside a class or outside. */
export function escapeLiteral(character: string): string {
  return /[\w\s]|[^\u0000-\u007f]/.test(character)
    ? character
    : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Java's `\s` knows six characters, JavaScript's knows more. */
export const SHORTHANDS: Readonly<Record<string, string>> = {
  d: '[0-9]',
  D: '[^0-9]',
  s: '[ \\t\\n\\x0b\\f\\r]',
  S: '[^ \\t\\n\\x0b\\f\\r]',
  w: '[a-zA-Z_0-9]',
  W: '[^a-zA-Z_0-9]',
  h: '[ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
  H: '[^ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
  v: '[\\n\\x0b\\f\\r\\x85\\u2028\\u2029]',
  V: '[^\\n\\x0b\\f\\r\\x85\\u2028\\u2029]',
};

/** The inside of the class that each POSIX or `java…` name stands for. */
const NAMED: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
  Graph: '\\x21-\\x7e',
  Print: '\\x20-\\x7e',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\x0b\\f\\r',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaWhitespace: '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsPunctuation: '\\p{P}',
  IsUppercase: '\\p{Uppercase}',
  IsLowercase: '\\p{Lowercase}',
  IsWhite_Space: '\\p{White_Space}',
  IsIdeographic: '\\p{Ideographic}',
};

/** Null for a name that neither Java's list above nor Unicode's categories and scripts know. */
export function propertyClass(name: string, negated: boolean): string | null {
  const inside = NAMED[name] ?? unicodeProperty(name);
  return inside === null ? null : `[${negated ? '^' : ''}${inside}]`;
}

/** `L`, `Lu`, `IsL`, `IsLatin`, `script=Latin`. */
function unicodeProperty(name: string): string | null {
  const value = name.replace(/^(?:Is|(?:general_category|gc|script|sc)=)/i, '');
  return [value, `Script=${value}`].map((property) => `\\p{${property}}`).find(compiles) ?? null;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'v');
    return true;
  } catch {
    return false;
  }
}
