/** The `Trigger` variables of the innermost running trigger. */
import { types } from '../types';
import { enumConstant } from '../library/define';
import { ApexList, ApexMap } from './collections';
import { libraryDeclaration } from './library-facts';
import type { SObjectValue } from './sobject';
import { transaction, type TriggerContext } from './transaction';
import type { ApexEnumValue } from './value';

interface TriggerCollections {
  readonly new: ApexList | null;
  readonly old: ApexList | null;
  newMap?: ApexMap | null;
  oldMap?: ApexMap | null;
}

/** One set of collections per trigger context, so that `Trigger.new` is the same list each time it is read. */
const collections = new WeakMap<TriggerContext, TriggerCollections>();

function context(): TriggerContext | null {
  return transaction().triggers.at(-1) ?? null;
}

function collectionsOf(trigger: TriggerContext): TriggerCollections {
  let known = collections.get(trigger);
  if (!known) {
    const type = types.sobject(trigger.objectName);
    const listOf = (records: readonly SObjectValue[] | null): ApexList | null =>
      records === null ? null : ApexList.of(type, [...records]);
    known = { new: listOf(trigger.newRecords), old: listOf(trigger.oldRecords) };
    collections.set(trigger, known);
  }
  return known;
}

function byId(list: ApexList | null, objectName: string): ApexMap | null {
  if (list === null) {
    return null;
  }
  const entries = (list.items as SObjectValue[]).map((record) => [record.id, record] as const);
  return ApexMap.of(types.primitive('Id'), types.sobject(objectName), entries);
}

/** Null outside a trigger and where the operation has no such collection. */
export const triggerVariable = {
  new: (): unknown => read((trigger) => collectionsOf(trigger).new),
  old: (): unknown => read((trigger) => collectionsOf(trigger).old),
  newMap: (): unknown =>
    read((trigger) => {
      if (trigger.isBefore && trigger.operation === 'insert') {
        return null;
      }
      const known = collectionsOf(trigger);
      return (known.newMap ??= byId(known.new, trigger.objectName));
    }),
  oldMap: (): unknown =>
    read((trigger) => {
      const known = collectionsOf(trigger);
      return (known.oldMap ??= byId(known.old, trigger.objectName));
    }),
  isExecuting: (): boolean => context() !== null,
  isInsert: (): boolean => context()?.operation === 'insert',
  isUpdate: (): boolean => context()?.operation === 'update',
  isDelete: (): boolean => context()?.operation === 'delete',
  isUndelete: (): boolean => context()?.operation === 'undelete',
  isBefore: (): boolean => context()?.isBefore ?? false,
  isAfter: (): boolean => context()?.isBefore === false,
  size: (): unknown => read((trigger) => (trigger.newRecords ?? trigger.oldRecords ?? []).length),
  operationType: (): unknown => read(operationType),
} as const;

function read(from: (trigger: TriggerContext) => unknown): unknown {
  const trigger = context();
  return trigger === null ? null : from(trigger);
}

/** A constant of `System.TriggerOperation`; an upsert arrives here as the insert or update that it is. */
function operationType(trigger: TriggerContext): ApexEnumValue | null {
  const declaration = libraryDeclaration('System.TriggerOperation');
  const name = `${trigger.isBefore ? 'BEFORE' : 'AFTER'}_${trigger.operation.toUpperCase()}`;
  return declaration ? enumConstant(declaration, name) : null;
}
