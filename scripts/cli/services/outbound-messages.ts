/** Outbound messages as the commands read, list and replay them. */
import {
  OUTBOUND_STATUSES,
  type OutboundRow,
  type OutboundStatus,
  type OutboxReplayResult,
} from '../../contracts/stagelink-rest';
import { CliError } from '../cli-error';
import { watchInterruption } from './interrupted';
import type { Progress } from './progress';
import type { OutboxReplayFilter, StagelinkApi } from './stagelink-api';
import { renderTable } from './table';

/** @throws CliError BAD_ARGUMENT */
export function readOutboundStatus(text: string | undefined): OutboundStatus | undefined {
  const status = OUTBOUND_STATUSES.find((candidate) => candidate.toLowerCase() === text?.toLowerCase());
  if (text !== undefined && status === undefined) {
    throw new CliError('BAD_ARGUMENT', `${text} is no status.`, `Give one of ${OUTBOUND_STATUSES.join(', ')}.`);
  }
  return status;
}

/** Every dead message that matches, a bounded number a call; Ctrl-C stops between two calls. */
export async function replayAllMessages(
  api: Pick<StagelinkApi, 'replayOutbox'>,
  filter: OutboxReplayFilter,
  progress: Progress,
): Promise<OutboxReplayResult> {
  const counter = progress.counter('Messages queued');
  const interruption = watchInterruption(() => progress.say('Stopping after this chunk …'));
  try {
    let total: OutboxReplayResult = { queued: 0, unchanged: 0, superseded: 0, nextKey: null };
    do {
      const after = total.nextKey ?? undefined;
      const { queued, unchanged, superseded, nextKey } = await api.replayOutbox({ ...filter, after });
      total = {
        queued: total.queued + queued,
        unchanged: total.unchanged + unchanged,
        superseded: total.superseded + superseded,
        nextKey,
      };
      counter.update(total.queued);
    } while (total.nextKey !== null && !interruption.requested);
    return total;
  } finally {
    counter.stop();
    interruption.end();
  }
}

export function renderMessages(rows: readonly OutboundRow[]): string {
  return renderTable(
    ['ID', 'MESSAGE', 'STATUS', 'ROUTE', 'RECORD', 'ATTEMPTS', 'RECORDED', 'ERROR'],
    rows.map((row) => [
      row.id,
      row.name,
      row.status,
      row.route,
      row.recordId,
      row.attempts,
      row.recordedAt,
      row.errorCode === null ? null : `${row.errorCode}: ${row.errorMessage}`,
    ]),
  );
}
