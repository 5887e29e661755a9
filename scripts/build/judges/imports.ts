import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { PROJECT_ROOT } from '../run-tool';
import { verdict, type Suite } from '../suite';

/** The parts of `scripts/`, and for each the others it may import: `contracts` whole, of the rest only the index. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  sandbox: ['contracts'],
  'local-org': ['contracts'],
  browser: [],
  robot: ['contracts', 'browser'],
  build: ['contracts', 'local-org', 'sandbox'],
  cli: ['contracts', 'local-org', 'sandbox', 'build'],
};

/** Inside the local org only `org.ts` and the worker join the parts; these know nothing of those. */
const LOCAL_ORG_MUST_NOT: Readonly<Record<string, readonly string[]>> = {
  apex: ['api', 'lightning', 'async', 'worker', 'org'],
  data: ['api', 'lightning', 'async', 'worker', 'org'],
  metadata: ['api', 'lightning', 'async', 'worker', 'org'],
};

/** Imports of the tools point one way, as `docs/` and the README of each folder draw it. */
export const importJudge: Suite = {
  name: 'Import direction',
  run: () => Promise.resolve(verdict(importProblems(join(PROJECT_ROOT, 'scripts')))),
};

/** @param scripts the folder whose folders are the parts */
export function importProblems(scripts: string): string[] {
  const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name.includes('/') && !name.includes('/test/'),
  );
  return files.flatMap((name) =>
    importsOf(join(scripts, name)).flatMap((target) => {
      const problem = judge(name, relative(scripts, target));
      return problem === null ? [] : [`scripts/${name}: ${problem}`];
    }),
  );
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/(?:from\s+|import\s*\(\s*)'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => resolve(dirname(path), specifier));
}

function judge(from: string, to: string): string | null {
  const [part = '', folder = ''] = from.split('/');
  const [targetPart = '', targetFolder = ''] = to.split('/');
  if (part === 'local-org' && targetPart === 'local-org') {
    return LOCAL_ORG_MUST_NOT[folder]?.includes(targetFolder) === true
      ? `${folder}/ must know nothing of ${targetFolder} (${to})`
      : null;
  }
  if (part === targetPart) {
    return null;
  }
  const allowed = MAY_IMPORT[part];
  const isDoor = targetPart === 'contracts' || to === targetPart || to === `${targetPart}/index`;
  return isDoor && allowed?.includes(targetPart) === true
    ? null
    : `${part}/ may not import ${to}; it may import the index of ${allowed?.join(', ') || 'nothing'}`;
}
