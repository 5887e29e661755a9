/** JSON as values of a given Apex type: `JSON.deserialize` and `deserializeStrict`. */
import { ApexList, ApexMap } from '../../runtime/collections';
import { newSet } from '../../runtime/new-collections';
import type { ApexType, ListType, MapType, SetType } from '../../types';
import { jsonError } from './error';
import { readInstance } from './instances';
import { JsonReader } from './reader';
import { readRecord } from './records';
import { readScalar } from './scalars';

/** `strict` refuses what the type does not have. */
export interface Reading {
  readonly strict: boolean;
}

/** Reads the value that starts at the current token; stays at its last one. */
export function readTyped(reader: JsonReader, type: ApexType, reading: Reading): unknown {
  if (type.kind === 'primitive') {
    return readScalar(reader, type.name);
  }
  if (reader.kind === 'VALUE_NULL') {
    return null;
  }
  switch (type.kind) {
    case 'list':
      return new ApexList(type, readItems(reader, type, reading));
    case 'set':
      return newSet(type, readItems(reader, type, reading));
    case 'map':
      return readMap(reader, type, reading);
    case 'sobject':
      return readRecord(reader, type, reading);
    case 'class':
      return readInstance(reader, type, reading);
    case 'parameter':
      throw new Error(`The type parameter ${type.name} has no values.`);
  }
}

function readItems(reader: JsonReader, type: ListType | SetType, reading: Reading): unknown[] {
  if (reader.kind !== 'START_ARRAY') {
    jsonError("Malformed JSON: Expected '[' at the beginning of List/Set");
  }
  const items: unknown[] = [];
  while (reader.next() !== 'END_ARRAY') {
    items.push(readTyped(reader, type.element, reading));
  }
  return items;
}

function readMap(reader: JsonReader, type: MapType, reading: Reading): ApexMap {
  if (reader.kind !== 'START_OBJECT') {
    jsonError("Malformed JSON: Expected '{' at the beginning of map");
  }
  const map = new ApexMap(type);
  while (reader.next() === 'FIELD_NAME') {
    const key = readTyped(keyReader(reader.text), type.key, reading);
    reader.next();
    map.put(key, readTyped(reader, type.value, reading));
  }
  return map;
}

/** A map's key is text in JSON, whatever its Apex type. */
function keyReader(name: string): JsonReader {
  const reader = new JsonReader(JSON.stringify(name));
  reader.next();
  return reader;
}
