/** Which constructor `new`, `this(…)` and `super(…)` mean. */
import type { ClassType } from '../../types';
import type { ExpressionSyntax, Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { typeList } from '../display';
import { bindParameters, substitute } from '../substitution';
import type { ConstructorSymbol } from '../symbols';
import { isVisible } from '../visibility';
import { bindArguments, chooseForArguments, convertArguments } from './arguments';
import type { Body } from './body';

export function constructorCall(
  body: Body,
  type: ClassType,
  list: readonly ExpressionSyntax[],
  position: Position,
): { readonly constructor_: ConstructorSymbol; readonly args: readonly BoundExpression[] } {
  const symbol = body.table.classOf(type);
  const args = bindArguments(body, list);
  const argTypes = args.map((arg) => arg.type);
  const substitution = bindParameters(symbol?.typeParameters ?? [], type.typeArguments);
  const candidates = (symbol?.constructors ?? []).map((constructor_) => ({
    constructor_,
    parameters: constructor_.parameters.map((parameter) => substitute(parameter.type, substitution)),
  }));
  const choice = chooseForArguments(candidates, args, body.table);
  if (choice.kind === 'ambiguous') {
    return body.refuse(position, 'AMBIGUOUS_METHOD', `${type.name}.<Constructor>${typeList(argTypes)}`);
  }
  if (choice.kind === 'none') {
    return body.refuse(position, 'CONSTRUCTOR_NOT_DEFINED', type.name, typeList(argTypes));
  }
  const { constructor_, parameters } = choice.candidate;
  if (!isVisible(constructor_, body)) {
    body.refuse(position, 'CONSTRUCTOR_NOT_VISIBLE', type.name, typeList(parameters));
  }
  return { constructor_, args: convertArguments(body, args, parameters, position) };
}
