/** Errors on a field of a record. */
import { types } from '../../types';
import type { CallSyntax, ExpressionSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { bindArguments } from './arguments';
import type { Body } from './body';
import { instanceMember } from './members';

/** `record.Field__c.addError(…)`: the field is named, not read. */
export function fieldAddError(body: Body, receiver: ExpressionSyntax, syntax: CallSyntax): BoundExpression | null {
  if (syntax.name.toLowerCase() !== 'adderror' || receiver.kind !== 'member') {
    return null;
  }
  const owner = body.entity(receiver.receiver);
  if (owner.kind !== 'value' || owner.expression.type.kind !== 'sobject') {
    return null;
  }
  const field = instanceMember(body, owner.expression, receiver.name, receiver.position);
  if (field.kind !== 'sobjectField' || field.member !== 'field') {
    return field.kind === 'sobjectField' && field.member === 'children'
      ? body.refuse(syntax.position, 'ADD_ERROR_SCALAR')
      : null;
  }
  if (syntax.isSafe) {
    body.refuse(syntax.position, 'ADD_ERROR_SAFE');
  }
  return {
    kind: 'fieldAddError',
    position: syntax.position,
    type: types.primitive('void'),
    record: field.receiver,
    fieldName: field.name,
    arguments: bindArguments(body, syntax.arguments),
  };
}
