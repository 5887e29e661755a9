/**
 * The static and runtime types of Apex. Semantics, emitter, runtime and library share them. Types are interned by a
 * {@link TypeTable}: within one org two equal types are the same object, so `===` compares them.
 */

export type PrimitiveName =
  | 'Boolean'
  | 'Integer'
  | 'Long'
  | 'Double'
  | 'Decimal'
  | 'String'
  | 'Id'
  | 'Date'
  | 'Datetime'
  | 'Time'
  | 'Blob'
  | 'Object'
  | 'void'
  | 'null';

export interface PrimitiveType {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}

export interface ListType {
  readonly kind: 'list';
  /** Canonical, for example `List<Account>`. */
  readonly name: string;
  readonly element: ApexType;
}

export interface SetType {
  readonly kind: 'set';
  readonly name: string;
  readonly element: ApexType;
}

export interface MapType {
  readonly kind: 'map';
  readonly name: string;
  readonly key: ApexType;
  readonly value: ApexType;
}

/** A concrete SObject type, or the generic one when `name` is `SObject`. */
export interface SObjectType {
  readonly kind: 'sobject';
  readonly name: string;
}

/** A class, interface or enum, of the library (`System.HttpRequest`) or of the user (`Outer.Inner`). */
export interface ClassType {
  readonly kind: 'class';
  /** Canonical name; library types carry their namespace, user types none. Type arguments are part of it. */
  readonly name: string;
  readonly typeArguments: readonly ApexType[];
}

/** A type parameter inside a library declaration, for example the `T` of `Iterable<T>`. Never reaches the emitter. */
export interface TypeParameter {
  readonly kind: 'parameter';
  readonly name: string;
}

export type ApexType = PrimitiveType | ListType | SetType | MapType | SObjectType | ClassType | TypeParameter;

export class TypeTable {
  private readonly types = new Map<string, ApexType>();
  /** Asked for with every cast and with every record that is made, hence tables of their own. */
  private readonly primitives = new Map<PrimitiveName, PrimitiveType>();
  private readonly sobjects = new Map<string, SObjectType>();

  primitive(name: PrimitiveName): PrimitiveType {
    let type = this.primitives.get(name);
    if (!type) {
      type = this.intern({ kind: 'primitive', name });
      this.primitives.set(name, type);
    }
    return type;
  }

  list(element: ApexType): ListType {
    return this.intern({ kind: 'list', name: `List<${element.name}>`, element });
  }

  set(element: ApexType): SetType {
    return this.intern({ kind: 'set', name: `Set<${element.name}>`, element });
  }

  map(key: ApexType, value: ApexType): MapType {
    return this.intern({ kind: 'map', name: `Map<${key.name},${value.name}>`, key, value });
  }

  sobject(name: string): SObjectType {
    let type = this.sobjects.get(name);
    if (!type) {
      type = this.intern({ kind: 'sobject', name });
      this.sobjects.set(name, type);
    }
    return type;
  }

  class(name: string, typeArguments: readonly ApexType[] = []): ClassType {
    const suffix = typeArguments.length > 0 ? `<${typeArguments.map((argument) => argument.name).join(',')}>` : '';
    return this.intern({ kind: 'class', name: name + suffix, typeArguments });
  }

  parameter(name: string): TypeParameter {
    return this.intern({ kind: 'parameter', name });
  }

  private intern<T extends ApexType>(type: T): T {
    const key = `${type.kind} ${type.name}`;
    const known = this.types.get(key);
    if (known) {
      return known as T;
    }
    Object.freeze(type);
    this.types.set(key, type);
    return type;
  }
}

/** The table of the process: types hold no org state, so all orgs and tests of a thread share them. */
export const types = new TypeTable();

/** The primitive types a source may name, by lower-cased name. */
export const PRIMITIVES: ReadonlyMap<string, PrimitiveName> = new Map(
  (
    [
      'Boolean',
      'Integer',
      'Long',
      'Double',
      'Decimal',
      'String',
      'Id',
      'Date',
      'Datetime',
      'Time',
      'Blob',
      'Object',
    ] as const
  ).map((name) => [name.toLowerCase(), name]),
);
