/**
 * Record-level access on update and delete: with sharing, a record whose object is not public for writing is changed by
 * its owner and by whom it is shared with for editing, a detail by whoever may change its master. Role hierarchy and
 * sharing rules are not emulated, as in `data/soql`.
 */
import { transaction } from '../../../apex/runtime/transaction';
import type { SObjectValue } from '../../../apex/runtime/sobject';
import type { ObjectDescribe } from '../../schema/schema';
import { columnName, hasTable, tableName } from '../../storage/names';
import { IN_LIST, listParameter, readRecords } from '../../storage/records';
import { pending, valueIn, type Chunk } from './stage';

export function checkSharing(chunk: Chunk): void {
  const { options, user } = chunk;
  const isRestricted = options.access === 'user' || options.sharing === 'with';
  if (!isRestricted || user.isSystemAdministrator) {
    return;
  }
  const rows = pending(chunk);
  const allowed = editable(
    chunk,
    chunk.object,
    rows.flatMap((row) => row.old ?? []),
  );
  for (const row of rows) {
    if (row.id !== null && !allowed.has(row.id)) {
      row.fail('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
  }
}

function editable(chunk: Chunk, object: ObjectDescribe, records: readonly SObjectValue[]): Set<string> {
  const all = records.map((record) => record.id ?? '');
  const isOpen = object.sharingModel !== 'Private' && object.sharingModel !== 'Read';
  if (transaction().org.permissions.object(chunk.user, object.name).modifyAll) {
    return new Set(all);
  }
  if (object.sharingModel === 'ControlledByParent') {
    return editableDetails(chunk, object, records);
  }
  if (isOpen || !object.fields.has('ownerid')) {
    return new Set(all);
  }
  const owned = records
    .filter((record) => valueIn(record, 'OwnerId') === chunk.user.id)
    .map((record) => record.id ?? '');
  return new Set([...owned, ...sharedForEditing(chunk, object, all)]);
}

function editableDetails(chunk: Chunk, object: ObjectDescribe, records: readonly SObjectValue[]): Set<string> {
  const lookup = [...object.fields.values()].find((field) => field.masterDetail) ?? object.fields.get('accountid');
  const master = lookup ? chunk.engine.schema.object(lookup.referenceTo[0]) : null;
  if (!lookup || !master || !hasTable(master)) {
    return new Set(records.map((record) => record.id ?? ''));
  }
  const masterId = (record: SObjectValue): string | null => valueIn(record, lookup.name) as string | null;
  const ids = new Set(records.flatMap((record) => masterId(record) ?? []));
  const masters = [...readRecords(chunk.storage, master, ids).values()].map(({ record }) => record);
  const allowed = editable(chunk, master, masters);
  const own = records.filter((record) => allowed.has(masterId(record) ?? '') || masterId(record) === null);
  return new Set(own.map((record) => record.id ?? ''));
}

/** Rows of `AccountShare` or `Visit__Share` that name the user with more than read access. */
function sharedForEditing(chunk: Chunk, object: ObjectDescribe, ids: readonly string[]): string[] {
  const isCustom = object.name.endsWith('__c');
  const share = chunk.engine.schema.object(isCustom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`);
  const parent = share?.fields.get(isCustom ? 'parentid' : `${object.name.toLowerCase()}id`);
  const level = share?.fields.get(isCustom ? 'accesslevel' : `${object.name.toLowerCase()}accesslevel`);
  const grantee = share?.fields.get('userorgroupid');
  if (!share || !parent || !level || !grantee) {
    return [];
  }
  const sql = `SELECT ${columnName(parent)} FROM ${tableName(share)} WHERE ${columnName(grantee)} = ? AND ${columnName(level)} IN ('Edit', 'All') AND "IsDeleted" = 0 AND ${columnName(parent)} ${IN_LIST}`;
  return chunk.storage.rows(sql, [chunk.user.id, listParameter(ids)]).map(([id]) => id as string);
}
