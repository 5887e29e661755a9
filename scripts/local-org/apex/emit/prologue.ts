/** The first line of an emitted script: names for everything it takes from outside. */
import type { ProgramContext } from './program-context';

/** The script is a function of `(runtime, types, library, decimals, coverage, program)`; see `link.ts`. */
export function prologue(context: ProgramContext, imports: readonly string[]): string {
  const runtimeNames = [...context.runtimeNames].map((name) => `${name}: $${name}`);
  const access = (item: { readonly access: string; readonly sharing: string }): string =>
    `access: '${item.access}', sharing: '${item.sharing}'`;
  const parts = [
    '(function ($rt, $types, $library, $decimals, $v, $program) {',
    "'use strict';",
    'let $n = 0, $d = 0;',
    'function $enter(work) { const depth = $d; try { return work(); } finally { $d = depth; } }',
    runtimeNames.length > 0 ? `const { ${runtimeNames.join(', ')} } = $rt;` : '',
    imports.length > 0 ? `const { ${imports.join(', ')} } = $program;` : '',
    constants('T', '$types', context.types.items.length),
    constants('L', '$library', context.library.items.length),
    constants('D', '$decimals', context.decimals.items.length),
    ...context.accesses.items.map((item, index) => `const A${index} = Object.freeze({ ${access(item)} });`),
    ...context.callers.items.map(
      (item, index) => `const K${index} = Object.freeze({ ${access(item)}, variables: () => new Map() });`,
    ),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function constants(prefix: string, source: string, count: number): string {
  const names = Array.from({ length: count }, (_item, index) => `${prefix}${index}`);
  return count > 0 ? `const [${names.join(', ')}] = ${source};` : '';
}
