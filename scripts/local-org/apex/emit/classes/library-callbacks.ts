/** Methods of library interfaces and superclasses that a user's class may implement or override. */
import { libraryDeclaration } from '../../runtime/library-facts';
import type { ClassSymbol } from '../../semantics/bound';
import type { ApexType } from '../../types';
import type { ClassHierarchy } from '../class-hierarchy';

/** Name and number of parameters. */
export function libraryCallbacks(
  symbol: ClassSymbol,
  hierarchy: ClassHierarchy,
): readonly (readonly [string, number])[] {
  const found = new Map<string, readonly [string, number]>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    const declaration = libraryDeclaration(name);
    if (!declaration || visited.has(name)) {
      return;
    }
    visited.add(name);
    for (const signature of Object.keys(declaration.methods ?? {})) {
      const method = parseSignature(signature);
      if (method) {
        found.set(method.join('/').toLowerCase(), method);
      }
    }
    [...(declaration.extends ? [declaration.extends] : []), ...(declaration.implements ?? [])].forEach((parent) =>
      visit(parent.includes('.') ? parent : `System.${parent}`),
    );
  };
  for (const type of libraryTypes(symbol, hierarchy)) {
    visit(type.name);
  }
  return [...found.values()];
}

function libraryTypes(symbol: ClassSymbol, hierarchy: ClassHierarchy): readonly ApexType[] {
  return hierarchy.ancestors(symbol).filter((type) => hierarchy.find(type) === null);
}

const SIGNATURE = /^(?!static\b).*?(\w+)\s*\((.*)\)$/;

/** `Integer compareTo(Object other)` -> `compareTo`, 1. Null for a static method. */
function parseSignature(signature: string): readonly [string, number] | null {
  const [, name, parameters = ''] = SIGNATURE.exec(signature) ?? [];
  if (name === undefined) {
    return null;
  }
  return [name, countParameters(parameters)];
}

/** Commas inside type arguments separate no parameters. */
function countParameters(parameters: string): number {
  const innermost = /<[^<>]*>/g;
  let outer = parameters;
  while (innermost.test(outer)) {
    outer = outer.replace(innermost, '');
  }
  return outer.trim() === '' ? 0 : outer.split(',').length;
}
