/** What `for (x : y)` needs at run time. */
import { types, type ListType } from '../types';
import { callMethod } from './call';
import { ApexList, type ApexSet } from './collections';
import { throwApex } from './exception';

export function throwModified(): never {
  throwApex('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}

/**
 * The elements of a set; a change of its size, or of the map whose keys they are, is refused when the loop goes on to a
 * further element.
 */
export function* iterateSet(set: ApexSet): IterableIterator<unknown> {
  const { size, source } = set;
  const sourceSize = source?.size;
  for (const item of [...set]) {
    if (set.size !== size || source?.size !== sourceSize) {
      throwModified();
    }
    yield item;
  }
}

/** A System.Iterable: of the user, or of the library. */
export function* iterate(iterable: object): IterableIterator<unknown> {
  if (iterable instanceof ApexList) {
    yield* iterable.items;
    return;
  }
  const iterator = callMethod(iterable, 'iterator') as object;
  while (callMethod(iterator, 'hasNext') === true) {
    yield callMethod(iterator, 'next');
  }
}

const CHUNK = 200;

/** The lists that a SOQL for loop over lists sees. */
export function chunks(list: ApexList): ApexList[] {
  const result: ApexList[] = [];
  for (let start = 0; start < list.items.length; start += CHUNK) {
    result.push(new ApexList(list.$type, list.items.slice(start, start + CHUNK)));
  }
  return result;
}

/** `new T[size]`: so many nulls. */
export function listOfSize(type: ListType, size: number | null): ApexList {
  return new ApexList(type, new Array<unknown>(size ?? 0).fill(null));
}

export function emptyList(elementName: string): ApexList {
  return ApexList.of(types.sobject(elementName));
}
