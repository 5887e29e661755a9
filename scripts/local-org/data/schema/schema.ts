/** The org's schema as the platform's describe calls tell it: standard objects, and what the metadata source adds. */

export type FieldType =
  | 'id'
  | 'reference'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'base64'
  | 'address'
  | 'location'
  | 'encryptedstring'
  | 'anyType';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly default: boolean;
}

export interface FieldDescribe {
  /** API name with its canonical case. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Characters, for text types; 0 otherwise. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly groupable: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly idLookup: boolean;
  readonly custom: boolean;
  readonly calculated: boolean;
  readonly autoNumber: boolean;
  readonly nameField: boolean;
  readonly htmlFormatted: boolean;
  /** Formula of a calculated field or of a default value, as written in metadata. */
  readonly formula: string | null;
  /** A formula field computes a blank number as zero; the default. */
  readonly treatBlanksAsZero?: boolean;
  readonly defaultFormula: string | null;
  readonly defaultValue: string | boolean | null;
  readonly picklistValues: readonly PicklistValue[];
  readonly restrictedPicklist: boolean;
  /** Objects a lookup may point to. */
  readonly referenceTo: readonly string[];
  /** Name by which SOQL and Apex follow the lookup, for example `Account` or `Patient__r`. */
  readonly relationshipName: string | null;
  /** Name of the list on the parent, for example `Contacts` or `Assessments__r`. */
  readonly childRelationshipName: string | null;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
  readonly masterDetail: boolean;
  readonly displayFormat: string | null;
  /** Of a metadata relationship to fields: the field that names their object. */
  readonly controllingField?: string;
  /** Of a roll-up summary field: what it computes. */
  readonly summary?: RollUpSummary;
}

/** A value of a master computed from its details. Source: Metadata API Developer Guide, CustomField (`summary…`). */
export interface RollUpSummary {
  readonly detail: string;
  /** Field of the detail that leads to the master. */
  readonly foreignKey: string;
  readonly operation: SummaryOperation;
  /** Field of the detail; null for a count. */
  readonly field: string | null;
  /** All must hold for a detail that takes part. */
  readonly filters: readonly SummaryFilter[];
}

export const SUMMARY_OPERATIONS = ['count', 'sum', 'min', 'max'] as const;

export type SummaryOperation = (typeof SUMMARY_OPERATIONS)[number];

export interface SummaryFilter {
  readonly field: string;
  readonly operation: SummaryFilterOperation;
  /** Any of these will do; none stands for a blank. */
  readonly values: readonly string[];
  /** Field of the detail whose value stands in the place of `values`. */
  readonly valueField: string | null;
}

export const SUMMARY_FILTER_OPERATIONS = [
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'notContain',
  'startsWith',
  'includes',
  'excludes',
] as const;

export type SummaryFilterOperation = (typeof SUMMARY_FILTER_OPERATIONS)[number];

export interface RecordTypeDescribe {
  readonly id: string;
  readonly developerName: string;
  readonly name: string;
  readonly active: boolean;
  readonly isPersonType: boolean;
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  readonly errorConditionFormula: string;
  readonly errorMessage: string;
  readonly errorDisplayField: string | null;
}

export type ObjectKind = 'standard' | 'custom' | 'customMetadata' | 'platformEvent' | 'customSetting' | 'bigObject';

/** Of objects whose records exist in answers alone, or whose prefix the vendor does not publish: describes have none. */
export const NO_KEY_PREFIX = '000';

/** As describes give it. */
export function describedKeyPrefix({ keyPrefix }: ObjectDescribe): string | null {
  return keyPrefix === NO_KEY_PREFIX ? null : keyPrefix;
}

export interface ObjectDescribe {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly kind: ObjectKind;
  /** Of a big object: the fields that identify a record. */
  readonly indexFields?: readonly string[];
  /** Of a custom setting. */
  readonly settingsType?: 'Hierarchy' | 'List';
  readonly keyPrefix: string;
  /** Keyed by lower-cased API name. */
  readonly fields: ReadonlyMap<string, FieldDescribe>;
  readonly recordTypes: readonly RecordTypeDescribe[];
  readonly validationRules: readonly ValidationRule[];
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  readonly triggerable: boolean;
  /** SOSL finds its records. */
  readonly searchable: boolean;
  readonly publishBehavior: 'PublishAfterCommit' | 'PublishImmediately' | null;
  /** `Private`, `Read`, `ReadWrite`, `ControlledByParent`: org-wide default. */
  readonly sharingModel: string;
}

export interface ChildRelationship {
  readonly childObject: string;
  readonly field: string;
  readonly relationshipName: string;
}

/** Components that Apex names and asks nothing of but that they exist. */
export type NamedComponent = 'ApexPage' | 'CustomLabel' | 'DataWeaveResource';

export interface Schema {
  /** Case-insensitive. */
  object(name: string): ObjectDescribe | null;
  objectByKeyPrefix(prefix: string): ObjectDescribe | null;
  field(objectName: string, fieldName: string): FieldDescribe | null;
  /** The lookup field that `relationshipName` follows from `objectName`. */
  parentRelationship(objectName: string, relationshipName: string): FieldDescribe | null;
  childRelationships(objectName: string): readonly ChildRelationship[];
  objects(): Iterable<ObjectDescribe>;
  /** Case-insensitive. */
  hasComponent(type: NamedComponent, name: string): boolean;
  /** Those that there are, as {@link componentKey} writes them. */
  components(): Iterable<string>;
}

export function componentKey(type: NamedComponent, name: string): string {
  return `${type}.${name.toLowerCase()}`;
}

/** Objects whose records can be merged: Apex Developer Guide, "Merging Records". */
export const MERGEABLE: ReadonlySet<string> = new Set(['Account', 'Case', 'Contact', 'Lead']);
