/** Custom metadata records that Apex deploys with `Metadata.Operations`, checked as the platform checks a deployment. */
import { NotEmulatedError } from '../apex/runtime/exception';
import { SObjectValue } from '../apex/runtime/sobject';
import type { MetadataDeployment } from '../apex/runtime/transaction';
import { checkRecords } from '../data/dml/check-records';
import { FormulaEngine } from '../data/formula/engine';
import type { FieldDescribe, ObjectDescribe, Schema } from '../data/schema/schema';
import { readRecords } from '../data/storage/records';
import type { SystemRecords } from '../transactions/system-records';

/** Creates or updates all of them; with a problem in any of them nothing is changed and the problems are returned. */
export function saveConfiguration(
  records: SystemRecords,
  schema: Schema,
  deployment: MetadataDeployment['records'],
): readonly string[] {
  const resolved = deployment.map((record) => resolve(records, schema, record));
  const problems = resolved.flatMap((record) => (Array.isArray(record) ? record : check(records, record)));
  if (problems.length === 0) {
    resolved.forEach((record) => Array.isArray(record) || save(records, record));
  }
  return problems;
}

type Deployed = MetadataDeployment['records'][number];

interface Resolved {
  readonly object: ObjectDescribe;
  readonly developerName: string;
  readonly label: string | null;
  /** Id of the record that is updated; null for a new one. */
  readonly id: string | null;
  readonly values: ReadonlyMap<string, unknown>;
}

/** Names become ids; an array holds what is wrong with them. */
function resolve(records: SystemRecords, schema: Schema, deployed: Deployed): Resolved | string[] {
  const [type = '', developerName = ''] = deployed.fullName.split('.');
  const objectName = type.endsWith('__mdt') ? type : `${type}__mdt`;
  const object = schema.object(objectName);
  if (!object) {
    return [`In field: customMetadata - no CustomObject named ${objectName} found`];
  }
  const problems = developerName === '' ? [`${deployed.fullName}: a record needs the full name Type.Record`] : [];
  const values = new Map<string, unknown>();
  for (const [name, value] of deployed.values) {
    const field = object.fields.get(name.toLowerCase());
    if (!field) {
      problems.push(`In field: field - no CustomField named ${objectName}.${name} found`);
    } else if (field.type !== 'reference' || value === null) {
      values.set(field.name, value);
    } else {
      const related = relatedId(records, field, String(value));
      problems.push(...(related === null ? [`${field.name}: ${String(value)} does not exist`] : []));
      values.set(field.name, related);
    }
  }
  const id = records.idWhere(object.name, 'DeveloperName', developerName);
  return problems.length > 0 ? problems : { object, developerName, label: deployed.label, id, values };
}

/** A metadata relationship is deployed by name; the row holds the id behind it. */
function relatedId(records: SystemRecords, field: FieldDescribe, name: string): string | null {
  const [target = ''] = field.referenceTo;
  return target.endsWith('__mdt') ? records.idWhere(target, 'DeveloperName', name.split('.').pop() ?? '') : name;
}

function check({ storage }: SystemRecords, { object, developerName, label, id, values }: Resolved): string[] {
  const record = new SObjectValue(object.name);
  for (const field of object.fields.values()) {
    record.values.set(field.name, field.defaultValue);
  }
  record.values.delete('Id');
  const current = id === null ? undefined : readRecords(storage, object, [id]).get(id);
  current?.record.values.forEach((value, name) => record.values.set(name, value));
  const names = id === null ? { MasterLabel: label ?? developerName, Label: label ?? developerName } : {};
  Object.entries({ ...names, DeveloperName: developerName }).forEach(([name, value]) => record.values.set(name, value));
  values.forEach((value, name) => record.values.set(name, value));
  const [errors = []] = checkRecords(storage, new FormulaEngine(storage.schema), object, [record], {
    now: Date.now(),
    timeZone: 'UTC',
    global: (path) => {
      throw new NotEmulatedError(`${path} in a validation rule of custom metadata`);
    },
  });
  return errors.map(({ message }) => message);
}

function save(records: SystemRecords, { object, developerName, label, id, values }: Resolved): void {
  const fields = Object.fromEntries(values);
  if (id === null) {
    const name = { DeveloperName: developerName, MasterLabel: label ?? developerName, QualifiedApiName: developerName };
    records.insert(object.name, { ...name, Label: label ?? developerName, Language: 'en_US', ...fields });
  } else {
    records.update(object.name, id, label === null ? fields : { MasterLabel: label, Label: label, ...fields });
  }
}
