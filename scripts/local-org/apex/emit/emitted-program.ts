/** The emitter's output: plain JSON, so that a warm start reads it from disk and links it without analysing anything. */
import type { ParsedQuery } from '../../data/soql/syntax/parsed-queries';
import type { LineMap } from '../runtime/stack-trace';
import type { SharingMode } from '../runtime/transaction';
import type { EncodedType } from '../runtime/type-codec';
import type { Access, TriggerEvent } from '../semantics/bound';

/** One function of the library that the code calls, resolved when the program is linked. */
export interface LibraryReference {
  /** Canonical name of the class, without type arguments. */
  readonly className: string;
  readonly member: 'method' | 'constructor' | 'getter' | 'setter' | 'constants' | 'instances';
  /** Key in the declaration; empty for constants and instances. */
  readonly key: string;
  /** Name under which a user's class overrides or implements the method; null where none can. */
  readonly callback: string | null;
}

export type AnnotationFacts = readonly (readonly [string, readonly (readonly [string, string])[]])[];

export interface MethodFacts {
  readonly name: string;
  readonly emittedName: string;
  readonly parameterTypes: readonly EncodedType[];
  readonly parameterNames: readonly string[];
  readonly returnType: EncodedType;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly access: Access;
  readonly annotations: AnnotationFacts;
}

export interface FieldFacts {
  readonly name: string;
  readonly slot: string;
  readonly type: EncodedType;
  readonly transient: boolean;
  readonly isAuraEnabled: boolean;
  readonly isGlobal: boolean;
}

/** A property with a getter of its own, which Lightning pages or formulas read. */
export interface ComputedFacts {
  readonly name: string;
  readonly type: EncodedType;
  readonly isAuraEnabled: boolean;
  readonly isGlobal: boolean;
  /** Method of the emitted class that is the getter. */
  readonly getter: string;
}

export interface ClassFacts {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly sharing: SharingMode;
  readonly isTest: boolean;
  readonly isAbstract: boolean;
  readonly isGlobal: boolean;
  readonly superclass: EncodedType | null;
  readonly interfaces: readonly EncodedType[];
  readonly annotations: AnnotationFacts;
  readonly methods: readonly MethodFacts[];
  readonly fields: readonly FieldFacts[];
  readonly computed: readonly ComputedFacts[];
  readonly state: readonly string[];
  /** Emitted names; null for interfaces and enums, and where there is no visible constructor without parameters. */
  readonly emittedClass: string | null;
  readonly emittedConstructor: string | null;
  /** The array of an enum's constants; null otherwise. */
  readonly emittedEnum: string | null;
}

export interface TriggerFacts {
  readonly name: string;
  readonly objectName: string;
  readonly events: readonly TriggerEvent[];
  readonly emittedName: string;
}

/** Statements of one class or trigger that count for coverage. */
export interface CoverageFacts {
  readonly name: string;
  readonly path: string;
  readonly kind: 'Class' | 'Trigger';
  /** Index of its first counter; the others follow. */
  readonly first: number;
  /** Apex line per counter. */
  readonly lines: readonly number[];
}

export interface EmittedProgram {
  readonly code: string;
  readonly lineMap: LineMap;
  readonly types: readonly EncodedType[];
  readonly library: readonly LibraryReference[];
  /** Of static queries; parsing them is what a first run would spend its time on. */
  readonly queries: readonly ParsedQuery[];
  /** Decimal literals. */
  readonly decimals: readonly string[];
  readonly classes: readonly ClassFacts[];
  readonly triggers: readonly TriggerFacts[];
  readonly coverage: readonly CoverageFacts[];
  /** Names of the program that the code of an anonymous block uses; empty for a program. */
  readonly imports: readonly string[];
}
