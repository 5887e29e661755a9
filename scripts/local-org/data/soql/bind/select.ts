/** The select list: fields, functions, field groups and child lists. */
import { NotEmulatedError } from '../../../apex/runtime/exception';
import type { FieldDescribe, FieldType } from '../../schema/schema';
import { SoqlError } from '../error';
import type { QueryNode, SelectChildren, SelectFieldGroup, SelectItem } from '../syntax/nodes';
import type { BoundColumn, BoundExpression, BoundReference, BoundSelectChildren, BoundSelectItem } from './bound';
import { bindExpression, nameOf } from './functions';
import { bindQuery } from './query';
import { noSuchRelationship, Scope } from './scope';

const MAX_FIELD_GROUP_ROWS = 200;
/** Their components are selected instead; a compound field asked for by name is not emulated. */
const COMPOUND: ReadonlySet<FieldType> = new Set(['address', 'location']);
/** The queried object is the first of the five levels that a query may go down. */
const MAX_CHILD_LEVELS = 4;

/** Item by item; aliases are still as written. */
export function bindSelect(query: QueryNode, scope: Scope): readonly BoundSelectItem[] {
  const items = query.select.flatMap((item) => bindItem(item, query, scope));
  refuseDuplicates(items);
  return items;
}

function bindItem(item: SelectItem, query: QueryNode, scope: Scope): readonly BoundSelectItem[] {
  switch (item.kind) {
    case 'expression':
      return [
        Object.freeze({
          kind: 'expression',
          expression: bindExpression(item.expression, scope),
          alias: item.alias,
          fromGroup: false,
        }),
      ];
    case 'children':
      return [bindChildren(item, scope)];
    case 'fieldGroup':
      return bindFieldGroup(item, query, scope);
    case 'typeof':
      throw new NotEmulatedError('SOQL TYPEOF');
  }
}

function bindChildren(item: SelectChildren, scope: Scope): BoundSelectChildren {
  const { from } = item.query;
  if (scope.level === 'semiJoin' || scope.depth === MAX_CHILD_LEVELS) {
    throw new SoqlError('MALFORMED_QUERY', `unexpected token: '('`, item.query.offset);
  }
  const name = from.name.split('.').at(-1)!;
  const relationship = scope.schema
    .childRelationships(scope.object.name)
    .find((candidate) => candidate.relationshipName.toLowerCase() === name.toLowerCase());
  const child = relationship ? scope.schema.object(relationship.childObject) : null;
  const lookup = relationship && child?.fields.get(relationship.field.toLowerCase());
  if (!relationship || !child || !lookup) {
    throw noSuchRelationship(from.name, 'FROM part of query call', from.offset);
  }
  const inner = new Scope(scope.schema, scope.options, child, from.alias, 'children', scope.depth + 1);
  const query = bindQuery(item.query, inner);
  scope.include(inner);
  return Object.freeze({ kind: 'children', relationship: relationship.relationshipName, lookup, query });
}

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_fields.htm */
function bindFieldGroup(item: SelectFieldGroup, query: QueryNode, scope: Scope): readonly BoundSelectItem[] {
  if (item.group !== 'STANDARD') {
    if (scope.options.surface === 'apex') {
      throw new SoqlError(
        'MALFORMED_QUERY',
        'The SOQL FIELDS function is not supported with an unbounded set of fields in this API.',
        item.offset,
      );
    }
    const limit = query.limit?.value;
    if (typeof limit !== 'number' || limit > MAX_FIELD_GROUP_ROWS) {
      throw new SoqlError(
        'MALFORMED_QUERY',
        `The SOQL FIELDS function must have a LIMIT of at most ${MAX_FIELD_GROUP_ROWS}`,
        item.offset,
      );
    }
  }
  const belongs = (field: FieldDescribe): boolean =>
    !COMPOUND.has(field.type) && (item.group === 'ALL' || field.custom === (item.group === 'CUSTOM'));
  const { object } = scope;
  return [...object.fields.values()].filter(belongs).map((field) => {
    const column: BoundColumn = { kind: 'column', steps: [], object, field, type: field.type, offset: item.offset };
    return Object.freeze({ kind: 'expression', expression: column, alias: null, fromGroup: true });
  });
}

function refuseDuplicates(items: readonly BoundSelectItem[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.kind === 'expression' && item.expression.kind !== 'call') {
      const key = pathKey(item.expression);
      if (seen.has(key)) {
        throw new SoqlError(
          'MALFORMED_QUERY',
          `duplicate field selected: ${nameOf(item.expression)}`,
          item.expression.offset,
        );
      }
      seen.add(key);
    }
  }
}

/** Equal for two references to the same field over the same path. */
export function pathKey(reference: BoundReference): string {
  const steps = reference.steps.map((step) => step.name);
  return reference.kind === 'column'
    ? [...steps, reference.field.name].join('.')
    : [...steps, reference.relationship, reference.attribute].join('.');
}

/** Equal for two expressions that mean the same value. */
export function expressionKey(expression: BoundExpression): string {
  return expression.kind === 'call'
    ? `${expression.name}(${expression.argument ? expressionKey(expression.argument) : ''})`
    : pathKey(expression);
}
