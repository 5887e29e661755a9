import { ApexList } from '../../../runtime/collections';
import type { SObjectValue } from '../../../runtime/sobject';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';

/** Of a record whose formulas were recalculated: here that always succeeds. */
export class FormulaRecalcResult {
  constructor(readonly record: SObjectValue) {}
}

export const FormulaRecalcResultClass = defineClass({
  namespace: 'System',
  name: 'FormulaRecalcResult',
  reference: referencePage('apex_class_System_FormulaRecalcResult'),
  instances: FormulaRecalcResult,
  methods: {
    'Boolean isSuccess()': () => true,
    'SObject getSObject()': ({ record }: FormulaRecalcResult) => record,
    'List<FormulaRecalcFieldError> getErrors()': () => ApexList.of(types.class('System.FormulaRecalcFieldError'), []),
  },
});
