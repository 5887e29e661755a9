/** What the Apex compiler asks about a query: is it valid, what does it return, what must its binds be. */
import type { FieldDescribe, FieldType, Schema } from '../schema/schema';
import type { BoundExpression, BoundQuery, BoundReference, BoundSelectItem } from './bind/bound';
import { bindTopQuery } from './bind/query';
import { parsedQuery } from './syntax/parsed-queries';

export { SoqlError } from './error';

/** A field or function in the result. */
export interface ShapeValue {
  readonly kind: 'value';
  /**
   * Canonical names from the queried object: relationship names, then the field. For a value of an `AggregateResult`
   * or an aliased function it is the alias alone.
   */
  readonly path: readonly string[];
  readonly type: FieldType;
  /** Null for a function and for what all targets of a polymorphic lookup share. */
  readonly field: FieldDescribe | null;
}

/** A child list in the result. */
export interface ShapeChildren {
  readonly kind: 'children';
  readonly relationship: string;
  readonly shape: QueryShape;
}

export interface ShapeBind {
  /** As in the text, without the colon. */
  readonly text: string;
  /** Characters from the start of the query. */
  readonly offset: number;
  /** `list`: a collection or a single value after IN; `count`: an Integer after LIMIT or OFFSET. */
  readonly role: 'value' | 'list' | 'count';
  /** Type of the field it is compared with. */
  readonly type: FieldType;
}

export interface QueryShape {
  /** Canonical. */
  readonly objectName: string;
  /** `count` is `SELECT COUNT()`, an Integer; `aggregate` gives `AggregateResult` rows. */
  readonly kind: 'rows' | 'count' | 'aggregate';
  readonly fields: readonly (ShapeValue | ShapeChildren)[];
  readonly binds: readonly ShapeBind[];
}

/**
 * @param apiVersion of the source that holds the query
 * @throws SoqlError with the platform's wording for a query that it would not compile
 */
export function analyseQuery(soql: string, schema: Schema, apiVersion = 67): QueryShape {
  return shapeOf(bindTopQuery(parsedQuery(soql), schema, { surface: 'apex', apiVersion }));
}

export function shapeOf(query: BoundQuery): QueryShape {
  return {
    objectName: query.object.name,
    kind: query.kind,
    fields: query.select.map(shapeItem),
    binds: query.binds.map(({ node, role, type }) => ({ text: node.text, offset: node.offset, role, type })),
  };
}

function shapeItem(item: BoundSelectItem): ShapeValue | ShapeChildren {
  if (item.kind === 'children') {
    return { kind: 'children', relationship: item.relationship, shape: shapeOf(item.query) };
  }
  const { expression, alias } = item;
  return {
    kind: 'value',
    path: alias === null ? valuePath(expression) : [alias],
    type: expression.type,
    field: expression.kind === 'column' ? expression.field : null,
  };
}

/** A function without an alias stands where its field would: `toLabel(Status)` is read as `Status`. */
function valuePath(expression: BoundExpression): readonly string[] {
  return expression.kind === 'call' ? valuePath(expression.argument!) : referencePath(expression);
}

export function referencePath(reference: BoundReference): readonly string[] {
  const steps = reference.steps.map((step) => step.name);
  return reference.kind === 'column'
    ? [...steps, reference.field.name]
    : [...steps, reference.relationship, reference.attribute];
}
