/** A compiled user class at run time, and the registry that finds one by name. */
import type { ApexType, ClassType } from '../types';
import type { ApexEnumValue } from './value';

export interface ApexMethod {
  /** As written in the source. */
  readonly name: string;
  /** JavaScript property of an instance that holds it, shared by all that override or implement it; unused when static. */
  readonly slot: string;
  readonly parameterTypes: readonly ApexType[];
  /** As written in the source: Apex REST and Lightning pass arguments by name. */
  readonly parameterNames: readonly string[];
  readonly returnType: ApexType;
  readonly isStatic: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  /** Lower-cased annotation names with their lower-cased parameters, for example `istest`, `auraenabled` {cacheable: 'true'}. */
  readonly annotations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Calls it: `instance` is null for a static method. Runs inside the current transaction. */
  readonly invoke: (instance: object | null, args: readonly unknown[]) => unknown;
}

export interface ApexField {
  readonly name: string;
  /** JavaScript property of the instance that holds it; the name itself but for rare clashes. */
  readonly slot: string;
  readonly type: ApexType;
  readonly transient: boolean;
  /** `@AuraEnabled`: what Lightning pages see of an object. */
  readonly isAuraEnabled: boolean;
  /** What formulas may read of an object. */
  readonly isGlobal: boolean;
}

/** A property whose value code gives, and that Lightning pages or formulas may read. */
export interface ApexComputedProperty {
  readonly name: string;
  readonly type: ApexType;
  readonly isAuraEnabled: boolean;
  readonly isGlobal: boolean;
  /** Runs the getter, inside the current transaction. */
  readonly read: (instance: object) => unknown;
}

export interface ApexClass {
  readonly type: ClassType;
  readonly name: string;
  readonly sharing: 'with' | 'without' | 'inherited';
  readonly isTest: boolean;
  readonly isAbstract: boolean;
  readonly isGlobal: boolean;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly superclass: ClassType | null;
  readonly interfaces: readonly ClassType[];
  readonly annotations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly methods: readonly ApexMethod[];
  /** Constants of an enum in order; empty otherwise. */
  readonly constants: readonly ApexEnumValue[];
  /** The no-argument constructor, as `Type.newInstance` calls it; null where there is none that is visible. */
  readonly newInstance: (() => object) | null;
  /** Its own instance fields and auto-properties in declaration order, without the superclass's. */
  readonly fields: readonly ApexField[];
  /** Its own instance properties with a getter of their own, aura-enabled or global, without the superclass's. */
  readonly computed: readonly ApexComputedProperty[];
  /** Slots of its own that a stored object keeps: of all instance fields and properties but `transient` ones. */
  readonly state: readonly string[];
  /** An empty instance whose initialisers have not run: what JSON and job deserialisation fill. */
  readonly allocate: () => object;
}

export interface ClassRegistry {
  /** Case-insensitive; `Outer.Inner` for an inner class. */
  find(name: string): ApexClass | null;
  all(): Iterable<ApexClass>;
}
