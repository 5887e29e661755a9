import { describe, expect, it } from 'vitest';
import { importProblems } from '../../judges/imports';
import { folderWith } from '../support/folder';

function problems(path: string, ...imported: string[]): string[] {
  return importProblems(folderWith({ [path]: imported.map((name) => `import { a } from '${name}';`).join('\n') }));
}

describe('the judge of imports', () => {
  it.each([
    ['cli/a.ts', '../local-org'],
    ['cli/a.ts', '../local-org/index'],
    ['cli/a.ts', './b'],
    ['sandbox/emr/a.ts', '../../contracts/coded-error'],
    ['local-org/org/a.ts', '../apex/compiler'],
    ['sandbox/test/a.ts', '../../cli/program'],
  ])('lets %s import %s', (path, imported) => {
    expect(problems(path, imported)).toEqual([]);
  });

  it.each([
    ['cli/a.ts', '../local-org/data/schema', 'cli/ may not import local-org/data/schema'],
    ['sandbox/a.ts', '../cli/program', 'sandbox/ may not import cli/program'],
    ['local-org/apex/a.ts', '../async/queue', 'apex/ must know nothing of async'],
    ['contracts/a.ts', '../build/index', 'contracts/ may not import build/index'],
  ])('finds that %s imports %s', (path, imported, problem) => {
    expect(problems(path, imported)).toEqual([expect.stringContaining(problem)]);
  });

  it('finds an import that is made at run time', () => {
    const root = folderWith({ 'sandbox/a.ts': "void import('../cli/program');" });

    expect(importProblems(root)).toHaveLength(1);
  });
});
