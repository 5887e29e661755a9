/** `toString`, `equals`, `hashCode`, `clone`: what every value has where its class declares nothing else. */
import { types, type ApexType } from '../../types';
import type { Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { isPrimitive } from '../conversion';
import type { Body } from './body';

const OBJECT_METHODS = {
  tostring: { method: 'toString', arity: 0, type: types.primitive('String') },
  equals: { method: 'equals', arity: 1, type: types.primitive('Boolean') },
  hashcode: { method: 'hashCode', arity: 0, type: types.primitive('Integer') },
} as const;

export function objectMethod(
  body: Body,
  receiver: BoundExpression,
  name: string,
  args: readonly BoundExpression[],
  position: Position,
): BoundExpression | null {
  const key = name.toLowerCase();
  if (key === 'clone' && args.length === 0 && isUserClass(body, receiver.type)) {
    return { kind: 'objectMethod', position, type: receiver.type, receiver, method: 'clone', arguments: [] };
  }
  if (!(key in OBJECT_METHODS) || isPrimitive(receiver.type, 'void', 'null')) {
    return null;
  }
  const { method, arity, type } = OBJECT_METHODS[key as keyof typeof OBJECT_METHODS];
  if (args.length !== arity) {
    return null;
  }
  const bound = args.map((arg) => body.convertTo(arg, types.primitive('Object'), position));
  return { kind: 'objectMethod', position, type, receiver, method, arguments: bound };
}

/** Only objects of a user's class can be cloned without more ado; the clone has the type that the code knows. */
function isUserClass(body: Body, type: ApexType): boolean {
  const symbol = body.table.classOf(type);
  return symbol?.origin === 'user' && symbol.kind === 'class';
}
