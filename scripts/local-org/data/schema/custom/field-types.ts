/** The field types of the metadata source, and what each makes of a field. One entry per type. */
import { NAMED_OBJECTS } from '../named-objects';
import type { FieldDescribe, FieldType } from '../schema';
import type { CustomFieldModel } from '../../../metadata/models';

export interface CustomFieldType {
  readonly type: FieldType;
  /** Length that the platform fixes; otherwise `<length>` is required within `lengths`. */
  readonly length?: number;
  readonly lengths?: readonly [number, number];
  /** `<precision>` and `<scale>` are required. */
  readonly numeric?: boolean;
  readonly lookup?: boolean;
  readonly picklist?: boolean;
  /** May be an external id, or unique. */
  readonly key?: boolean;
  /** May have a `<formula>`. */
  readonly formula?: boolean;
  readonly facts?: (model: CustomFieldModel) => Partial<FieldDescribe>;
}

export const CUSTOM_FIELD_TYPES: Readonly<Record<string, CustomFieldType>> = {
  Text: { type: 'string', lengths: [1, 255], key: true, formula: true },
  TextArea: { type: 'textarea', length: 255 },
  LongTextArea: { type: 'textarea', lengths: [256, 131_072] },
  Html: { type: 'textarea', lengths: [256, 131_072], facts: () => ({ htmlFormatted: true }) },
  EncryptedText: { type: 'encryptedstring', lengths: [1, 175] },
  Number: { type: 'double', numeric: true, key: true, formula: true },
  Currency: { type: 'currency', numeric: true, formula: true },
  Percent: { type: 'percent', numeric: true, formula: true },
  Checkbox: { type: 'boolean', formula: true },
  Date: { type: 'date', formula: true },
  DateTime: { type: 'datetime', formula: true },
  Time: { type: 'time', formula: true },
  Email: { type: 'email', length: 80, key: true },
  Phone: { type: 'phone', length: 40 },
  Url: { type: 'url', length: 255 },
  Picklist: { type: 'picklist', length: 255, picklist: true },
  MultiselectPicklist: { type: 'multipicklist', length: 4099, picklist: true },
  Lookup: {
    type: 'reference',
    lookup: true,
    facts: (model) => ({
      cascadeDelete: model.deleteConstraint === 'Cascade',
      restrictedDelete: model.deleteConstraint === 'Restrict',
    }),
  },
  Hierarchy: { type: 'reference', lookup: true },
  MasterDetail: {
    type: 'reference',
    lookup: true,
    facts: (model) => ({ masterDetail: true, cascadeDelete: true, nillable: false, updateable: model.reparentable }),
  },
  MetadataRelationship: {
    type: 'reference',
    lookup: true,
    key: true,
    // What describes the schema itself is named, not identified: the field holds `Account`, not an id.
    facts: (model) => ({
      ...(NAMED_OBJECTS.has(model.referenceTo ?? '') ? { type: 'string', length: 255 } : {}),
      ...(model.controllingField === null ? {} : { controllingField: model.controllingField }),
    }),
  },
  AutoNumber: {
    type: 'string',
    length: 30,
    key: true,
    facts: (model) => ({ autoNumber: true, displayFormat: model.displayFormat, createable: false, updateable: false }),
  },
  Location: { type: 'location' },
};
