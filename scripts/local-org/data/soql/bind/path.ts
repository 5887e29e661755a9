/** `Account.Owner.Name` -> the lookups it follows and the field it ends in. */
import type { FieldDescribe, ObjectDescribe } from '../../schema/schema';
import { SoqlError } from '../error';
import type { FieldPath } from '../syntax/nodes';
import type { BoundPolymorphic, BoundReference, RelationStep } from './bound';
import { noSuchColumn, noSuchRelationship, type Scope } from './scope';

const MAX_PARENT_LEVELS = 5;

export function bindPath(path: FieldPath, scope: Scope): BoundReference {
  const parts = withoutAlias(path.parts, scope);
  if (parts.length - 1 > MAX_PARENT_LEVELS) {
    throw new SoqlError(
      'INVALID_FIELD',
      `SOQL relationship path '${path.parts.join('.')}' exceeds the maximum of ${MAX_PARENT_LEVELS} parent relationships`,
      path.offset,
    );
  }
  const reference = follow(parts, path, scope);
  scope.references.push(reference);
  return reference;
}

/** `a.Name` and `Account.Name` both mean the field of the queried object, unless a relationship has that name. */
function withoutAlias(parts: readonly string[], scope: Scope): readonly string[] {
  const first = parts[0].toLowerCase();
  const named = first === scope.alias?.toLowerCase() || first === scope.object.name.toLowerCase();
  const isRelationship = scope.schema.parentRelationship(scope.object.name, first) !== null;
  return parts.length > 1 && named && !isRelationship ? parts.slice(1) : parts;
}

function follow(parts: readonly string[], path: FieldPath, scope: Scope): BoundReference {
  const steps: RelationStep[] = [];
  let object = scope.object;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const lookup = scope.schema.parentRelationship(object.name, part);
    if (!lookup) {
      throw noSuchRelationship(part, 'field path', path.offset);
    }
    const rest = parts.slice(index + 1);
    const polymorphic =
      lookup.referenceTo.length > 1 ? bindPolymorphic(lookup, rest, steps, object, path, scope) : null;
    if (polymorphic) {
      return polymorphic;
    }
    const target = targetOf(lookup, rest[0], scope);
    if (!target) {
      throw noSuchColumn(rest[0], 'Name', path.offset);
    }
    steps.push(Object.freeze({ name: lookup.relationshipName!, source: object, lookup, target }));
    object = target;
  }
  return bindColumn(parts.at(-1)!, object, steps, path);
}

function bindColumn(
  name: string,
  object: ObjectDescribe,
  steps: readonly RelationStep[],
  path: FieldPath,
): BoundReference {
  const field = object.fields.get(name.toLowerCase());
  if (!field) {
    throw noSuchColumn(name, object.name, path.offset);
  }
  return Object.freeze({ kind: 'column', steps, object, field, type: field.type, offset: path.offset });
}

const POLYMORPHIC_ATTRIBUTES: Readonly<Record<string, Pick<BoundPolymorphic, 'attribute' | 'type'>>> = {
  id: { attribute: 'Id', type: 'id' },
  name: { attribute: 'Name', type: 'string' },
  type: { attribute: 'Type', type: 'picklist' },
};

function bindPolymorphic(
  lookup: FieldDescribe,
  rest: readonly string[],
  steps: readonly RelationStep[],
  object: ObjectDescribe,
  path: FieldPath,
  scope: Scope,
): BoundPolymorphic | null {
  const attribute = rest.length === 1 ? POLYMORPHIC_ATTRIBUTES[rest[0].toLowerCase()] : undefined;
  if (!attribute) {
    return null;
  }
  const targets = lookup.referenceTo.flatMap((name) => scope.schema.object(name) ?? []);
  const relationship = lookup.relationshipName!;
  return Object.freeze({
    kind: 'polymorphic',
    steps,
    object,
    lookup,
    relationship,
    targets,
    ...attribute,
    offset: path.offset,
  });
}

/** Past a polymorphic lookup the first target that knows the next name is meant: `Owner.Email` is the user's. */
function targetOf(lookup: FieldDescribe, next: string, scope: Scope): ObjectDescribe | null {
  const targets = lookup.referenceTo.flatMap((name) => scope.schema.object(name) ?? []);
  if (targets.length === 1) {
    return targets[0];
  }
  return (
    targets.find(
      (target) => target.fields.has(next.toLowerCase()) || scope.schema.parentRelationship(target.name, next) !== null,
    ) ?? null
  );
}
