/** Custom metadata records that Apex deploys with `Metadata.Operations`. */
import type { MetadataDeployment } from '../apex/runtime/transaction';
import type { Schema } from '../data/schema/schema';
import type { SystemRecords } from '../transactions/system-records';

/** Creates or updates all of them; with a problem in any of them nothing is changed and the problems are returned. */
export function saveConfiguration(
  records: SystemRecords,
  schema: Schema,
  deployment: MetadataDeployment['records'],
): readonly string[] {
  const problems = deployment.flatMap((record) => problemsOf(schema, record));
  if (problems.length === 0) {
    deployment.forEach((record) => save(records, record));
  }
  return problems;
}

type Deployed = MetadataDeployment['records'][number];

function split(fullName: string): { objectName: string; developerName: string } {
  const [type = '', developerName = ''] = fullName.split('.');
  return { objectName: type.endsWith('__mdt') ? type : `${type}__mdt`, developerName };
}

function problemsOf(schema: Schema, { fullName, values }: Deployed): string[] {
  const { objectName, developerName } = split(fullName);
  if (!schema.object(objectName)) {
    return [`In field: customMetadata - no CustomObject named ${objectName} found`];
  }
  const unknown = [...values.keys()].filter((field) => !schema.field(objectName, field));
  return [
    ...(developerName === '' ? [`${fullName}: a record needs the full name Type.Record`] : []),
    ...unknown.map((field) => `In field: field - no CustomField named ${objectName}.${field} found`),
  ];
}

function save(records: SystemRecords, { fullName, label, values }: Deployed): void {
  const { objectName, developerName } = split(fullName);
  const fields = Object.fromEntries(values);
  const id = records.idWhere(objectName, 'DeveloperName', developerName);
  if (id === null) {
    const name = { DeveloperName: developerName, MasterLabel: label ?? developerName, QualifiedApiName: developerName };
    records.insert(objectName, { ...name, Label: label ?? developerName, Language: 'en_US', ...fields });
  } else {
    records.update(objectName, id, label === null ? fields : { MasterLabel: label, Label: label, ...fields });
  }
}
