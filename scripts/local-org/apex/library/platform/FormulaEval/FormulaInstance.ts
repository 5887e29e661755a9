import { throwApex } from '../../../runtime/exception';
import { ApexDate, ApexDatetime, ApexTime } from '../../../runtime/temporal';
import type { ValueFormula } from '../../../runtime/transaction';
import { decimalToInteger, decimalToLong } from '../../../runtime/conversions';
import { ApexDouble, isDecimal, type Decimal } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';
import { stringSet } from '../support/lists';
import type { FormulaSubject } from './subject';

const isText = (value: unknown): boolean => typeof value === 'string';

/** By constant of FormulaReturnType: whether a value is of that type. */
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  BOOLEAN: (value) => typeof value === 'boolean',
  DATE: (value) => value instanceof ApexDate,
  DATETIME: (value) => value instanceof ApexDatetime,
  DECIMAL: isDecimal,
  DOUBLE: isDecimal,
  ID: isText,
  INTEGER: isDecimal,
  LONG: isDecimal,
  STRING: isText,
  TIME: (value) => value instanceof ApexTime,
};

/** Formulas compute with Decimals; a number of another type is made of one. */
const NUMBERS: Readonly<Record<string, (value: Decimal) => unknown>> = {
  DOUBLE: (value) => new ApexDouble(value.numberValue()),
  INTEGER: decimalToInteger,
  LONG: decimalToLong,
};

export class FormulaInstance {
  constructor(
    private readonly subject: FormulaSubject,
    private readonly returnType: string,
    private readonly formula: ValueFormula,
  ) {}

  /** A blank formula that must give true or false gives false, as everywhere on the platform. */
  evaluate(about: unknown): unknown {
    const { subject } = this;
    if (!subject.accepts(about)) {
      throwApex('System.FormulaEvaluationException', `The formula is evaluated on an object of ${subject.name} only.`);
    }
    const value = this.formula.evaluate((name) => subject.read(about, name));
    if (value === null) {
      return this.returnType === 'BOOLEAN' ? false : null;
    }
    if (FITS[this.returnType]?.(value) !== true) {
      throwApex('System.FormulaEvaluationException', `The result of the formula is not of type ${this.returnType}.`);
    }
    return NUMBERS[this.returnType]?.(value as Decimal) ?? value;
  }

  get references(): readonly string[] {
    return this.formula.references;
  }
}

export const FormulaInstanceClass = defineClass({
  namespace: 'FormulaEval',
  name: 'FormulaInstance',
  reference: referencePage('apex_class_formulaeval_FormulaInstance'),
  instances: FormulaInstance,
  methods: {
    'Object evaluate(Object contextObject)': (self: FormulaInstance, about: unknown) => self.evaluate(about),
    'Set<String> getReferencedFields()': (self: FormulaInstance) => stringSet(self.references),
  },
});
