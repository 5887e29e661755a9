/** Fields as a plan or a decision tells them, as rows of one table. */
import { readable } from 'c/consoleText';
import type { PlanField } from 'c/replayModel';
import type { LinkDecision } from 'c/stagedRecordsModel';
import { labels } from './labels';

export interface FieldRow {
  readonly field: string;
  readonly label: string;
  readonly arriving: string | null;
  readonly salesforce: string | null;
  readonly lastSeen: string | null;
  readonly effect: string;
  readonly icon: string;
  readonly owner: string;
  readonly rule: string;
  readonly conflict: boolean;
  readonly hidden: boolean;
  readonly isSame: boolean;
}

const SAME_RULE = 'Same on both sides';

const EFFECTS: Readonly<Record<PlanField['effect'], { readonly label: string; readonly icon: string }>> = {
  Written: { label: labels.effectWritten, icon: 'utility:edit' },
  Kept: { label: labels.effectKept, icon: 'utility:lock' },
  Same: { label: labels.effectSame, icon: 'utility:check' },
};

export function rowsOfPlan(fields: readonly PlanField[]): FieldRow[] {
  return fields.map(({ field, arriving, current, lastSeen, effect, owner, rule, conflict, hidden }) => ({
    field,
    label: readable(field),
    arriving,
    salesforce: current,
    lastSeen,
    effect: EFFECTS[effect].label,
    icon: EFFECTS[effect].icon,
    owner,
    rule,
    conflict,
    hidden,
    isSame: effect === 'Same',
  }));
}

export function rowsOfDecisions(decisions: readonly LinkDecision[]): FieldRow[] {
  return decisions.map(({ field, arriving, oldValue, lastSeen, winner, rule, conflict, hidden }) => {
    const isSame = rule === SAME_RULE;
    const isTaken = !isSame && winner === 'External System';
    const effect = isSame
      ? EFFECTS.Same
      : isTaken
        ? { label: labels.effectTaken, icon: 'utility:edit' }
        : { label: labels.effectWasKept, icon: 'utility:lock' };
    return {
      field,
      label: readable(field),
      arriving,
      salesforce: oldValue,
      lastSeen,
      effect: effect.label,
      icon: effect.icon,
      owner: '',
      rule,
      conflict,
      hidden,
      isSame,
    };
  });
}
