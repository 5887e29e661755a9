/** Writes inserts and updates: ids, audit fields, auto-numbers. */
import { ApexDatetime } from '../../../apex/runtime/temporal';
import type { FieldDescribe } from '../../schema/schema';
import { insertRow, updateRow } from '../../storage/records';
import type { DmlRow } from '../dml-row';
import { formatAutoNumber } from '../auto-number';
import { pending, type Chunk } from './stage';

export function save(chunk: Chunk): void {
  const stamp = new ApexDatetime(chunk.now);
  const autoNumbers = [...chunk.object.fields.values()].filter((field) => field.autoNumber);
  for (const row of pending(chunk)) {
    if (row.operation === 'insert') {
      create(chunk, row, stamp, autoNumbers);
    } else {
      change(chunk, row, stamp);
    }
  }
}

function create(chunk: Chunk, row: DmlRow, stamp: ApexDatetime, autoNumbers: readonly FieldDescribe[]): void {
  const { values } = row.current;
  row.id = chunk.storage.nextId(chunk.object);
  values.set('Id', row.id);
  audit(chunk, values, { CreatedDate: stamp, CreatedById: chunk.user.id });
  audit(chunk, values, { LastModifiedDate: stamp, LastModifiedById: chunk.user.id, SystemModstamp: stamp });
  for (const field of autoNumbers) {
    const next = chunk.storage.nextAutoNumber(chunk.object.name, field.name, 1);
    values.set(field.name, formatAutoNumber(field.displayFormat ?? '{0}', next, chunk.now));
  }
  insertRow(chunk.storage, chunk.object, values);
}

function change(chunk: Chunk, row: DmlRow, stamp: ApexDatetime): void {
  const { values } = row.current;
  audit(chunk, values, { LastModifiedDate: stamp, LastModifiedById: chunk.user.id, SystemModstamp: stamp });
  const changes = new Map([...values].filter(([name, value]) => value !== row.old?.values.get(name)));
  updateRow(chunk.storage, chunk.object, row.id ?? '', changes);
}

function audit({ object }: Chunk, values: Map<string, unknown>, stamps: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(stamps)) {
    if (object.fields.has(name.toLowerCase())) {
      values.set(name, value);
    }
  }
}
