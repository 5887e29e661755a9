/** Which masters' summaries the rows of a chunk bear upon, and what their values are now. */
import { SObjectValue } from '../../../apex/runtime/sobject';
import type { FieldDescribe, ObjectDescribe, Schema } from '../../schema/schema';
import { isStored } from '../../storage/codec';
import { storedFields } from '../../storage/names';
import { findByValue, readRecords } from '../../storage/records';
import type { DmlRow } from '../dml-row';
import { pending, valueIn, type Chunk } from '../stages/stage';
import { compare } from './compare';
import { summarise } from './summarise';

/** Summaries of one master object over one lookup of a detail. */
export interface Relation {
  readonly master: ObjectDescribe;
  readonly lookup: FieldDescribe;
  readonly summaries: readonly FieldDescribe[];
}

const relationsBySchema = new WeakMap<Schema, ReadonlyMap<string, readonly Relation[]>>();

/** The summaries that a record of the object takes part in; most objects have none. */
export function relationsOf(schema: Schema, detail: ObjectDescribe): readonly Relation[] {
  let relations = relationsBySchema.get(schema);
  if (!relations) {
    relations = allRelations(schema);
    relationsBySchema.set(schema, relations);
  }
  return relations.get(detail.name) ?? [];
}

function allRelations(schema: Schema): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const master of schema.objects()) {
    const summaries = [...master.fields.values()].filter(({ summary }) => summary);
    const keys = new Set(summaries.map(keyOf));
    for (const key of keys) {
      const [detail = '', foreignKey = ''] = key.split('.');
      const lookup = schema.field(detail, foreignKey);
      if (lookup) {
        const own = summaries.filter((field) => keyOf(field) === key);
        found.set(detail, [...(found.get(detail) ?? []), { master, lookup, summaries: own }]);
      }
    }
  }
  return found;
}

/** `Visit__c.Account__c`, the lookup that a summary goes by. */
function keyOf({ summary }: FieldDescribe): string {
  return `${summary?.detail}.${summary?.foreignKey}`;
}

/** Ids of the masters before and after, with the rows that bear upon each. */
export function rowsByMaster(chunk: Chunk, { lookup }: Relation): ReadonlyMap<string, readonly DmlRow[]> {
  const rows = new Map<string, DmlRow[]>();
  for (const row of pending(chunk)) {
    const ids = new Set(
      [row.operation === 'delete' ? null : row.current, row.old].map((one) => valueIn(one, lookup.name)),
    );
    for (const id of ids) {
      if (typeof id === 'string') {
        rows.set(id, [...(rows.get(id) ?? []), row]);
      }
    }
  }
  return rows;
}

/** For each master whose summaries are not what is stored: its id and those that change. */
export function changedSummaries(chunk: Chunk, relation: Relation, ids: readonly string[]): SObjectValue[] {
  const { storage, contexts } = chunk;
  const { master, lookup, summaries } = relation;
  const detailIds = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { id, value } of findByValue(storage, chunk.object, lookup, ids)) {
    detailIds.get(String(value))?.push(id);
  }
  const details = readRecords(storage, chunk.object, [...detailIds.values()].flat(), fieldsOf(chunk.object, summaries));
  details.forEach(({ record }) => contexts.computeFields(chunk.object, record));
  const stored = readRecords(storage, master, ids);
  return ids.flatMap((id) => {
    const before = stored.get(id);
    if (!before || before.isDeleted) {
      return [];
    }
    const own = (detailIds.get(id) ?? []).flatMap((detailId) => details.get(detailId)?.record ?? []);
    const changes = summaries.flatMap((field) => {
      const value = field.summary ? summarise(field.summary, own) : null;
      return isSame(before.record.values.get(field.name) ?? null, value) ? [] : [[field.name, value] as const];
    });
    return changes.length === 0 ? [] : [new SObjectValue(master.name, new Map([['Id', id], ...changes]), 'saved')];
  });
}

/** Every stored field where a formula takes part, for it may refer to any. */
function fieldsOf(detail: ObjectDescribe, summaries: readonly FieldDescribe[]): readonly FieldDescribe[] {
  const names = new Set(
    summaries.flatMap(({ summary }) => [
      summary?.field ?? '',
      ...(summary?.filters ?? []).flatMap(({ field, valueField }) => [field, valueField ?? '']),
    ]),
  );
  const isComputed = [...names].some((name) => {
    const field = detail.fields.get(name.toLowerCase());
    return field !== undefined && !isStored(field);
  });
  return storedFields(detail).filter((field) => isComputed || field.type === 'id' || names.has(field.name));
}

function isSame(left: unknown, right: unknown): boolean {
  return left === null || right === null ? left === right : compare(left, right) === 0;
}
