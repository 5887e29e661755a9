import { throwApex } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { ApexDate, ApexDatetime, ApexTime } from '../../../runtime/temporal';
import type { RecordFormula } from '../../../runtime/transaction';
import { isDecimal } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';
import { stringSet } from '../support/lists';

const isText = (value: unknown): boolean => typeof value === 'string';

/** By constant of FormulaReturnType: whether a value is of that type. */
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  BOOLEAN: (value) => typeof value === 'boolean',
  DATE: (value) => value instanceof ApexDate,
  DATETIME: (value) => value instanceof ApexDatetime,
  DECIMAL: isDecimal,
  ID: isText,
  STRING: isText,
  TIME: (value) => value instanceof ApexTime,
};

export const RETURN_TYPES: readonly string[] = Object.keys(FITS);

export class FormulaInstance {
  constructor(
    private readonly objectName: string,
    private readonly returnType: string,
    private readonly formula: RecordFormula,
  ) {}

  /** A blank formula that must give true or false gives false, as everywhere on the platform. */
  evaluate(record: unknown): unknown {
    if (!(record instanceof SObjectValue) || record.typeName !== this.objectName) {
      throwApex(
        'System.FormulaEvaluationException',
        `The formula is evaluated on a record of ${this.objectName} only.`,
      );
    }
    const value = this.formula.evaluate(record);
    if (value === null) {
      return this.returnType === 'BOOLEAN' ? false : null;
    }
    if (FITS[this.returnType]?.(value) !== true) {
      throwApex('System.FormulaEvaluationException', `The result of the formula is not of type ${this.returnType}.`);
    }
    return value;
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
    'Object evaluate(Object contextObject)': (self: FormulaInstance, record: unknown) => self.evaluate(record),
    'Set<String> getReferencedFields()': (self: FormulaInstance) => stringSet(self.references),
  },
});
