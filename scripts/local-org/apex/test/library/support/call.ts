/** Calls library functions by class and signature, as the emitted code does once the compiler has chosen one. */
import { library } from '../../../library';
import { ApexException } from '../../../runtime/exception';
import type { LibraryClass, LibraryFunction } from '../../../library/define';

function classNamed(name: string): LibraryClass {
  const declaration = library.find((candidate) => candidate.name === name);
  if (!declaration) {
    throw new Error(`The library has no class ${name}.`);
  }
  return declaration;
}

/** `abbreviate(Integer,Integer)` of `String abbreviate(Integer maxWidth, Integer offset)`. */
function shortSignature(signature: string): string {
  const [, name = '', parameters = ''] = /(\w+)?\((.*)\)$/s.exec(signature) ?? [];
  const parameterTypes = splitParameters(parameters).map((parameter) => parameter.replace(/\s+\w+$/, ''));
  return `${name}(${parameterTypes.join(',').replaceAll(' ', '')})`;
}

function splitParameters(parameters: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const piece of parameters.split(',')) {
    if (depth > 0) {
      parts[parts.length - 1] += `,${piece}`;
    } else if (piece.trim() !== '') {
      parts.push(piece.trim());
    }
    depth += piece.split('<').length - piece.split('>').length;
  }
  return parts;
}

function find(functions: Readonly<Record<string, LibraryFunction | null>> | undefined, short: string): LibraryFunction {
  for (const [signature, work] of Object.entries(functions ?? {})) {
    if (shortSignature(signature) === short && work) {
      return work;
    }
  }
  throw new Error(`No function ${short}.`);
}

/** `call('String', 'left(Integer)', 'abcd', 2)` */
export function call(className: string, short: string, ...args: unknown[]): unknown {
  return (find(classNamed(className).methods, short) as (...values: unknown[]) => unknown)(...args);
}

/** `construct('JSONGenerator', '(Boolean)', true)` */
export function construct(className: string, short: string, ...args: unknown[]): unknown {
  return (find(classNamed(className).constructors, short) as (...values: unknown[]) => unknown)(...args);
}

/** Type and message of the Apex exception that `work` throws. */
export function thrownBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ApexException) {
      return `${error.$type.name}: ${error.message}`;
    }
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
