/** User mode: every object and field that a query names must be readable; what is not does not exist for the user. */
import type { ObjectDescribe } from '../../schema/schema';
import type { PermissionFacts, RunningUser } from '../../../apex/runtime/transaction';
import type { BoundQuery, BoundReference } from '../bind/bound';
import { fieldOf } from '../bind/functions';
import { noSuchColumn, noSuchRelationship, unsupportedObject } from '../bind/scope';

/** @throws SoqlError */
export function checkReadable(query: BoundQuery, user: RunningUser, permissions: PermissionFacts): void {
  for (const { object, offset } of query.objects) {
    if (!permissions.object(user, object.name).read) {
      throw unsupportedObject(object.name, offset);
    }
  }
  for (const reference of query.references) {
    checkReference(reference, user, permissions);
  }
}

function checkReference(reference: BoundReference, user: RunningUser, permissions: PermissionFacts): void {
  for (const step of reference.steps) {
    const isReadable =
      canRead(step.source, step.lookup.name, user, permissions) && permissions.object(user, step.target.name).read;
    if (!isReadable) {
      throw noSuchRelationship(step.name, 'field path', reference.offset);
    }
  }
  const field = fieldOf(reference);
  if (!canRead(reference.object, field.name, user, permissions)) {
    throw noSuchColumn(field.name, reference.object.name, reference.offset);
  }
}

function canRead(object: ObjectDescribe, fieldName: string, user: RunningUser, permissions: PermissionFacts): boolean {
  return permissions.field(user, object.name, fieldName).read;
}
