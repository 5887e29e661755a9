import { ApexMap } from '../../../runtime/collections';
import type { SObjectValue } from '../../../runtime/sobject';
import { types } from '../../../types';
import { defineClass, referencePage, type LibraryFunction } from '../../define';
import type { DMLOptions } from '../Database/DMLOptions';
import { objectToken } from '../Schema/SObjectType';
import { cloneRecord, cloneSourceId, isClone } from '../support/clone';
import {
  childRelationshipOf,
  fieldOf,
  getField,
  putField,
  putParent,
  relationshipOf,
  type FieldKey,
} from '../support/field-values';
import { recalculateFormulas } from '../support/recalculate-formulas';
import { addError, errorsOf } from '../support/record-errors';

/** Of what the options hold, only the truncation of strings bears upon a record here. */
function setOptions(record: SObjectValue, options: DMLOptions): void {
  record.options = { allowFieldTruncation: options.allowFieldTruncation ?? false };
}

function populatedFields(record: SObjectValue): ApexMap {
  return ApexMap.of(types.primitive('String'), types.primitive('Object'), record.values.entries());
}

/** Null for a relationship that is empty or was not queried. */
function relative(record: SObjectValue, name: string): unknown {
  return record.values.get(name) ?? null;
}

/** Fields are named by text or by token. */
function byKey(
  before: string,
  after: string,
  run: (record: SObjectValue, key: FieldKey, value: never) => unknown,
): Record<string, LibraryFunction> {
  return {
    [`${before}(String fieldName${after})`]: run,
    [`${before}(Schema.SObjectField field${after})`]: run,
  };
}

/** Errors may say whether their text is escaped for HTML; that matters to a page only. */
function errorOverloads(): Record<string, LibraryFunction> {
  const onRecord = (record: SObjectValue, message: unknown): void => addError(record, message);
  const onField = (record: SObjectValue, field: FieldKey, message: string): void => addError(record, message, field);
  return {
    'void addError(String message)': onRecord,
    'void addError(String message, Boolean escape)': onRecord,
    'void addError(Exception error)': onRecord,
    'void addError(Exception error, Boolean escape)': onRecord,
    'void addError(String fieldName, String message)': onField,
    'void addError(String fieldName, String message, Boolean escape)': onField,
    'void addError(Schema.SObjectField field, String message)': onField,
    'void addError(Schema.SObjectField field, String message, Boolean escape)': onField,
  };
}

const preserveId = 'Boolean preserveId';
const deep = `${preserveId}, Boolean isDeepClone`;
const timestamps = `${deep}, Boolean preserveReadonlyTimestamps`;

export const SObjectClass = defineClass({
  namespace: 'System',
  name: 'SObject',
  reference: referencePage('apex_methods_system_sobject'),
  methods: {
    ...byKey('Object get', '', getField),
    ...byKey('Object put', ', Object value', putField),
    ...byKey('Boolean isSet', '', (record, key) => record.has(fieldOf(record, key).name)),
    ...byKey('SObject getSObject', '', (record, key) => record.get(relationshipOf(record, key))),
    ...byKey('List<SObject> getSObjects', '', (record, key) => relative(record, childRelationshipOf(record, key))),
    ...byKey('SObject putSObject', ', SObject value', putParent),
    ...errorOverloads(),
    'Boolean hasErrors()': (record: SObjectValue) => (record.errors?.length ?? 0) > 0,
    'List<Database.Error> getErrors()': errorsOf,
    'Schema.SObjectType getSObjectType()': (record: SObjectValue) => objectToken(record.typeName),
    'Map<String,Object> getPopulatedFieldsAsMap()': populatedFields,
    'void clear()': (record: SObjectValue) => record.values.clear(),
    'Boolean isClone()': isClone,
    'Id getCloneSourceId()': cloneSourceId,
    'SObject clone()': (record: SObjectValue) => cloneRecord(record),
    [`SObject clone(${preserveId})`]: (record: SObjectValue, keepId: boolean) =>
      cloneRecord(record, { preserveId: keepId }),
    [`SObject clone(${deep})`]: (record: SObjectValue, keepId: boolean, isDeepClone: boolean) =>
      cloneRecord(record, { preserveId: keepId, isDeepClone }),
    [`SObject clone(${timestamps})`]: (record: SObjectValue, keepId: boolean, isDeepClone: boolean, keep: boolean) =>
      cloneRecord(record, { preserveId: keepId, isDeepClone, preserveReadonlyTimestamps: keep }),
    [`SObject clone(${timestamps}, Boolean preserveAutonumber)`]: (
      record: SObjectValue,
      keepId: boolean,
      isDeepClone: boolean,
      preserveReadonlyTimestamps: boolean,
      preserveAutonumber: boolean,
    ) => cloneRecord(record, { preserveId: keepId, isDeepClone, preserveReadonlyTimestamps, preserveAutonumber }),
    'void recalculateFormulas()': recalculateFormulas,
    'void setOptions(Database.DMLOptions options)': setOptions,
  },
});
