import type { ReplayJob, ReplayResult, RowFilter } from '../../../contracts/stagelink-rest';
import { CliError, EXIT } from '../../cli-error';
import { defineCommand, type Context, type Input } from '../../command';
import { connect } from '../../services/connection';
import { followReplay } from '../../services/replay-job';
import { renderStagedRows } from '../../services/staged-table';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';
import { filterOptions, rowSelection } from './row-selection';

/** What became of the rows. */
interface Replay extends ReplayResult {
  /** The job that did it, for rows chosen by a filter; null for those named by id. */
  readonly job: ReplayJob | null;
  /** Ctrl-C stopped it between two chunks; `--resume` goes on. */
  readonly interrupted: boolean;
}

const COUNTS = ['linked', 'unchanged', 'superseded', 'failed', 'dead', 'queued'] as const;
const NOTHING: Replay = {
  ...{ linked: 0, unchanged: 0, superseded: 0, failed: 0, dead: 0, queued: 0, rows: [] },
  ...{ nextKey: null, jobId: null, job: null, interrupted: false },
};

export const stagedReplay = defineCommand<Replay>({
  noun: 'staged',
  verb: 'replay',
  summary: messages.replaySummary,
  arguments: [{ name: '[ids...]', description: messages.idsArgument }],
  options: [
    ...filterOptions,
    { flags: '--plan <hash>', description: messages.planOption },
    { flags: '--resume <job>', description: messages.resumeOption },
  ],

  async run(input, context) {
    const { plan, resume } = input.options as { plan?: string; resume?: string };
    if (resume !== undefined) {
      return resumeReplay(input, resume, context);
    }
    const selection = rowSelection(input);
    if (!('ids' in selection)) {
      refusePlan(plan);
      return replayMatching(new StagelinkApi(await connect(context.targetOrg)), selection, context);
    }
    const api = new StagelinkApi(await connect(context.targetOrg));
    const result = await (plan === undefined ? api.replay(selection) : api.apply(selection.ids, plan));
    return result.jobId === null ? { ...NOTHING, ...result } : follow(api, await api.replayJob(result.jobId), context);
  },

  render: (replay) =>
    [
      renderTable(
        COUNTS.map((count) => count.toUpperCase()),
        [COUNTS.map((count) => replay[count])],
      ),
      ...(replay.rows.length === 0 ? [] : ['', renderStagedRows(replay.rows)]),
      ...(replay.job === null ? [] : ['', messages.jobEnded(replay.job)]),
    ].join('\n'),
  exitCode: ({ failed, dead, job, interrupted }) => {
    const isWhole = job === null || job.status === 'Completed';
    return interrupted ? EXIT.interrupted : failed + dead === 0 && isWhole ? EXIT.ok : EXIT.failed;
  },
});

async function resumeReplay(input: Input, id: string, context: Context): Promise<Replay> {
  const { feed, status, fingerprint, plan } = input.options;
  const ids = input.arguments[0] ?? [];
  if (ids.length > 0 || [feed, status, fingerprint, plan].some((given) => given !== undefined)) {
    throw new CliError('BAD_ARGUMENT', messages.resumeChooses, messages.resumeAlone);
  }
  const api = new StagelinkApi(await connect(context.targetOrg));
  return follow(api, await api.resumeReplay(id), context);
}

async function replayMatching(api: StagelinkApi, filter: RowFilter, context: Context): Promise<Replay> {
  const { rows } = await api.staged({ ...filter, limit: '1' });
  return rows.length === 0 ? NOTHING : follow(api, await api.startReplay(filter), context);
}

async function follow(api: StagelinkApi, started: ReplayJob, { progress }: Context): Promise<Replay> {
  const { job, interrupted } = await followReplay(api, started, progress);
  const { linked, unchanged, superseded, failed, dead, queued } = job;
  return { ...NOTHING, linked, unchanged, superseded, failed, dead, queued, jobId: job.id, job, interrupted };
}

/** @throws CliError BAD_ARGUMENT: a plan was made for certain rows */
function refusePlan(plan: string | undefined): void {
  if (plan !== undefined) {
    throw new CliError('BAD_ARGUMENT', messages.planNeedsIds, messages.giveIds);
  }
}
