/** The fields that the platform itself gives to each kind of object. */
import { parseField } from '../standard/notation';
import type { FieldDescribe } from '../schema';
import type { CustomObjectModel } from '../../../metadata/models';

type Notation = Readonly<Record<string, string>>;

const AUDIT: Notation = {
  CreatedDate: 'datetime required readOnly',
  CreatedById: 'reference required readOnly -> User',
  LastModifiedDate: 'datetime required readOnly',
  LastModifiedById: 'reference required readOnly -> User',
  SystemModstamp: 'datetime required readOnly',
};

const RECORD: Notation = { Id: 'id readOnly', IsDeleted: 'boolean readOnly' };

export const CUSTOM_METADATA_FIELDS: Notation = {
  Id: 'id readOnly',
  DeveloperName: 'string(40) required name',
  MasterLabel: 'string(40) required',
  Language: 'string(40) required',
  NamespacePrefix: 'string(15) readOnly',
  Label: 'string(40) readOnly',
  QualifiedApiName: 'string(70) readOnly unique',
  SystemModstamp: 'datetime required readOnly',
};

export const BIG_OBJECT_FIELDS: Notation = { Id: 'id readOnly' };

export const PLATFORM_EVENT_FIELDS: Notation = {
  Id: 'id readOnly',
  ReplayId: 'string(1000) readOnly',
  EventUuid: 'string(36) readOnly',
  CreatedDate: 'datetime readOnly',
  CreatedById: 'reference readOnly -> User',
};

/** A list setting is found by its name; of a hierarchy the org, a profile or a user has one record at most. */
export const CUSTOM_SETTING_FIELDS: Readonly<Record<'Hierarchy' | 'List', Notation>> = {
  Hierarchy: {
    ...RECORD,
    Name: 'string(38) name',
    SetupOwnerId: 'reference createOnly unique -> Organization|Profile|User',
    ...AUDIT,
  },
  List: {
    ...RECORD,
    Name: 'string(38) name required unique',
    SetupOwnerId: 'reference createOnly -> Organization|Profile|User',
    ...AUDIT,
  },
};

export const SHARE_FIELDS: Notation = {
  Id: 'id readOnly',
  ParentId: 'reference required createOnly cascade',
  UserOrGroupId: 'reference required createOnly -> Group|User',
  AccessLevel: 'picklist[Read|Edit|All] required restricted',
  RowCause: 'picklist[*Manual|Owner] createOnly',
  LastModifiedDate: 'datetime readOnly',
  LastModifiedById: 'reference readOnly -> User',
  IsDeleted: 'boolean readOnly',
};

const CUSTOM_OBJECT_AUDIT: Notation = {
  ...AUDIT,
  LastViewedDate: 'datetime readOnly',
  LastReferencedDate: 'datetime readOnly',
};

const RELATIONSHIPS: Readonly<Record<string, string>> = {
  CreatedById: 'CreatedBy',
  LastModifiedById: 'LastModifiedBy',
  OwnerId: 'Owner',
  RecordTypeId: 'RecordType',
  SetupOwnerId: 'SetupOwner',
  ParentId: 'Parent',
  UserOrGroupId: 'UserOrGroup',
};

export function systemFields(notation: Notation): FieldDescribe[] {
  return Object.entries(notation).map(([name, text]) =>
    parseField(name, text, RELATIONSHIPS[name] ? { relationshipName: RELATIONSHIPS[name] } : {}),
  );
}

/** A detail of a master has no owner of its own. */
export function customObjectFields(model: CustomObjectModel, isDetail: boolean): FieldDescribe[] {
  return [
    ...systemFields(RECORD),
    nameField(model),
    ...(isDetail ? [] : systemFields({ OwnerId: 'reference required -> Group|User' })),
    ...systemFields(model.enableActivities ? { LastActivityDate: 'date readOnly' } : {}),
    ...systemFields(CUSTOM_OBJECT_AUDIT),
  ];
}

function nameField({ nameField: model }: CustomObjectModel): FieldDescribe {
  const known = { label: model?.label ?? 'Name', displayFormat: model?.displayFormat ?? 'A-{0000}' };
  return model?.type === 'AutoNumber'
    ? { ...parseField('Name', 'string(80) readOnly name idLookup', known), autoNumber: true }
    : { ...parseField('Name', 'string(80) name idLookup', known), displayFormat: null };
}

export const RECORD_TYPE_FIELD = 'reference -> RecordType';
