/** How formula functions are declared. */
import type { FormulaContext } from '../context';
import type { FormulaNode } from '../syntax';
import type { FormulaValue } from '../values';

/** Evaluates an argument when it is needed: `IF` and `AND` do not touch the branch they do not take. */
export type Argument = (context: FormulaContext) => FormulaValue;

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** `nodes` are the arguments as written, for functions that need the field itself. */
  readonly evaluate: (
    args: readonly Argument[],
    context: FormulaContext,
    nodes: readonly FormulaNode[],
  ) => FormulaValue;
  /** Positions of arguments that may be a picklist field. */
  readonly takesPicklist?: readonly number[];
  /** Only where a record is being saved: validation rules and default values. */
  readonly onlyOnSave?: boolean;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of the plain values of its arguments. */
export function plain(
  least: number,
  most: number,
  work: (...values: FormulaValue[]) => FormulaValue,
  takesPicklist?: readonly number[],
): FormulaFunction {
  return {
    least,
    most,
    evaluate: (args, context) => work(...args.map((argument) => argument(context))),
    ...(takesPicklist ? { takesPicklist } : {}),
  };
}

export const ANY = Number.POSITIVE_INFINITY;
