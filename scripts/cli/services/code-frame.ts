/** A few lines of a source file around the one that matters. */
import { readFileSync } from 'node:fs';

const LINES_AROUND = 2;

/**
 * For example
 *
 *       11 |     Integer sum = add(1, 2);
 *     > 12 |     Assert.areEqual(4, sum);
 *       13 | }
 *
 * Empty for a file that cannot be read.
 */
export function codeFrame(path: string, line: number): string {
  const lines = linesOf(path);
  const first = Math.max(1, line - LINES_AROUND);
  const shown = lines.slice(first - 1, line + LINES_AROUND);
  const width = String(first + shown.length - 1).length;
  return shown
    .map((text, index) => {
      const number = first + index;
      return `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text}`.trimEnd();
    })
    .join('\n');
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
