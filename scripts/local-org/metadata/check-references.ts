/** Names in permission sets, tabs and groups must exist, as the platform demands on deploy. */
import { governingPermission } from '../data/schema/field-security';
import type { Schema } from '../data/schema/schema';
import { MetadataError } from './metadata-error';
import type { MetadataSource } from './metadata-source';
import type { PermissionModel } from './models';

export function checkReferences(schema: Schema, source: MetadataSource): MetadataError[] {
  const sets = new Set(source.permissions.map(({ fullName }) => fullName.toLowerCase()));
  const groups = source.permissionSetGroups.flatMap(({ fullName, place, permissionSets }) =>
    permissionSets
      .filter((name) => !sets.has(name.toLowerCase()))
      .map((name) => unknown({ fullName, place }, `In field: permissionSets - no PermissionSet named ${name} found`)),
  );
  return [...source.permissions.flatMap((model) => permissionProblems(schema, source, model)), ...groups];
}

function permissionProblems(schema: Schema, source: MetadataSource, model: PermissionModel): MetadataError[] {
  const problems: MetadataError[] = [];
  for (const { object } of model.objects) {
    if (!schema.object(object)) {
      problems.push(unknown(model, `In field: object - no CustomObject named ${object} found`));
    }
  }
  for (const { field: name } of model.fields) {
    const problem = fieldProblem(schema, name);
    if (problem !== null) {
      problems.push(unknown(model, problem));
    }
  }
  for (const name of model.customMetadataTypes) {
    if (schema.object(name)?.kind !== 'customMetadata') {
      problems.push(unknown(model, `In field: name - no CustomObject named ${name} found`));
    }
  }
  const classes = new Set(source.apex.map(({ fullName }) => fullName.toLowerCase()));
  const customPermissions = new Set(source.customPermissions.map(({ fullName }) => fullName.toLowerCase()));
  for (const name of model.classes.filter((candidate) => !classes.has(candidate.toLowerCase()))) {
    problems.push(unknown(model, `In field: apexClass - no ApexClass named ${name} found`));
  }
  for (const name of model.customPermissions.filter((candidate) => !customPermissions.has(candidate.toLowerCase()))) {
    problems.push(unknown(model, `In field: customPermission - no CustomPermission named ${name} found`));
  }
  return problems;
}

/** A part of an address and a person's field are no names of field permissions: the whole, the contact's field are. */
function fieldProblem(schema: Schema, name: string): string | null {
  const [objectName, fieldName = ''] = name.split('.');
  const object = schema.object(objectName);
  const field = object?.fields.get(fieldName.toLowerCase());
  if (!object || !field) {
    return `In field: field - no CustomField named ${name} found`;
  }
  if (object.kind !== 'standard' && object.kind !== 'custom') {
    return null;
  }
  // Every user sees the name of a custom object's records, whatever is granted, and it is not required.
  if (object.kind === 'custom' && field.name === 'Name') {
    return null;
  }
  const governing = governingPermission(schema, object, field);
  if (governing === null) {
    return `You cannot deploy to a required field: ${name}`;
  }
  return governing === `${object.name}.${field.name}` ? null : `In field: field - no CustomField named ${name} found`;
}

function unknown({ fullName, place }: Pick<PermissionModel, 'fullName' | 'place'>, problem: string): MetadataError {
  return new MetadataError(
    'INVALID_VALUE',
    place,
    `${fullName}: ${problem}.`,
    'Correct the name, or add what it names.',
  );
}
