import { join } from 'node:path';
import { PROJECT_ROOT } from '../run-tool';
import { verdict, type Suite } from '../suite';
import { apexFiles, readCode } from './apex-source';

/** The storeys of `force-app/main`, from the ground up: code names only what lies below its own line. */
const STOREYS: readonly (readonly string[])[] = [
  ['foundation'],
  ['configuration'],
  ['mapping', 'connection', 'staging', 'records'],
  ['linking', 'outbox'],
  ['intake', 'replay', 'operation'],
  ['console'],
];

/** No class names a neighbour or a storey above, and nothing in `main/` names a class of `systems/`. */
export const storeyJudge: Suite = {
  name: 'Apex storeys',
  run: () => Promise.resolve(verdict(storeyProblems(join(PROJECT_ROOT, 'force-app')))),
};

/** @param root a package directory: `main/<feature>` and `systems/<system>` lie in it */
export function storeyProblems(root: string): string[] {
  const files = apexFiles(root);
  const byName = new Map(files.map((file) => [file.name.toLowerCase(), file]));
  const failures = files.flatMap((file) =>
    [...namesIn(readCode(file.path))].flatMap((name) => {
      const named = byName.get(name);
      return named && !mayName(file.feature, named.feature)
        ? [`${file.feature}: ${file.name} names ${named.name} of ${named.feature}`]
        : [];
    }),
  );
  return files.length === 0 ? ['force-app holds no Apex.'] : failures;
}

/** In lower case, as Apex reads them. */
function namesIn(code: string): Set<string> {
  return new Set((code.match(/\b[A-Za-z]\w*/g) ?? []).map((word) => word.toLowerCase()));
}

function mayName(from: string, to: string): boolean {
  if (from === to) {
    return true;
  }
  const [area, feature = ''] = from.split('/');
  const [targetArea, targetFeature = ''] = to.split('/');
  if (area === 'systems') {
    return targetArea === 'main';
  }
  return targetArea === 'main' && storeyOf(targetFeature) < storeyOf(feature);
}

function storeyOf(feature: string): number {
  return STOREYS.findIndex((storey) => storey.includes(feature));
}
