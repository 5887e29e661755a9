import { join } from 'node:path';
import { PROJECT_ROOT } from '../run-tool';
import { verdict, type Suite } from '../suite';
import { apexFiles, readCode } from './apex-source';

/** What only the engine does: it reads in bulk, resolves lookups in one place, and calls out through one gateway. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\[\s*(SELECT|FIND)\b/i, 'a query'],
  [/\b(Database\s*\.\s*(count)?query\w*|Database\s*\.\s*getQueryLocator\w*|Search\s*\.\s*\w+)\s*\(/i, 'a query'],
  [/\b(Http|HttpRequest|SystemClient|SystemRequest|WebServiceCallout|Continuation)\b/i, 'a callout'],
];

/** Classes and triggers of systems pass values: they hold no query and no callout. Tests may look at what came of it. */
export const flowClassJudge: Suite = {
  name: 'Flow classes',
  run: () => Promise.resolve(verdict(flowClassProblems(join(PROJECT_ROOT, 'force-app')))),
};

/** @param root a package directory: `systems/<system>` lie in it */
export function flowClassProblems(root: string): string[] {
  return apexFiles(root)
    .filter(({ feature, kind }) => feature.startsWith('systems/') && kind !== 'tests')
    .flatMap(({ feature, name, path }) => {
      const code = readCode(path);
      return FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(
        ([, what]) =>
          `${feature}: ${name} holds ${what}. Leave it to the engine: pass values and name the lookup in a mapping.`,
      );
    });
}
