/** {@link EmittedProgram} -> running code: resolves library functions once, evaluates the script, builds the registry. */
import { runInThisContext } from 'node:vm';
import { addParsedQueries } from '../../data/soql/syntax/parsed-queries';
import { enumConstants, type LibraryClass, type LibraryFunction } from '../library/define';
import { NotEmulatedError } from '../runtime/exception';
import { libraryDeclaration, registerLibrary } from '../runtime/library-facts';
import { registerLineMap } from '../runtime/stack-trace';
import { decodeType } from '../runtime/type-codec';
import { toDecimal } from '../runtime/value';
import type { EmittedProgram, LibraryReference } from './emitted-program';
import { runtimeFunctions } from './runtime-functions';

/** What an emitted script answers: its top-level functions and classes by emitted name. */
export type LinkedNames = Readonly<Record<string, unknown>> & { readonly $enter: (work: () => unknown) => unknown };

export interface LinkedScript {
  readonly names: LinkedNames;
  /** One byte per coverage counter, 1 when the statement has run. */
  readonly hits: Uint8Array;
}

/** @param program names of the program that an anonymous block runs in; null for a program */
export function linkScript(
  emitted: EmittedProgram,
  library: readonly LibraryClass[],
  program: Readonly<Record<string, unknown>> | null = null,
): LinkedScript {
  registerLibrary(library);
  addParsedQueries(emitted.queries);
  const filename = registerLineMap(emitted.lineMap, program === null ? 'program' : 'block');
  const make = runInThisContext(emitted.code, { filename }) as (...args: readonly unknown[]) => LinkedNames;
  const hits = new Uint8Array(emitted.coverage.reduce((sum, table) => sum + table.lines.length, 0));
  const names = make(
    runtimeFunctions,
    emitted.types.map(decodeType),
    emitted.library.map(resolve),
    emitted.decimals.map((text) => toDecimal(text)),
    hits,
    program ?? {},
  );
  return { names, hits };
}

function resolve(reference: LibraryReference): unknown {
  const declaration = libraryDeclaration(reference.className);
  if (!declaration) {
    return missing(reference);
  }
  if (reference.member === 'constants') {
    return enumConstants(declaration);
  }
  if (reference.member === 'instances') {
    return declaration.instances ?? Object;
  }
  const found = find(declaration, reference);
  return reference.callback === null ? (found ?? missing(reference)) : overridable(reference, found);
}

function find(declaration: LibraryClass, { member, key }: LibraryReference): LibraryFunction | null {
  switch (member) {
    case 'method':
      return declaration.methods?.[key] ?? null;
    case 'constructor':
      return declaration.constructors?.[key] ?? null;
    case 'getter':
      return declaration.properties?.[key]?.get ?? null;
    default:
      return declaration.properties?.[key]?.set ?? null;
  }
}

/** A user's class may implement or override the method: its own comes first. */
function overridable(reference: LibraryReference, fallback: LibraryFunction | null): unknown {
  const callback = reference.callback ?? '';
  const otherwise = (fallback ?? missing(reference)) as (...args: readonly unknown[]) => unknown;
  return (self: object, ...args: readonly unknown[]) => {
    const own = (self as Record<string, unknown>)[callback];
    return typeof own === 'function' ? (own.apply(self, [...args]) as unknown) : otherwise(self, ...args);
  };
}

function missing({ className, key }: LibraryReference): LibraryFunction {
  return () => {
    throw new NotEmulatedError(`${className} ${key}`.trim());
  };
}
