import { ApexList } from '../../../runtime/collections';
import type { SObjectValue } from '../../../runtime/sobject';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { FormulaBuilder } from '../FormulaEval/FormulaBuilder';
import { recalculateFormulas } from '../support/recalculate-formulas';
import { FormulaRecalcResult } from './FormulaRecalcResult';

function recalculate(records: ApexList): ApexList {
  const results = records.items.map((record) => {
    recalculateFormulas(record as SObjectValue);
    return new FormulaRecalcResult(record as SObjectValue);
  });
  return ApexList.of(types.class('System.FormulaRecalcResult'), results);
}

export const FormulaClass = defineClass({
  namespace: 'System',
  name: 'Formula',
  reference: referencePage('apex_class_System_Formula'),
  methods: {
    'static FormulaEval.FormulaBuilder builder()': () => new FormulaBuilder(),
    'static List<FormulaRecalcResult> recalculateFormulas(List<SObject> sobjects)': recalculate,
  },
});
