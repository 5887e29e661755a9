/** Rows that stand for metadata: written again on every deploy, found again by their natural key. */
import { ApexDatetime } from '../../apex/runtime/temporal';
import type { ObjectDescribe } from '../../data/schema/schema';
import { encodeValue } from '../../data/storage/codec';
import { columnName, tableName } from '../../data/storage/names';
import { insertRow, updateRow } from '../../data/storage/records';
import type { Storage } from '../../data/storage/storage';

export type Values = Readonly<Record<string, unknown>>;

export class Seeder {
  private readonly stamp: ApexDatetime;

  /** @param now milliseconds since 1970 UTC */
  constructor(
    readonly storage: Storage,
    now: number,
  ) {
    this.stamp = new ApexDatetime(now);
  }

  object(name: string): ObjectDescribe {
    const object = this.storage.schema.object(name);
    if (!object) {
      throw new Error(`The schema has no object ${name}.`);
    }
    return object;
  }

  /** Updates the row whose `key` fields agree with `values`, or adds one; returns its id. */
  save(objectName: string, key: readonly string[], values: Values): string {
    const object = this.object(objectName);
    const found = this.find(object, key, values);
    if (found !== null) {
      updateRow(this.storage, object, found, new Map(Object.entries({ ...values, SystemModstamp: this.stamp })));
      return found;
    }
    const id = (values.Id as string | undefined) ?? this.storage.nextId(object);
    const stamps = { CreatedDate: this.stamp, LastModifiedDate: this.stamp, SystemModstamp: this.stamp };
    insertRow(this.storage, object, new Map(Object.entries({ ...unchecked(object), ...stamps, ...values, Id: id })));
    return id;
  }

  /** Removes the rows of a parent that are written anew as a whole. */
  clear(objectName: string, field: string, value: string): void {
    this.storage.run(`DELETE FROM ${tableName(this.object(objectName))} WHERE "${field}" = ?`, [value]);
  }

  private find(object: ObjectDescribe, key: readonly string[], values: Values): string | null {
    const fields = key.map((name) => {
      const field = object.fields.get(name.toLowerCase());
      if (!field) {
        throw new Error(`${object.name} has no field ${name}.`);
      }
      return field;
    });
    const conditions = fields.map((field) => `${columnName(field)} = ?`).join(' AND ');
    const sql = `SELECT "Id" FROM ${tableName(object)} WHERE ${conditions} AND "IsDeleted" = 0 LIMIT 1`;
    const [row] = this.storage.rows(
      sql,
      fields.map((field) => encodeValue(field, values[field.name])),
    );
    return row ? (row[0] as string) : null;
  }
}

/** Checkboxes of a new row are false, not blank. */
function unchecked(object: ObjectDescribe): Values {
  const checkboxes = [...object.fields.values()].filter((field) => field.type === 'boolean');
  return Object.fromEntries(checkboxes.map((field) => [field.name, field.defaultValue ?? false]));
}
