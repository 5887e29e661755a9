/** The Apex of a package directory, as the judges read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface ApexFile {
  readonly name: string;
  /** `main/linking`, `systems/emr`. */
  readonly feature: string;
  /** `classes`, `triggers`, `tests`. */
  readonly kind: string;
  readonly path: string;
}

/** @param root a package directory: `main/<feature>` and `systems/<system>` lie in it */
export function apexFiles(root: string): ApexFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(cls|trigger)$/.test(path))
    .map((path) => ({
      name: basename(path).replace(/\.\w+$/, ''),
      feature: path.split('/').slice(0, 2).join('/'),
      kind: path.split('/')[2] ?? '',
      path: join(root, path),
    }));
}

/** The code of a file with blanks in place of comments and strings. */
export function readCode(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ')
    .replace(/'(?:[^'\\]|\\.)*'/g, ' ');
}
