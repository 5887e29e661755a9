import { api, LightningElement } from 'lwc';
import { count } from 'c/consoleText';
import { labels } from './labels';
import { markLines, prettyJson, type Line } from './prettyJson';

export { prettyJson };

/** Lines beyond these are only shown when they hold what is looked for. */
const MOST_LINES = 2000;

/** A payload, a member a line, with search. */
export default class PayloadView extends LightningElement {
  labels = labels;
  search = '';

  /** For what is too short to search in. */
  @api hideSearch = false;

  private text = '';

  /** JSON as it arrived. */
  @api
  get payload(): string {
    return this.text;
  }

  set payload(value: string) {
    this.text = value;
  }

  get allLines(): Line[] {
    return markLines(prettyJson(this.text), this.search);
  }

  get lines(): Line[] {
    const all = this.allLines;
    return all.length <= MOST_LINES ? all : all.filter(({ hasMatch }, index) => index < MOST_LINES || hasMatch);
  }

  get matches(): string {
    if (this.search.trim() === '') {
      return '';
    }
    const found = this.allLines.reduce(
      (total, { pieces }) => total + pieces.filter(({ isMatch }) => isMatch).length,
      0,
    );
    return count(found, labels.oneMatch, labels.manyMatches);
  }

  get leftOut(): string {
    const hidden = this.allLines.length - this.lines.length;
    return hidden > 0 ? count(hidden, labels.oneLineMore, labels.manyLinesMore) : '';
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }
}
