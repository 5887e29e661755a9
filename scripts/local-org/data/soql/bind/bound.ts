/** A query bound against the schema: no name left to look up. Every node is frozen; SQL is made from this alone. */
import type { FieldDescribe, FieldType, ObjectDescribe } from '../../schema/schema';
import type { BindNode, ComparisonOperator, QueryNode } from '../syntax/nodes';

/** One step from a child to its parent. */
export interface RelationStep {
  /** Canonical relationship name. */
  readonly name: string;
  /** The object that holds the lookup. */
  readonly source: ObjectDescribe;
  readonly lookup: FieldDescribe;
  readonly target: ObjectDescribe;
}

export interface BoundColumn {
  readonly kind: 'column';
  readonly steps: readonly RelationStep[];
  /** The object that holds the field. */
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;
  readonly type: FieldType;
  readonly offset: number;
}

/** `Owner.Name`, `What.Type`: what every target of a polymorphic lookup has. */
export interface BoundPolymorphic {
  readonly kind: 'polymorphic';
  readonly steps: readonly RelationStep[];
  readonly object: ObjectDescribe;
  readonly lookup: FieldDescribe;
  /** Canonical relationship name. */
  readonly relationship: string;
  readonly attribute: 'Id' | 'Name' | 'Type';
  readonly targets: readonly ObjectDescribe[];
  readonly type: FieldType;
  readonly offset: number;
}

export interface BoundCall {
  readonly kind: 'call';
  /** Upper case. */
  readonly name: string;
  readonly aggregate: boolean;
  readonly argument: BoundExpression | null;
  readonly type: FieldType;
  readonly offset: number;
}

export type BoundReference = BoundColumn | BoundPolymorphic;
export type BoundExpression = BoundReference | BoundCall;

export interface BoundSelectExpression {
  readonly kind: 'expression';
  readonly expression: BoundExpression;
  /** Of an aggregate query: the name of the value in its `AggregateResult`. Of `toLabel(x) y`: `y`. Otherwise null. */
  readonly alias: string | null;
  /** True when `FIELDS()` stands for it: in user mode it is left out, not refused, where it may not be read. */
  readonly fromGroup: boolean;
}

export interface BoundSelectChildren {
  readonly kind: 'children';
  /** Canonical name of the child relationship. */
  readonly relationship: string;
  /** The child's field that points to the parent. */
  readonly lookup: FieldDescribe;
  readonly query: BoundQuery;
}

export type BoundSelectItem = BoundSelectExpression | BoundSelectChildren;

/** An Apex value, or how to get one when the query runs. */
export type BoundValue =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'range'; readonly name: string; readonly count: number | null }
  | { readonly kind: 'bind'; readonly node: BindNode }
  | { readonly kind: 'list'; readonly items: readonly BoundValue[] };

export interface BoundComparison {
  readonly kind: 'comparison';
  readonly left: BoundExpression;
  readonly operator: ComparisonOperator;
  readonly value: BoundValue;
  readonly offset: number;
}

export interface BoundSemiJoin {
  readonly kind: 'semiJoin';
  readonly left: BoundColumn;
  readonly negated: boolean;
  readonly query: BoundQuery;
}

export interface BoundLogical {
  readonly kind: 'and' | 'or';
  readonly operands: readonly BoundCondition[];
}

export interface BoundNot {
  readonly kind: 'not';
  readonly operand: BoundCondition;
}

export type BoundCondition = BoundComparison | BoundSemiJoin | BoundLogical | BoundNot;

export interface BoundOrder {
  readonly expression: BoundExpression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export type BoundCount = number | BindNode | null;

export interface BoundQuery {
  readonly kind: 'rows' | 'count' | 'aggregate';
  readonly object: ObjectDescribe;
  readonly select: readonly BoundSelectItem[];
  readonly where: BoundCondition | null;
  readonly groupBy: readonly BoundExpression[];
  readonly having: BoundCondition | null;
  readonly orderBy: readonly BoundOrder[];
  readonly limit: BoundCount;
  readonly offset: BoundCount;
  readonly allRows: boolean;
  readonly mineOnly: boolean;
  /** What `WITH USER_MODE` or `WITH SYSTEM_MODE` states; null leaves it to the caller. */
  readonly mode: 'user' | 'system' | null;
  /** `WITH SECURITY_ENFORCED`: what is selected must be readable. */
  readonly securityEnforced: boolean;
  readonly lock: NonNullable<QueryNode['lock']>['kind'] | null;
  /** In the order of the text, those of subqueries included. */
  readonly binds: readonly BoundBind[];
  /** Every object and field the query names, those of its subqueries included, for user mode. */
  readonly objects: readonly BoundObject[];
  readonly references: readonly BoundReference[];
}

export interface BoundObject {
  readonly object: ObjectDescribe;
  readonly offset: number;
}

/** What a bind stands for, so that the compiler can check its type. */
export interface BoundBind {
  readonly node: BindNode;
  /** `list`: after IN, INCLUDES and their negations; `count`: LIMIT and OFFSET. */
  readonly role: 'value' | 'list' | 'count';
  /** Type of what it is compared with; `int` for a count. */
  readonly type: FieldType;
}
