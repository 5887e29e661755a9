/** Statements without blocks of their own. */
import type {
  BoundBlock,
  BoundBreak,
  BoundContinue,
  BoundDml,
  BoundExpression,
  BoundExpressionStatement,
  BoundLocalDeclaration,
  BoundReturn,
  BoundThrow,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { emitDiscardedIncrement } from '../expressions/assignment';
import { quote } from '../expressions/literals';
import { localName } from '../names';
import { counted } from './counted';

export function emitBlock(node: BoundBlock, body: BodyContext): void {
  body.writer.line('{');
  emitStatements(node, body);
  body.writer.line('}');
}

/** The statements of a block without its braces. */
export function emitStatements(node: BoundBlock, body: BodyContext): void {
  body.inScope(() => node.statements.forEach((statement) => body.statement(statement)));
}

export function emitLocalDeclaration(node: BoundLocalDeclaration, body: BodyContext): void {
  const value = node.value ? body.expression(node.value) : 'null';
  body.scope.push(node.symbol);
  const text = `let ${localName(node.symbol)} = ${value};`;
  body.writer.line(node.value ? counted(node, body, text) : text, node.position.line);
}

export function emitExpressionStatement(node: BoundExpressionStatement, body: BodyContext): void {
  body.writer.line(counted(node, body, `${discarded(node.expression, body)};`), node.position.line);
}

/** An expression whose value nobody reads. */
export function discarded(node: BoundExpression, body: BodyContext): string {
  return node.kind === 'increment' ? emitDiscardedIncrement(node, body) : body.expression(node);
}

export function emitReturn(node: BoundReturn, body: BodyContext): void {
  const value = node.value ? body.expression(node.value) : (body.options.returned ?? '');
  body.writer.line(counted(node, body, value === '' ? 'return;' : `return ${value};`), node.position.line);
}

export function emitBreak(node: BoundBreak, body: BodyContext): void {
  body.writer.line(counted(node, body, 'break;'), node.position.line);
}

export function emitContinue(node: BoundContinue, body: BodyContext): void {
  body.writer.line(counted(node, body, 'continue;'), node.position.line);
}

export function emitThrow(node: BoundThrow, body: BodyContext): void {
  const text = `${body.runtime('throwValue')}(${body.expression(node.value)});`;
  body.writer.line(counted(node, body, text), node.position.line);
}

export function emitDml(node: BoundDml, body: BodyContext): void {
  const externalId = node.externalIdField === null ? 'null' : quote(node.externalIdField);
  const args = [quote(node.operation), body.expression(node.operand), body.access(node.access), externalId];
  body.writer.line(counted(node, body, `${body.runtime('dmlStatement')}(${args.join(', ')});`), node.position.line);
}
