/** The clauses of a query and of a subquery. */
import type {
  BoundExpressionContext,
  FieldOrderContext,
  ForClausesContext,
  FromNameListContext,
  GroupByClauseContext,
  LimitClauseContext,
  OffsetClauseContext,
  OrderByClauseContext,
  QueryContext,
  SubQueryContext,
  WithClauseContext,
} from '@apexdevtools/apex-parser';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import { SoqlError } from '../error';
import type { CountNode, FromNode, GroupByNode, OrderNode, QueryNode } from './nodes';
import { readCondition, readWhere } from './read-condition';
import { readExpression, readSelect } from './read-select';
import { readBind } from './read-value';

/** Words that the grammar would take for an alias when the clause they open is missing its rest. */
const RESERVED_ALIASES = new Set(
  'and asc desc excludes from group having in includes like limit not null nulls offset or order select using where with'.split(
    ' ',
  ),
);

export function readQuery(tree: QueryContext): QueryNode {
  const group = tree.groupByClause();
  const withClause = tree.withClause();
  return Object.freeze({
    select: tree.selectList().selectEntry_list().map(readSelect),
    from: readFrom(tree.fromNameList()),
    scope: tree.usingScope()?.soqlId().getText().toLowerCase() ?? null,
    where: tree.whereClause() ? readWhere(tree.whereClause().whereLogicalExpression()) : null,
    with: withClause ? readWith(withClause) : null,
    groupBy: group ? readGroupBy(group) : null,
    having: group?.HAVING() ? readCondition(group.logicalExpression()) : null,
    orderBy: readOrderBy(tree.orderByClause()),
    limit: readCount(tree.limitClause()),
    offsetRows: readCount(tree.offsetClause()),
    allRows: Boolean(tree.allRowsClause()),
    lock: readLock(tree.forClauses()),
    offset: tree.start.start,
  });
}

export function readSubquery(tree: SubQueryContext): QueryNode {
  return Object.freeze({
    select: tree.subFieldList().subFieldEntry_list().map(readSelect),
    from: readFrom(tree.fromNameList()),
    scope: null,
    where: tree.whereClause() ? readWhere(tree.whereClause().whereLogicalExpression()) : null,
    with: null,
    groupBy: null,
    having: null,
    orderBy: readOrderBy(tree.orderByClause()),
    limit: readCount(tree.limitClause()),
    offsetRows: null,
    allRows: false,
    lock: readLock(tree.forClauses()),
    offset: tree.start.start,
  });
}

function readFrom(tree: FromNameListContext): FromNode {
  const [name, ...others] = tree.fieldName_list();
  if (others.length > 0) {
    throw new NotEmulatedError('SOQL with several objects in FROM');
  }
  const alias = tree.soqlId_list()[0] ?? null;
  if (alias && RESERVED_ALIASES.has(alias.getText().toLowerCase())) {
    throw new SoqlError('MALFORMED_QUERY', 'unexpected token: <EOF>', (alias.stop ?? alias.start).stop + 1);
  }
  return Object.freeze({ name: name.getText(), alias: alias?.getText() ?? null, offset: name.start.start });
}

function readWith(tree: WithClauseContext): QueryNode['with'] {
  const mode = tree.USER_MODE()
    ? 'USER_MODE'
    : tree.SYSTEM_MODE()
      ? 'SYSTEM_MODE'
      : tree.SECURITY_ENFORCED()
        ? 'SECURITY_ENFORCED'
        : 'OTHER';
  return Object.freeze({ mode, offset: tree.start.start });
}

function readGroupBy(tree: GroupByClauseContext): GroupByNode {
  return Object.freeze({
    kind: tree.ROLLUP() ? 'rollup' : tree.CUBE() ? 'cube' : 'plain',
    expressions: tree
      .fieldGroupByList()
      .fieldGroupBy_list()
      .map((entry) => readExpression(entry.fieldName() ?? entry.soqlFunction())),
    offset: tree.start.start,
  });
}

function readOrderBy(tree: OrderByClauseContext | null): readonly OrderNode[] {
  return tree ? tree.fieldOrderList().fieldOrder_list().map(readOrder) : [];
}

function readOrder(tree: FieldOrderContext): OrderNode {
  return Object.freeze({
    expression: readExpression(tree.fieldName() ?? tree.soqlFunction()),
    descending: Boolean(tree.DESC()),
    nulls: tree.FIRST() ? 'FIRST' : tree.LAST() ? 'LAST' : null,
  });
}

function readCount(tree: LimitClauseContext | OffsetClauseContext | null): CountNode | null {
  if (!tree) {
    return null;
  }
  const bound = tree.boundExpression() as BoundExpressionContext | null;
  return Object.freeze({
    value: bound ? readBind(bound) : Number(tree.IntegerLiteral().getText()),
    offset: tree.start.start,
  });
}

function readLock(tree: ForClausesContext | null): QueryNode['lock'] {
  const first = tree?.FOR_list()[0];
  if (!tree || !first) {
    return null;
  }
  const kind = tree.UPDATE_list().length > 0 ? 'UPDATE' : tree.VIEW_list().length > 0 ? 'VIEW' : 'REFERENCE';
  return Object.freeze({ kind, offset: first.symbol.start });
}
