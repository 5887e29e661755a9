/** ANTLR expressions -> syntax tree: one function a kind, in a table keyed by the generated context class. */
import * as antlr from '@apexdevtools/apex-parser';
import type { AssignSyntax, BinaryOperator, ExpressionSyntax, LiteralSyntax, PrefixSyntax } from './nodes';
import { positionOf, readLiteral, readType, tokenPosition, type Maybe } from './read-common';
import { readCreator } from './read-creator';
import { readQueryText } from './read-query';

export function readExpression(context: antlr.ExpressionContext | antlr.PrimaryContext): ExpressionSyntax {
  const reader = READERS.get(context.constructor);
  if (!reader) {
    throw new Error(`No reader for ${context.constructor.name}.`);
  }
  return reader(context);
}

export function readExpressions(list: Maybe<antlr.ExpressionListContext>): ExpressionSyntax[] {
  return list ? list.expression_list().map(readExpression) : [];
}

interface OperandsContext extends antlr.ApexParserRuleContext {
  expression(index: number): antlr.ExpressionContext;
}

/** The text of the operator between the two operands; `>>` comes as two tokens. */
function operatorOf(context: OperandsContext): string {
  const children = context.children ?? [];
  return children
    .slice(1, -1)
    .map((child) => child.getText())
    .join('');
}

function readBinary(context: OperandsContext): ExpressionSyntax {
  const left = readExpression(context.expression(0));
  const operator = operatorOf(context);
  return {
    kind: 'binary',
    position: left.position,
    operator: (operator === '<>' ? '!=' : operator) as BinaryOperator,
    left,
    right: readExpression(context.expression(1)),
  };
}

function readAssign(context: antlr.AssignExpressionContext): ExpressionSyntax {
  const target = readExpression(context.expression(0));
  const operator = operatorOf(context).slice(0, -1);
  return {
    kind: 'assign',
    position: target.position,
    operator: operator === '' ? null : (operator as AssignSyntax['operator']),
    target,
    value: readExpression(context.expression(1)),
  };
}

function readDot(context: antlr.DotExpressionContext): ExpressionSyntax {
  const receiver = readExpression(context.expression());
  const isSafe = context.QUESTIONDOT() !== null;
  const call = context.dotMethodCall() as Maybe<antlr.DotMethodCallContext>;
  if (call) {
    const name = call.anyId();
    const list = readExpressions(call.expressionList());
    return { kind: 'call', position: positionOf(name), receiver, name: name.getText(), arguments: list, isSafe };
  }
  const name = context.anyId();
  return { kind: 'member', position: positionOf(name), receiver, name: name.getText(), isSafe };
}

function readMethodCall(context: antlr.MethodCallExpressionContext): ExpressionSyntax {
  const call = context.methodCall();
  const position = positionOf(call);
  const list = readExpressions(call.expressionList());
  const id = call.id() as Maybe<antlr.IdContext>;
  if (id) {
    return { kind: 'call', position, receiver: null, name: id.getText(), arguments: list, isSafe: false };
  }
  return { kind: 'chain', position, target: call.THIS() ? 'this' : 'super', arguments: list };
}

/** `-2147483648` is one literal: its digits alone would not be an Integer. */
function readPrefix(context: antlr.PreOpExpressionContext): ExpressionSyntax {
  const position = positionOf(context);
  const operator = context.start.text;
  const operand = readExpression(context.expression());
  if (operator === '++' || operator === '--') {
    return { kind: 'increment', position, operator, isPrefix: true, operand };
  }
  if (operator === '-' && isUnsignedNumber(operand)) {
    return { ...operand, position, text: `-${operand.text}` };
  }
  return { kind: 'prefix', position, operator: operator as PrefixSyntax['operator'], operand };
}

function isUnsignedNumber(operand: ExpressionSyntax): operand is LiteralSyntax {
  return operand.kind === 'literal' && /^[\d.]/.test(operand.text) && operand.literal !== 'string';
}

function readPostfix(context: antlr.PostOpExpressionContext): ExpressionSyntax {
  const operand = readExpression(context.expression());
  const operator = context.INC() ? '++' : '--';
  return { kind: 'increment', position: operand.position, operator, isPrefix: false, operand };
}

function readNegation(context: antlr.NegExpressionContext): ExpressionSyntax {
  const operator = context.start.text as PrefixSyntax['operator'];
  return { kind: 'prefix', position: positionOf(context), operator, operand: readExpression(context.expression()) };
}

