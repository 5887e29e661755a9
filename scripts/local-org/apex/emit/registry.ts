/** The registry of a linked program, built from its facts. */
import type { ApexClass, ApexMethod, ClassRegistry } from '../runtime/apex-class';
import { resetCallerSharing } from '../runtime/caller-sharing';
import { toApexError } from '../runtime/error-conversion';
import { decodeType } from '../runtime/type-codec';
import type { ApexEnumValue } from '../runtime/value';
import { types, type ClassType } from '../types';
import type { AnnotationFacts, ClassFacts, MethodFacts } from './emitted-program';
import type { LinkedNames } from './link';

type Callable = (...args: readonly unknown[]) => unknown;

export class LinkedRegistry implements ClassRegistry {
  private readonly byName = new Map<string, ApexClass>();

  constructor(facts: readonly ClassFacts[], names: LinkedNames) {
    for (const fact of facts) {
      this.byName.set(fact.name.toLowerCase(), linkClass(fact, names));
    }
  }

  find(name: string): ApexClass | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  all(): Iterable<ApexClass> {
    return this.byName.values();
  }
}

function linkClass(facts: ClassFacts, names: LinkedNames): ApexClass {
  const constructor = facts.emittedClass === null ? null : (names[facts.emittedClass] as new () => object);
  const initialise = facts.emittedConstructor === null ? null : (names[facts.emittedConstructor] as Callable);
  return {
    type: types.class(facts.name),
    name: facts.name,
    sharing: facts.sharing,
    isTest: facts.isTest,
    isAbstract: facts.isAbstract,
    isGlobal: facts.isGlobal,
    kind: facts.kind,
    superclass: facts.superclass ? (decodeType(facts.superclass) as ClassType) : null,
    interfaces: facts.interfaces.map((encoded) => decodeType(encoded) as ClassType),
    annotations: annotations(facts.annotations),
    methods: facts.methods.map((method) => linkMethod(method, names)),
    constants: facts.emittedEnum === null ? [] : (names[facts.emittedEnum] as readonly ApexEnumValue[]),
    newInstance: constructor && initialise ? () => entered(names, () => initialise(new constructor())) as object : null,
    fields: facts.fields.map((field) => ({
      name: field.name,
      slot: field.slot,
      type: decodeType(field.type),
      transient: field.transient,
      isAuraEnabled: field.isAuraEnabled,
      isGlobal: field.isGlobal,
    })),
    computed: facts.computed.map(({ name, type, isAuraEnabled, isGlobal, getter }) => ({
      name,
      type: decodeType(type),
      isAuraEnabled,
      isGlobal,
      read: (instance) => entered(names, () => (instance as Record<string, Callable>)[getter]()),
    })),
    state: facts.state,
    allocate: () => {
      if (!constructor) {
        throw new Error(`${facts.name} has no instances.`);
      }
      return new constructor();
    },
  };
}

function linkMethod(facts: MethodFacts, names: LinkedNames): ApexMethod {
  const { emittedName, isStatic } = facts;
  return {
    name: facts.name,
    slot: emittedName,
    parameterTypes: facts.parameterTypes.map(decodeType),
    parameterNames: facts.parameterNames,
    returnType: decodeType(facts.returnType),
    isStatic,
    access: facts.access,
    annotations: annotations(facts.annotations),
    invoke: (instance, args) =>
      entered(names, () =>
        isStatic
          ? (names[emittedName] as Callable)(...args)
          : ((instance as Record<string, Callable>)[emittedName] as Callable).apply(instance, [...args]),
      ),
  };
}

/** Runs user code from outside: errors leave it as Apex exceptions, and the depth of the stack is what it was. */
export function entered(names: LinkedNames, work: () => unknown): unknown {
  resetCallerSharing();
  try {
    return names.$enter(work);
  } catch (error) {
    throw toApexError(error);
  }
}

function annotations(facts: AnnotationFacts): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(facts.map(([name, parameters]) => [name, new Map(parameters)]));
}

/** The classes of an anonymous block before those of the program that it runs in. */
export class NestedRegistry implements ClassRegistry {
  constructor(
    private readonly inner: ClassRegistry,
    private readonly outer: ClassRegistry,
  ) {}

  find(name: string): ApexClass | null {
    return this.inner.find(name) ?? this.outer.find(name);
  }

  *all(): Iterable<ApexClass> {
    yield* this.inner.all();
    yield* this.outer.all();
  }
}
