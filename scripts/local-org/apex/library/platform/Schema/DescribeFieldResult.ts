import type { ApexEnumValue } from '../../../runtime/value';
import { transaction, type FieldPermission } from '../../../runtime/transaction';
import type { FieldDescribe, FieldType } from '../../../../data/schema/schema';
import { defineClass, enumConstant, referencePage, type LibraryClass, type LibraryFunction } from '../../define';
import { listOf } from '../support/lists';
import { DisplayTypeEnum } from './DisplayType';
import { PicklistEntry } from './PicklistEntry';
import { fieldToken } from './SObjectField';
import { objectToken } from './SObjectType';
import { SoapTypeEnum } from './SoapType';

export class DescribeFieldResult {
  constructor(
    readonly objectName: string,
    readonly field: FieldDescribe,
  ) {}

  get permission(): FieldPermission {
    const { org, user } = transaction();
    return org.permissions.field(user, this.objectName, this.field.name);
  }
}

/** DisplayType and SoapType of a field type where they are not the upper-cased name and STRING. */
const DISPLAY_TYPES: Partial<Record<FieldType, string>> = { int: 'INTEGER', anyType: 'ANYTYPE' };

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  id: 'ID',
  reference: 'ID',
  boolean: 'BOOLEAN',
  int: 'INTEGER',
  double: 'DOUBLE',
  currency: 'DOUBLE',
  percent: 'DOUBLE',
  date: 'DATE',
  datetime: 'DATETIME',
  time: 'TIME',
  base64: 'BASE64BINARY',
  address: 'ADDRESS',
  anyType: 'ANYTYPE',
};

function constant(declaration: LibraryClass, name: string): ApexEnumValue {
  return enumConstant(declaration, name);
}

/** Digits of a whole number; other types have none. */
const INTEGER_DIGITS = 8;
/** A character takes up to three bytes. */
const BYTES_PER_CHARACTER = 3;

/** What is read straight off the schema, by signature. */
function facts(
  signatures: Readonly<Record<string, (field: FieldDescribe) => unknown>>,
): Record<string, LibraryFunction> {
  return Object.fromEntries(
    Object.entries(signatures).map(([signature, read]) => [signature, (self: DescribeFieldResult) => read(self.field)]),
  );
}

export const DescribeFieldResultClass = defineClass({
  namespace: 'Schema',
  name: 'DescribeFieldResult',
  reference: referencePage('apex_methods_system_fields_describe'),
  instances: DescribeFieldResult,
  methods: {
    ...facts({
      'String getName()': (field) => field.name,
      'String getLocalName()': (field) => field.name,
      'String getLabel()': (field) => field.label,
      'Schema.DisplayType getType()': (field) =>
        constant(DisplayTypeEnum, DISPLAY_TYPES[field.type] ?? field.type.toUpperCase()),
      'Schema.SoapType getSoapType()': (field) => constant(SoapTypeEnum, SOAP_TYPES[field.type] ?? 'STRING'),
      'Integer getLength()': (field) => field.length,
      'Integer getByteLength()': (field) => field.length * BYTES_PER_CHARACTER,
      'Integer getPrecision()': (field) => field.precision,
      'Integer getScale()': (field) => field.scale,
      'Integer getDigits()': (field) => (field.type === 'int' ? field.precision || INTEGER_DIGITS : 0),
      'String getCalculatedFormula()': (field) => field.formula,
      'String getDefaultValueFormula()': (field) => field.defaultFormula,
      'Object getDefaultValue()': (field) => field.defaultValue,
      'String getInlineHelpText()': () => null,
      'String getRelationshipName()': (field) => field.relationshipName,
      'List<Schema.SObjectType> getReferenceTo()': (field) =>
        listOf('Schema.SObjectType', field.referenceTo.map(objectToken)),
      'List<Schema.PicklistEntry> getPicklistValues()': (field) =>
        listOf(
          'Schema.PicklistEntry',
          field.picklistValues.map((entry) => new PicklistEntry(entry)),
        ),
      'Boolean isNillable()': (field) => field.nillable,
      'Boolean isUnique()': (field) => field.unique,
      'Boolean isCaseSensitive()': (field) => field.caseSensitive,
      'Boolean isExternalId()': (field) => field.externalId,
      'Boolean isIdLookup()': (field) => field.idLookup,
      'Boolean isCustom()': (field) => field.custom,
      'Boolean isCalculated()': (field) => field.calculated,
      'Boolean isAutoNumber()': (field) => field.autoNumber,
      'Boolean isNameField()': (field) => field.nameField,
      'Boolean isNamePointing()': (field) => field.referenceTo.length > 1,
      'Boolean isHtmlFormatted()': (field) => field.htmlFormatted,
      'Boolean isFilterable()': (field) => field.filterable,
      'Boolean isSortable()': (field) => field.sortable,
      'Boolean isGroupable()': (field) => field.groupable,
      'Boolean isAggregatable()': (field) => field.groupable,
      'Boolean isRestrictedPicklist()': (field) => field.restrictedPicklist,
      'Boolean isDependentPicklist()': () => false,
      'Boolean isCascadeDelete()': (field) => field.cascadeDelete,
      'Boolean isRestrictedDelete()': (field) => field.restrictedDelete,
      'Boolean isDefaultedOnCreate()': (field) =>
        field.defaultValue !== null || field.defaultFormula !== null || field.autoNumber || !field.createable,
      'Boolean isEncrypted()': (field) => field.type === 'encryptedstring',
      'Boolean isDeprecatedAndHidden()': () => false,
    }),
    'Boolean isPermissionable()': (self: DescribeFieldResult) =>
      transaction().org.permissions.isPermissionable(self.objectName, self.field.name),
    'Boolean isAccessible()': (self: DescribeFieldResult) => self.permission.read,
    'Boolean isCreateable()': (self: DescribeFieldResult) => self.field.createable && self.permission.edit,
    'Boolean isUpdateable()': (self: DescribeFieldResult) => self.field.updateable && self.permission.edit,
    'Schema.SObjectField getSObjectField()': (self: DescribeFieldResult) =>
      fieldToken(self.objectName, self.field.name),
    'Schema.SObjectType getSObjectType()': (self: DescribeFieldResult) => objectToken(self.objectName),
  },
});
