/** JSON as Maps, Lists and scalars: what `JSON.deserializeUntyped` answers. */
import { ApexList, ApexMap } from '../../runtime/collections';
import { toDecimal } from '../../runtime/value';
import { types } from '../../types';
import { parseWholeNumber } from './scalars';
import { jsonError } from './error';
import type { JsonReader } from './reader';

const OBJECT = types.primitive('Object');
const MAP = types.map(types.primitive('String'), OBJECT);
const LIST = types.list(OBJECT);

/** Reads the value that starts at the current token; stays at its last one. */
export function readUntyped(reader: JsonReader): unknown {
  switch (reader.kind) {
    case 'START_OBJECT':
      return readMap(reader);
    case 'START_ARRAY':
      return readList(reader);
    case 'VALUE_STRING':
      return reader.text;
    case 'VALUE_NUMBER_INT':
      return parseWholeNumber(reader);
    case 'VALUE_NUMBER_FLOAT':
      return toDecimal(reader.text);
    case 'VALUE_TRUE':
      return true;
    case 'VALUE_FALSE':
      return false;
    case 'VALUE_NULL':
      return null;
    default:
      return jsonError('No content to map to Object due to end of input');
  }
}

function readMap(reader: JsonReader): ApexMap {
  const map = new ApexMap(MAP);
  while (reader.next() === 'FIELD_NAME') {
    const name = reader.text;
    reader.next();
    map.put(name, readUntyped(reader));
  }
  return map;
}

function readList(reader: JsonReader): ApexList {
  const items: unknown[] = [];
  while (reader.next() !== 'END_ARRAY') {
    items.push(readUntyped(reader));
  }
  return new ApexList(LIST, items);
}
