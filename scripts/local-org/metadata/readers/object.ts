/** Objects and what hangs on them: fields, record types, validation rules, value sets. */
import type { MetadataSource } from '../metadata-source';
import type { CustomFieldModel, CustomObjectModel, SummaryModel, ValueModel } from '../models';
import type { XmlElement } from '../xml';
import { readActionOverrides } from './pages';

/** Record types of Person Accounts stand in a folder of their own. */
const PERSON_ACCOUNT = 'PersonAccount';

/** In the zip format of the Metadata API the parts stand inside the object's own file. */
export function readObject(source: MetadataSource, root: XmlElement, objectName: string): void {
  if (objectName !== PERSON_ACCOUNT) {
    source.objects.push(objectModel(root, objectName));
  }
  for (const field of root.all('fields')) {
    readField(source, field, objectName);
  }
  for (const recordType of root.all('recordTypes')) {
    readRecordType(source, recordType, objectName);
  }
  for (const rule of root.all('validationRules')) {
    readValidationRule(source, rule, objectName);
  }
  for (const index of root.all('indexes')) {
    readIndex(source, index, objectName);
  }
}

function objectModel(root: XmlElement, fullName: string): CustomObjectModel {
  const nameField = root.find('nameField');
  const isNew = /__c$/.test(fullName) && root.text('customSettingsType') === null;
  if (isNew && !nameField) {
    throw root.error(
      'MISSING_ELEMENT',
      `${fullName} has no <nameField>.`,
      'Add a <nameField> of type Text or AutoNumber.',
    );
  }
  return {
    fullName,
    place: root.place,
    label: root.text('label'),
    pluralLabel: root.text('pluralLabel'),
    nameField: nameField && {
      label: nameField.text('label') ?? 'Name',
      type: nameField.requiredText('type'),
      displayFormat: nameField.text('displayFormat'),
      startingNumber: nameField.integer('startingNumber'),
    },
    sharingModel: root.text('sharingModel'),
    publishBehavior: root.text('publishBehavior'),
    customSettingsType: root.text('customSettingsType') as CustomObjectModel['customSettingsType'],
    enableActivities: root.boolean('enableActivities'),
    enableSearch: root.boolean('enableSearch'),
    overrides: readActionOverrides(root),
  };
}

export function readField(source: MetadataSource, root: XmlElement, objectName: string): void {
  const valueSet = root.find('valueSet');
  const definition = valueSet?.find('valueSetDefinition');
  const model: CustomFieldModel = {
    fullName: root.requiredText('fullName'),
    place: root.place,
    objectName: objectName === PERSON_ACCOUNT ? 'Account' : objectName,
    type: root.text('type'),
    label: root.text('label'),
    length: root.integer('length'),
    precision: root.integer('precision'),
    scale: root.integer('scale'),
    required: root.boolean('required'),
    unique: root.boolean('unique'),
    caseSensitive: root.boolean('caseSensitive'),
    externalId: root.boolean('externalId'),
    defaultValue: root.text('defaultValue'),
    formula: root.text('formula'),
    treatBlanksAsZero: root.text('formulaTreatBlanksAs') !== 'BlankAsBlank',
    referenceTo: root.text('referenceTo'),
    controllingField: root.text('metadataRelationshipControllingField'),
    relationshipName: root.text('relationshipName'),
    deleteConstraint: root.text('deleteConstraint') as CustomFieldModel['deleteConstraint'],
    reparentable: root.boolean('reparentableMasterDetail'),
    displayFormat: root.text('displayFormat'),
    startingNumber: root.integer('startingNumber'),
    values: definition ? readValues(definition, 'value') : [],
    valueSetName: valueSet?.text('valueSetName') ?? null,
    restrictedValues: valueSet?.boolean('restricted') ?? false,
    summary: root.text('type') === 'Summary' ? readSummary(root) : null,
  };
  source.fields.push(model);
}

function readSummary(root: XmlElement): SummaryModel {
  return {
    foreignKey: root.requiredText('summaryForeignKey'),
    operation: root.requiredText('summaryOperation'),
    summarizedField: root.text('summarizedField'),
    filters: root.all('summaryFilterItems').map((item) => ({
      field: item.requiredText('field'),
      operation: item.requiredText('operation'),
      value: item.text('value'),
      valueField: item.text('valueField'),
    })),
  };
}

function readValues(definition: XmlElement, elementName: string): ValueModel[] {
  return definition.all(elementName).map((value) => ({
    fullName: value.requiredText('fullName'),
    label: value.text('label') ?? value.requiredText('fullName'),
    default: value.boolean('default'),
    active: value.boolean('isActive', true),
  }));
}

export function readGlobalValueSet(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.globalValueSets.push({ fullName, place: root.place, values: readValues(root, 'customValue') });
}

export function readRecordType(source: MetadataSource, root: XmlElement, objectName: string): void {
  source.recordTypes.push({
    fullName: root.requiredText('fullName'),
    place: root.place,
    objectName: objectName === PERSON_ACCOUNT ? 'Account' : objectName,
    label: root.requiredText('label'),
    active: root.boolean('active'),
    isPersonType: objectName === PERSON_ACCOUNT,
  });
}

export function readIndex(source: MetadataSource, root: XmlElement, objectName: string): void {
  source.indexes.push({
    fullName: root.requiredText('fullName'),
    place: root.place,
    objectName,
    fields: root.all('fields').map((field) => field.requiredText('name')),
  });
}

export function readValidationRule(source: MetadataSource, root: XmlElement, objectName: string): void {
  source.validationRules.push({
    fullName: root.requiredText('fullName'),
    place: root.place,
    objectName: objectName === PERSON_ACCOUNT ? 'Account' : objectName,
    active: root.boolean('active'),
    errorConditionFormula: root.requiredText('errorConditionFormula'),
    errorMessage: root.requiredText('errorMessage'),
    errorDisplayField: root.text('errorDisplayField'),
  });
}
