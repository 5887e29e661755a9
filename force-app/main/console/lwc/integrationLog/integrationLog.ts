import { api } from 'lwc';
import getLogs from '@salesforce/apex/OperationController.getLogs';
import ConsoleElement from 'c/consoleElement';
import type { LogLine } from 'c/operationModel';
import { ANY } from 'c/stagedRecordsModel';
import { columns } from './columns';
import { labels } from './labels';

const MOST = 200;

/** The last lines of the integration log: failures, and what people did. */
export default class IntegrationLog extends ConsoleElement {
  labels = labels;
  columns = columns;
  lines: readonly LogLine[] | null = null;

  private ofFeed = ANY;
  private ofLevel = ANY;

  @api
  get feed(): string {
    return this.ofFeed;
  }

  set feed(value: string) {
    this.ofFeed = value;
    void this.load();
  }

  @api
  get level(): string {
    return this.ofLevel;
  }

  set level(value: string) {
    this.ofLevel = value;
    void this.load();
  }

  get hasLines(): boolean {
    return (this.lines?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.lines?.length === 0;
  }

  handleRefresh(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    await this.attempt(async () => {
      const { feed, level } = this;
      this.lines = (await getLogs({ feed, level, most: MOST })) as LogLine[];
    });
  }
}
