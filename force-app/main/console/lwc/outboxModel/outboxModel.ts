/** Shapes and pure functions of the outbox. */
import { blankToNull } from 'c/consoleText';

export interface OutboundRow {
  readonly id: string;
  readonly name: string;
  readonly route: string;
  readonly systemName: string;
  readonly channel: string;
  readonly objectName: string;
  readonly recordId: string;
  readonly status: 'Pending' | 'Sending' | 'Delivered' | 'Failed' | 'Dead' | 'Superseded';
  readonly attempts: number;
  readonly returnedId: string | null;
  readonly responseStatus: number | null;
  readonly errorCode: string | null;
  readonly errorField: string | null;
  readonly errorMessage: string | null;
  readonly errorRemedy: string | null;
  readonly fingerprint: string | null;
  readonly recordedAt: string;
  readonly deliveredAt: string | null;
  readonly nextAttemptAt: string | null;
}

export interface OutboundDetail {
  readonly row: OutboundRow;
  readonly idempotencyKey: string | null;
  readonly requestPath: string | null;
  readonly waitingFor: string | null;
  readonly changedRecordId: string | null;
  readonly canViewPayload: boolean;
  readonly canReplay: boolean;
}

export interface OutboundContent {
  readonly payload: string | null;
  readonly request: string | null;
  readonly answer: string | null;
}

export interface OutboundGroup {
  readonly route: string;
  readonly fingerprint: string;
  readonly dead: number;
  readonly failed: number;
  readonly sampleMessage: string | null;
  readonly remedy: string | null;
}

export interface OutboxReplay {
  readonly queued: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly nextKey: string | null;
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
