/**
 * What some kinds of objects do not let a query do, because the platform does not keep them in ordinary tables.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_limits.htm
 */
import { SoqlError } from '../error';
import type { BoundComparison, BoundCondition, BoundQuery } from './bound';
import { expressionKey } from './select';

/** @throws SoqlError */
export function checkStorageRules(query: BoundQuery, offset: number): void {
  if (query.object.kind === 'customMetadata') {
    checkCustomMetadata(query, offset);
  }
  if (query.object.name === 'ContentDocumentLink' && !isLinkFiltered(query.where)) {
    throw new SoqlError(
      'MALFORMED_QUERY',
      'Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or ' +
        "LinkedEntityId using the equals operator or multiple Id's using the IN operator.",
      offset,
    );
  }
}

function checkCustomMetadata(query: BoundQuery, offset: number): void {
  const ordersByParent = query.orderBy.some(({ expression }) => 'steps' in expression && expression.steps.length > 0);
  if (query.kind === 'aggregate' || ordersByParent) {
    throw new SoqlError(
      'MALFORMED_QUERY',
      'The requested operation is not yet supported by this SObject storage type, contact salesforce.com support for ' +
        'more information.',
      offset,
    );
  }
  if (query.where) {
    refuseDisjunctions(query.where, offset);
  }
}

/** OR is allowed between `=` and `LIKE` on one and the same field. */
function refuseDisjunctions(condition: BoundCondition, offset: number): void {
  if (condition.kind === 'and') {
    condition.operands.forEach((operand) => refuseDisjunctions(operand, offset));
    return;
  }
  if (condition.kind !== 'or') {
    return;
  }
  const fields = new Set(condition.operands.map((operand) => (isSimple(operand) ? expressionKey(operand.left) : null)));
  if (fields.size > 1 || fields.has(null)) {
    throw new SoqlError('MALFORMED_QUERY', 'Disjunctions not supported', offset);
  }
}

function isSimple(condition: BoundCondition): condition is BoundComparison {
  return condition.kind === 'comparison' && (condition.operator === '=' || condition.operator === 'LIKE');
}

const LINK_FIELDS: ReadonlySet<string> = new Set(['Id', 'ContentDocumentId', 'LinkedEntityId']);

function isLinkFiltered(condition: BoundCondition | null): boolean {
  if (condition?.kind === 'and') {
    return condition.operands.some(isLinkFiltered);
  }
  if (condition?.kind === 'semiJoin') {
    return !condition.negated && LINK_FIELDS.has(condition.left.field.name);
  }
  return (
    condition?.kind === 'comparison' &&
    condition.left.kind === 'column' &&
    LINK_FIELDS.has(condition.left.field.name) &&
    (condition.operator === '=' || condition.operator === 'IN')
  );
}
