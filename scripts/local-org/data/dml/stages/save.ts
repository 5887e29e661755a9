/** Writes inserts and updates: ids, audit fields, auto-numbers. */
import { ApexDatetime } from '../../../apex/runtime/temporal';
import type { FieldDescribe } from '../../schema/schema';
import { insertRow, updateRow } from '../../storage/records';
import type { DmlRow } from '../dml-row';
import { formatAutoNumber } from '../auto-number';
import { pending, type Chunk } from './stage';

/** Audit fields and what they get. */
type Stamps = readonly (readonly [string, unknown])[];

export function save(chunk: Chunk): void {
  const stamp = new ApexDatetime(chunk.now);
  const created = stamps(chunk, { CreatedDate: stamp, CreatedById: chunk.user.id });
  const modified = stamps(chunk, { LastModifiedDate: stamp, LastModifiedById: chunk.user.id, SystemModstamp: stamp });
  const autoNumbers = [...chunk.object.fields.values()].filter((field) => field.autoNumber);
  for (const row of pending(chunk)) {
    if (row.operation === 'insert') {
      create(chunk, row, [...created, ...modified], autoNumbers);
    } else {
      change(chunk, row, modified);
    }
  }
}

function create(chunk: Chunk, row: DmlRow, audit: Stamps, autoNumbers: readonly FieldDescribe[]): void {
  const { values } = row.current;
  row.id = chunk.storage.nextId(chunk.object);
  values.set('Id', row.id);
  audit.forEach(([name, value]) => values.set(name, value));
  for (const field of autoNumbers) {
    const next = chunk.storage.nextAutoNumber(chunk.object.name, field.name, 1);
    values.set(field.name, formatAutoNumber(field.displayFormat ?? '{0}', next, chunk.now));
  }
  insertRow(chunk.storage, chunk.object, values);
}

function change(chunk: Chunk, row: DmlRow, audit: Stamps): void {
  const { values } = row.current;
  audit.forEach(([name, value]) => values.set(name, value));
  const changes = new Map<string, unknown>();
  for (const [name, value] of values) {
    if (value !== row.old?.values.get(name)) {
      changes.set(name, value);
    }
  }
  updateRow(chunk.storage, chunk.object, row.id ?? '', changes);
}

/** The audit fields that the object has. */
function stamps({ object }: Chunk, values: Readonly<Record<string, unknown>>): Stamps {
  return Object.entries(values).filter(([name]) => object.fields.has(name.toLowerCase()));
}
