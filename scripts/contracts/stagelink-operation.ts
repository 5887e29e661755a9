/** Payloads of the operating part of the REST surface; `force-app/main/console/README.md` is their source. */
import type { FeedStatus } from './stagelink-rest';

export const STAGELINK_INBOUND = '/services/apexrest/stagelink/inbound/v1';

export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly kind: 'Advanced' | 'Rewound';
  /** ISO 8601, UTC, as all times here; null for the beginning. */
  readonly watermarkFrom: string | null;
  readonly watermarkTo: string | null;
  readonly runId: string | null;
  readonly pages: number;
  readonly received: number;
  readonly alreadyStaged: number;
  readonly movedAt: string;
  readonly movedBy: string;
  readonly reason: string | null;
}

export interface Rewind {
  readonly feed: string;
  readonly watermark: string | null;
  readonly entryId: string;
}

export interface Reconciliation {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly status: 'Running' | 'Completed' | 'Failed';
  readonly phase: 'Source' | 'Salesforce' | 'Repair' | 'Send' | 'Done';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly pages: number;
  /** `sourceRecords` = `matched` + `unresolved` + `missing` + `different`. */
  readonly sourceRecords: number;
  readonly salesforceRecords: number;
  readonly matched: number;
  /** Staged in this version and not linked: their rows say why. */
  readonly unresolved: number;
  readonly missing: number;
  readonly different: number;
  readonly extra: number;
  readonly repaired: number;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export interface Difference {
  readonly kind: 'Missing' | 'Different' | 'Extra';
  readonly status: 'Open' | 'Staged' | 'Sent';
  readonly externalId: string;
  readonly recordId: string | null;
  readonly sourceVersion: string | null;
  readonly stagedId: string | null;
}

export interface ReconciliationDetail {
  readonly reconciliation: Reconciliation;
  /** 2,000 at most. */
  readonly differences: readonly Difference[];
}

export interface RetentionRun {
  readonly id: string;
  readonly name: string;
  readonly status: 'Running' | 'Completed' | 'Failed';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly purgedPayloads: number;
  readonly purgedChunks: number;
  readonly purgedMessages: number;
  readonly keptUnresolved: number;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

/** Whether an outside system may be called, and why not. */
export interface SystemStatus {
  readonly name: string;
  readonly label: string;
  /** Off by its settings, Paused by a person, Resting because its breaker is open. */
  readonly state: 'Ready' | 'Off' | 'Paused' | 'Resting';
  readonly pausedAt: string | null;
  readonly pausedBy: string | null;
  readonly pauseReason: string | null;
  /** In a row. */
  readonly failures: number;
  readonly restsUntil: string | null;
  readonly lastErrorCode: string | null;
}

/** How a system answered a request for one page. */
export interface ConnectionCheck {
  readonly systemName: string;
  readonly ok: boolean;
  /** HTTP; null when nothing came back. */
  readonly status: number | null;
  readonly milliseconds: number;
  readonly message: string | null;
  readonly remedy: string | null;
}

export interface SettingsReport {
  readonly findings: readonly SettingsFinding[];
  /** Names of the systems that can be asked for an answer. */
  readonly askable: readonly string[];
  readonly looked: number;
}

export interface SettingsFinding {
  readonly severity: 'Error' | 'Warning';
  readonly area: 'System' | 'Feed' | 'Route' | 'Schedule' | 'Alerts' | 'Access';
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
}

/** A recurring job of the package. */
export interface ScheduledJob {
  /** Of its class. */
  readonly name: string;
  readonly scheduled: boolean;
  readonly nextRun: string | null;
}

export interface FeedHealth {
  readonly feed: string;
  readonly active: boolean;
  readonly cadenceMinutes: number;
  /** Start of the last pull that was staged as a whole. */
  readonly freshAt: string | null;
  readonly missedCadences: number | null;
  readonly backlog: number;
  readonly failed: number;
  readonly dead: number;
  /** Rows of the last day. */
  readonly arrived: number;
  readonly errorPercent: number;
}

export interface LimitUse {
  readonly name: string;
  readonly used: number;
  readonly maximum: number;
  readonly percent: number;
}

export interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly status: string;
  readonly detail: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly alertedAt: string | null;
}

export interface Health {
  readonly ok: boolean;
  readonly feeds: readonly FeedStatus[];
  readonly jobs: readonly ScheduledJob[];
  readonly checks: readonly FeedHealth[];
  readonly limits: readonly LimitUse[];
  readonly incidents: readonly Incident[];
}

export interface PushResult {
  readonly externalId: string | null;
  readonly stagedId: string;
  readonly recordId: string | null;
  readonly status: string;
  readonly error: {
    readonly code: string;
    readonly field: string | null;
    readonly message: string;
    readonly remedy: string;
  } | null;
}

export interface PushAnswer {
  readonly feed: string;
  readonly results: readonly PushResult[];
}
