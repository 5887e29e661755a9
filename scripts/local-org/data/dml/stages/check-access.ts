/** User mode: the running user needs the object permission, and edit on every field the caller set. */
import { transaction } from '../../../apex/runtime/transaction';
import type { FieldDescribe } from '../../schema/schema';
import type { DmlRow } from '../dml-row';
import { pending, type Chunk } from './stage';

const PERMISSION = { insert: 'create', update: 'edit', delete: 'delete', undelete: 'delete' } as const;

/** Fields that no permission set can grant or withhold. */
function isAlwaysAccessible(field: FieldDescribe): boolean {
  return field.type === 'id' || (!field.nillable && field.type !== 'boolean') || field.masterDetail;
}

export function checkAccess(chunk: Chunk): void {
  if (chunk.options.access === 'system') {
    return;
  }
  const { permissions } = transaction().org;
  const granted = permissions.object(chunk.user, chunk.object.name);
  for (const row of pending(chunk)) {
    if (!granted[PERMISSION[row.operation]]) {
      row.fail('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `Access to entity '${chunk.object.name}' denied`);
      continue;
    }
    const refused = row.operation === 'insert' || row.operation === 'update' ? inaccessible(chunk, row) : [];
    if (refused.length > 0) {
      row.fail(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `Operation failed due to fields being inaccessible on Sobject ${chunk.object.name}, check errors on Exception or Result!`,
        refused,
      );
    }
  }
}

function inaccessible({ object, user }: Chunk, row: DmlRow): string[] {
  const { permissions } = transaction().org;
  const refused: string[] = [];
  for (const name of row.record.values.keys()) {
    const field = object.fields.get(name.toLowerCase());
    if (!field || field.type === 'id') {
      continue;
    }
    // A master-detail field that cannot be re-parented is refused in user mode even when it was only queried along.
    const isFixedParent = row.operation === 'update' && field.masterDetail && !field.updateable;
    const isWritten = row.operation === 'insert' ? field.createable : field.updateable;
    const isWithheld =
      isWritten && !isAlwaysAccessible(field) && !permissions.field(user, object.name, field.name).edit;
    if (isFixedParent || isWithheld) {
      refused.push(field.name);
    }
  }
  return refused;
}
