/** Arguments of calls. */
import type { ApexType } from '../../types';
import type { ExpressionSyntax, Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { asRow } from '../conversion';
import { chooseOverload, type Choice } from '../overload';
import type { SymbolTable } from '../symbol-table';
import type { Body } from './body';

export function bindArguments(body: Body, list: readonly ExpressionSyntax[]): BoundExpression[] {
  return list.map((argument) => body.bind(argument));
}

/** The overload that the arguments mean; a query in brackets may be the one record that a parameter wants. */
export function chooseForArguments<C extends { readonly parameters: readonly ApexType[] }>(
  candidates: readonly C[],
  args: readonly BoundExpression[],
  table: SymbolTable,
): Choice<C> {
  const choice = chooseOverload(
    candidates,
    args.map((arg) => arg.type),
    table,
  );
  if (choice.kind !== 'none') {
    return choice;
  }
  const rows = args.map((arg) => (arg.kind === 'soql' && arg.result === 'list' ? asRow(arg).type : arg.type));
  return chooseOverload(candidates, rows, table);
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
