/** `name()` and `ordinal()`, which every enum constant has. */
import { types } from '../../types';
import type { CallSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { Body } from './body';

export function enumCall(
  body: Body,
  receiver: BoundExpression,
  syntax: CallSyntax,
  args: readonly BoundExpression[],
): BoundExpression | null {
  const symbol = body.table.classOf(receiver.type);
  if (symbol?.kind !== 'enum' || args.length > 0) {
    return null;
  }
  const call = { kind: 'enumMethod', position: syntax.position, owner: symbol, receiver, arguments: [] } as const;
  switch (syntax.name.toLowerCase()) {
    case 'name':
      return { ...call, method: 'name', type: types.primitive('String') };
    case 'ordinal':
      return { ...call, method: 'ordinal', type: types.primitive('Integer') };
    default:
      return null;
  }
}
