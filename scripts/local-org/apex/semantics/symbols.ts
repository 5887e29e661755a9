/**
 * The symbol model. Three sources feed it with one shape: user classes, the library's declarations and the schema.
 * Symbols are compared by identity. What a name means is settled here; the emitter only reads symbols.
 */
import type { LibraryClass } from '../library/define';
import type { ApexType, ClassType } from '../types';

/** 1-based line and column (in UTF-16 units) of the first character, as the platform counts them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Access = 'private' | 'protected' | 'public' | 'global';

export type SharingDeclaration = 'with' | 'without' | 'inherited' | null;

/** Lower-cased annotation names with their lower-cased parameter names; values keep their case. */
export type Annotations = ReadonlyMap<string, ReadonlyMap<string, string>>;

export type SymbolOrigin = 'user' | 'library';

/** A class, interface or enum. */
export interface ClassSymbol {
  readonly origin: SymbolOrigin;
  readonly kind: 'class' | 'interface' | 'enum';
  /** Last part of the canonical name. */
  readonly name: string;
  /** `Foo`, `Outer.Inner`, `System.HttpRequest`; with no type arguments. */
  readonly canonicalName: string;
  /** For a generic library class the type whose arguments are its own parameters. */
  readonly type: ApexType;
  readonly typeParameters: readonly string[];
  readonly outer: ClassSymbol | null;
  readonly access: Access;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isTest: boolean;
  readonly annotations: Annotations;
  readonly sharing: SharingDeclaration;
  /** Null for interfaces, enums and classes that extend nothing. */
  readonly superclass: ClassType | null;
  /** For an interface those it extends. */
  readonly interfaces: readonly ClassType[];
  readonly fields: readonly FieldSymbol[];
  readonly properties: readonly PropertySymbol[];
  readonly methods: readonly MethodSymbol[];
  readonly constructors: readonly ConstructorSymbol[];
  /** Constants of an enum in order; empty otherwise. */
  readonly constants: readonly string[];
  readonly innerClasses: readonly ClassSymbol[];
  /** The declaration of a library class; null for a user's. */
  readonly declaration: LibraryClass | null;
  /** File of a user class; empty for the library. */
  readonly path: string;
  readonly position: Position;
}

export interface ParameterSymbol {
  readonly name: string;
  readonly type: ApexType;
}

interface MemberSymbol {
  readonly owner: ClassSymbol;
  /** As declared. */
  readonly name: string;
  readonly isStatic: boolean;
  readonly access: Access;
  /** `@TestVisible`. */
  readonly isTestVisible: boolean;
  readonly annotations: Annotations;
  readonly position: Position;
}

/** A field of a user class. */
export interface FieldSymbol extends MemberSymbol {
  readonly kind: 'field';
  readonly type: ApexType;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
}

/** A property with accessors: of a user class, or of the library. */
export interface PropertySymbol extends MemberSymbol {
  readonly kind: 'property';
  readonly type: ApexType;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  /** Null when there is no such accessor. */
  readonly getterAccess: Access | null;
  readonly setterAccess: Access | null;
  /** True when both accessors that exist have no body, so that the property is a field with access rules. */
  readonly isAuto: boolean;
  /** Key in `LibraryClass.properties`; null for a user's. */
  readonly libraryKey: string | null;
}

export interface MethodSymbol extends MemberSymbol {
  readonly kind: 'method';
  readonly parameters: readonly ParameterSymbol[];
  readonly returnType: ApexType;
  readonly isAbstract: boolean;
  /** Declared virtual, abstract or override, or a member of an interface. */
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  /** Methods of superclasses and interfaces (user's and library's) that this one overrides or implements. */
  readonly overrides: readonly MethodSymbol[];
  /** Key in `LibraryClass.methods`; null for a user's. */
  readonly libraryKey: string | null;
}

export interface ConstructorSymbol extends MemberSymbol {
  readonly kind: 'constructor';
  readonly parameters: readonly ParameterSymbol[];
  /**
   * `default`: the one without parameters that the compiler adds. `exception`: one of the four that every custom
   * exception has, `()`, `(String)`, `(Exception)` and `(String, Exception)`. Null when it is written in source.
   */
  readonly automatic: 'default' | 'exception' | null;
  /** Key in `LibraryClass.constructors`; null for a user's. */
  readonly libraryKey: string | null;
}

/** A local variable, parameter, loop or catch variable, or a temporary of the compiler. */
export interface LocalSymbol {
  readonly kind: 'local';
  /** As declared; temporaries have a name that no Apex identifier has. */
  readonly name: string;
  readonly type: ApexType;
  /** Unique within one body (method, accessor, initialiser, trigger or anonymous block). */
  readonly id: number;
  readonly isFinal: boolean;
  readonly isParameter: boolean;
}
