/** Run-time types: what a value is, `instanceof`, and casts. */
import { types, type ApexType, type ClassType } from '../types';
import { throwApex } from './exception';
import { libraryAncestors } from './library-facts';
import { ApexDouble, isDecimal, type ApexObject } from './value';
import { widening } from './widening';

/** What the emitter puts on the prototype of every compiled class. */
export interface CompiledInstance extends ApexObject {
  /** The class itself, its superclasses and all interfaces, of the user and of the library. */
  readonly $ancestors: ReadonlySet<ApexType>;
}

/** What collections of a compiled class may be seen as; a class that is compiled anew takes the place of the old one. */
const ancestorsOfClasses = new Map<ApexType, ReadonlySet<ApexType>>();

/** Called once per compiled class, so that its instances know what they are. */
export function defineInstances(
  constructor: { readonly prototype: object },
  type: ApexType,
  ancestors: readonly ApexType[],
): void {
  const all = new Set(ancestors.flatMap((ancestor) => [ancestor, ...libraryAncestors(ancestor)]));
  ancestorsOfClasses.set(type, all);
  Object.defineProperties(constructor.prototype, { $type: { value: type }, $ancestors: { value: all } });
}

/** Null for null. An Id is a String at run time. */
export function runtimeTypeOf(value: unknown): ApexType | null {
  switch (typeof value) {
    case 'boolean':
      return types.primitive('Boolean');
    case 'string':
      return types.primitive('String');
    case 'number':
      return types.primitive('Integer');
    case 'bigint':
      return types.primitive('Long');
    default:
      return value === null || value === undefined ? null : typeOfObject(value as object);
  }
}

function typeOfObject(value: object): ApexType {
  if (isDecimal(value)) {
    return types.primitive('Decimal');
  }
  if (value instanceof ApexDouble) {
    return types.primitive('Double');
  }
  return (value as Partial<ApexObject>).$type ?? types.primitive('Object');
}

/** False for null. */
export function isInstance(value: unknown, tested: ApexType): boolean {
  const type = runtimeTypeOf(value);
  if (type === null) {
    return false;
  }
  if (type === tested) {
    return true;
  }
  if (tested === types.primitive('Id')) {
    return typeof value === 'string' && isIdShaped(value);
  }
  const ancestors = (value as Partial<CompiledInstance>).$ancestors;
  return ancestors?.has(tested) === true || isAssignable(type, tested) || widening(type.name, tested.name) !== null;
}

const ID_SHAPE = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

export function isIdShaped(text: string): boolean {
  return ID_SHAPE.test(text);
}

/** Whether a value of the run-time type `from` may be held by a variable of type `to`. */
export function isAssignable(from: ApexType, to: ApexType): boolean {
  if (from === to || (to.kind === 'primitive' && to.name === 'Object')) {
    return true;
  }
  if (from.kind === 'primitive') {
    return from.name === 'Id' && to.kind === 'primitive' && to.name === 'String';
  }
  if (from.kind === 'sobject') {
    return to.kind === 'sobject' && to.name === 'SObject';
  }
  if ((from.kind === 'list' || from.kind === 'set') && from.kind === to.kind) {
    return isAssignable(from.element, to.element) || isGenericSObject(from.element, to.element);
  }
  if (from.kind === 'map' && to.kind === 'map') {
    return from.key === to.key && (isAssignable(from.value, to.value) || isGenericSObject(from.value, to.value));
  }
  if (from.kind === 'list' || from.kind === 'set') {
    return to.kind === 'class' && to.name.startsWith('System.Iterable<');
  }
  const ancestors = ancestorsOfClasses.get(from) ?? libraryAncestors(from);
  return to.kind === 'class' && (ancestors.has(to) || (to.typeArguments.length > 0 && isViewOf(ancestors, to)));
}

/** `Database.Batchable<SObject>` where `Database.Batchable<Object>` is wanted. */
function isViewOf(ancestors: ReadonlySet<ApexType>, to: ClassType): boolean {
  const name = to.name.slice(0, to.name.indexOf('<') + 1);
  return [...ancestors].some(
    (ancestor) =>
      ancestor.kind === 'class' &&
      ancestor.name.startsWith(name) &&
      ancestor.typeArguments.every((argument, index) => {
        const wanted = to.typeArguments[index];
        return wanted !== undefined && isAssignable(argument, wanted);
      }),
  );
}

/** A `List<SObject>` may be cast to a list of a concrete type: its elements are checked when they are read. */
function isGenericSObject(from: ApexType, to: ApexType): boolean {
  return from.kind === 'sobject' && from.name === 'SObject' && to.kind === 'sobject';
}

/** Returns the value, which may be null, in the form of the type. */
export function cast(value: unknown, to: ApexType): unknown {
  if (value === null) {
    return null;
  }
  const from = runtimeTypeOf(value);
  if (from === to) {
    return value;
  }
  if (!isInstance(value, to)) {
    return invalidConversion(value, to);
  }
  const widen = to.kind === 'primitive' ? widening(from?.name ?? '', to.name) : null;
  return widen ? widen(value) : value;
}

export function invalidConversion(value: unknown, to: ApexType): never {
  const from = runtimeTypeOf(value);
  throwApex(
    'System.TypeException',
    `Invalid conversion from runtime type ${from === null ? 'null' : displayName(from)} to ${displayName(to)}`,
  );
}

/** As the platform's messages write a type: elements of type Object are `ANY`. */
export function displayName(type: ApexType): string {
  const element = (inner: ApexType): string =>
    inner.kind === 'primitive' && inner.name === 'Object' ? 'ANY' : displayName(inner);
  switch (type.kind) {
    case 'list':
      return `List<${element(type.element)}>`;
    case 'set':
      return `Set<${element(type.element)}>`;
    case 'map':
      return `Map<${element(type.key)},${element(type.value)}>`;
    default:
      return type.name;
  }
}

/** For `catch`: a library exception is compared by its declared hierarchy, a user's by its class. */
export function isExceptionOf(exception: ApexObject, caught: ClassType): boolean {
  return caught.name === 'System.Exception' || isInstance(exception, caught);
}
