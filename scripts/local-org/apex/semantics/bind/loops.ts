/** `for`, `while`, `do`, and the two kinds of `for each`. */
import { types, type ApexType } from '../../types';
import type { DoWhileSyntax, ForEachSyntax, ForSyntax, WhileSyntax } from '../../syntax/nodes';
import type { BoundExpressionStatement, BoundForEach, BoundLocalDeclaration, BoundStatement } from '../bound';
import type { BoundExpression, BoundSoql } from '../bound-expression';
import { convert, isAssignable, isGenericSObject } from '../conversion';
import { iterableElement } from '../hierarchy';
import type { LocalSymbol } from '../symbols';
import type { Body } from './body';
import { bindBlock, bindCondition, bindSingle } from './statements';

export function bindWhile(body: Body, syntax: WhileSyntax): BoundStatement | BoundStatement[] {
  const { position } = syntax;
  const condition = body.attempt(() => bindCondition(body, syntax.condition));
  const loop = body.inLoop(() => bindSingle(body, syntax.body, position));
  return condition ? { kind: 'while', position, condition, body: loop } : [];
}

export function bindDoWhile(body: Body, syntax: DoWhileSyntax): BoundStatement {
  const { position } = syntax;
  const loop = body.inLoop(() => bindBlock(body, syntax.body));
  return { kind: 'doWhile', position, condition: bindCondition(body, syntax.condition), body: loop };
}

export function bindFor(body: Body, syntax: ForSyntax): BoundStatement {
  const { position } = syntax;
  return body.inLoop(() => {
    const declared = syntax.declaration ? body.statement(syntax.declaration) : [];
    const initialisers = [
      ...declared.filter((statement): statement is BoundLocalDeclaration => statement.kind === 'localDeclaration'),
      ...syntax.initialisers.map((expression): BoundExpressionStatement => ({
        kind: 'expression',
        position: expression.position,
        expression: body.bind(expression),
      })),
    ];
    const condition = syntax.condition && bindCondition(body, syntax.condition);
    const updates = syntax.updates.map((update) => body.bind(update));
    return { kind: 'for', position, initialisers, condition, updates, body: bindSingle(body, syntax.body, position) };
  });
}

export function bindForEach(body: Body, syntax: ForEachSyntax): BoundStatement {
  const type = body.type(syntax.type);
  const iterable = body.bind(syntax.iterable);
  if (iterable.kind === 'soql' && iterable.result === 'list') {
    return soqlFor(body, syntax, type, iterable);
  }
  const elementType = iterableElement(iterable.type, body.table);
  if (!elementType) {
    return body.refuse(syntax.iterable.position, 'LOOP_COLLECTION', iterable.type.name);
  }
  return body.inLoop(() => {
    const variable = body.declare(syntax.name, type, syntax.namePosition);
    const element = body.temporary(elementType);
    const value = elementValue(body, syntax, element, type);
    const loop = bindSingle(body, syntax.body, syntax.position);
    const iteration = iterationOf(iterable);
    return { kind: 'forEach', position: syntax.position, variable, iteration, iterable, element, value, body: loop };
  });
}

function iterationOf(iterable: BoundExpression): BoundForEach['iteration'] {
  const { kind } = iterable.type;
  return kind === 'list' || kind === 'set' ? kind : 'iterable';
}

/** A list of SObjects may be walked with a variable of a concrete type. */
function elementValue(body: Body, syntax: ForEachSyntax, element: LocalSymbol, type: ApexType): BoundExpression {
  const position = syntax.namePosition;
  const read: BoundExpression = { kind: 'local', position, type: element.type, symbol: element };
  if (isAssignable(element.type, type, body.table)) {
    return convert(read, type);
  }
  if (isGenericSObject(element.type) && type.kind === 'sobject') {
    return { kind: 'cast', position, type, operand: read };
  }
  return body.refuse(syntax.position, 'LOOP_VARIABLE', element.type.name, type.name);
}

function soqlFor(body: Body, syntax: ForEachSyntax, type: ApexType, query: BoundSoql): BoundStatement {
  const { position } = syntax;
  if (!syntax.body) {
    body.report(position, 'LOOP_QUERY_BODY');
  }
  const isChunk = type.kind === 'list';
  const record = isChunk ? type.element : type;
  const row = query.type.kind === 'list' ? query.type.element : query.type;
  if (record !== row && !isGenericSObject(record) && record !== types.primitive('Object')) {
    body.refuse(position, 'LOOP_SOBJECT', row.name);
  }
  return body.inLoop(() => {
    const variable = body.declare(syntax.name, type, syntax.namePosition);
    return { kind: 'soqlFor', position, variable, isChunk, query, body: bindSingle(body, syntax.body, position) };
  });
}
