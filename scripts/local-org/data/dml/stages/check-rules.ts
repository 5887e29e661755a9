/** Active validation rules: a formula that is true is an error. */
import { pending, type Checked } from './stage';

export function checkRules(chunk: Checked): void {
  const rules = chunk.object.validationRules
    .filter((rule) => rule.active)
    .map((rule) => ({ rule, formula: chunk.engine.onSave(chunk.object, rule.errorConditionFormula) }));
  if (rules.length === 0) {
    return;
  }
  for (const row of pending(chunk)) {
    const context = chunk.contexts.of(chunk.object, row.current, row.old);
    for (const { rule, formula } of rules) {
      if (formula.evaluate(context) === true) {
        const fields = rule.errorDisplayField === null ? [] : [rule.errorDisplayField];
        row.fail('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.errorMessage, fields);
      }
    }
  }
}
