/** Literals, `this`, `Foo.class`. */
import { types } from '../../types';
import type { ClassLiteralSyntax, LiteralSyntax, ThisSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { Body } from './body';

const INTEGER_MAX = 2_147_483_647n;
const LONG_MAX = 9_223_372_036_854_775_807n;

export function bindLiteral(body: Body, syntax: LiteralSyntax): BoundExpression {
  const { position, text } = syntax;
  switch (syntax.literal) {
    case 'null':
      return { kind: 'null', position, type: types.primitive('null') };
    case 'boolean':
      return { kind: 'boolean', position, type: types.primitive('Boolean'), value: text === 'true' };
    case 'string':
      return { kind: 'string', position, type: types.primitive('String'), value: text };
    case 'integer':
      if (isOutside(text, INTEGER_MAX)) {
        body.refuse(position, 'ILLEGAL_INTEGER');
      }
      return { kind: 'integer', position, type: types.primitive('Integer'), value: Number(text) };
    case 'long':
      if (isOutside(text, LONG_MAX)) {
        body.refuse(position, 'ILLEGAL_LONG');
      }
      return { kind: 'number', position, type: types.primitive('Long'), text: BigInt(text).toString() };
    case 'double':
      return { kind: 'number', position, type: types.primitive('Double'), text };
    case 'decimal':
      return { kind: 'number', position, type: types.primitive('Decimal'), text };
  }
}

function isOutside(digits: string, maximum: bigint): boolean {
  const value = BigInt(digits);
  return value > maximum || value < -maximum - 1n;
}

export function bindThis(body: Body, syntax: ThisSyntax): BoundExpression {
  if (body.kind.isStatic) {
    body.refuse(syntax.position, 'THIS_IN_STATIC');
  }
  return { kind: 'this', position: syntax.position, type: body.owner.type };
}

export function bindClassLiteral(body: Body, syntax: ClassLiteralSyntax): BoundExpression {
  const of = syntax.type ? body.type(syntax.type) : types.primitive('void');
  return { kind: 'classLiteral', position: syntax.position, type: types.class('System.Type'), of };
}
