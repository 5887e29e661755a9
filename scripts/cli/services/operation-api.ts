/** The operating part of the package's REST surface as typed calls: ledger, reconciliations, retention. */
import type { Connection } from 'jsforce';
import type {
  ConnectionCheck,
  Health,
  LedgerEntry,
  Reconciliation,
  ReconciliationDetail,
  RetentionRun,
  Rewind,
  SettingsReport,
  SystemStatus,
} from '../../contracts/stagelink-operation';
import { STAGELINK_REST, type Run } from '../../contracts/stagelink-rest';
import { CliError } from '../cli-error';
import { poll } from './poll';
import { refusals } from './refusals';

const WAIT_LIMIT_MS = 30 * 60_000;

export class OperationApi {
  constructor(private readonly connection: Connection) {}

  health(): Promise<Health> {
    return this.get('/health', {});
  }

  systems(): Promise<SystemStatus[]> {
    return this.get('/systems', {});
  }

  /** Nothing is asked of the system and nothing is sent to it until it is resumed; holds at once. */
  pauseSystem(name: string, reason: string): Promise<SystemStatus> {
    return this.post(`/systems/${encodeURIComponent(name)}/pause`, { reason });
  }

  resumeSystem(name: string): Promise<SystemStatus> {
    return this.post(`/systems/${encodeURIComponent(name)}/resume`, {});
  }

  /** Asks a system for one page, and throws it away. */
  checkSystem(name: string): Promise<ConnectionCheck> {
    return this.post(`/systems/${encodeURIComponent(name)}/check`, {});
  }

  settings(): Promise<SettingsReport> {
    return this.get('/settings', {});
  }

  /** Newest first. */
  runs(feed: string | undefined, limit: string | undefined): Promise<Run[]> {
    return this.get('/runs', { feed, limit });
  }

  /** @throws CliError NOT_FOUND */
  async run(id: string): Promise<Run> {
    const [run] = await this.get<Run[]>('/runs', { ids: id });
    if (!run) {
      throw new CliError('NOT_FOUND', `There is no run ${id}.`, 'List the runs with "stagelink run list".');
    }
    return run;
  }

  /** Moves of watermarks, newest first. */
  ledger(feed: string): Promise<LedgerEntry[]> {
    return this.get(`/feeds/${encodeURIComponent(feed)}/ledger`, {});
  }

  /** `watermark` null is the beginning. */
  rewind(feed: string, watermark: string | null, reason: string): Promise<Rewind> {
    return this.post(`/feeds/${encodeURIComponent(feed)}/rewind`, { watermark, reason });
  }

  /** Starts comparing one feed, or all. */
  async startReconciliation(feed?: string): Promise<{ feed: string; reconciliationId: string }[]> {
    const answer = await this.post<{ reconciliations: { feed: string; reconciliationId: string }[] }>(
      '/reconciliations',
      { feed },
    );
    return answer.reconciliations;
  }

  reconciliation(id: string): Promise<ReconciliationDetail> {
    return this.get(`/reconciliations/${encodeURIComponent(id)}`, {});
  }

  repair(id: string): Promise<Reconciliation> {
    return this.post(`/reconciliations/${encodeURIComponent(id)}/repair`, {});
  }

  /** @throws CliError TIMED_OUT */
  waitForReconciliation(id: string, onChange?: (detail: ReconciliationDetail) => void): Promise<ReconciliationDetail> {
    return poll({
      read: () => this.reconciliation(id),
      isDone: ({ reconciliation }) => reconciliation.status !== 'Running',
      ...(onChange && { onChange }),
      limit: {
        milliseconds: WAIT_LIMIT_MS,
        error: ({ reconciliation }) =>
          new CliError(
            'TIMED_OUT',
            `Reconciliation ${reconciliation.name} is still at work after thirty minutes.`,
            `Look at it later with "stagelink reconcile show ${id}".`,
          ),
      },
    });
  }

  async startRetention(): Promise<string> {
    return (await this.post<{ retentionId: string }>('/retention/run', {})).retentionId;
  }

  /** Newest first. */
  retentionRuns(): Promise<RetentionRun[]> {
    return this.get('/retention', {});
  }

  private get<T>(path: string, query: Readonly<Record<string, string | undefined>>): Promise<T> {
    const known = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const text = new URLSearchParams(known).toString();
    return refusals(() => this.connection.apex.get<T>(STAGELINK_REST + path + (text === '' ? '' : `?${text}`)));
  }

  private post<T>(path: string, body: object): Promise<T> {
    return refusals(() => this.connection.apex.post<T>(STAGELINK_REST + path, body));
  }
}
