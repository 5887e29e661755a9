/** Supertypes and inherited members, with type arguments put in. */
import { types, type ApexType } from '../types';
import { bindParameters, substitute, typeArgumentsOf } from './substitution';
import type { SymbolTable } from './symbol-table';
import type { ClassSymbol, FieldSymbol, MethodSymbol, PropertySymbol } from './symbols';

/** A method seen through a type: its parameters and result with the type's arguments. */
export interface ResolvedMethod {
  readonly method: MethodSymbol;
  readonly parameters: readonly ApexType[];
  readonly returnType: ApexType;
}

const OBJECT = types.primitive('Object');

/** Superclass first, then interfaces. Every type is an Object as well; that is not listed. */
export function directSupertypes(type: ApexType, table: SymbolTable): readonly ApexType[] {
  const symbol = table.classOf(type);
  if (!symbol) {
    return implicitSupertypes(type, table);
  }
  const substitution = bindParameters(symbol.typeParameters, typeArgumentsOf(type));
  const declared = [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces];
  const supertypes = declared.map((supertype) => substitute(supertype, substitution));
  return supertypes.some((supertype) => supertype.name.startsWith('System.Iterable<'))
    ? supertypes
    : [...supertypes, ...implicitSupertypes(type, table)];
}

/** Lists and sets can be iterated, whether or not their declaration says so. */
function implicitSupertypes(type: ApexType, table: SymbolTable): readonly ApexType[] {
  return (type.kind === 'list' || type.kind === 'set') && table.library.find('System', 'Iterable')
    ? [types.class('System.Iterable', [type.element])]
    : [];
}

/** The type itself and everything it extends or implements, nearest first. */
export function* selfAndSupertypes(type: ApexType, table: SymbolTable): IterableIterator<ApexType> {
  const seen = new Set<ApexType>();
  const queue: ApexType[] = [type];
  for (let current = queue.shift(); current; current = queue.shift()) {
    if (!seen.has(current)) {
      seen.add(current);
      yield current;
      queue.push(...directSupertypes(current, table));
    }
  }
}

export function isSubtype(from: ApexType, to: ApexType, table: SymbolTable): boolean {
  for (const supertype of selfAndSupertypes(from, table)) {
    if (supertype === to) {
      return true;
    }
  }
  return false;
}

export function isException(type: ApexType, table: SymbolTable): boolean {
  return isSubtype(type, types.class('System.Exception'), table);
}

const METHOD_INDEX = new WeakMap<ClassSymbol, ReadonlyMap<string, readonly MethodSymbol[]>>();

export function declaredMethods(symbol: ClassSymbol, name: string): readonly MethodSymbol[] {
  let index = METHOD_INDEX.get(symbol);
  if (!index) {
    index = indexMethods(symbol.methods);
    METHOD_INDEX.set(symbol, index);
  }
  return index.get(name.toLowerCase()) ?? [];
}

function indexMethods(methods: readonly MethodSymbol[]): ReadonlyMap<string, readonly MethodSymbol[]> {
  const index = new Map<string, MethodSymbol[]>();
  for (const method of methods) {
    const key = method.name.toLowerCase();
    index.set(key, [...(index.get(key) ?? []), method]);
  }
  return index;
}

/** All methods of that name that the type has or inherits; an overridden one is left out. */
export function methodsNamed(type: ApexType, name: string, table: SymbolTable): ResolvedMethod[] {
  const found: ResolvedMethod[] = [];
  const signatures = new Set<string>();
  for (const current of selfAndSupertypes(type, table)) {
    const symbol = table.classOf(current);
    if (!symbol) {
      continue;
    }
    const substitution = bindParameters(symbol.typeParameters, typeArgumentsOf(current));
    for (const method of declaredMethods(symbol, name)) {
      const parameters = method.parameters.map((parameter) => substitute(parameter.type, substitution));
      const signature = parameters.map((parameter) => parameter.name).join(',');
      if (!signatures.has(signature)) {
        signatures.add(signature);
        found.push({ method, parameters, returnType: substitute(method.returnType, substitution) });
      }
    }
  }
  return found;
}

/** A field or property of a class or its superclasses, with the type it has seen from `type`. */
export function variableNamed(
  type: ApexType,
  name: string,
  table: SymbolTable,
): { readonly symbol: FieldSymbol | PropertySymbol; readonly type: ApexType } | null {
  const wanted = name.toLowerCase();
  for (const current of selfAndSupertypes(type, table)) {
    const symbol = table.classOf(current);
    const member = symbol && declaredVariable(symbol, wanted);
    if (symbol && member) {
      const substitution = bindParameters(symbol.typeParameters, typeArgumentsOf(current));
      return { symbol: member, type: substitute(member.type, substitution) };
    }
  }
  return null;
}

type Variables = ReadonlyMap<string, FieldSymbol | PropertySymbol>;
const VARIABLE_INDEX = new WeakMap<ClassSymbol, Variables>();

function declaredVariable(symbol: ClassSymbol, lowerName: string): FieldSymbol | PropertySymbol | null {
  let index = VARIABLE_INDEX.get(symbol);
  if (!index) {
    index = new Map([...symbol.properties, ...symbol.fields].map((member) => [member.name.toLowerCase(), member]));
    VARIABLE_INDEX.set(symbol, index);
  }
  return index.get(lowerName) ?? null;
}

/** The `T` of the `Iterable<T>` that a type is, or null. */
export function iterableElement(type: ApexType, table: SymbolTable): ApexType | null {
  if (type.kind === 'list' || type.kind === 'set') {
    return type.element;
  }
  for (const supertype of selfAndSupertypes(type, table)) {
    if (supertype.kind === 'class' && /^System\.Iterable(<|$)/.test(supertype.name)) {
      return supertype.typeArguments[0] ?? OBJECT;
    }
  }
  return null;
}

/** Class to top-level class. */
export function topLevel(symbol: ClassSymbol): ClassSymbol {
  return symbol.outer ? topLevel(symbol.outer) : symbol;
}
