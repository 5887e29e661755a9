/** `SObject.clone` and what it remembers of its source. */
import { ApexList } from '../../../runtime/collections';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';

export interface CloneOptions {
  readonly preserveId?: boolean | null;
  readonly isDeepClone?: boolean | null;
  readonly preserveReadonlyTimestamps?: boolean | null;
  readonly preserveAutonumber?: boolean | null;
}

const TIMESTAMPS = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById'];

const sources = new WeakMap<SObjectValue, { readonly id: string | null }>();

export function cloneRecord(record: SObjectValue, options: CloneOptions = {}): SObjectValue {
  const clone = record.copy();
  if (!options.preserveId) {
    clone.values.delete('Id');
  }
  if (!options.preserveReadonlyTimestamps) {
    TIMESTAMPS.forEach((name) => clone.values.delete(name));
  }
  if (!options.preserveAutonumber) {
    autonumbers(record).forEach((name) => clone.values.delete(name));
  }
  if (options.isDeepClone) {
    for (const [name, value] of clone.values) {
      clone.values.set(name, deepCopy(value));
    }
  }
  sources.set(clone, { id: record.id });
  return clone;
}

export function isClone(record: SObjectValue): boolean {
  return sources.has(record);
}

export function cloneSourceId(record: SObjectValue): string | null {
  return sources.get(record)?.id ?? null;
}

function autonumbers(record: SObjectValue): string[] {
  const fields = transaction().org.schema.object(record.typeName)?.fields.values() ?? [];
  return [...fields].filter((field) => field.autoNumber).map((field) => field.name);
}

/** Of relations; scalars are immutable. */
export function deepCopy(value: unknown): unknown {
  if (value instanceof SObjectValue) {
    const copy = value.copy();
    copy.values.forEach((inner, name) => copy.values.set(name, deepCopy(inner)));
    return copy;
  }
  return value instanceof ApexList ? new ApexList(value.$type, value.items.map(deepCopy)) : value;
}
