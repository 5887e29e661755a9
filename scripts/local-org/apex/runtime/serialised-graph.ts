/** The stored form of an object graph. Objects stand once in `nodes` and are referred to by index. */
import type { SObjectOrigin } from './sobject';
import type { EncodedType } from './type-codec';

/** Text, Booleans, null and Integers stand for themselves. */
export type EncodedValue =
  | null
  | boolean
  | string
  | number
  | readonly ['ref', number]
  | readonly ['long' | 'decimal' | 'double' | 'boxedDouble' | 'blob', string]
  | readonly ['date' | 'datetime' | 'time', number]
  | readonly ['enum', string, string]
  | readonly ['type', EncodedType];

export type EncodedEntries = readonly (readonly [EncodedValue, EncodedValue])[];
export type EncodedFields = readonly (readonly [string, EncodedValue])[];

export type EncodedNode =
  | readonly ['list' | 'set', EncodedType, readonly EncodedValue[]]
  | readonly ['map', EncodedType, EncodedEntries]
  | readonly ['sobject', string, SObjectOrigin, EncodedFields]
  /** An instance of a user's class; fields by slot. */
  | readonly ['object', string, EncodedFields]
  /** An exception of the library or of the user. */
  | readonly ['exception', string, EncodedFields]
  /** An instance of a library class; own properties of its JavaScript object. */
  | readonly ['library', EncodedType, EncodedFields]
  /** Plain JavaScript inside a library instance. */
  | readonly ['array', readonly EncodedValue[]]
  | readonly ['jsMap', EncodedEntries]
  | readonly ['jsSet', readonly EncodedValue[]]
  | readonly ['record', EncodedFields];

export interface SerialisedGraph {
  readonly root: EncodedValue;
  readonly nodes: readonly EncodedNode[];
}
