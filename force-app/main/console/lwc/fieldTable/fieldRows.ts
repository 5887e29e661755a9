/** Fields as a plan or a decision tells them, as rows of one table. */
import { readable } from 'c/consoleText';
import type { PlanField } from 'c/replayModel';
import type { LinkDecision } from 'c/stagedRecordsModel';
import { labels } from './labels';

export interface FieldRow {
  /** A field may stand on several records of a row. */
  readonly key: string;
  readonly field: string;
  readonly label: string;
  /** Which record it is of, where a row holds several; empty otherwise. */
  readonly place: string;
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

interface Effect {
  readonly label: string;
  readonly icon: string;
}

const SAME_RULE = 'Same on both sides';

const EFFECTS: Readonly<Record<PlanField['effect'], Effect>> = {
  Written: { label: labels.effectWritten, icon: 'utility:edit' },
  Kept: { label: labels.effectKept, icon: 'utility:lock' },
  Same: { label: labels.effectSame, icon: 'utility:check' },
};

export function rowsOfPlan(fields: readonly PlanField[]): FieldRow[] {
  const places = fields.map(({ objectName, recordId }) => [objectName, recordId]);
  return fields.map((one, index) => ({
    ...shared(one, index),
    place: placeOf(one.objectName, null, places),
    salesforce: one.current,
    effect: EFFECTS[one.effect].label,
    icon: EFFECTS[one.effect].icon,
    owner: one.owner,
    isSame: one.effect === 'Same',
  }));
}

export function rowsOfDecisions(decisions: readonly LinkDecision[]): FieldRow[] {
  const places = decisions.map(({ objectName, externalId }) => [objectName, externalId]);
  return decisions.map((one, index) => {
    const { label, icon } = effectOf(one);
    return {
      ...shared(one, index),
      place: placeOf(one.objectName, one.externalId, places),
      salesforce: one.oldValue,
      effect: label,
      icon,
      owner: '',
      isSame: one.rule === SAME_RULE,
    };
  });
}

function effectOf({ rule, winner }: LinkDecision): Effect {
  if (rule === SAME_RULE) {
    return EFFECTS.Same;
  }
  return winner === 'External System'
    ? { label: labels.effectTaken, icon: 'utility:edit' }
    : { label: labels.effectWasKept, icon: 'utility:lock' };
}

function shared(
  { field, arriving, lastSeen, rule, conflict, hidden }: PlanField | LinkDecision,
  index: number,
): Pick<FieldRow, 'key' | 'field' | 'label' | 'arriving' | 'lastSeen' | 'rule' | 'conflict' | 'hidden'> {
  return { key: `${index} ${field}`, field, label: readable(field), arriving, lastSeen, rule, conflict, hidden };
}

/** Nothing, where all fields are of one record. */
function placeOf(
  objectName: string | null,
  externalId: string | null,
  places: readonly (readonly (string | null)[])[],
): string {
  const isOne = new Set(places.map((place) => place.join(' '))).size <= 1;
  return isOne ? '' : [readable(objectName ?? ''), externalId].filter(Boolean).join(' ');
}
