/** Formulas that Apex builds (`FormulaEval`): evaluated on what is in memory, whose fields the caller has read. */
import { throwApex } from '../../apex/runtime/exception';
import { SObjectValue } from '../../apex/runtime/sobject';
import type { FormulaOptions, FormulaScope, ValueFormula } from '../../apex/runtime/transaction';
import type { Storage } from '../storage/storage';
import { compileFormula, type CompiledFormula } from './compile-formula';
import { formulaEnvironment } from './globals';
import { FormulaError } from './syntax';
import { toFormulaValue, type FormulaValue } from './values';

const VALIDATION_EXCEPTION = 'System.FormulaValidationException';

export function compileValueFormula(
  storage: Storage,
  scope: FormulaScope,
  formula: string,
  options: FormulaOptions,
): ValueFormula {
  const compiled = compile(storage, scope, formula, options);
  return {
    references: compiled.references,
    evaluate: (read) =>
      compiled.evaluate({
        value: (path) => valueAt(read, path),
        prior: () => null,
        isNew: false,
        ...formulaEnvironment(storage),
      }),
  };
}

function compile(storage: Storage, scope: FormulaScope, formula: string, options: FormulaOptions): CompiledFormula {
  const { blankAsZero, globals } = options;
  try {
    const compiled = compileFormula(formula, { schema: storage.schema, scope, onSave: false, blankAsZero });
    const unknown = compiled.globals.find((path) => !globals.includes(path.split('.')[0].toLowerCase()));
    if (unknown !== undefined) {
      throwApex(VALIDATION_EXCEPTION, `Field ${unknown} does not exist. Check spelling.`);
    }
    return compiled;
  } catch (error) {
    if (error instanceof FormulaError) {
      throwApex(VALIDATION_EXCEPTION, error.message);
    }
    throw error;
  }
}

function valueAt(read: (name: string) => unknown, path: string): FormulaValue {
  const [first, ...rest] = path.split('.');
  let current = read(first);
  for (const step of rest) {
    if (!(current instanceof SObjectValue)) {
      return null;
    }
    current = current.get(step);
  }
  return toFormulaValue(current);
}
