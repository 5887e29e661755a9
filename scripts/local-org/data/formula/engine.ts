/** The compiled formulas of one schema, each compiled when it is first needed. */
import type { Decimal } from '../../apex/runtime/value';
import { isDecimal, RoundingMode } from '../../apex/runtime/value';
import type { FieldDescribe, ObjectDescribe, Schema } from '../schema/schema';
import { compileFormula, type CompiledFormula } from './compile-formula';
import type { FormulaContext } from './context';
import { text, type FormulaValue } from './values';

export class FormulaEngine {
  private readonly compiled = new Map<string, CompiledFormula>();

  constructor(readonly schema: Schema) {}

  /** A formula of a validation rule or a default value. */
  onSave(object: ObjectDescribe, formula: string): CompiledFormula {
    return this.cached(`save ${object.name} ${formula}`, () =>
      compileFormula(formula, { schema: this.schema, scope: object.name, onSave: true }),
    );
  }

  ofField(object: ObjectDescribe, field: FieldDescribe): CompiledFormula {
    return this.cached(`field ${object.name}.${field.name}`, () =>
      compileFormula(field.formula ?? '', {
        schema: this.schema,
        scope: object.name,
        onSave: false,
        blankAsZero: field.treatBlanksAsZero ?? true,
      }),
    );
  }

  /** The field's value as Apex sees it. */
  evaluateField(object: ObjectDescribe, field: FieldDescribe, context: FormulaContext): unknown {
    return fitResult(field, this.ofField(object, field).evaluate(context));
  }

  private cached(key: string, compile: () => CompiledFormula): CompiledFormula {
    let formula = this.compiled.get(key);
    if (!formula) {
      formula = compile();
      this.compiled.set(key, formula);
    }
    return formula;
  }
}

/** Rounds a number to the field's scale, cuts text to its length; a checkbox is never blank. */
export function fitResult(field: FieldDescribe, value: FormulaValue): unknown {
  switch (field.type) {
    case 'boolean':
      return value === true;
    case 'double':
    case 'currency':
    case 'percent':
      return isDecimal(value) ? fitNumber(field, value) : null;
    case 'string':
      return value === null || value === '' ? null : text(value).slice(0, field.length || undefined);
    default:
      return value;
  }
}

/** A percent formula computes the fraction: 0.25 shows as 25 %. */
function fitNumber(field: FieldDescribe, value: Decimal): Decimal {
  const shown = field.type === 'percent' ? value.movePointRight(2) : value;
  return shown.setScale(field.scale, RoundingMode.HALF_UP);
}
