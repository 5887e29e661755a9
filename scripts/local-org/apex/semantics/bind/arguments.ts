/** Arguments of calls. */
import type { ApexType } from '../../types';
import type { ExpressionSyntax, Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { Body } from './body';

export function bindArguments(body: Body, list: readonly ExpressionSyntax[]): BoundExpression[] {
  return list.map((argument) => body.bind(argument));
}

/** The overload has been chosen: every argument fits its parameter. */
export function convertArguments(
  body: Body,
  args: readonly BoundExpression[],
  parameters: readonly ApexType[],
  position: Position,
): BoundExpression[] {
  return args.map((arg, index) => body.convertTo(arg, parameters[index] ?? arg.type, position));
}
