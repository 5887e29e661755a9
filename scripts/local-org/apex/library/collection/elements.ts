/** Going through whatever Apex lets a program iterate: collections, library iterables and a user's own. */
import { callMethod, findCallback } from '../../runtime/call';
import { ApexList, ApexSet } from '../../runtime/collections';
import { throwApex } from '../../runtime/exception';
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
  const iterator = callMethod(iterable, 'iterator') as object;
  const items: (readonly [unknown, ApexType | null])[] = [];
  while (callMethod(iterator, 'hasNext') === true) {
    items.push([callMethod(iterator, 'next'), null]);
  }
  return items;
}
