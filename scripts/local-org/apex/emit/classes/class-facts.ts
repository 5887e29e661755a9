/** What the registry of the running program tells about a class. */
import { encodeType } from '../../runtime/type-codec';
import type { Annotations, ClassSymbol, MethodSymbol } from '../../semantics/bound';
import { types } from '../../types';
import type { AnnotationFacts, ClassFacts, ComputedFacts, FieldFacts, MethodFacts } from '../emitted-program';
import { className, constructorName, enumName, instanceGetter, methodName } from '../names';
import type { ClassContext } from './class-context';

export function classFacts({ symbol, bound, program }: ClassContext): ClassFacts {
  const isClass = symbol.kind === 'class';
  const constructor = symbol.constructors.find(
    (candidate) => candidate.parameters.length === 0 && candidate.access !== 'private',
  );
  return {
    name: symbol.canonicalName,
    kind: symbol.kind,
    sharing: bound.sharing,
    isTest: symbol.isTest,
    isAbstract: symbol.isAbstract,
    isGlobal: symbol.access === 'global',
    superclass: symbol.superclass ? encodeType(symbol.superclass) : null,
    interfaces: symbol.interfaces.map(encodeType),
    annotations: annotationFacts(symbol.annotations),
    methods: symbol.methods.map(methodFacts),
    fields: isClass ? fieldFacts({ symbol, program }) : [],
    computed: isClass ? computedFacts(symbol) : [],
    state: isClass ? stateSlots({ symbol, program }) : [],
    emittedClass: isClass ? className(symbol) : null,
    emittedConstructor: isClass && !symbol.isAbstract && constructor ? constructorName(constructor) : null,
    emittedEnum: symbol.kind === 'enum' ? enumName(symbol) : null,
  };
}

function annotationFacts(annotations: Annotations): AnnotationFacts {
  return [...annotations].map(([name, parameters]) => [name, [...parameters]]);
}

function methodFacts(method: MethodSymbol): MethodFacts {
  return {
    name: method.name,
    emittedName: methodName(method),
    parameterTypes: method.parameters.map((parameter) => encodeType(parameter.type)),
    parameterNames: method.parameters.map((parameter) => parameter.name),
    returnType: encodeType(method.returnType ?? types.primitive('void')),
    isStatic: method.isStatic,
    isAbstract: method.isAbstract,
    access: method.access,
    annotations: annotationFacts(method.annotations),
  };
}

function computedFacts(symbol: ClassSymbol): ComputedFacts[] {
  return symbol.properties
    .filter((property) => !property.isAuto && !property.isStatic && property.getterAccess !== null)
    .map((property) => ({
      name: property.name,
      type: encodeType(property.type),
      isAuraEnabled: property.annotations.has('auraenabled'),
      isGlobal: property.access === 'global',
      getter: instanceGetter(property.name),
    }))
    .filter(({ isAuraEnabled, isGlobal }) => isAuraEnabled || isGlobal);
}

/** Slots of fields and properties; one with accessors of its own may store a value too. */
function stateSlots({ symbol, program }: Pick<ClassContext, 'symbol' | 'program'>): string[] {
  return [...symbol.fields, ...symbol.properties]
    .filter((member) => !member.isStatic && !member.isTransient)
    .map((member) => program.hierarchy.slot(member));
}

/** Fields, and properties that store a value, in the order of the source. */
function fieldFacts({ symbol, program }: Pick<ClassContext, 'symbol' | 'program'>): FieldFacts[] {
  return [...symbol.fields, ...symbol.properties.filter((property) => property.isAuto)]
    .filter((member) => !member.isStatic)
    .sort((left, right) => left.position.line - right.position.line || left.position.column - right.position.column)
    .map((member) => ({
      name: member.name,
      slot: program.hierarchy.slot(member),
      type: encodeType(member.type),
      transient: member.isTransient,
      isAuraEnabled: member.annotations.has('auraenabled'),
      isGlobal: member.access === 'global',
    }));
}
