/** `list[index]`. */
import { types } from '../../types';
import type { ElementSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { Body } from './body';
import { entityValue } from './entity-value';
import { requireReadable } from './readable';

export function bindElement(body: Body, syntax: ElementSyntax): BoundExpression {
  const receiver = requireReadable(body, entityValue(body, body.entity(syntax.receiver), syntax.receiver.position));
  if (receiver.type.kind !== 'list') {
    return body.refuse(syntax.position, 'LIST_REQUIRED', receiver.type.name);
  }
  const index = body.bind(syntax.index);
  if (index.type !== types.primitive('Integer')) {
    body.refuse(syntax.index.position, 'LIST_INDEX', 'Integer', index.type.name);
  }
  return { kind: 'element', position: syntax.position, type: receiver.type.element, receiver, index };
}
