/** Writes inserts and updates: ids, audit fields, auto-numbers. */
import { ApexDatetime } from '../../../apex/runtime/temporal';
import type { FieldDescribe } from '../../schema/schema';
import { insertRow, RowUpdates } from '../../storage/records';
import { autoNumberFormat } from '../auto-number';
import type { DmlRow } from '../dml-row';
import { pending, type Chunk } from './stage';

/** Audit fields and what they get. */
type Stamps = readonly (readonly [field: FieldDescribe, value: unknown])[];

export function save(chunk: Chunk): void {
  const rows = pending(chunk);
  const stamp = new ApexDatetime(chunk.now);
  const modified = stamps(chunk, { LastModifiedDate: stamp, LastModifiedById: chunk.user.id, SystemModstamp: stamp });
  if (rows[0]?.operation === 'insert') {
    create(chunk, rows, [...stamps(chunk, { CreatedDate: stamp, CreatedById: chunk.user.id }), ...modified]);
  } else {
    change(chunk, rows, modified);
  }
}

function create(chunk: Chunk, rows: readonly DmlRow[], audit: Stamps): void {
  const { storage, object } = chunk;
  for (const row of rows) {
    row.id = storage.nextId(object);
    row.current.values.set('Id', row.id);
    stampWith(row, audit);
    nameById(row);
  }
  numberRows(chunk, rows);
  for (const row of rows) {
    insertRow(storage, object, row.current.values);
  }
}

/** A record of a custom object that nobody has named is named by its id. */
function nameById({ id, object, current }: DmlRow): void {
  const name = object.kind === 'custom' ? object.fields.get('name') : undefined;
  if (name && !name.autoNumber && (current.values.get('Name') ?? null) === null) {
    current.values.set('Name', id);
  }
}

function numberRows({ storage, object, now }: Chunk, rows: readonly DmlRow[]): void {
  for (const field of object.fields.values()) {
    if (field.autoNumber) {
      const format = autoNumberFormat(field.displayFormat ?? '{0}', now);
      const first = storage.nextAutoNumbers(object.name, field.name, rows.length);
      rows.forEach((row, index) => row.current.values.set(field.name, format(first + index)));
    }
  }
}

function change({ storage, object }: Chunk, rows: readonly DmlRow[], audit: Stamps): void {
  const updates = new RowUpdates(storage, object);
  const audited = audit.map(([field]) => field);
  let changed: readonly FieldDescribe[] = [];
  let written: readonly FieldDescribe[] = audited;
  for (const row of rows) {
    if (!isSame(row.changed, changed)) {
      ({ changed } = row);
      written = [...changed.filter((field) => !audited.includes(field)), ...audited];
    }
    stampWith(row, audit);
    updates.write(row.id ?? '', written, row.current.values);
  }
}

function isSame(left: readonly FieldDescribe[], right: readonly FieldDescribe[]): boolean {
  return left.length === right.length && left.every((field, index) => field === right[index]);
}

function stampWith({ current }: DmlRow, audit: Stamps): void {
  for (const [{ name }, value] of audit) {
    current.values.set(name, value);
  }
}

/** The audit fields that the object has. */
function stamps({ object }: Chunk, values: Readonly<Record<string, unknown>>): Stamps {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = object.fields.get(name.toLowerCase());
    return field ? [[field, value] as const] : [];
  });
}
