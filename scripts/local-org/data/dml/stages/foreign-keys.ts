/** Lookups: a parent given by external id, and whether what a lookup holds exists and is of the right type. */
import { SObjectValue } from '../../../apex/runtime/sobject';
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { encodeValue } from '../../storage/codec';
import { tableName } from '../../storage/names';
import { normaliseId } from '../../storage/record-id';
import { findByValue, IN_LIST, listParameter } from '../../storage/records';
import type { DmlRow } from '../dml-row';
import { ENTITY_IS_DELETED, INVALID_ID } from '../messages';
import { pending, valueIn, type Chunk } from './stage';

/**
 * `new Contact(Account = new Account(EMR_ID__c = 'x'))`: the parent is found by its one external-id field. A parent that
 * was queried along with the record is passed over, as on the platform.
 */
export function resolveForeignKey(chunk: Chunk, row: DmlRow, name: string, value: unknown): void {
  const lookup = chunk.engine.schema.parentRelationship(chunk.object.name, name);
  if (!lookup || !(value instanceof SObjectValue) || value.origin === 'queried' || value.id !== null) {
    return;
  }
  const parentObject = chunk.engine.schema.object(value.typeName);
  const keys = [...value.values].flatMap(([key, keyValue]) => {
    const field = parentObject?.fields.get(key.toLowerCase());
    return field?.idLookup && keyValue !== null ? [{ field, keyValue }] : [];
  });
  if (!parentObject || keys.length !== 1) {
    row.fail(
      'INVALID_FIELD',
      `More than 1 field provided in an external foreign key reference in entity: ${value.typeName}`,
    );
    return;
  }
  const [{ field, keyValue }] = keys;
  const found = findByValue(chunk.storage, parentObject, field, [encodeValue(field, keyValue)]);
  if (found.length === 0) {
    row.fail(
      'INVALID_FIELD',
      `Foreign key external ID: ${String(keyValue).toLowerCase()} not found for field ${field.name} in entity ${parentObject.name}`,
    );
  } else if (found.length > 1) {
    row.fail(
      'DUPLICATE_EXTERNAL_ID',
      severalFound(
        field,
        found.map(({ id }) => id),
      ),
    );
  } else {
    row.current.values.set(lookup.name, found[0].id);
  }
}

export function severalFound(field: FieldDescribe, ids: readonly string[]): string {
  return `${field.name}: more than one record found for external id field: [${ids.join(', ')}]`;
}

/** Checks the lookups that this statement sets or changes, one query per object they lead to. */
export function checkForeignKeys(chunk: Chunk): void {
  const wanted = new Map<ObjectDescribe, Set<string>>();
  const uses: Use[] = [];
  const known = new Targets(chunk);
  for (const row of pending(chunk)) {
    for (const field of row.changed) {
      const id = field.type === 'reference' ? (valueIn(row.current, field.name) as string | null) : null;
      if (id === null) {
        continue;
      }
      const target = known.of(field, id);
      if ('refusal' in target) {
        row.fail(...target.refusal);
      } else if (target.object) {
        wanted.set(target.object, (wanted.get(target.object) ?? new Set()).add(id));
        uses.push({ row, field, id });
      }
    }
  }
  const states = existence(chunk, wanted);
  for (const { row, field, id } of uses) {
    const isDeleted = states.get(id);
    if (isDeleted === undefined) {
      row.fail('INVALID_CROSS_REFERENCE_KEY', INVALID_ID, [field.name]);
    } else if (isDeleted) {
      row.fail('ENTITY_IS_DELETED', ENTITY_IS_DELETED, [field.name]);
    }
  }
}

interface Use {
  readonly row: DmlRow;
  readonly field: FieldDescribe;
  readonly id: string;
}

/** The object that an id leads to, null where it needs no look, or why the field may not hold it. */
type Target =
  { readonly object: ObjectDescribe | null } | { readonly refusal: readonly [string, string, readonly string[]] };

/** Rows of one statement often share what they point to. */
class Targets {
  private readonly byField = new Map<FieldDescribe, Map<string, Target>>();

  constructor(private readonly chunk: Chunk) {}

  of(field: FieldDescribe, id: string): Target {
    let targets = this.byField.get(field);
    if (!targets) {
      targets = new Map();
      this.byField.set(field, targets);
    }
    let target = targets.get(id);
    if (!target) {
      target = targetOf(this.chunk, field, id);
      targets.set(id, target);
    }
    return target;
  }
}

function targetOf({ engine, object }: Chunk, field: FieldDescribe, id: string): Target {
  const wrong = `${field.label}: id value of incorrect type: ${id}`;
  if (normaliseId(id) === null) {
    return { refusal: ['MALFORMED_ID', wrong, [field.name]] };
  }
  const target = engine.schema.objectByKeyPrefix(id.slice(0, 3));
  if (!target || !field.referenceTo.includes(target.name)) {
    return { refusal: ['FIELD_INTEGRITY_EXCEPTION', wrong, [field.name]] };
  }
  if (field.name !== 'RecordTypeId') {
    return { object: target };
  }
  const message = `Record Type ID: this ID value isn't valid for the user: ${id}`;
  return object.recordTypes.some((type) => type.id === id && type.active)
    ? { object: null }
    : { refusal: ['INVALID_CROSS_REFERENCE_KEY', message, [field.name]] };
}

/** Id -> whether it is in the recycle bin; an id without a row is absent. */
function existence(chunk: Chunk, wanted: ReadonlyMap<ObjectDescribe, ReadonlySet<string>>): Map<string, boolean> {
  const states = new Map<string, boolean>();
  for (const [target, ids] of wanted) {
    const sql = `SELECT "Id", "IsDeleted" FROM ${tableName(target)} WHERE "Id" ${IN_LIST}`;
    for (const [id, isDeleted] of chunk.storage.rows(sql, [listParameter(ids)])) {
      states.set(id as string, Number(isDeleted) !== 0);
    }
  }
  return states;
}
