/** Logical functions and comparisons. */
import { equal, isBlank, truth, compare, type FormulaValue } from '../values';
import { ANY, plain, type Argument, type FormulaFunction, type FunctionTable } from './define';
import type { FormulaNode } from '../syntax';
import type { FormulaContext } from '../context';

function order(test: (comparison: number) => boolean): FormulaFunction {
  return plain(2, 2, (left, right) => {
    const comparison = compare(left, right);
    return comparison !== null && test(comparison);
  });
}

function evaluateCase(args: readonly Argument[], context: FormulaContext): FormulaValue {
  const subject = args[0](context);
  const last = args.length - 1;
  for (let index = 1; index < last; index += 2) {
    if (equal(subject, args[index](context))) {
      return args[index + 1](context);
    }
  }
  return args[last](context);
}

function pathOf(node: FormulaNode): string {
  return node.kind === 'reference' ? node.path : '';
}

const ISBLANK = plain(1, 1, isBlank, [0]);
const BLANKVALUE = plain(2, 2, (value, substitute) => (isBlank(value) ? substitute : value));

export const logical: FunctionTable = {
  AND: { least: 1, most: ANY, evaluate: (args, context) => args.every((argument) => truth(argument(context))) },
  OR: { least: 1, most: ANY, evaluate: (args, context) => args.some((argument) => truth(argument(context))) },
  NOT: plain(1, 1, (value) => !truth(value)),
  IF: { least: 3, most: 3, evaluate: ([test, yes, no], context) => (truth(test(context)) ? yes : no)(context) },
  CASE: { least: 4, most: ANY, takesPicklist: [0], evaluate: evaluateCase },
  ISBLANK,
  ISNULL: ISBLANK,
  BLANKVALUE,
  NULLVALUE: BLANKVALUE,
  '=': plain(2, 2, equal),
  '<>': plain(2, 2, (left, right) => !equal(left, right)),
  '<': order((comparison) => comparison < 0),
  '>': order((comparison) => comparison > 0),
  '<=': order((comparison) => comparison <= 0),
  '>=': order((comparison) => comparison >= 0),
  ISNEW: { least: 0, most: 0, onlyOnSave: true, evaluate: (_args, context) => context.isNew },
  ISCLONE: { least: 0, most: 0, onlyOnSave: true, evaluate: () => false },
  ISCHANGED: {
    least: 1,
    most: 1,
    onlyOnSave: true,
    takesPicklist: [0],
    evaluate: ([value], context, [node]) => !context.isNew && !equal(value(context), context.prior(pathOf(node))),
  },
  PRIORVALUE: {
    least: 1,
    most: 1,
    onlyOnSave: true,
    takesPicklist: [0],
    // For a record being created the prior value is the current one (Salesforce Help, PRIORVALUE).
    evaluate: ([value], context, [node]) => (context.isNew ? value(context) : context.prior(pathOf(node))),
  },
};
