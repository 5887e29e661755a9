/** Lists and maps of the types that library methods answer. */
import { ApexList, ApexMap, ApexSet } from '../../../runtime/collections';
import { types } from '../../../types';

const STRING = types.primitive('String');

export function listOf(className: string, items: readonly object[] = []): ApexList {
  return ApexList.of(types.class(className), [...items]);
}

export function stringList(items: Iterable<string> = []): ApexList {
  return ApexList.of(STRING, [...items]);
}

export function stringSet(items: Iterable<string> = []): ApexSet {
  return ApexSet.of(STRING, items);
}

export function stringMap(entries: Iterable<readonly [string, string]> = []): ApexMap {
  return ApexMap.of(STRING, STRING, entries);
}

/** The strings of a list that a user passed in; a null list is empty. */
export function stringsOf(list: ApexList | null): readonly string[] {
  return (list?.items ?? []) as readonly string[];
}
