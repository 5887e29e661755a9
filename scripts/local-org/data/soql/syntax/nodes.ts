/** The syntax tree of one query: frozen, free of schema knowledge, every node with its offset in the query text. */

/** `Account.Owner.Name`: parts as written. */
export interface FieldPath {
  readonly kind: 'path';
  readonly parts: readonly string[];
  readonly offset: number;
}

/** `COUNT(Id)`, `CALENDAR_YEAR(convertTimezone(CreatedDate))`, `FORMAT(MIN(CloseDate))`. */
export interface FunctionCall {
  readonly kind: 'function';
  /** Upper case. */
  readonly name: string;
  /** Null for `COUNT()`. */
  readonly argument: FieldPath | FunctionCall | null;
  readonly offset: number;
}

export type Expression = FieldPath | FunctionCall;

export interface SelectExpression {
  readonly kind: 'expression';
  readonly expression: Expression;
  readonly alias: string | null;
}

export interface SelectChildren {
  readonly kind: 'children';
  readonly query: QueryNode;
}

export interface SelectFieldGroup {
  readonly kind: 'fieldGroup';
  readonly group: 'ALL' | 'CUSTOM' | 'STANDARD';
  readonly offset: number;
}

export interface SelectTypeof {
  readonly kind: 'typeof';
  readonly offset: number;
}

export type SelectItem = SelectExpression | SelectChildren | SelectFieldGroup | SelectTypeof;

export type ComparisonOperator =
  '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export interface LogicalNode {
  readonly kind: 'and' | 'or';
  readonly operands: readonly ConditionNode[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly operand: ConditionNode;
}

export interface ComparisonNode {
  readonly kind: 'comparison';
  readonly left: Expression;
  readonly operator: ComparisonOperator;
  readonly value: ValueNode;
  readonly offset: number;
}

export type ConditionNode = LogicalNode | NotNode | ComparisonNode;

/** `text` is as written for numbers, dates and times, and unescaped for strings. */
export interface LiteralNode {
  readonly kind: 'null' | 'boolean' | 'number' | 'string' | 'date' | 'time' | 'datetime';
  readonly text: string;
  readonly offset: number;
}

/** `TODAY`, `LAST_N_DAYS:3` */
export interface DateLiteralNode {
  readonly kind: 'dateLiteral';
  /** Upper case, without the number. */
  readonly name: string;
  readonly count: number | null;
  readonly offset: number;
}

/** `:name`; `text` is the expression without the colon. */
export interface BindNode {
  readonly kind: 'bind';
  readonly text: string;
  readonly offset: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly ScalarNode[];
  readonly offset: number;
}

export interface SubqueryNode {
  readonly kind: 'subquery';
  readonly query: QueryNode;
  readonly offset: number;
}

export type ScalarNode = LiteralNode | DateLiteralNode | BindNode;
export type ValueNode = ScalarNode | ListNode | SubqueryNode;

export interface OrderNode {
  readonly expression: Expression;
  readonly descending: boolean;
  /** Null when not stated: nulls then come first. */
  readonly nulls: 'FIRST' | 'LAST' | null;
}

export interface GroupByNode {
  readonly kind: 'plain' | 'rollup' | 'cube';
  readonly expressions: readonly Expression[];
  readonly offset: number;
}

export interface CountNode {
  readonly value: number | BindNode;
  readonly offset: number;
}

export interface FromNode {
  readonly name: string;
  readonly alias: string | null;
  readonly offset: number;
}

export interface QueryNode {
  readonly select: readonly SelectItem[];
  readonly from: FromNode;
  readonly scope: string | null;
  readonly where: ConditionNode | null;
  readonly with: {
    readonly mode: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED' | 'OTHER';
    readonly offset: number;
  } | null;
  readonly groupBy: GroupByNode | null;
  readonly having: ConditionNode | null;
  readonly orderBy: readonly OrderNode[];
  readonly limit: CountNode | null;
  readonly offsetRows: CountNode | null;
  readonly allRows: boolean;
  readonly lock: { readonly kind: 'UPDATE' | 'VIEW' | 'REFERENCE'; readonly offset: number } | null;
  readonly offset: number;
}
