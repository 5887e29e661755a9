/** Going through whatever Apex lets a program iterate: collections, library iterables and a user's own. */
import { findCallback } from '../../runtime/call';
import { ApexList, ApexSet } from '../../runtime/collections';
import { throwApex } from '../../runtime/exception';
import { iterate } from '../../runtime/iteration';
import type { ApexType } from '../../types';

/** The elements with their static type, which is null where only the user's class knows it. */
export function elements(iterable: unknown): (readonly [unknown, ApexType | null])[] {
  if (iterable instanceof ApexList || iterable instanceof ApexSet) {
    const type = iterable.$type.element;
    return [...iterable].map((item) => [item, type]);
  }
  if (typeof iterable !== 'object' || iterable === null || !findCallback(iterable, 'iterator', 0)) {
    throwApex('System.TypeException', 'Invalid conversion from runtime type to Iterable');
  }
  return [...iterate(iterable)].map((item) => [item, null]);
}

/** The elements alone. */
export function elementsOf(iterable: unknown): unknown[] {
  return elements(iterable).map(([item]) => item);
}
