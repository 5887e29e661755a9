/**
 * Record-level access with sharing: a record whose object is not public is reached by its owner and by whom it is shared
 * with, a detail by whoever reaches its master. Role hierarchy and sharing rules are not emulated, as in `data/soql`.
 */
import { transaction } from '../../../apex/runtime/transaction';
import type { SObjectValue } from '../../../apex/runtime/sobject';
import type { ObjectDescribe } from '../../schema/schema';
import { columnName, hasTable, tableName } from '../../storage/names';
import { IN_LIST, listParameter, readRecords } from '../../storage/records';
import { valueIn, type Chunk } from './stage';

export type RecordAccess = 'read' | 'edit';

/** Org-wide defaults under which not every record is reached. */
const RESTRICTED: Readonly<Record<RecordAccess, ReadonlySet<string>>> = {
  read: new Set(['Private']),
  edit: new Set(['Private', 'Read']),
};

/** Whether sharing counts for the statement. */
export function isRestricted({ options, user }: Chunk): boolean {
  return (options.access === 'user' || options.sharing === 'with') && !user.isSystemAdministrator;
}

/** Ids of the records that the running user may read or edit. */
export function accessible(
  chunk: Chunk,
  object: ObjectDescribe,
  records: readonly SObjectValue[],
  access: RecordAccess,
): Set<string> {
  const all = records.map((record) => record.id ?? '');
  const granted = transaction().org.permissions.object(chunk.user, object.name);
  if (granted.modifyAll || (access === 'read' && granted.viewAll)) {
    return new Set(all);
  }
  if (object.sharingModel === 'ControlledByParent') {
    return accessibleDetails(chunk, object, records, access);
  }
  if (!RESTRICTED[access].has(object.sharingModel) || !object.fields.has('ownerid')) {
    return new Set(all);
  }
  const owned = records
    .filter((record) => valueIn(record, 'OwnerId') === chunk.user.id)
    .map((record) => record.id ?? '');
  return new Set([...owned, ...shared(chunk, object, all, access)]);
}

function accessibleDetails(
  chunk: Chunk,
  object: ObjectDescribe,
  records: readonly SObjectValue[],
  access: RecordAccess,
): Set<string> {
  const lookup = [...object.fields.values()].find((field) => field.masterDetail) ?? object.fields.get('accountid');
  const master = lookup ? chunk.engine.schema.object(lookup.referenceTo[0]) : null;
  if (!lookup || !master || !hasTable(master)) {
    return new Set(records.map((record) => record.id ?? ''));
  }
  const masterId = (record: SObjectValue): string | null => valueIn(record, lookup.name) as string | null;
  const ids = new Set(records.flatMap((record) => masterId(record) ?? []));
  const masters = [...readRecords(chunk.storage, master, ids).values()].map(({ record }) => record);
  const allowed = accessible(chunk, master, masters, access);
  const own = records.filter((record) => allowed.has(masterId(record) ?? '') || masterId(record) === null);
  return new Set(own.map((record) => record.id ?? ''));
}

/** Rows of `AccountShare` or `Visit__Share` that name the user, for editing with more than read access. */
function shared(chunk: Chunk, object: ObjectDescribe, ids: readonly string[], access: RecordAccess): string[] {
  const isCustom = object.name.endsWith('__c');
  const share = chunk.engine.schema.object(isCustom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`);
  const parent = share?.fields.get(isCustom ? 'parentid' : `${object.name.toLowerCase()}id`);
  const level = share?.fields.get(isCustom ? 'accesslevel' : `${object.name.toLowerCase()}accesslevel`);
  const grantee = share?.fields.get('userorgroupid');
  if (!share || !parent || !level || !grantee) {
    return [];
  }
  const levels = access === 'edit' ? "'Edit', 'All'" : "'Read', 'Edit', 'All'";
  const sql = `SELECT ${columnName(parent)} FROM ${tableName(share)} WHERE ${columnName(grantee)} = ? AND ${columnName(level)} IN (${levels}) AND "IsDeleted" = 0 AND ${columnName(parent)} ${IN_LIST}`;
  return chunk.storage.rows(sql, [chunk.user.id, listParameter(ids)]).map(([id]) => id as string);
}
