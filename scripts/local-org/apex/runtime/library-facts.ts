/** What the runtime must know of the library's declarations: ancestors of a class and the JavaScript class behind it. */
import type { LibraryClass } from '../library/define';
import { types, type ApexType } from '../types';

const declarations = new Map<string, LibraryClass>();
const ancestorsByType = new Map<ApexType, ReadonlySet<ApexType>>();

/** Called by the compiler with the one table of the library; calling it again is harmless. */
export function registerLibrary(library: readonly LibraryClass[]): void {
  for (const declaration of library) {
    declarations.set(`${declaration.namespace}.${declaration.name}`.toLowerCase(), declaration);
  }
  ancestorsByType.clear();
}

/** Case-insensitive; `System.HttpRequest`. Type arguments are ignored. */
export function libraryDeclaration(canonicalName: string): LibraryClass | null {
  return declarations.get(withoutArguments(canonicalName).toLowerCase()) ?? null;
}

/** The superclasses and interfaces of a library type, without itself. */
export function libraryAncestors(type: ApexType): ReadonlySet<ApexType> {
  const known = ancestorsByType.get(type);
  if (known) {
    return known;
  }
  const ancestors = new Set<ApexType>();
  collect(type, ancestors);
  ancestors.delete(type);
  ancestorsByType.set(type, ancestors);
  return ancestors;
}

function collect(type: ApexType, into: Set<ApexType>): void {
  if (into.has(type)) {
    return;
  }
  into.add(type);
  const declaration = type.kind === 'class' ? libraryDeclaration(type.name) : null;
  if (!declaration || type.kind !== 'class') {
    return;
  }
  const parents = [...(declaration.extends ? [declaration.extends] : []), ...(declaration.implements ?? [])];
  for (const parent of parents) {
    const parameter = declaration.typeParameters ?? [];
    const found = libraryDeclaration(parent.includes('.') ? parent : `System.${parent}`);
    if (found) {
      const argumentsOf = parent.includes('<') ? type.typeArguments.slice(0, parameter.length) : [];
      collect(types.class(`${found.namespace}.${found.name}`, argumentsOf), into);
    }
  }
}

function withoutArguments(name: string): string {
  const bracket = name.indexOf('<');
  return bracket < 0 ? name : name.slice(0, bracket);
}
