/** A custom field of the metadata source as a describe, with the checks the platform makes on deploy. */
import { MetadataError, type MetadataErrorCode } from '../../../metadata/metadata-error';
import type { CustomFieldModel, GlobalValueSetModel, ValueModel } from '../../../metadata/models';
import { newField, picklistValue } from '../field';
import type { FieldDescribe } from '../schema';
import { CUSTOM_FIELD_TYPES, type CustomFieldType } from './field-types';

const FORMULA_TEXT_LENGTH = 1300;

export interface FieldContext {
  readonly valueSets: ReadonlyMap<string, GlobalValueSetModel>;
  /** Canonical name of a known object, or null. */
  resolveObject(name: string): string | null;
}

/** Several describes for a geolocation, which has two component fields; one otherwise. */
export function customField(model: CustomFieldModel, context: FieldContext): FieldDescribe[] {
  const type = typeOf(model);
  if (model.formula !== null && !type.formula) {
    throw fault(
      model,
      'INVALID_VALUE',
      `A field of type ${String(model.type)} cannot have a formula.`,
      'Remove <formula>.',
    );
  }
  checkKey(model, type);
  const field = newField({
    name: model.fullName,
    type: type.type,
    label: model.label ?? model.fullName,
    custom: true,
    ...sizes(model, type),
    ...defaults(model, type),
    ...(type.picklist ? picklist(model, context) : {}),
    ...(type.lookup ? lookup(model, context) : {}),
    ...(model.formula === null ? keys(model) : formula(model)),
    ...type.facts?.(model),
  });
  return type.type === 'location' ? [field, ...coordinates(model)] : [field];
}

function typeOf(model: CustomFieldModel): CustomFieldType {
  const type = CUSTOM_FIELD_TYPES[model.type ?? ''];
  if (type) {
    return type;
  }
  if (model.type === 'ExternalLookup' || model.type === 'IndirectLookup') {
    throw fault(model, 'NOT_EMULATED', `Fields of type ${model.type} are not emulated.`, 'See docs/local-org.md.');
  }
  throw fault(
    model,
    'UNKNOWN_FIELD_TYPE',
    model.type === null ? 'The field has no <type>.' : `"${model.type}" is not a field type.`,
    `Use one of ${Object.keys(CUSTOM_FIELD_TYPES).join(', ')}.`,
  );
}

function checkKey(model: CustomFieldModel, type: CustomFieldType): void {
  if ((model.externalId || model.unique) && (!type.key || model.formula !== null)) {
    throw fault(
      model,
      'INVALID_VALUE',
      `A field of type ${String(model.type)} can be neither unique nor an external id.`,
      'Use Text, Number or Email.',
    );
  }
}

function sizes(model: CustomFieldModel, type: CustomFieldType): Partial<FieldDescribe> {
  if (model.formula !== null) {
    return type.numeric ? numeric(model) : { length: type.type === 'string' ? FORMULA_TEXT_LENGTH : 0 };
  }
  if (type.numeric) {
    return numeric(model);
  }
  if (type.lengths) {
    const [least, most] = type.lengths;
    if (model.length === null || model.length < least || model.length > most) {
      throw fault(
        model,
        'INVALID_VALUE',
        `<length> of a ${String(model.type)} field must be ${least} to ${most}.`,
        'Set <length>.',
      );
    }
    return { length: model.length };
  }
  return type.length === undefined ? {} : { length: type.length };
}

function numeric(model: CustomFieldModel): Partial<FieldDescribe> {
  const { precision, scale } = model;
  if (precision === null || scale === null || precision < 1 || precision > 18 || scale < 0 || scale > precision) {
    throw fault(
      model,
      'INVALID_VALUE',
      `A ${String(model.type)} field needs <precision> of 1 to 18 and <scale> of 0 to the precision.`,
      'Set both.',
    );
  }
  return { precision, scale };
}

/** `<defaultValue>` is a formula for all but checkboxes; the default of a picklist is a flag of its value. */
function defaults(model: CustomFieldModel, type: CustomFieldType): Partial<FieldDescribe> {
  if (type.type !== 'boolean') {
    return { defaultFormula: model.defaultValue || null };
  }
  if (model.formula === null && model.defaultValue !== 'true' && model.defaultValue !== 'false') {
    throw fault(model, 'MISSING_ELEMENT', 'A Checkbox field needs <defaultValue>.', 'Write true or false.');
  }
  return { defaultValue: model.defaultValue === 'true' };
}

function keys(model: CustomFieldModel): Partial<FieldDescribe> {
  return {
    externalId: model.externalId,
    idLookup: model.externalId,
    unique: model.unique,
    caseSensitive: model.caseSensitive,
    ...(model.required ? { nillable: false } : {}),
  };
}

function formula(model: CustomFieldModel): Partial<FieldDescribe> {
  return {
    formula: model.formula,
    treatBlanksAsZero: model.treatBlanksAsZero,
    calculated: true,
    nillable: true,
    createable: false,
    updateable: false,
  };
}

function picklist(model: CustomFieldModel, context: FieldContext): Partial<FieldDescribe> {
  let values: readonly ValueModel[] = model.values;
  if (model.valueSetName !== null) {
    const set = context.valueSets.get(model.valueSetName.toLowerCase());
    if (!set) {
      throw fault(
        model,
        'INVALID_VALUE',
        `There is no global value set ${model.valueSetName}.`,
        'Add it, or correct the name.',
      );
    }
    values = set.values;
  }
  const picklistValues = values.map((value) => picklistValue(value.fullName, value.default, value.label, value.active));
  return {
    picklistValues,
    // A global value set always restricts.
    restrictedPicklist: model.restrictedValues || model.valueSetName !== null,
    defaultValue: picklistValues.find((value) => value.default)?.value ?? null,
  };
}

function lookup(model: CustomFieldModel, context: FieldContext): Partial<FieldDescribe> {
  const referenceTo = model.type === 'Hierarchy' ? 'User' : model.referenceTo;
  if (!referenceTo) {
    throw fault(model, 'MISSING_ELEMENT', 'A lookup needs <referenceTo>.', 'Name the object it leads to.');
  }
  const target = context.resolveObject(referenceTo);
  if (target === null) {
    throw fault(
      model,
      'UNKNOWN_OBJECT',
      `The lookup leads to ${referenceTo}, which does not exist.`,
      'Correct <referenceTo>, or add the object to the source.',
    );
  }
  if (model.type === 'Lookup' && model.required && (model.deleteConstraint ?? 'SetNull') === 'SetNull') {
    throw fault(
      model,
      'INVALID_VALUE',
      'A required lookup cannot be cleared when its parent is deleted.',
      'Set <deleteConstraint> to Restrict or Cascade.',
    );
  }
  return {
    referenceTo: [target],
    relationshipName: model.fullName.replace(/__c$/, '__r'),
    childRelationshipName: model.relationshipName ? `${model.relationshipName}__r` : null,
  };
}

function coordinates(model: CustomFieldModel): FieldDescribe[] {
  const stem = model.fullName.replace(/__c$/, '');
  return ['Latitude', 'Longitude'].map((part) =>
    newField({ name: `${stem}__${part}__s`, type: 'double', precision: 18, scale: 15, custom: true }),
  );
}

function fault(model: CustomFieldModel, code: MetadataErrorCode, problem: string, remedy: string): MetadataError {
  return new MetadataError(code, model.place, `${model.objectName}.${model.fullName}: ${problem}`, remedy);
}
