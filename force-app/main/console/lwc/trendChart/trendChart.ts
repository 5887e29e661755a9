import { api, LightningElement } from 'lwc';
import { barsOf, totalsOf, WIDTH, HEIGHT, type Bar, type TrendPoint } from './bars';
import { format } from 'c/consoleText';
import { labels } from './labels';

export type { TrendPoint } from './bars';

/** How many rows arrived in each of the last hours, and how many of them failed: bars for the eye, a sentence for everybody. */
export default class TrendChart extends LightningElement {
  /** Oldest first. */
  @api points: readonly TrendPoint[] = [];

  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;

  get bars(): readonly Bar[] {
    return barsOf(this.points);
  }

  get summary(): string {
    const { arrived, failed } = totalsOf(this.points);
    return failed === 0 ? format(labels.trendGood, arrived) : format(labels.trendFailed, arrived, failed);
  }
}
