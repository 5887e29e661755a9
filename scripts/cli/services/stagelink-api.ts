/** The package's REST surface as typed calls. What the org refuses becomes a CliError with the org's own words. */
import type { Connection } from 'jsforce';
import {
  STAGELINK_REST,
  type FeedStatus,
  type ReplayResult,
  type Run,
  type StagedDetail,
  type StagedPage,
} from '../../contracts/stagelink-rest';
import { CliError } from '../cli-error';

export interface StagedFilter {
  readonly feed?: string;
  readonly status?: string;
  readonly limit?: string;
  readonly after?: string;
}

export interface ReplayFilter {
  readonly feed?: string;
  readonly status?: string;
  readonly after?: string;
}

const POLL_MS = 250;
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

  startSchedules(): Promise<{ scheduled: string[] }> {
    return this.post('/feeds/start', {});
  }

  runs(ids: readonly string[]): Promise<Run[]> {
    return this.get(`/runs?ids=${ids.join(',')}`);
  }

  /** @throws CliError TIMED_OUT */
  async waitForRuns(ids: readonly string[], onChange: (runs: readonly Run[]) => void): Promise<Run[]> {
    const deadline = Date.now() + WAIT_LIMIT_MS;
    for (;;) {
      const runs = await this.runs(ids);
      onChange(runs);
      if (runs.every(({ status }) => status === 'Completed' || status === 'Failed')) {
        return runs;
      }
      if (Date.now() > deadline) {
        throw new CliError(
          'TIMED_OUT',
          `${runs.filter(({ status }) => status !== 'Completed').length} run(s) are still at work after ten minutes.`,
          'Look at them later with "stagelink feed list".',
        );
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  staged(filter: StagedFilter): Promise<StagedPage> {
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== undefined));
    return this.get(`/staged?${query.toString()}`);
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

  replay(selection: { ids: readonly string[] } | ReplayFilter): Promise<ReplayResult> {
    return this.post('/staged/replay', selection);
  }

  /** Replays every row that matches, as many calls as it takes, and adds up what came of them. */
  async replayAll(filter: Omit<ReplayFilter, 'after'>): Promise<ReplayResult> {
    let total = await this.replay(filter);
    while (total.nextKey !== null && total.nextKey !== undefined) {
      total = addReplays(total, await this.replay({ ...filter, after: total.nextKey }));
    }
    return total;
  }

  private get<T>(path: string): Promise<T> {
    return refusals(() => this.connection.apex.get<T>(STAGELINK_REST + path));
  }

  private post<T>(path: string, body: object): Promise<T> {
    return refusals(() => this.connection.apex.post<T>(STAGELINK_REST + path, body));
  }
}

function addReplays(one: ReplayResult, other: ReplayResult): ReplayResult {
  return {
    linked: one.linked + other.linked,
    unchanged: one.unchanged + other.unchanged,
    superseded: one.superseded + other.superseded,
    failed: one.failed + other.failed,
    dead: one.dead + other.dead,
    queued: one.queued + other.queued,
    nextKey: other.nextKey,
    rows: [...one.rows, ...other.rows],
  };
}

interface Refusal {
  readonly error?: { readonly code: string; readonly message: string; readonly remedy: string };
}

async function refusals<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asCliError(error);
  }
}

function asCliError(error: unknown): unknown {
  const refusal = refusalOf(error);
  if (refusal) {
    return new CliError('REFUSED', `${refusal.code}: ${refusal.message}`, refusal.remedy, { cause: error });
  }
  const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
  return code === 'ECONNREFUSED'
    ? new CliError('ORG_UNREACHABLE', 'The org does not answer.', 'Start it again with "npm start".', { cause: error })
    : error;
}

/** jsforce puts the body of an error answer into `data` or, as text, into the message. */
function refusalOf(error: unknown): Refusal['error'] {
  const { data, message } = error as { data?: unknown; message?: string };
  const direct = (data as Refusal | undefined)?.error;
  if (direct) {
    return direct;
  }
  try {
    return (JSON.parse(message ?? '') as Refusal).error;
  } catch {
    return undefined;
  }
}
