/**
 * FHIR forbids losing the precision of a decimal (`1.10` is not `1.1`), yet JSON.parse does. Numbers whose text would
 * change are carried through the repository as marked strings and written back as the numbers they were.
 */
const MARK = '\uE000';

/** Strings are matched first, so that digits inside them are left alone. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export function parseLossless(text: string): unknown {
  // Parsed as it stands first: what is not JSON must be refused before anything is marked.
  JSON.parse(text);
  const marked = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${MARK}${token}"`,
  );
  return JSON.parse(marked) as unknown;
}

export function stringifyLossless(value: unknown): string {
  return JSON.stringify(value).replace(new RegExp(`"${MARK}([^"]*)"`, 'g'), '$1');
}
