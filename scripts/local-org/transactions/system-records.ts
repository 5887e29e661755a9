/**
 * Records that the platform itself writes (jobs, cron triggers, logs): no triggers, no validation, no limits. Fields
 * that the schema does not have are left out, so that the callers may name all that the platform's object has.
 */
import { encodeValue } from '../data/storage/codec';
import { columnName, quoteIdentifier, storedFields, tableName } from '../data/storage/names';
import type { Storage } from '../data/storage/storage';
import type { FieldDescribe, ObjectDescribe } from '../data/schema/schema';
import { ApexDatetime } from '../apex/runtime/temporal';
import type { Clock } from '../apex/runtime/transaction';

export type SystemValues = Readonly<Record<string, unknown>>;

export class SystemRecords {
  constructor(
    readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** Returns the new record's id. */
  insert(objectName: string, values: SystemValues, userId: string | null = null): string {
    const object = this.object(objectName);
    const id = (values.Id as string | undefined) ?? this.storage.nextId(object);
    const now = new ApexDatetime(this.clock.now());
    const defaults: SystemValues = {
      CreatedDate: now,
      CreatedById: userId,
      LastModifiedDate: now,
      LastModifiedById: userId,
      SystemModstamp: now,
      OwnerId: userId,
    };
    const row = this.encode(object, { ...defaults, ...values, Id: id });
    const columns = row.map(([field]) => columnName(field)).join(', ');
    const marks = row.map(() => '?').join(', ');
    this.storage.run(
      `INSERT INTO ${tableName(object)} (${columns}) VALUES (${marks})`,
      row.map(([, value]) => value),
    );
    return id;
  }

  update(objectName: string, id: string, values: SystemValues): void {
    const object = this.object(objectName);
    const row = this.encode(object, { SystemModstamp: new ApexDatetime(this.clock.now()), ...values });
    if (row.length > 0) {
      const assignments = row.map(([field]) => `${columnName(field)} = ?`).join(', ');
      this.storage.run(`UPDATE ${tableName(object)} SET ${assignments} WHERE "Id" = ?`, [
        ...row.map(([, value]) => value),
        id,
      ]);
    }
  }

  delete(objectName: string, id: string): void {
    this.storage.run(`DELETE FROM ${tableName(this.object(objectName))} WHERE "Id" = ?`, [id]);
  }

  /** The id of the first record whose `fieldName` is `value`; null when there is none. */
  idWhere(objectName: string, fieldName: string, value: string): string | null {
    const [row] = this.storage.rows(
      `SELECT "Id" FROM ${tableName(this.object(objectName))} WHERE ${quoteIdentifier(fieldName)} = ? AND "IsDeleted" = 0 LIMIT 1`,
      [value],
    );
    return row ? (row[0] as string) : null;
  }

  has(objectName: string): boolean {
    return this.storage.schema.object(objectName) !== null;
  }

  private object(objectName: string): ObjectDescribe {
    const object = this.storage.schema.object(objectName);
    if (!object) {
      throw new Error(`The schema has no object ${objectName}.`);
    }
    return object;
  }

  private encode(object: ObjectDescribe, values: SystemValues) {
    const stored = new Map(storedFields(object).map((field) => [field.name, field]));
    return Object.entries(values)
      .map(([name, value]) => [stored.get(name), value] as const)
      .filter((entry): entry is readonly [FieldDescribe, unknown] => entry[0] !== undefined)
      .map(([field, value]) => [field, encodeValue(field, value)] as const);
  }
}
