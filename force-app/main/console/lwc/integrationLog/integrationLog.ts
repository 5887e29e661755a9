import { api } from 'lwc';
import getLogs from '@salesforce/apex/OperationController.getLogs';
import ConsoleElement from 'c/consoleElement';
import { statusLabel } from 'c/consoleStatus';
import type { LogLine } from 'c/operationModel';
import { ANY, withAny, type Option } from 'c/stagedRecordsModel';
import { columns } from './columns';
import { labels } from './labels';

const MOST = 200;
const LEVELS = ['ERROR', 'AUDIT'];

/** The last lines of the integration log: failures, and what people did. */
export default class IntegrationLog extends ConsoleElement {
  labels = labels;
  columns = columns;
  lines: readonly LogLine[] | null = null;
  level = ANY;
  levelOptions: Option[] = withAny(
    labels.allLevels,
    LEVELS.map((value) => ({ label: statusLabel(value), value })),
  );

  private ofFeed = ANY;

  @api
  get feed(): string {
    return this.ofFeed;
  }

  set feed(value: string) {
    this.ofFeed = value;
    void this.load();
  }

  get hasLines(): boolean {
    return (this.lines?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.lines?.length === 0;
  }

  handleLevel(event: CustomEvent<{ value: string }>): void {
    this.level = event.detail.value;
    void this.load();
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
