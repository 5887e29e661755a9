import { wire } from 'lwc';
import checkSettings from '@salesforce/apex/SettingsController.checkSettings';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import startSchedules from '@salesforce/apex/SettingsController.startSchedules';
import testConnection from '@salesforce/apex/SettingsController.testConnection';
import ConsoleElement from 'c/consoleElement';
import { count, format } from 'c/consoleText';
import { reduceErrors } from 'c/errorReducer';
import {
  countOf,
  keyed,
  lacksSchedule,
  type ConnectionCheck,
  type SettingsReport,
  type ShownFinding,
} from 'c/settingsModel';
import { NO_ACCESS, type Access } from 'c/stagedRecordsModel';
import { labels } from './labels';

interface ShownConnection {
  readonly name: string;
  readonly isAsked: boolean;
  readonly stand: string;
  readonly text: string;
  readonly remedy: string;
}

/** What is missing or wrong in configuration and credentials, and what to do about it. */
export default class SettingsCheck extends ConsoleElement {
  labels = labels;
  report: SettingsReport | null = null;
  results: ReadonlyMap<string, ConnectionCheck> = new Map<string, ConnectionCheck>();

  @wire(getAccess)
  access: { data?: Access } = {};

  override connectedCallback(): void {
    void this.load();
  }

  get canOperate(): boolean {
    return (this.access.data ?? NO_ACCESS).canOperateFeeds;
  }

  get findings(): ShownFinding[] {
    return keyed(this.report?.findings ?? []);
  }

  get hasFindings(): boolean {
    return this.findings.length > 0;
  }

  get summary(): string {
    if (!this.report) {
      return '';
    }
    const { findings, looked } = this.report;
    const errors = count(countOf(findings, 'Error'), labels.oneError, labels.manyErrors);
    const warnings = count(countOf(findings, 'Warning'), labels.oneWarning, labels.manyWarnings);
    return format(labels.checkSummary, looked, errors, warnings);
  }

  get isAllRight(): boolean {
    return this.report !== null && !this.hasFindings;
  }

  get offersSchedules(): boolean {
    return this.canOperate && lacksSchedule(this.findings);
  }

  get connections(): ShownConnection[] {
    return (this.report?.askable ?? []).map((name) => {
      const result = this.results.get(name);
      return {
        name,
        isAsked: result !== undefined,
        stand: result?.ok ? 'Succeeded' : 'Error',
        text: result?.ok ? format(labels.answered, result.status ?? 0, result.milliseconds) : (result?.message ?? ''),
        remedy: result?.remedy ?? '',
      };
    });
  }

  get offersConnections(): boolean {
    return this.canOperate && this.connections.length > 0;
  }

  handleCheck(): void {
    void this.load();
  }

  async handleSchedules(): Promise<void> {
    await this.attempt(async () => {
      this.report = (await startSchedules()) as SettingsReport;
      this.say(labels.schedulesStarted);
    });
  }

  /** A refusal belongs to its system: the others are asked all the same. */
  async handleTest(event: Event): Promise<void> {
    const systemName = (event.currentTarget as HTMLElement).dataset['system'] ?? '';
    await this.attempt(async () => {
      const result = (await testConnection({ systemName }).catch((refusal: unknown) => ({
        systemName,
        ok: false,
        status: null,
        milliseconds: 0,
        message: reduceErrors(refusal).join(' '),
        remedy: null,
      }))) as ConnectionCheck;
      this.results = new Map(this.results).set(systemName, result);
    });
  }

  private async load(): Promise<void> {
    await this.attempt(async () => {
      this.report = (await checkSettings()) as SettingsReport;
    });
  }
}
