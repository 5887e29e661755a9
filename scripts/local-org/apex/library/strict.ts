/**
 * Null checks of library functions. The platform refuses null receivers and null arguments with a
 * `System.NullPointerException`; JavaScript would quietly turn them into text or zero.
 */
import { throwApex } from '../runtime/exception';
import type { LibraryFunction } from './define';

type AnyFunction = (...args: unknown[]) => unknown;

export function nullDereference(): never {
  throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
}

/** @param position from 1 */
export function nullArgument(position: number): never {
  throwApex('System.NullPointerException', `Argument ${position} cannot be null`);
}

export function nullSoleArgument(): never {
  throwApex('System.NullPointerException', 'Argument cannot be null.');
}

/** Wraps a function of an instance method: neither the receiver nor an argument may be null. */
export function onInstance<F extends LibraryFunction>(work: F): F {
  const call = work as unknown as AnyFunction;
  const checked: AnyFunction =
    work.length === 1
      ? (self: unknown) => (self === null ? nullDereference() : call(self))
      : work.length === 2
        ? (self: unknown, first: unknown) =>
            self === null ? nullDereference() : first === null ? nullArgument(1) : call(self, first)
        : work.length === 3
          ? (self: unknown, first: unknown, second: unknown) =>
              self === null
                ? nullDereference()
                : first === null
                  ? nullArgument(1)
                  : second === null
                    ? nullArgument(2)
                    : call(self, first, second)
          : (...args: unknown[]) => {
              const missing = args.indexOf(null);
              return missing < 0 ? call(...args) : missing === 0 ? nullDereference() : nullArgument(missing);
            };
  return checked as unknown as F;
}

/** Wraps a function of a static method: no argument may be null. */
export function onClass<F extends LibraryFunction>(work: F): F {
  const call = work as unknown as AnyFunction;
  const checked: AnyFunction =
    work.length === 1
      ? (first: unknown) => (first === null ? nullSoleArgument() : call(first))
      : work.length === 2
        ? (first: unknown, second: unknown) =>
            first === null ? nullArgument(1) : second === null ? nullArgument(2) : call(first, second)
        : (...args: unknown[]) => {
            const missing = args.indexOf(null);
            return missing < 0 ? call(...args) : nullArgument(missing + 1);
          };
  return checked as unknown as F;
}
