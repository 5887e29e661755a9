/** The package's REST surface as typed calls. What the org refuses becomes a CliError with the org's own words. */
import type { Connection } from 'jsforce';
import {
  STAGELINK_REST,
  type ExportPage,
  type FeedStatus,
  type FingerprintGroup,
  type OutboundContent,
  type OutboundDetail,
  type OutboundPage,
  type OutboxReplayResult,
  type OwnedField,
  type OwnershipEntry,
  type OwnershipRequest,
  type OwnershipSimulation,
  type ReplayJob,
  type ReplayPlan,
  type ReplayResult,
  type RowFilter,
  type Run,
  type StagedDetail,
  type StagedPage,
  type StagedRow,
} from '../../contracts/stagelink-rest';
import { CliError } from '../cli-error';
import { poll } from './poll';
import { refusals } from './refusals';

export interface StagedFilter extends RowFilter {
  readonly limit?: string | undefined;
}

export interface OutboxFilter {
  readonly route?: string | undefined;
  readonly status?: string | undefined;
  readonly limit?: string | undefined;
  readonly after?: string | undefined;
}

/** Dead messages of a route or of one cause. */
export interface OutboxReplayFilter {
  readonly route?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly after?: string | undefined;
}

const WAIT_LIMIT_MS = 10 * 60_000;

export class StagelinkApi {
  constructor(private readonly connection: Connection) {}

  feeds(): Promise<FeedStatus[]> {
    return this.get('/feeds');
  }

  /** Starts a pull of one feed or of all; answers at once. */
  async startPull(feed?: string): Promise<{ feed: string; runId: string }[]> {
    if (feed !== undefined) {
      const { runId } = await this.post<{ runId: string }>(`/feeds/${encodeURIComponent(feed)}/pull`, {});
      return [{ feed, runId }];
    }
    return (await this.post<{ runs: { feed: string; runId: string }[] }>('/feeds/pull', {})).runs;
  }

  /** Starts what is not on the schedule, as the user of the connection. */
  startSchedules(): Promise<{ scheduled: string[] }> {
    return this.post('/feeds/start', {});
  }

  stopSchedules(): Promise<{ scheduled: string[] }> {
    return this.post('/feeds/stop', {});
  }

  runs(ids: readonly string[]): Promise<Run[]> {
    return this.get(`/runs?ids=${ids.join(',')}`);
  }

  /** @throws CliError TIMED_OUT */
  waitForRuns(ids: readonly string[], onChange: (runs: readonly Run[]) => void): Promise<Run[]> {
    return poll<Run[]>({
      read: () => this.runs(ids),
      isDone: (runs) => runs.every(({ status }) => status === 'Completed' || status === 'Failed'),
      onChange,
      limit: {
        milliseconds: WAIT_LIMIT_MS,
        error: (runs) =>
          new CliError(
            'TIMED_OUT',
            `${runs.filter(({ status }) => status !== 'Completed').length} run(s) are still at work after ten minutes.`,
            'Look at them later with "stagelink feed list".',
          ),
      },
    });
  }

  staged(filter: StagedFilter): Promise<StagedPage> {
    return this.get(`/staged?${query({ ...filter })}`);
  }

  stagedRow(id: string): Promise<StagedDetail> {
    return this.get(`/staged/${encodeURIComponent(id)}`);
  }

  /** The payload as it arrived, to the character; needs the permission to view payloads. */
  async payload(id: string): Promise<string> {
    return (await this.get<{ payload: string }>(`/staged/${encodeURIComponent(id)}/payload`)).payload;
  }

  /** Puts a corrected payload beside the original; the next replay takes it. */
  edit(id: string, payload: string, reason: string): Promise<StagedDetail> {
    return this.post(`/staged/${encodeURIComponent(id)}/edit`, { payload, reason });
  }

  /** At most 200 rows. */
  replay(selection: { ids: readonly string[] }): Promise<ReplayResult> {
    return this.post('/staged/replay', selection);
  }

  /** What a replay of these rows, or of the next that match, would do. */
  preview(selection: { ids: readonly string[] } | RowFilter): Promise<ReplayPlan> {
    return this.post('/staged/preview', selection);
  }

  /** Does what a plan says; refused with PLAN_STALE when anything that decides has changed. */
  apply(ids: readonly string[], planHash: string): Promise<ReplayResult> {
    return this.post('/staged/apply', { ids, planHash });
  }

  discard(ids: readonly string[], reason: string): Promise<{ rows: readonly StagedRow[] }> {
    return this.post('/staged/discard', { ids, reason });
  }

  /** The next rows that match, with their payloads; each is recorded as exported. */
  exportRows(filter: RowFilter): Promise<ExportPage> {
    return this.post('/staged/export', filter);
  }

  fingerprints(feed?: string): Promise<FingerprintGroup[]> {
    return this.get(`/staged/fingerprints?${query({ feed })}`);
  }

  startReplay(filter: RowFilter): Promise<ReplayJob> {
    return this.post('/replays', filter);
  }

  replayJob(id: string): Promise<ReplayJob> {
    return this.get(`/replays/${encodeURIComponent(id)}`);
  }

  stopReplay(id: string): Promise<ReplayJob> {
    return this.post(`/replays/${encodeURIComponent(id)}/stop`, {});
  }

  resumeReplay(id: string): Promise<ReplayJob> {
    return this.post(`/replays/${encodeURIComponent(id)}/resume`, {});
  }

  ownership(feed?: string): Promise<OwnedField[]> {
    return this.get(`/ownership?${query({ feed })}`);
  }

  ownershipHistory(feed?: string, limit?: string): Promise<OwnershipEntry[]> {
    return this.get(`/ownership/history?${query({ feed, limit })}`);
  }

  /** What a change would have made of the last rows; nothing is changed. */
  simulateOwnership(request: OwnershipRequest, rows?: number): Promise<OwnershipSimulation> {
    return this.post('/ownership/simulate', { ...request, rows });
  }

  /** Answers at once; the entry is pending until the deployment of the setting ends. */
  changeOwnership(request: OwnershipRequest, reason: string): Promise<OwnershipEntry> {
    return this.post('/ownership/change', { ...request, reason });
  }

  outbox(filter: OutboxFilter): Promise<OutboundPage> {
    return this.get(`/outbox?${query({ ...filter })}`);
  }

  outboundMessage(id: string): Promise<OutboundDetail> {
    return this.get(`/outbox/${encodeURIComponent(id)}`);
  }

  /** What was sent and what came back; needs the permission to view payloads. */
  outboundContent(id: string): Promise<OutboundContent> {
    return this.get(`/outbox/${encodeURIComponent(id)}/payload`);
  }

  /** Sends dead messages once more; what is delivered or on its way stays as it is. */
  replayOutbox(selection: { ids: readonly string[] } | OutboxReplayFilter): Promise<OutboxReplayResult> {
    return this.post('/outbox/replay', selection);
  }

  /** Sends a record to the systems it is shared with; answers how many messages wait because of it. */
  syncRecord(id: string): Promise<{ recorded: number }> {
    return this.post(`/records/${encodeURIComponent(id)}/sync`, {});
  }

  private get<T>(path: string): Promise<T> {
    return refusals(() => this.connection.apex.get<T>(STAGELINK_REST + path));
  }

  private post<T>(path: string, body: object): Promise<T> {
    return refusals(() => this.connection.apex.post<T>(STAGELINK_REST + path, body));
  }
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
