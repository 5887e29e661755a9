import { transaction, type ObjectPermission } from '../../../runtime/transaction';
import { ApexMap } from '../../../runtime/collections';
import { types } from '../../../types';
import { describedKeyPrefix, MERGEABLE, type ObjectDescribe } from '../../../../data/schema/schema';
import { defineClass, enumConstant, referencePage } from '../../define';
import { listOf } from '../support/lists';
import { ChildRelationship } from './ChildRelationship';
import { recordTypeInfos, type RecordTypeInfo } from './RecordTypeInfo';
import { SObjectDescribeOptionsEnum } from './SObjectDescribeOptions';
import { objectToken } from './SObjectType';
import { SObjectTypeFields } from './SObjectTypeFields';
import { SObjectTypeFieldSets } from './SObjectTypeFieldSets';

export class DescribeSObjectResult {
  constructor(readonly object: ObjectDescribe) {}

  get permission(): ObjectPermission {
    const { org, user } = transaction();
    return org.permissions.object(user, this.object.name);
  }

  get recordTypes(): readonly RecordTypeInfo[] {
    return recordTypeInfos(this.object.recordTypes);
  }
}

type Self = DescribeSObjectResult;

/** Record types keyed by one of their properties; the master has no developer name of its own. */
function recordTypeMap(self: Self, keyType: 'String' | 'Id', key: (info: RecordTypeInfo) => string): ApexMap {
  return ApexMap.of(
    types.primitive(keyType),
    types.class('Schema.RecordTypeInfo'),
    self.recordTypes.map((info) => [key(info), info] as const),
  );
}

/** `AccountHistory` is the history of `Account`; null for an object that stands for itself. */
function associate({ object }: DescribeSObjectResult): { readonly type: string; readonly parent: string } | null {
  const [, stem = '', type = ''] = /^(.*?)(?:__|Field)?(History|Share|Feed)$/.exec(object.name) ?? [];
  const { schema } = transaction().org;
  const parent = schema.object(stem)?.name ?? schema.object(`${stem}__c`)?.name;
  return parent ? { type, parent } : null;
}

export const DescribeSObjectResultClass = defineClass({
  namespace: 'Schema',
  name: 'DescribeSObjectResult',
  reference: referencePage('apex_methods_system_sobject_describe'),
  instances: DescribeSObjectResult,
  properties: {
    'Schema.SObjectTypeFields fields': { get: (self: Self) => new SObjectTypeFields(self.object) },
    'Schema.SObjectTypeFieldSets fieldSets': { get: () => new SObjectTypeFieldSets() },
  },
  methods: {
    'Schema.SObjectTypeFields getFields()': (self: Self) => new SObjectTypeFields(self.object),
    'Schema.SObjectTypeFieldSets getFieldSets()': () => new SObjectTypeFieldSets(),
    'String getName()': (self: Self) => self.object.name,
    'String getLocalName()': (self: Self) => self.object.name,
    'String getLabel()': (self: Self) => self.object.label,
    'String getLabelPlural()': (self: Self) => self.object.labelPlural,
    'String getKeyPrefix()': (self: Self) => describedKeyPrefix(self.object),
    'Schema.SObjectType getSObjectType()': (self: Self) => objectToken(self.object.name),
    'List<Schema.ChildRelationship> getChildRelationships()': (self: Self) =>
      listOf(
        'Schema.ChildRelationship',
        transaction()
          .org.schema.childRelationships(self.object.name)
          .map((facts) => new ChildRelationship(facts)),
      ),
    'List<Schema.RecordTypeInfo> getRecordTypeInfos()': (self: Self) =>
      listOf('Schema.RecordTypeInfo', self.recordTypes),
    'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName()': (self: Self) =>
      recordTypeMap(self, 'String', (info) => info.name),
    'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': (self: Self) =>
      recordTypeMap(self, 'String', (info) => info.developerName),
    'Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById()': (self: Self) =>
      recordTypeMap(self, 'Id', (info) => info.id),
    'Schema.SObjectDescribeOptions getSObjectDescribeOption()': () => enumConstant(SObjectDescribeOptionsEnum, 'FULL'),
    'String getAssociateEntityType()': (self: Self) => associate(self)?.type ?? null,
    'String getAssociateParentEntity()': (self: Self) => associate(self)?.parent ?? null,
    'Boolean isAccessible()': (self: Self) => self.permission.read,
    'Boolean isCreateable()': (self: Self) => self.object.createable && self.permission.create,
    'Boolean isUpdateable()': (self: Self) => self.object.updateable && self.permission.edit,
    'Boolean isDeletable()': (self: Self) => self.object.deletable && self.permission.delete,
    'Boolean isUndeletable()': (self: Self) => self.object.deletable && self.permission.delete,
    'Boolean isMergeable()': (self: Self) => MERGEABLE.has(self.object.name),
    'Boolean isQueryable()': (self: Self) => self.object.queryable,
    'Boolean isSearchable()': (self: Self) => self.object.searchable,
    'Boolean isCustom()': (self: Self) => self.object.kind !== 'standard',
    'Boolean isCustomSetting()': (self: Self) => self.object.kind === 'customSetting',
    'Boolean isDeprecatedAndHidden()': () => false,
    'Boolean isFeedEnabled()': () => false,
    'Boolean isMruEnabled()': () => false,
  },
});
