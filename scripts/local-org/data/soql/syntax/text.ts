/** String literals: their escapes, and the two escapes of LIKE that the Apex lexer does not know. */

/** Stands for the backslash of `\%` and `\_` while the lexer looks at the text; a private-use character, one for one. */
const LIKE_ESCAPE = '\uE000';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  "'": "'",
  '"': '"',
  '\\': '\\',
};

export function hideLikeEscapes(soql: string): string {
  return soql.replace(/\\([\s\S])/g, (pair, escaped: string) =>
    escaped === '%' || escaped === '_' ? LIKE_ESCAPE + escaped : pair,
  );
}

/**
 * The value of a literal as written between quotes. `\%` and `\_` keep their backslash, because only LIKE gives them
 * a meaning.
 */
export function unescapeLiteral(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\u([0-9a-fA-F]{4})|\\([\s\S])/g, (pair, code: string | undefined, escaped: string | undefined) =>
      code !== undefined ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[escaped ?? ''] ?? pair),
    )
    .replaceAll(LIKE_ESCAPE, '\\');
}
