/** Shorthand for members that only read or write a field of the instance's JavaScript class. */
import { NotEmulatedError } from '../../../runtime/exception';
import type { LibraryFunction, LibraryProperty } from '../../define';

/** Readable and writable properties: signature (`String city`) to the field of the JavaScript class. */
export function fields<T>(signatures: Readonly<Record<string, keyof T>>): Record<string, LibraryProperty> {
  return mapValues(signatures, (key) => ({ get: getter<T>(key), set: setter<T>(key) }));
}

export function readOnlyFields<T>(signatures: Readonly<Record<string, keyof T>>): Record<string, LibraryProperty> {
  return mapValues(signatures, (key) => ({ get: getter<T>(key) }));
}

/** Methods without parameters that answer a field. */
export function getters<T>(signatures: Readonly<Record<string, keyof T>>): Record<string, LibraryFunction> {
  return mapValues(signatures, (key) => getter<T>(key));
}

/** Methods with one parameter that set a field. */
export function setters<T>(signatures: Readonly<Record<string, keyof T>>): Record<string, LibraryFunction> {
  return mapValues(signatures, (key) => setter<T>(key));
}

/** A documented method that compiles and, when it is called, says that the local org has no such thing. */
export function notEmulated(feature: string): LibraryFunction {
  return () => {
    throw new NotEmulatedError(feature);
  };
}

function getter<T>(key: keyof T): LibraryFunction {
  return (self: T) => self[key];
}

function setter<T>(key: keyof T): LibraryFunction {
  return (self: T, value: T[keyof T]) => {
    self[key] = value;
  };
}

function mapValues<K, V>(source: Readonly<Record<string, K>>, map: (value: K) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, map(value)]));
}