function readTernary(context: antlr.CondExpressionContext): ExpressionSyntax {
  const [condition, whenTrue, whenFalse] = context.expression_list().map(readExpression);
  if (!condition || !whenTrue || !whenFalse) {
    throw new Error('A ternary has three operands.');
  }
  return { kind: 'ternary', position: condition.position, condition, whenTrue, whenFalse };
}

function readElement(context: antlr.ArrayExpressionContext): ExpressionSyntax {
  const receiver = readExpression(context.expression(0));
  return { kind: 'element', position: receiver.position, receiver, index: readExpression(context.expression(1)) };
}

function readInstanceOf(context: antlr.InstanceOfExpressionContext): ExpressionSyntax {
  const operand = readExpression(context.expression());
  return { kind: 'instanceof', position: operand.position, operand, type: readType(context.typeRef()) };
}

function readCast(context: antlr.CastExpressionContext): ExpressionSyntax {
  const operand = readExpression(context.expression());
  return { kind: 'cast', position: positionOf(context), type: readType(context.typeRef()), operand };
}

function readSoql(context: antlr.SoqlPrimaryContext): ExpressionSyntax {
  return { kind: 'soql', position: positionOf(context), ...readQueryText(context, readExpression) };
}

function readSosl(context: antlr.SoslPrimaryContext): ExpressionSyntax {
  return { kind: 'sosl', position: positionOf(context), ...readQueryText(context, readExpression) };
}

type ContextClass<C> = new (...args: never[]) => C;
type Reader = (context: antlr.ApexParserRuleContext) => ExpressionSyntax;

/** Ties the type of the context class to that of its reader. */
function on<C extends antlr.ApexParserRuleContext>(
  context: ContextClass<C>,
  read: (context: C) => ExpressionSyntax,
): readonly [unknown, Reader] {
  return [context, read as unknown as Reader];
}

const READERS: ReadonlyMap<unknown, Reader> = new Map([
  on(antlr.PrimaryExpressionContext, (context) => readExpression(context.primary())),
  on(antlr.DotExpressionContext, readDot),
  on(antlr.ArrayExpressionContext, readElement),
  on(antlr.MethodCallExpressionContext, readMethodCall),
  on(antlr.NewExpressionContext, (context) => readCreator(context.creator(), positionOf(context), readExpression)),
  on(antlr.CastExpressionContext, readCast),
  on(antlr.SubExpressionContext, (context) => ({
    kind: 'parenthesis',
    position: positionOf(context),
    operand: readExpression(context.expression()),
  })),
  on(antlr.PostOpExpressionContext, readPostfix),
  on(antlr.PreOpExpressionContext, readPrefix),
  on(antlr.NegExpressionContext, readNegation),
  on(antlr.Arth1ExpressionContext, readBinary),
  on(antlr.Arth2ExpressionContext, readBinary),
  on(antlr.BitExpressionContext, readBinary),
  on(antlr.CmpExpressionContext, readBinary),
  on(antlr.InstanceOfExpressionContext, readInstanceOf),
  on(antlr.EqualityExpressionContext, readBinary),
  on(antlr.BitAndExpressionContext, readBinary),
  on(antlr.BitNotExpressionContext, readBinary),
  on(antlr.BitOrExpressionContext, readBinary),
  on(antlr.LogAndExpressionContext, readBinary),
  on(antlr.LogOrExpressionContext, readBinary),
  on(antlr.CoalExpressionContext, readBinary),
  on(antlr.CondExpressionContext, readTernary),
  on(antlr.AssignExpressionContext, readAssign),
  on(antlr.ThisPrimaryContext, (context) => ({ kind: 'this', position: positionOf(context) })),
  on(antlr.SuperPrimaryContext, (context) => ({ kind: 'super', position: positionOf(context) })),
  on(antlr.LiteralPrimaryContext, (context) => readLiteral(context.literal())),
  on(antlr.TypeRefPrimaryContext, (context) => ({
    kind: 'classLiteral',
    position: positionOf(context),
    type: readType(context.typeRef()),
  })),
  on(antlr.VoidPrimaryContext, (context) => ({ kind: 'classLiteral', position: positionOf(context), type: null })),
  on(antlr.IdPrimaryContext, (context) => ({
    kind: 'name',
    position: tokenPosition(context.start),
    name: context.id().getText(),
  })),
  on(antlr.SoqlPrimaryContext, readSoql),
  on(antlr.SoslPrimaryContext, readSosl),
]);
