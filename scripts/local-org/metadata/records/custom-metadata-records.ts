/** Custom metadata records: checked as a save would check them, then written. */
import { NotEmulatedError } from '../../apex/runtime/exception';
import { SObjectValue } from '../../apex/runtime/sobject';
import type { DmlError } from '../../apex/runtime/transaction';
import { checkRecords } from '../../data/dml/check-records';
import { FormulaEngine } from '../../data/formula/engine';
import type { FormulaEnvironment } from '../../data/formula/globals';
import type { FieldDescribe, ObjectDescribe } from '../../data/schema/schema';
import { MetadataError, type MetadataErrorCode } from '../metadata-error';
import type { CustomMetadataRecordModel } from '../models';
import { agreesWith, metadataValue } from './custom-metadata-values';
import { controllingObject, saveFieldDefinition } from './field-definitions';
import type { Seeder } from './seeder';

const NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;

export function saveCustomMetadata(
  seeder: Seeder,
  models: readonly CustomMetadataRecordModel[],
  now: number,
): MetadataError[] {
  const problems: MetadataError[] = [];
  const records = models.flatMap((model) => {
    try {
      return [{ model, ...recordOf(seeder, model, models) }];
    } catch (error) {
      if (!(error instanceof MetadataError)) {
        throw error;
      }
      problems.push(error);
      return [];
    }
  });
  const engine = new FormulaEngine(seeder.storage.schema);
  for (const { model, object, record } of records) {
    const [errors] = checkRecords(seeder.storage, engine, object, [record], environment(now));
    problems.push(...errors.map((error) => refused(model, error)));
    if (errors.length === 0) {
      seeder.save(object.name, ['DeveloperName'], Object.fromEntries(record.values));
    }
  }
  return problems;
}

/** Rules of custom metadata are checked where no user is running. */
function environment(now: number): FormulaEnvironment {
  return {
    now,
    timeZone: 'UTC',
    global: (path) => {
      throw new NotEmulatedError(`${path} in a validation rule of custom metadata`);
    },
  };
}

function recordOf(
  seeder: Seeder,
  model: CustomMetadataRecordModel,
  models: readonly CustomMetadataRecordModel[],
): { object: ObjectDescribe; record: SObjectValue } {
  const object = seeder.storage.schema.object(model.typeName);
  if (object?.kind !== 'customMetadata') {
    throw fault(
      model,
      'UNKNOWN_OBJECT',
      `There is no custom metadata type ${model.typeName}.`,
      'Correct the file name.',
    );
  }
  if (!NAME.test(model.developerName)) {
    throw fault(
      model,
      'INVALID_RECORD',
      `${model.developerName} is not a valid API name.`,
      'Use letters, digits and single underscores.',
    );
  }
  const record = new SObjectValue(object.name);
  for (const field of object.fields.values()) {
    record.values.set(field.name, field.defaultValue);
  }
  record.values.delete('Id');
  const names = {
    DeveloperName: model.developerName,
    MasterLabel: model.label,
    Label: model.label,
    QualifiedApiName: model.developerName,
    Language: 'en_US',
  };
  Object.entries(names).forEach(([name, value]) => record.values.set(name, value));
  for (const entry of model.values) {
    const field = object.fields.get(entry.field.toLowerCase());
    if (!field?.custom) {
      throw fault(
        entry,
        'UNKNOWN_FIELD',
        `${object.name} has no field ${entry.field}.`,
        'Correct <field>, or add the field.',
      );
    }
    if (entry.value !== null && entry.value !== '') {
      record.values.set(field.name, valueOf(seeder, field, entry, model, models));
    }
  }
  return { object, record };
}

function valueOf(
  seeder: Seeder,
  field: FieldDescribe,
  entry: CustomMetadataRecordModel['values'][number],
  model: CustomMetadataRecordModel,
  models: readonly CustomMetadataRecordModel[],
): unknown {
  const text = entry.value ?? '';
  if (!agreesWith(field, entry.xsdType)) {
    throw fault(
      entry,
      'INVALID_RECORD',
      `${field.name} is a ${field.type}, not ${String(entry.xsdType)}.`,
      'Correct xsi:type.',
    );
  }
  if (field.referenceTo.length > 0) {
    return relatedId(seeder, field, entry, model, models);
  }
  const value = metadataValue(field, text);
  if (value === undefined) {
    throw fault(
      entry,
      'INVALID_RECORD',
      `"${text}" is no value of ${field.name}, a ${field.type}.`,
      'Correct <value>.',
    );
  }
  return value;
}

/** A metadata relationship holds a name; the row holds the id behind it. */
function relatedId(
  seeder: Seeder,
  field: FieldDescribe,
  entry: CustomMetadataRecordModel['values'][number],
  model: CustomMetadataRecordModel,
  models: readonly CustomMetadataRecordModel[],
): string {
  const name = (entry.value ?? '').trim();
  const [target] = field.referenceTo;
  if (target === 'EntityDefinition') {
    const object = seeder.storage.schema.object(name);
    if (object) {
      return object.name;
    }
  } else if (target === 'FieldDefinition') {
    const controlling = controllingObject(seeder, field, model);
    const id = controlling ? saveFieldDefinition(seeder, controlling, name) : name;
    if (id !== null) {
      return id;
    }
  } else if (models.some((other) => other.typeName === target && other.developerName === name.split('.').pop())) {
    return seeder.save(target, ['DeveloperName'], { DeveloperName: name.split('.').pop() });
  }
  throw fault(entry, 'INVALID_RECORD', `${field.name} leads to ${name}, which does not exist.`, 'Correct <value>.');
}

function refused(model: CustomMetadataRecordModel, error: DmlError): MetadataError {
  const at = model.values.find((entry) => error.fields.includes(entry.field)) ?? model;
  return fault(at, 'INVALID_RECORD', `${model.fullName}: ${error.message}`, 'Correct the record.');
}

function fault(
  { place }: Pick<CustomMetadataRecordModel, 'place'>,
  code: MetadataErrorCode,
  problem: string,
  remedy: string,
): MetadataError {
  return new MetadataError(code, place, problem, remedy);
}
