/**
 * How a library class is declared: its signatures, read by the compiler's semantics, stand beside the functions that
 * the emitted code calls, so that the two cannot drift. One file per class, named as the vendor names it.
 *
 * A signature is written as in the vendor's reference: `static String valueOf(Object value)`. Type parameters of the
 * class (`T`) may appear anywhere. A function of an instance method receives the instance first. Functions reach the
 * running transaction through `transaction()` of `runtime/transaction.ts`, never through a parameter.
 */

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
  /** Constants of an enum, in order. */
  readonly values?: readonly string[];
  /** The JavaScript class of its instances; `defineClass` sets `$type` on its prototype when it has none. */
  readonly instances?: abstract new (...args: never[]) => object;
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

/** Checks nothing yet and registers nothing: `library/index.ts` is the one table that lists the classes. */
export function defineClass(declaration: LibraryClass): LibraryClass {
  return declaration;
}
