/** The table of expressions: syntax kind -> the function that binds it. */
import type { ExpressionSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { Body } from './body';
import { bindCall } from './calls';
import { bindCast, bindInstanceOf } from './casts';
import { bindNew } from './creation';
import { bindElement } from './elements';
import type { Entity } from './entity';
import { entityValue } from './entity-value';
import { bindClassLiteral, bindLiteral, bindThis } from './literals';
import { memberEntity } from './members';
import { nameEntity } from './names';
import { bindBinary, bindPrefix, bindTernary } from './operators';
import { bindSoql, bindSosl } from './queries';
import { requireReadable } from './readable';
import { isChained, wholeChain } from './receiver';
import { bindAssign, bindIncrement } from './targets';

type Binder<K extends ExpressionSyntax['kind']> = (
  body: Body,
  syntax: Extract<ExpressionSyntax, { kind: K }>,
) => BoundExpression;

/** Members, names and calls are entities first: their receivers need not be values. */
const BINDERS: { readonly [K in ExpressionSyntax['kind']]: Binder<K> } = {
  literal: bindLiteral,
  name: (body, syntax) => entityValue(body, nameEntity(body, syntax), syntax.position),
  this: bindThis,
  super: (body, syntax) => body.refuse(syntax.position, 'VARIABLE_DOES_NOT_EXIST', 'super'),
  classLiteral: bindClassLiteral,
  member: (body, syntax) => entityValue(body, memberEntity(body, syntax), syntax.position),
  call: bindCall,
  chain: (body, syntax) =>
    body.refuse(syntax.position, syntax.target === 'this' ? 'THIS_CALL_NOT_FIRST' : 'SUPER_CALL_NOT_FIRST'),
  element: bindElement,
  new: bindNew,
  cast: bindCast,
  parenthesis: (body, syntax) => body.bind(syntax.operand),
  prefix: bindPrefix,
  increment: bindIncrement,
  binary: bindBinary,
  instanceof: bindInstanceOf,
  ternary: bindTernary,
  assign: bindAssign,
  soql: bindSoql,
  sosl: bindSosl,
};

function dispatch(body: Body, syntax: ExpressionSyntax): BoundExpression {
  return (BINDERS[syntax.kind] as Binder<ExpressionSyntax['kind']>)(body, syntax as never);
}

export function bindExpression(body: Body, syntax: ExpressionSyntax): BoundExpression {
  const bound = isChained(syntax) ? wholeChain(body, () => dispatch(body, syntax)) : dispatch(body, syntax);
  return requireReadable(body, bound);
}

export function bindEntity(body: Body, syntax: ExpressionSyntax): Entity {
  switch (syntax.kind) {
    case 'name':
      return nameEntity(body, syntax);
    case 'member':
      return memberEntity(body, syntax);
    case 'super':
      if (body.kind.isStatic) {
        body.refuse(syntax.position, 'SUPER_IN_STATIC');
      }
      return { kind: 'super' };
    case 'call':
    case 'element':
      return { kind: 'value', expression: dispatch(body, syntax) };
    default:
      return { kind: 'value', expression: bindExpression(body, syntax) };
  }
}
