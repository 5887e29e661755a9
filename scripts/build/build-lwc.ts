/**
 * Compiles the TypeScript of Lightning web components to the JavaScript beside it, which is what an org takes.
 * https://developer.salesforce.com/docs/platform/lwc/guide/ts.html
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @returns the JavaScript files written; a file that is up to date already is not written again */
export async function buildLwc(source: string): Promise<string[]> {
  removeLeftovers(source);
  const stale = findSources(source).filter((path) => !isUpToDate(path));
  if (stale.length === 0) {
    return [];
  }
  const typescript = await import('typescript');
  return stale.map((path) => {
    const { outputText } = typescript.transpileModule(readFileSync(path, 'utf8'), {
      fileName: path,
      compilerOptions: {
        target: typescript.ScriptTarget.ESNext,
        module: typescript.ModuleKind.ESNext,
        experimentalDecorators: false,
        useDefineForClassFields: true,
      },
    });
    const output = outputOf(path);
    writeFileSync(output, outputText);
    return output;
  });
}

/** Of a component that is gone, git leaves the JavaScript that was written for it: an org would refuse such a bundle. */
function removeLeftovers(source: string): void {
  readdirSync(source, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isDirectory() && basename(entry.parentPath) === 'lwc')
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((bundle) => readdirSync(bundle).every((file) => file.endsWith('.js')))
    .forEach((bundle) => {
      rmSync(bundle, { recursive: true });
    });
}

function findSources(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => join(source, path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && basename(dirname(dirname(path))) === 'lwc')
    .sort();
}

function outputOf(path: string): string {
  return path.replace(/\.ts$/, '.js');
}

function isUpToDate(path: string): boolean {
  const output = outputOf(path);
  return existsSync(output) && modified(output) >= modified(path);
}

function modified(path: string): number {
  return statSync(path).mtimeMs;
}
