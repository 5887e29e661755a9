/**
 * All classes of one org by lower-cased name, whatever their source: the user's, the library's, and the schema's
 * SObject types. One table serves one analysis; library symbols are shared by all analyses with the same library.
 */
import type { ObjectDescribe, Schema } from '../../data/schema/schema';
import type { LibraryClass } from '../library/define';
import { PRIMITIVES, types, type ApexType } from '../types';
import type { TypeSyntax } from '../syntax/nodes';
import { LibraryClassSymbol } from './library-symbol';
import { baseName } from './substitution';
import type { ClassSymbol } from './symbols';

/** Namespaces whose types need no qualification. */
const IMPLICIT_NAMESPACES = ['system', 'schema'];

/** SObject types that exist although no describe lists them. */
const UNLISTED_OBJECTS: ReadonlyMap<string, string> = new Map([
  ['sobject', 'SObject'],
  ['aggregateresult', 'AggregateResult'],
]);

export class LibrarySymbols {
  private readonly classes = new Map<string, LibraryClassSymbol>();
  private readonly namespaces = new Set<string>();

  constructor(library: readonly LibraryClass[]) {
    for (const declaration of library) {
      const symbol = new LibraryClassSymbol(declaration, (type, from) => this.resolve(type, from));
      this.classes.set(symbol.canonicalName.toLowerCase(), symbol);
      this.namespaces.add(declaration.namespace.toLowerCase());
    }
  }

  isNamespace(name: string): boolean {
    return this.namespaces.has(name.toLowerCase());
  }

  /** `name` may be dotted: an inner type. */
  find(namespace: string, name: string): ClassSymbol | null {
    return this.classes.get(`${namespace}.${name}`.toLowerCase()) ?? null;
  }

  byCanonicalName(name: string): ClassSymbol | null {
    return this.classes.get(name.toLowerCase()) ?? null;
  }

  findImplicit(name: string): ClassSymbol | null {
    for (const namespace of IMPLICIT_NAMESPACES) {
      const symbol = this.find(namespace, name);
      if (symbol) {
        return symbol;
      }
    }
    // `Database`, `Messaging`: a class of the same name as its namespace.
    return this.find(name, name);
  }

  /** A name that no declaration has is an SObject type or a type that is not emulated; both compare by name alone. */
  private resolve(type: TypeSyntax, from: LibraryClassSymbol): ApexType {
    let resolved = this.resolveNamed(type, from);
    for (let dimension = 0; dimension < type.dimensions; dimension++) {
      resolved = types.list(resolved);
    }
    return resolved;
  }

  private resolveNamed(type: TypeSyntax, from: LibraryClassSymbol): ApexType {
    const last = type.parts.at(-1);
    const name = type.parts.map((part) => part.name).join('.');
    const typeArguments = (last?.arguments ?? []).map((argument) => this.resolve(argument, from));
    if (from.typeParameters.includes(name)) {
      return types.parameter(name);
    }
    const builtIn = builtInType(name, typeArguments);
    if (builtIn) {
      return builtIn;
    }
    const { namespace } = from.declaration;
    const symbol =
      this.find(from.canonicalName, name) ??
      this.find(namespace, name) ??
      this.byCanonicalName(name) ??
      this.findImplicit(name);
    if (symbol) {
      return symbol.type.kind === 'class' ? types.class(symbol.canonicalName, typeArguments) : symbol.type;
    }
    return name.includes('.') ? types.class(name, typeArguments) : types.sobject(name);
  }
}

/** Primitives, collections and SObject; null for any other name. `System.` may stand before it. */
export function builtInType(qualified: string, typeArguments: readonly ApexType[]): ApexType | null {
  const name = qualified.toLowerCase().replace(/^system\./, '');
  const [first, second] = typeArguments;
  const primitive = PRIMITIVES.get(name);
  if (primitive && !first) {
    return types.primitive(primitive);
  }
  if (name === 'sobject') {
    return types.sobject('SObject');
  }
  if (name === 'list' && first) {
    return types.list(first);
  }
  if (name === 'set' && first) {
    return types.set(first);
  }
  return name === 'map' && first && second ? types.map(first, second) : null;
}

const LIBRARIES = new WeakMap<readonly LibraryClass[], LibrarySymbols>();

function librarySymbols(library: readonly LibraryClass[]): LibrarySymbols {
  let symbols = LIBRARIES.get(library);
  if (!symbols) {
    symbols = new LibrarySymbols(library);
    LIBRARIES.set(library, symbols);
  }
  return symbols;
}

export class SymbolTable {
  readonly library: LibrarySymbols;
  private readonly userClasses = new Map<string, ClassSymbol>();

  /** @param base a table whose user classes are seen from this one, for an anonymous block */
  constructor(
    readonly schema: Schema,
    library: readonly LibraryClass[],
    private readonly base: SymbolTable | null = null,
  ) {
    this.library = librarySymbols(library);
  }

  /** False when the name is taken. Inner classes are registered too, as `Outer.Inner`. */
  addUserClass(symbol: ClassSymbol): boolean {
    const key = symbol.canonicalName.toLowerCase();
    if (this.userClasses.has(key)) {
      return false;
    }
    this.userClasses.set(key, symbol);
    return true;
  }

  /** `Foo` or `Outer.Inner`. */
  userClass(name: string): ClassSymbol | null {
    return this.userClasses.get(name.toLowerCase()) ?? this.base?.userClass(name) ?? null;
  }

  /** Canonical API name of an SObject type, or null. */
  objectName(name: string): string | null {
    return this.schema.object(name)?.name ?? UNLISTED_OBJECTS.get(name.toLowerCase()) ?? null;
  }

  object(name: string): ObjectDescribe | null {
    return this.schema.object(name);
  }

  /** The class that declares the members of a type. */
  classOf(type: ApexType): ClassSymbol | null {
    switch (type.kind) {
      case 'class': {
        const name = baseName(type.name);
        return this.userClass(name) ?? this.library.byCanonicalName(name);
      }
      case 'sobject':
        return this.library.findImplicit('SObject');
      case 'list':
        return this.library.find('System', 'List');
      case 'set':
        return this.library.find('System', 'Set');
      case 'map':
        return this.library.find('System', 'Map');
      default:
        return this.library.find('System', type.name);
    }
  }

  /** An inner class of `symbol` or of a class it extends. */
  innerClass(symbol: ClassSymbol, name: string): ClassSymbol | null {
    const seen = new Set<ClassSymbol>();
    let current: ClassSymbol | null = symbol;
    while (current && !seen.has(current)) {
      seen.add(current);
      const inner =
        current.origin === 'user'
          ? this.userClass(`${current.canonicalName}.${name}`)
          : this.library.find(current.canonicalName, name);
      if (inner) {
        return inner;
      }
      current = current.superclass ? this.classOf(current.superclass) : null;
    }
    return null;
  }
}
