/** Formula fields of a record in memory, from the values that it and its loaded parents hold. */
import type { FieldDescribe } from '../../../../data/schema/schema';
import type { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { FORMULA_GLOBALS } from './field-defaults';

export function recalculateFormulas(record: SObjectValue): void {
  const object = transaction().org.schema.object(record.typeName);
  for (const field of object?.fields.values() ?? []) {
    if (field.calculated && field.formula !== null) {
      record.set(field.name, valueOf(record, field, field.formula));
    }
  }
}

function valueOf(record: SObjectValue, field: FieldDescribe, formula: string): unknown {
  const options = { blankAsZero: field.treatBlanksAsZero ?? true, globals: FORMULA_GLOBALS };
  const compiled = transaction().database.compileFormula(record.typeName, formula, options);
  return compiled.evaluate((name) => record.values.get(name) ?? null);
}
