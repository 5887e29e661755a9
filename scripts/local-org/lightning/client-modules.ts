/** The page's own modules, written in TypeScript in `client/` and sent as JavaScript. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CLIENT_MODULES = [
  'address',
  'apex',
  'emp-api',
  'internationalization',
  'items',
  'message-service',
  'navigation',
  'object-info',
  'page',
  'record-items',
  'records',
  'refresh',
  'request',
  'session',
  'tabs',
  'toast',
  'visibility',
  'wire',
];

/** @param path `page.js`, or `page` as one module names another; null when there is no such module */
export async function readClientModule(path: string): Promise<string | null> {
  const name = path.replace(/\.js$/, '');
  if (!CLIENT_MODULES.includes(name)) {
    return null;
  }
  const source = await readFile(join(__dirname, 'client', `${name}.ts`), 'utf8');
  const typescript = await import('typescript');
  return typescript.transpileModule(source, {
    compilerOptions: { target: typescript.ScriptTarget.ES2022, module: typescript.ModuleKind.ESNext },
  }).outputText;
}
