/** Shapes and pure functions of the outbox. */
import { blankToNull } from 'c/consoleText';
import type { OutboundRow } from 'contracts/stagelink-rest';

export type { OutboundContent, OutboundDetail, OutboundRow, OutboxReplayResult } from 'contracts/stagelink-rest';

export interface OutboundGroup {
  readonly route: string;
  readonly fingerprint: string;
  readonly dead: number;
  readonly failed: number;
  readonly sampleMessage: string | null;
  readonly remedy: string | null;
}

/** Which messages are meant; null stands for everything. */
export interface OutboundFilter {
  readonly systemName: string | null;
  readonly route: string | null;
  readonly status: string | null;
  readonly fingerprint: string | null;
  readonly recordId: string | null;
}

export const MESSAGE_STATUSES: readonly OutboundRow['status'][] = [
  'Pending',
  'Sending',
  'Delivered',
  'Failed',
  'Dead',
  'Superseded',
];

/** Most messages of one call. */
export const MOST_MESSAGES = 200;

/** What a page's address says, as a filter. */
export function outboundFilterOf(state: Readonly<Record<string, string>>): OutboundFilter {
  return {
    systemName: blankToNull(state['system']),
    route: blankToNull(state['route']),
    status: blankToNull(state['status']),
    fingerprint: blankToNull(state['cause']),
    recordId: blankToNull(state['record']),
  };
}
