/** Metadata source -> schema: standard objects, what the source adds to them, and its own objects. */
import { basename } from 'node:path';
import { checkFormulas } from '../formula/check-formulas';
import { checkPages } from '../../metadata/check-pages';
import { checkReferences } from '../../metadata/check-references';
import { MetadataError } from '../../metadata/metadata-error';
import type { MetadataSource } from '../../metadata/metadata-source';
import type { CustomFieldModel, CustomObjectModel } from '../../metadata/models';
import { customField, type FieldContext } from './custom/custom-field';
import { customObject, customObjectKind, shareObject } from './custom/custom-object';
import { KeyPrefixes } from './custom/key-prefixes';
import { recordType } from './custom/record-types';
import { rollUpSummaryField, unknownSummary } from './custom/roll-up-summary';
import { RECORD_TYPE_FIELD } from './custom/system-fields';
import { fieldMap } from './field';
import { OrgSchema } from './org-schema';
import { withoutPersonAccounts, withPersonAccounts } from './person-account';
import { componentKey, type FieldDescribe, type ObjectDescribe, type Schema } from './schema';
import { parseField } from './standard/notation';
import { standardObjects } from './standard/standard-objects';

export interface SchemaOptions {
  /** The org feature Person Accounts; on unless said otherwise. */
  readonly personAccounts?: boolean;
  /** Key prefixes that custom objects already have: `Storage.keyPrefixes()`. */
  readonly keyPrefixes?: ReadonlyMap<string, string>;
}

export interface BuiltSchema {
  readonly schema: Schema;
  /** Faults that only show when the parts are put together; a faulty part is left out of the schema. */
  readonly problems: readonly MetadataError[];
}

/** Fields of Activity are fields of both of its kinds. */
const ACTIVITY_KINDS = ['Task', 'Event'];

export function buildSchema(source: MetadataSource, options: SchemaOptions = {}): BuiltSchema {
  const builder = new SchemaBuilder(source, new KeyPrefixes(options.keyPrefixes ?? new Map()));
  builder.addObjects();
  builder.addFields();
  builder.addIndexes();
  builder.addRecordTypes();
  builder.addValidationRules();
  const schema = builder.finish(options.personAccounts ?? true);
  const problems = [
    ...builder.problems,
    ...checkFormulas(schema, source),
    ...checkReferences(schema, source),
    ...checkPages(schema, source),
  ];
  return { schema, problems };
}

class SchemaBuilder {
  readonly problems: MetadataError[] = [];
  private readonly objects = new Map<string, ObjectDescribe>();

  constructor(
    private readonly source: MetadataSource,
    private readonly keyPrefixes: KeyPrefixes,
  ) {
    const records = source.objects.filter((model) => customObjectKind(model) === 'custom');
    const activities = records.filter((model) => model.enableActivities);
    const names = (models: readonly CustomObjectModel[]): string[] => models.map((model) => model.fullName);
    for (const object of standardObjects({ activities: names(activities), records: names(records) })) {
      this.objects.set(object.name.toLowerCase(), object);
    }
  }

  addObjects(): void {
    const details = new Set(
      this.source.fields.filter((field) => field.type === 'MasterDetail').map((field) => field.objectName),
    );
    for (const model of this.source.objects) {
      const kind = customObjectKind(model);
      if (kind === null) {
        this.attempt(() => this.adjustStandardObject(model));
        continue;
      }
      const object = customObject(model, kind, this.keyPrefixes.of(model.fullName), details.has(model.fullName));
      this.objects.set(object.name.toLowerCase(), object);
      if (kind === 'custom' && (object.sharingModel === 'Private' || object.sharingModel === 'Read')) {
        const share = shareObject(object, this.keyPrefixes.of(object.name.replace(/__c$/, '__Share')));
        this.objects.set(share.name.toLowerCase(), share);
      }
    }
  }

  addFields(): void {
    const context: FieldContext = {
      valueSets: new Map(this.source.globalValueSets.map((set) => [set.fullName.toLowerCase(), set])),
      resolveObject: (name) => this.objects.get(name.toLowerCase())?.name ?? null,
    };
    for (const model of this.source.fields) {
      // A file of a standard field only adjusts what the local org does not track.
      if (/__c$/i.test(model.fullName) && model.summary === null) {
        this.attempt(() => this.addField(model, customField(model, context)));
      }
    }
    this.addSummaries(this.source.fields.filter(({ summary }) => summary !== null));
  }

  /** A summary may be of a summary: those whose fields are there go first. */
  private addSummaries(models: readonly CustomFieldModel[]): void {
    const waiting = models.filter((model) => !this.addSummary(model));
    if (waiting.length > 0 && waiting.length < models.length) {
      this.addSummaries(waiting);
    } else {
      this.problems.push(...waiting.map(unknownSummary));
    }
  }

  /** @returns false while what it needs is not there */
  private addSummary(model: CustomFieldModel): boolean {
    let isSettled = true;
    this.attempt(() => {
      const field = rollUpSummaryField(model, (name) => this.objects.get(name.toLowerCase()) ?? null);
      isSettled = field !== null;
      if (field) {
        this.addField(model, [field]);
      }
    });
    return isSettled;
  }

