/** Formulas that Apex builds (`FormulaEval`): evaluated on a record in memory, whose fields the caller has read. */
import { throwApex } from '../../apex/runtime/exception';
import { SObjectValue } from '../../apex/runtime/sobject';
import type { RecordFormula } from '../../apex/runtime/transaction';
import type { Storage } from '../storage/storage';
import { compileFormula, type CompiledFormula } from './compile-formula';
import { formulaEnvironment } from './globals';
import { FormulaError } from './syntax';
import { toFormulaValue, type FormulaValue } from './values';

const VALIDATION_EXCEPTION = 'System.FormulaValidationException';

export function compileRecordFormula(
  storage: Storage,
  objectName: string,
  formula: string,
  blankAsZero: boolean,
): RecordFormula {
  const compiled = compile(storage, objectName, formula, blankAsZero);
  return {
    references: compiled.references,
    evaluate: (record) =>
      compiled.evaluate({
        value: (path) => valueAt(record, path),
        prior: () => null,
        isNew: false,
        ...formulaEnvironment(storage),
      }),
  };
}

function compile(storage: Storage, objectName: string, formula: string, blankAsZero: boolean): CompiledFormula {
  try {
    const compiled = compileFormula(formula, { schema: storage.schema, objectName, onSave: false, blankAsZero });
    if (compiled.globals.length > 0) {
      throwApex(VALIDATION_EXCEPTION, `Field ${compiled.globals[0]} does not exist. Check spelling.`);
    }
    return compiled;
  } catch (error) {
    if (error instanceof FormulaError) {
      throwApex(VALIDATION_EXCEPTION, error.message);
    }
    throw error;
  }
}

function valueAt(record: SObjectValue, path: string): FormulaValue {
  let current: unknown = record;
  for (const step of path.split('.')) {
    if (!(current instanceof SObjectValue)) {
      return null;
    }
    current = current.get(step);
  }
  return toFormulaValue(current);
}
