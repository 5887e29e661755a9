/** User mode: every object and field that a query names must be readable; what is not does not exist for the user. */
import type { ObjectDescribe } from '../../schema/schema';
import type { PermissionFacts, RunningUser } from '../../../apex/runtime/transaction';
import type { BoundExpression, BoundQuery, BoundReference, BoundSelectItem } from '../bind/bound';
import { fieldOf } from '../bind/functions';
import { noSuchColumn, noSuchRelationship, unsupportedObject } from '../bind/scope';

/**
 * Returns the query without what `FIELDS()` names and the user may not read.
 * @throws SoqlError for anything else that he may not read
 */
export function readableQuery(query: BoundQuery, user: RunningUser, permissions: PermissionFacts): BoundQuery {
  for (const { object, offset } of query.objects) {
    if (!permissions.object(user, object.name).read) {
      throw unsupportedObject(object.name, offset);
    }
  }
  for (const reference of query.references) {
    checkReference(reference, user, permissions);
  }
  return withoutHidden(query, user, permissions);
}

/**
 * `WITH SECURITY_ENFORCED` looks at what is selected and where from, not at filters, orders and groups.
 * Source: Apex Developer Guide, "Filter SOQL Queries Using WITH SECURITY_ENFORCED".
 */
export function isSelectionReadable(query: BoundQuery, user: RunningUser, permissions: PermissionFacts): boolean {
  return (
    permissions.object(user, query.object.name).read &&
    query.select.every((item) =>
      item.kind === 'children'
        ? isSelectionReadable(item.query, user, permissions)
        : canReadExpression(item.expression, user, permissions),
    )
  );
}

function canReadExpression(expression: BoundExpression, user: RunningUser, permissions: PermissionFacts): boolean {
  if (expression.kind === 'call') {
    return expression.argument === null || canReadExpression(expression.argument, user, permissions);
  }
  return (
    expression.steps.every(
      ({ source, lookup, target }) =>
        canRead(source, lookup.name, user, permissions) && permissions.object(user, target.name).read,
    ) && canRead(expression.object, fieldOf(expression).name, user, permissions)
  );
}

function withoutHidden(query: BoundQuery, user: RunningUser, permissions: PermissionFacts): BoundQuery {
  const isHidden = (item: BoundSelectItem): boolean =>
    item.kind === 'expression' &&
    item.fromGroup &&
    item.expression.kind === 'column' &&
    !canRead(item.expression.object, item.expression.field.name, user, permissions);
  return query.select.some(isHidden) ? { ...query, select: query.select.filter((item) => !isHidden(item)) } : query;
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
