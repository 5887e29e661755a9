/** The fields that a request names, such as `Case.Subject` or `Case.Account.Name`, as paths that the user may read. */
import { isStored } from '../../data/storage/codec';
import type { FieldDescribe, ObjectDescribe } from '../../data/schema/schema';
import { ApiError } from '../api-error';
import type { ApiCall } from '../route';

export type FieldPath = readonly string[];

export interface WantedFields {
  /** An unknown or unreadable one is an error. */
  readonly fields: readonly string[];
  /** An unknown or unreadable one is left out. */
  readonly optionalFields: readonly string[];
  /** A layout shows every field that the user may read: page layouts are not read. */
  readonly layout: boolean;
}

/** @throws ApiError `INVALID_FIELD` */
export function fieldPaths(call: ApiCall, object: ObjectDescribe, wanted: WantedFields): readonly FieldPath[] {
  const { fields, optionalFields, layout } = wanted;
  if (fields.length === 0 && optionalFields.length === 0 && !layout) {
    throw new ApiError(400, 'MISSING_ARGUMENT', 'Specify fields, optionalFields or layoutTypes.');
  }
  const required = fields.map((name) => {
    const path = readablePath(call, object, name);
    if (!path) {
      const field = name.split('.').slice(1).join('.') || name;
      throw new ApiError(
        400,
        'INVALID_FIELD',
        `No such column '${field}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
    }
    return path;
  });
  const optional = optionalFields.flatMap((name) => {
    const path = readablePath(call, object, name);
    return path ? [path] : [];
  });
  return [...required, ...optional, ...(layout ? readableFields(call, object).map(({ name }) => [name]) : [])];
}

export function readableFields({ org, user }: ApiCall, object: ObjectDescribe): readonly FieldDescribe[] {
  return [...object.fields.values()].filter(
    (field) => isReadable(field) && org.facts.permissions.field(user, object.name, field.name).read,
  );
}

function isReadable(field: FieldDescribe): boolean {
  return isStored(field) || (field.calculated && field.formula !== null);
}

/** With canonical names and without the object's; null where something of it is unknown or hidden. */
function readablePath(call: ApiCall, object: ObjectDescribe, name: string): FieldPath | null {
  const [objectName, ...parts] = name.split('.');
  if (objectName?.toLowerCase() !== object.name.toLowerCase() || parts.length === 0) {
    return null;
  }
  const { schema } = call.org.facts;
  const path: string[] = [];
  let current: ObjectDescribe = object;
  for (const part of parts.slice(0, -1)) {
    const lookup = schema.parentRelationship(current.name, part);
    const parent = lookup && isVisible(call, current, lookup) ? schema.object(parentOf(lookup)) : null;
    if (!parent) {
      return null;
    }
    path.push(lookup?.relationshipName ?? part);
    current = parent;
  }
  const field = current.fields.get(parts[parts.length - 1].toLowerCase());
  return field && isReadable(field) && isVisible(call, current, field) ? [...path, field.name] : null;
}

/** An owner may be a group as well; its fields are the user's. */
export function parentOf({ referenceTo }: FieldDescribe): string {
  return referenceTo.includes('User') ? 'User' : (referenceTo[0] ?? '');
}

function isVisible({ org, user }: ApiCall, object: ObjectDescribe, field: FieldDescribe): boolean {
  return org.facts.permissions.field(user, object.name, field.name).read;
}
