/** Object graph -> {@link SerialisedGraph}. */
import type { ApexType } from '../types';
import type { ApexClass } from './apex-class';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexException, throwApex } from './exception';
import { SObjectValue } from './sobject';
import type { EncodedFields, EncodedNode, EncodedValue, SerialisedGraph } from './serialised-graph';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from './temporal';
import { transaction } from './transaction';
import { encodeType } from './type-codec';
import { ApexDouble, ApexEnumValue, isDecimal, type ApexObject } from './value';

export function encodeGraph(root: unknown): SerialisedGraph {
  const encoder = new Encoder();
  return { root: encoder.value(root), nodes: encoder.nodes };
}

class Encoder {
  readonly nodes: EncodedNode[] = [];
  private readonly indexes = new Map<object, number>();

  value(value: unknown): EncodedValue {
    switch (typeof value) {
      case 'boolean':
      case 'string':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : ['double', String(value)];
      case 'bigint':
        return ['long', String(value)];
      case 'object':
        return value === null ? null : (scalar(value) ?? this.reference(value));
      case 'undefined':
        return null;
      default:
        return throwApex('System.SerializationException', `Not Serializable: ${typeof value}`);
    }
  }

  private reference(value: object): EncodedValue {
    let index = this.indexes.get(value);
    if (index === undefined) {
      index = this.nodes.push(['array', []]) - 1;
      this.indexes.set(value, index);
      this.nodes[index] = this.node(value);
    }
    return ['ref', index];
  }

  private node(value: object): EncodedNode {
    if (value instanceof ApexList) {
      return ['list', encodeType(value.$type), this.all(value)];
    }
    if (value instanceof ApexSet) {
      return ['set', encodeType(value.$type), this.all(value)];
    }
    if (value instanceof ApexMap) {
      return ['map', encodeType(value.$type), this.entries(value.entries())];
    }
    if (value instanceof SObjectValue) {
      return ['sobject', value.typeName, value.origin, this.fields(value.values)];
    }
    if (value instanceof ApexException) {
      return ['exception', value.$type.name, this.exceptionFields(value)];
    }
    if ('$type' in value) {
      return this.instance(value as ApexObject);
    }
    return this.plain(value);
  }

  private instance(value: ApexObject): EncodedNode {
    return transaction().org.classes.find(value.$type.name)
      ? ['object', value.$type.name, this.instanceFields(value)]
      : ['library', encodeType(value.$type), this.ownProperties(value, value.$type)];
  }

  private instanceFields(value: ApexObject): EncodedFields {
    const slots = classChain(value.$type).flatMap(({ state }) => state);
    return slots.map((slot) => [slot, this.value((value as unknown as Record<string, unknown>)[slot])]);
  }

  private exceptionFields(value: ApexException): EncodedFields {
    return [
      ['apexMessage', value.apexMessage],
      ['stack', value.stack ?? ''],
      ['apexCause', this.value(value.apexCause)],
      ...this.instanceFields(value),
    ];
  }

  private ownProperties(value: object, type: ApexType): EncodedFields {
    return Object.entries(value).map(([name, property]) => {
      if (typeof property === 'function') {
        throwApex('System.SerializationException', `Not Serializable: ${type.name}`);
      }
      return [name, this.value(property)];
    });
  }

  private plain(value: object): EncodedNode {
    if (Array.isArray(value)) {
      return ['array', this.all(value)];
    }
    if (value instanceof Map) {
      return ['jsMap', this.entries(value)];
    }
    if (value instanceof Set) {
      return ['jsSet', this.all(value)];
    }
    return ['record', Object.entries(value).map(([name, property]) => [name, this.value(property)])];
  }

  private all(values: Iterable<unknown>): EncodedValue[] {
    return [...values].map((item) => this.value(item));
  }

  private entries(entries: Iterable<readonly [unknown, unknown]>): (readonly [EncodedValue, EncodedValue])[] {
    return [...entries].map(([key, item]) => [this.value(key), this.value(item)]);
  }

  private fields(entries: Iterable<readonly [string, unknown]>): EncodedFields {
    return [...entries].map(([name, item]) => [name, this.value(item)]);
  }
}

/** Immutable values, written where they stand. */
function scalar(value: object): EncodedValue {
  if (isDecimal(value)) {
    return ['decimal', value.toString()];
  }
  if (value instanceof ApexDouble) {
    return ['boxedDouble', String(value.value)];
  }
  if (value instanceof ApexDate) {
    return ['date', value.days];
  }
  if (value instanceof ApexDatetime) {
    return ['datetime', value.milliseconds];
  }
  if (value instanceof ApexTime) {
    return ['time', value.milliseconds];
  }
  if (value instanceof ApexBlob) {
    return ['blob', Buffer.from(value.bytes).toString('base64')];
  }
  if (value instanceof ApexEnumValue) {
    return ['enum', value.$type.name, value.name];
  }
  return isType(value) ? ['type', encodeType(value)] : null;
}

const TYPE_KINDS: ReadonlySet<unknown> = new Set(['primitive', 'list', 'set', 'map', 'sobject', 'class']);

/** Types are interned and frozen; library instances such as System.Type hold them. */
function isType(value: object): value is ApexType {
  return Object.isFrozen(value) && 'kind' in value && TYPE_KINDS.has(value.kind) && 'name' in value;
}

/** A user's class and its user-written superclasses. */
export function classChain(type: ApexType): readonly ApexClass[] {
  const chain: ApexClass[] = [];
  let next = transaction().org.classes.find(type.name);
  while (next) {
    chain.push(next);
    next = next.superclass ? transaction().org.classes.find(next.superclass.name) : null;
  }
  return chain;
}
