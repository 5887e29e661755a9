/** Payloads of the package's REST surface; `force-app/main/console/README.md` is their source. */

export const STAGELINK_REST = '/stagelink/v1';

export const STAGED_STATUSES = [
  'Received',
  'Linked',
  'Unchanged',
  'Superseded',
  'Failed',
  'Dead',
  'Discarded',
] as const;

export type StagedStatus = (typeof STAGED_STATUSES)[number];

export interface StagedRow {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly systemName: string;
  readonly externalId: string | null;
  readonly status: StagedStatus;
  readonly errorCode: string | null;
  readonly errorField: string | null;
  readonly errorMessage: string | null;
  readonly errorRemedy: string | null;
  readonly attempts: number;
  /** ISO 8601, UTC, as all times here. */
  readonly receivedAt: string;
  readonly linkedAt: string | null;
  readonly linkedRecordId: string | null;
}

export interface StagedPage {
  readonly rows: readonly StagedRow[];
  /** Given as `after` it asks for the next page; null after the last. */
  readonly nextKey: string | null;
}

export interface StagedDetail {
  readonly row: StagedRow;
  readonly fingerprint: string | null;
  readonly sourceModified: string | null;
  readonly sourceVersion: string | null;
  readonly nextAttemptAt: string | null;
  readonly waitingFor: string | null;
  readonly runName: string | null;
  readonly payloadLength: number;
  readonly canViewPayload: boolean;
  readonly canReplay: boolean;
  readonly history: readonly {
    readonly at: string;
    readonly fromStatus: StagedStatus | null;
    readonly toStatus: StagedStatus;
    readonly changedBy: string;
    readonly reason: string | null;
  }[];
}

export interface ReplayResult {
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
  /** Rows handed to a job because one transaction cannot take them. */
  readonly queued: number;
  /** Given as `after` it replays what follows; null when nothing does. */
  readonly nextKey: string | null;
  readonly rows: readonly StagedRow[];
}

export interface Run {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly status: 'Running' | 'Linking' | 'Completed' | 'Failed';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly pages: number;
  readonly received: number;
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
  readonly watermarkFrom: string | null;
  readonly watermarkTo: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export interface FeedStatus {
  readonly name: string;
  readonly label: string;
  readonly systemName: string;
  readonly active: boolean;
  readonly cadenceMinutes: number;
  readonly watermark: string | null;
  readonly running: boolean;
  readonly lastRun: Run | null;
  readonly backlog: number;
  readonly failed: number;
  readonly dead: number;
}
