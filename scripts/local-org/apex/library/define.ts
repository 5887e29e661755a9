/**
 * How a library class is declared: its signatures, read by the compiler's semantics, stand beside the functions that
 * the emitted code calls, so that the two cannot drift. One file per class, named as the vendor names it.
 *
 * A signature is written as in the vendor's reference: `static String valueOf(Object value)`. Type parameters of the
 * class (`T`) may appear anywhere. A function of an instance method receives the instance first; a constructor of a
 * class with type parameters receives the type to build first (`new List<String>()` calls it with `List<String>`).
 * Functions reach the running transaction through `transaction()` of `runtime/transaction.ts`, never through a parameter.
 */
import { types, type ApexType } from '../types';
import { ApexEnumValue } from '../runtime/value';

/** Parameters are checked against the signature by the compiler, not by TypeScript. */
export type LibraryFunction = (...args: never[]) => unknown;

export interface LibraryProperty {
  readonly get?: LibraryFunction;
  readonly set?: LibraryFunction;
}

export interface LibraryClass {
  /** `System`, `Database`, `Schema`, …: the namespace of the vendor's reference. */
  readonly namespace: string;
  /** As the vendor writes it; an inner type is dotted, for example `Database.SaveResult` is namespace Database. */
  readonly name: string;
  /** Address of the vendor's reference page. */
  readonly reference: string;
  readonly kind?: 'class' | 'interface' | 'enum';
  readonly abstract?: boolean;
  readonly virtual?: boolean;
  /** Names of type parameters, for example `['T']`. */
  readonly typeParameters?: readonly string[];
  /** Canonical names, for example `System.Exception`, `Iterable<T>`. */
  readonly extends?: string;
  readonly implements?: readonly string[];
  /**
   * True for a class whose static methods depend on the code that calls them (`Database`, `Search`): the emitter then
   * passes a `Caller` (see `runtime/transaction.ts`) as an extra last argument to every one of its methods.
   */
  readonly receivesCaller?: boolean;
  /** Constants of an enum, in order. */
  readonly values?: readonly string[];
  /** The JavaScript class of its instances; `defineClass` sets `$type` on its prototype when it has none. */
  readonly instances?: abstract new (...args: never[]) => object;
  /** The one instance that stands for all that are equal to it, where instances are compared by identity. */
  readonly canonical?: (instance: never) => object;
  /** Fields of `instances` that JSON reads and writes; absent for a class that is no part of JSON. */
  readonly json?: Readonly<Record<string, ApexType>>;
  /** Signatures without a return type: `(String name)`. The function returns the new instance. */
  readonly constructors?: Readonly<Record<string, LibraryFunction>>;
  /** For example `static Integer MAX_VALUE` or `String name`. A property with no `set` is read-only. */
  readonly properties?: Readonly<Record<string, LibraryProperty>>;
  /**
   * For example `Boolean startsWith(String prefix)`. In an interface or for an abstract method the value is `null`:
   * the library then calls the user's implementation with `callMethod` of `runtime/call.ts`.
   */
  readonly methods?: Readonly<Record<string, LibraryFunction | null>>;
}

/** Registers nothing: `library/index.ts` is the one table that lists the classes. */
export function defineClass(declaration: LibraryClass): LibraryClass {
  const prototype = declaration.instances?.prototype as { $type?: unknown } | undefined;
  if (prototype && !Object.hasOwn(prototype, '$type')) {
    Object.defineProperty(prototype, '$type', { value: types.class(canonicalName(declaration)) });
  }
  return declaration;
}

/** `System.RoundingMode`; type parameters are left out. */
export function canonicalName(declaration: LibraryClass): string {
  return `${declaration.namespace}.${declaration.name}`;
}

/** Address of a page of the vendor's Apex reference, for example of `apex_methods_system_string`. */
export function referencePage(page: string): string {
  return `https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/${page}.htm`;
}

const constantsByEnum = new Map<string, readonly ApexEnumValue[]>();

/** The constants of a library enum in order; one object per constant, so that `===` compares them. */
export function enumConstants(declaration: LibraryClass): readonly ApexEnumValue[] {
  const name = canonicalName(declaration);
  let constants = constantsByEnum.get(name);
  if (!constants) {
    const type = types.class(name);
    constants = (declaration.values ?? []).map((value, ordinal) => new ApexEnumValue(type, value, ordinal));
    constantsByEnum.set(name, constants);
  }
  return constants;
}

export function enumConstant(declaration: LibraryClass, name: string): ApexEnumValue {
  const constant = enumConstants(declaration).find((candidate) => candidate.name === name);
  if (!constant) {
    throw new Error(`${canonicalName(declaration)} has no constant ${name}.`);
  }
  return constant;
}
