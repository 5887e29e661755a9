/** A property is read through its getter, if it has one that is visible. */
import type { BoundExpression } from '../bound-expression';
import type { PropertySymbol } from '../symbols';
import { isVisible } from '../visibility';
import type { Body } from './body';

export function requireReadable(body: Body, expression: BoundExpression): BoundExpression {
  const property = readProperty(expression);
  if (!property) {
    return expression;
  }
  if (property.getterAccess === null) {
    return body.refuse(expression.position, 'NOT_READABLE', property.name, property.owner.canonicalName);
  }
  if (!isVisible(property, body, property.getterAccess)) {
    body.refuse(expression.position, 'VARIABLE_NOT_VISIBLE', property.name);
  }
  return expression;
}

function readProperty(expression: BoundExpression): PropertySymbol | null {
  switch (expression.kind) {
    case 'staticProperty':
    case 'instanceProperty':
      return expression.direct ? null : expression.property;
    case 'libraryStaticProperty':
    case 'libraryProperty':
      return expression.property;
    default:
      return null;
  }
}
