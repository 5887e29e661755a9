/**
 * Record-level access as a condition: with sharing a private record is seen by its owner and by whom it is shared with, and a
 * detail by whoever sees its master. Role hierarchy and sharing rules are not emulated.
 */
import type { ObjectDescribe } from '../../schema/schema';
import { columnName, hasTable, tableName } from '../../storage/names';
import type { SelectBuilder } from './builder';

/** Null when every row may be seen. */
export function visibilitySql(object: ObjectDescribe, alias: string, builder: SelectBuilder): string | null {
  const { visibility } = builder.context;
  if (!visibility || visibility.seesAll(object)) {
    return null;
  }
  if (object.sharingModel === 'ControlledByParent') {
    return masterSql(object, alias, builder);
  }
  const owner = object.fields.get('ownerid');
  if (object.sharingModel !== 'Private' || !owner) {
    return null;
  }
  const owned = `${alias}.${columnName(owner)} = ${builder.parameter(visibility.userId)}`;
  const shared = shareSql(object, alias, builder);
  return shared ? `(${owned} OR ${shared})` : owned;
}

function masterSql(object: ObjectDescribe, alias: string, builder: SelectBuilder): string | null {
  const lookup = [...object.fields.values()].find((field) => field.masterDetail) ?? object.fields.get('accountid');
  const master = lookup ? builder.context.schema.object(lookup.referenceTo[0]) : null;
  if (!lookup || !master || !hasTable(master)) {
    return null;
  }
  const inner = `${alias}_m`;
  const condition = visibilitySql(master, inner, builder);
  return condition === null
    ? null
    : `EXISTS (SELECT 1 FROM ${tableName(master)} AS ${inner} WHERE ${inner}."Id" = ${alias}.${columnName(lookup)} AND ${condition})`;
}

/** `Account` is shared by rows of `AccountShare`, `Visit__c` by rows of `Visit__Share`. */
function shareSql(object: ObjectDescribe, alias: string, builder: SelectBuilder): string | null {
  const name = object.name.endsWith('__c') ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;
  const share = builder.context.schema.object(name);
  const parent = share?.fields.get('parentid') ?? share?.fields.get(`${object.name.toLowerCase()}id`);
  const grantee = share?.fields.get('userorgroupid');
  if (!share || !parent || !grantee) {
    return null;
  }
  const user = builder.parameter(builder.context.visibility!.userId);
  return `${alias}."Id" IN (SELECT ${columnName(parent)} FROM ${tableName(share)} WHERE ${columnName(grantee)} = ${user})`;
}
