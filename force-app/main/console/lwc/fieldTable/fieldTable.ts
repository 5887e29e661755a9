import { api, LightningElement } from 'lwc';
import { count } from 'c/consoleText';
import type { PlanField } from 'c/replayModel';
import type { LinkDecision } from 'c/stagedRecordsModel';
import { rowsOfDecisions, rowsOfPlan, type FieldRow } from './fieldRows';
import { labels } from './labels';

/** Field by field: what arrives, what Salesforce has, what was seen last, and what comes of it or came of it. */
export default class FieldTable extends LightningElement {
  labels = labels;
  showsAll = false;

  @api caption = '';
  /** Of a plan: what would happen. */
  @api planFields: readonly PlanField[] | null = null;
  /** Of a link: what was decided. */
  @api decisions: readonly LinkDecision[] | null = null;

  get all(): FieldRow[] {
    return this.planFields ? rowsOfPlan(this.planFields) : rowsOfDecisions(this.decisions ?? []);
  }

  /** Fields that are the same on both sides are in the way of those that are not. */
  get rows(): FieldRow[] {
    return this.showsAll ? this.all : this.all.filter(({ isSame }) => !isSame);
  }

  get sameCount(): number {
    return this.all.filter(({ isSame }) => isSame).length;
  }

  get hasSame(): boolean {
    return this.sameCount > 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get toggleLabel(): string {
    return this.showsAll ? labels.hideSame : count(this.sameCount, labels.showOneSame, labels.showManySame);
  }

  handleToggle(): void {
    this.showsAll = !this.showsAll;
  }
}
