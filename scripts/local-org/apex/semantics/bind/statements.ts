/** The table of statements: syntax kind -> the function that binds it. */
import { types } from '../../types';
import type {
  ExpressionStatementSyntax,
  ExpressionSyntax,
  IfSyntax,
  LocalSyntax,
  ReturnSyntax,
  RunAsSyntax,
  StatementSyntax,
} from '../../syntax/nodes';
import type { BoundBlock, BoundStatement } from '../bound';
import type { BoundExpression } from '../bound-expression';
import type { BlockSyntax } from '../../syntax/nodes';
import { UNKNOWN_TYPE } from '../unknown-type';
import type { Body } from './body';
import { bindDml } from './dml';
import { bindDoWhile, bindFor, bindForEach, bindWhile } from './loops';
import { bindSwitch } from './switches';
import { bindThrow, bindTry } from './exceptions';

type Binder<K extends StatementSyntax['kind']> = (
  body: Body,
  syntax: Extract<StatementSyntax, { kind: K }>,
) => BoundStatement | BoundStatement[];

const BINDERS: { readonly [K in StatementSyntax['kind']]: Binder<K> } = {
  block: (body, syntax) => bindBlock(body, syntax),
  local: bindLocal,
  expression: bindExpressionStatement,
  if: bindIf,
  while: bindWhile,
  doWhile: bindDoWhile,
  for: bindFor,
  forEach: bindForEach,
  return: bindReturn,
  break: (body, syntax) => {
    if (body.loopDepth === 0) {
      body.refuse(syntax.position, 'BREAK_OUTSIDE_LOOP');
    }
    return { kind: 'break', position: syntax.position };
  },
  continue: (body, syntax) => {
    if (body.loopDepth === 0) {
      body.refuse(syntax.position, 'CONTINUE_OUTSIDE_LOOP');
    }
    return { kind: 'continue', position: syntax.position };
  },
  throw: bindThrow,
  try: bindTry,
  switch: bindSwitch,
  dml: bindDml,
  runAs: bindRunAs,
};

/** A statement that is refused is reported and left out; the next one is bound all the same. */
export function bindStatement(body: Body, syntax: StatementSyntax): BoundStatement[] {
  const bound = body.attempt(() => (BINDERS[syntax.kind] as Binder<StatementSyntax['kind']>)(body, syntax as never));
  return bound === null ? [] : Array.isArray(bound) ? bound : [bound];
}

export function bindBlock(body: Body, syntax: BlockSyntax): BoundBlock {
  return body.inScope(() => ({
    kind: 'block',
    position: syntax.position,
    statements: syntax.statements.flatMap((statement) => body.statement(statement)),
  }));
}

/** The variable is known afterwards even when its initial value is refused. */
function bindLocal(body: Body, syntax: LocalSyntax): BoundStatement[] {
  const type = body.attempt(() => body.type(syntax.type)) ?? UNKNOWN_TYPE;
  const isFinal = syntax.modifiers.words.some(({ word }) => word === 'final');
  return syntax.variables.map((variable) => {
    const { position } = variable;
    const initial = variable.value;
    const value = initial && body.attempt(() => body.bindTo(initial, type));
    // A final variable without initial value is assigned once, later.
    const symbol = body.declare(variable.name, type, position, isFinal && initial !== null);
    return { kind: 'localDeclaration', position, symbol, value };
  });
}

const STATEMENT_EXPRESSIONS: ReadonlySet<ExpressionSyntax['kind']> = new Set<ExpressionSyntax['kind']>([
  'assign',
  'increment',
  'call',
  'new',
  'chain',
]);

function bindExpressionStatement(body: Body, syntax: ExpressionStatementSyntax): BoundStatement {
  const { position, expression } = syntax;
  if (!STATEMENT_EXPRESSIONS.has(expression.kind)) {
    body.refuse(position, 'NOT_A_STATEMENT');
  }
  return { kind: 'expression', position, expression: body.bind(expression) };
}

export function bindCondition(body: Body, syntax: ExpressionSyntax): BoundExpression {
  const condition = body.bind(syntax);
  if (condition.type !== types.primitive('Boolean')) {
    body.refuse(syntax.position, 'CONDITION_TYPE', condition.type.name);
  }
  return condition;
}

/** One statement where the grammar wants one: a lone semicolon is an empty block. */
export function bindSingle(
  body: Body,
  syntax: StatementSyntax | null,
  position: BoundBlock['position'],
): BoundStatement {
  const statements = syntax ? body.inScope(() => body.statement(syntax)) : [];
  const [only, second] = statements;
  return only && !second && only.kind !== 'localDeclaration' ? only : { kind: 'block', position, statements };
}

/** A refused condition does not hide what is wrong inside. */
function bindIf(body: Body, syntax: IfSyntax): BoundStatement | BoundStatement[] {
  const { position } = syntax;
  const condition = body.attempt(() => bindCondition(body, syntax.condition));
  const whenTrue = bindSingle(body, syntax.whenTrue, syntax.whenTrue.position);
  const whenFalse = syntax.whenFalse && bindSingle(body, syntax.whenFalse, syntax.whenFalse.position);
  return condition ? { kind: 'if', position, condition, whenTrue, whenFalse } : [];
}

function bindReturn(body: Body, syntax: ReturnSyntax): BoundStatement {
  const { position, value } = syntax;
  const { returnType, kind } = body.kind;
  if (kind === 'initialiser') {
    body.refuse(position, 'RETURN_IN_INITIALISER');
  }
  if (!value) {
    if (returnType) {
      body.refuse(position, 'MISSING_RETURN', returnType.name);
    }
    return { kind: 'return', position, value: null };
  }
  if (!returnType) {
    const code =
      kind === 'constructor' ? 'RETURN_IN_CONSTRUCTOR' : kind === 'trigger' ? 'RETURN_IN_TRIGGER' : 'RETURN_IN_VOID';
    return body.refuse(position, code);
  }
  return { kind: 'return', position, value: body.bindTo(value, returnType) };
}

function bindRunAs(body: Body, syntax: RunAsSyntax): BoundStatement {
  const { position } = syntax;
  const [argument, second] = syntax.arguments;
  const user = argument && body.bind(argument);
  const isAllowed = user && (user.type === types.sobject('User') || user.type === types.class('System.Version'));
  if (!isAllowed || second) {
    return body.refuse(position, 'RUN_AS');
  }
  return { kind: 'runAs', position, user, body: bindBlock(body, syntax.body) };
}