  addIndexes(): void {
    for (const model of this.source.indexes) {
      this.attempt(() => {
        const object = this.owner(model);
        const unknown = model.fields.find((name) => !object.fields.has(name.toLowerCase()));
        if (unknown !== undefined) {
          throw new MetadataError(
            'UNKNOWN_FIELD',
            model.place,
            `${object.name} has no field ${unknown} for its index.`,
            'Correct <fields> of the index.',
          );
        }
        this.update({ ...object, indexFields: model.fields });
      });
    }
  }

  addRecordTypes(): void {
    for (const model of this.source.recordTypes) {
      this.attempt(() => {
        const object = this.owner(model);
        this.update({ ...object, recordTypes: [...object.recordTypes, recordType(object.name, model)] });
      });
    }
  }

  addValidationRules(): void {
    for (const model of this.source.validationRules) {
      this.attempt(() => {
        const object = this.owner(model);
        const displayField = model.errorDisplayField;
        if (displayField !== null && !object.fields.has(displayField.toLowerCase())) {
          throw new MetadataError(
            'UNKNOWN_FIELD',
            model.place,
            `${object.name} has no field ${displayField} to show the error at.`,
            'Correct <errorDisplayField>.',
          );
        }
        const rule = {
          name: model.fullName,
          active: model.active,
          errorConditionFormula: model.errorConditionFormula,
          errorMessage: model.errorMessage,
          errorDisplayField: displayField,
        };
        this.update({ ...object, validationRules: [...object.validationRules, rule] });
      });
    }
  }

  finish(personAccounts: boolean): Schema {
    const account = this.named('Account');
    const contact = this.named('Contact');
    if (personAccounts) {
      this.update(withPersonAccounts(account, contact));
    } else {
      this.update(withoutPersonAccounts(account));
      this.update(withoutPersonAccounts(contact));
    }
    return new OrgSchema([...this.objects.values()].map(fitRecordTypeField), namedComponents(this.source));
  }

  private addField(model: CustomFieldModel, fields: readonly FieldDescribe[]): void {
    const names = model.objectName === 'Activity' ? ACTIVITY_KINDS : [model.objectName];
    for (const objectName of names) {
      const object = this.owner({ ...model, objectName });
      if (object.fields.has(model.fullName.toLowerCase())) {
        throw new MetadataError(
          'DUPLICATE',
          model.place,
          `${object.name}.${model.fullName} is declared twice.`,
          'Remove one of the files.',
        );
      }
      this.update({ ...object, fields: fieldMap([...object.fields.values(), ...fields]) });
    }
  }

  private adjustStandardObject(model: CustomObjectModel): void {
    const object = this.objects.get(model.fullName.toLowerCase());
    if (!object) {
      if (model.fullName === 'Activity') {
        return;
      }
      throw new MetadataError(
        'UNKNOWN_OBJECT',
        model.place,
        `There is no standard object ${model.fullName} in the local org.`,
        'Correct the name of the folder; scripts/build/standard-object-names.ts lists the objects.',
      );
    }
    this.update({ ...object, sharingModel: model.sharingModel ?? object.sharingModel });
  }

  private owner(part: { readonly objectName: string; readonly place: MetadataError['place'] }): ObjectDescribe {
    const object = this.objects.get(part.objectName.toLowerCase());
    if (!object) {
      throw new MetadataError(
        'UNKNOWN_OBJECT',
        part.place,
        `It belongs to ${part.objectName}, which does not exist.`,
        'Correct the folder, or add the object’s own file.',
      );
    }
    return object;
  }

  private named(name: string): ObjectDescribe {
    const object = this.objects.get(name.toLowerCase());
    if (!object) {
      throw new Error(`The standard object ${name} is missing.`);
    }
    return object;
  }

  private update(object: ObjectDescribe): void {
    this.objects.set(object.name.toLowerCase(), object);
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof MetadataError)) {
        throw error;
      }
      this.problems.push(error);
    }
  }
}

/** `RecordTypeId` is there exactly where there are record types. */
function fitRecordTypeField(object: ObjectDescribe): ObjectDescribe {
  const fields = [...object.fields.values()].filter((field) => field.name !== 'RecordTypeId');
  if (object.recordTypes.length === 0) {
    return fields.length === object.fields.size ? object : { ...object, fields: fieldMap(fields) };
  }
  const field: FieldDescribe = parseField('RecordTypeId', RECORD_TYPE_FIELD, { relationshipName: 'RecordType' });
  return { ...object, fields: fieldMap([...fields, field]) };
}

function namedComponents(source: MetadataSource): Set<string> {
  const scripts = source.inert.filter(({ type }) => type === 'DataWeaveResource');
  const pages = source.notEmulated.filter(({ type }) => type === 'ApexPage');
  return new Set([
    ...source.labels.map(({ fullName }) => componentKey('CustomLabel', fullName)),
    ...scripts.map(({ fullName }) => componentKey('DataWeaveResource', fullName)),
    ...pages.map(({ path }) => componentKey('ApexPage', basename(path, '.page-meta.xml'))),
  ]);
}
