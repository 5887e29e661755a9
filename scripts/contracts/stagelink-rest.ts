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

/** A change of status. */
export interface HistoryEntry {
  readonly at: string;
  readonly fromStatus: StagedStatus | null;
  readonly toStatus: StagedStatus;
  readonly changedBy: string;
  readonly reason: string | null;
}

export interface StagedDetail {
  readonly row: StagedRow;
  readonly fingerprint: string | null;
  readonly sourceModified: string | null;
  readonly sourceVersion: string | null;
  readonly nextAttemptAt: string | null;
  readonly waitingFor: string | null;
  readonly runId: string | null;
  readonly runName: string | null;
  readonly payloadLength: number;
  /** Retention has purged it. */
  readonly payloadExpired: boolean;
  readonly canViewPayload: boolean;
  readonly canEditPayload: boolean;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
  readonly editReason: string | null;
  readonly canReplay: boolean;
  readonly history: readonly HistoryEntry[];
}

/** Rows by what became of them. */
export interface RowCounts {
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
}

export interface ReplayResult extends RowCounts {
  /** Rows handed to a job because one transaction cannot take them. */
  readonly queued: number;
  /** The job that links them, where there is one to look at. */
  readonly jobId: string | null;
  /** Given as `after` it replays what follows; null when nothing does. */
  readonly nextKey: string | null;
  readonly rows: readonly StagedRow[];
}

export interface Run extends RowCounts {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly status: 'Running' | 'Linking' | 'Completed' | 'Failed';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly pages: number;
  readonly received: number;
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
  /** Its source is asked; else it pushes. */
  readonly pulled: boolean;
  /** Pulled by itself when it is due. */
  readonly scheduled: boolean;
  readonly nextRunAt: string | null;
  /** Start of the newest pull that staged its whole window. */
  readonly freshAt: string | null;
  /** More cadences have passed since then than the alert setting allows. */
  readonly late: boolean;
  readonly lastRun: Run | null;
  /** Per hour, for who asks for it. */
  readonly trend: readonly { readonly hour: string; readonly arrived: number; readonly failed: number }[] | null;
  readonly backlog: number;
  readonly failed: number;
  readonly dead: number;
}

/** Which rows a replay, a preview or an export is about. */
export interface RowFilter {
  readonly system?: string | undefined;
  readonly feed?: string | undefined;
  readonly status?: string | undefined;
  /** Code and place: rows that failed for one cause share it. */
  readonly fingerprint?: string | undefined;
  /** ISO 8601. */
  readonly receivedFrom?: string | undefined;
  readonly receivedUntil?: string | undefined;
  /** Start of an external id, name of the row, or id of the record it is linked to. */
  readonly search?: string | undefined;
  /** `nextKey` of the page before. */
  readonly after?: string | undefined;
}

/** What a replay would do to one field. Values are absent for who may not see payloads. */
export interface PlanField {
  /** The record that has the field: of one payload several may be written. */
  readonly objectName: string;
  /** Null for a record that is created. */
  readonly recordId: string | null;
  readonly field: string;
  readonly current: string | null;
  readonly arriving: string | null;
  readonly lastSeen: string | null;
  readonly owner: FieldOwner;
  readonly blankRule: BlankRule;
  readonly effect: 'Written' | 'Kept' | 'Same';
  readonly conflict: boolean;
  readonly rule: string;
  readonly hidden: boolean;
}

export interface PlanRow {
  readonly rowId: string;
  readonly name: string;
  readonly feed: string;
  readonly externalId: string | null;
  readonly status: StagedStatus;
  /** The status it would get. */
  readonly outcome: StagedStatus;
  readonly objectName: string;
  readonly recordId: string | null;
  readonly creates: boolean;
  readonly edited: boolean;
  readonly errorCode: string | null;
  readonly errorField: string | null;
  readonly errorMessage: string | null;
  readonly errorRemedy: string | null;
  readonly waitingFor: string | null;
  readonly fields: readonly PlanField[];
}

export interface ReplayTotals extends RowCounts {
  /** Rows that stay received, for a chunk after. */
  readonly queued: number;
  readonly fieldsWritten: number;
  readonly fieldsKept: number;
  readonly conflicts: number;
}

export interface ReplayPlan {
  /** Digest of everything that decides; null when no row matches. */
  readonly planHash: string | null;
  readonly rows: readonly PlanRow[];
  readonly totals: ReplayTotals;
  readonly valuesHidden: boolean;
  readonly nextKey: string | null;
}

/** Rows that failed for one cause. */
export interface FingerprintGroup {
  readonly fingerprint: string;
  readonly feed: string;
  readonly dead: number;
  readonly failed: number;
  /** Null where too many rows failed to be compared. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly sampleRowId: string | null;
  readonly errorCode: string;
  readonly errorField: string | null;
  readonly sampleMessage: string | null;
  readonly remedy: string | null;
}

/** A large replay, chunk by chunk in the background. */
export interface ReplayJob extends RowCounts {
  readonly id: string;
  readonly name: string;
  readonly status: 'Running' | 'Stopped' | 'Completed' | 'Refused';
  readonly systemName: string | null;
  readonly feed: string | null;
  readonly rowStatus: string | null;
  readonly receivedFrom: string | null;
  readonly receivedUntil: string | null;
  readonly search: string | null;
  readonly fingerprint: string | null;
  readonly startedBy: string;
  readonly beganAt: string;
  readonly finishedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly queued: number;
  readonly afterRow: string | null;
  readonly message: string | null;
}

export interface ExportedRow {
  readonly rowId: string;
  readonly name: string;
  readonly feed: string;
  readonly externalId: string | null;
  readonly status: StagedStatus;
  readonly errorCode: string | null;
  readonly receivedAt: string;
  readonly linkedRecordId: string | null;
  /** As it arrived, to the character. */
  readonly payload: string | null;
  readonly editedPayload: string | null;
  /** JSON: per field both values, the winner and the rule. */
  readonly decisions: string | null;
}

export interface ExportPage {
  readonly rows: readonly ExportedRow[];
  readonly nextKey: string | null;
}

export const FIELD_OWNERS = ['External System', 'Salesforce', 'Most Recent'] as const;
export type FieldOwner = (typeof FIELD_OWNERS)[number];
export const BLANK_RULES = ['Take Blank', 'Never Blank', 'Only If Blank', 'Write Once'] as const;
export type BlankRule = (typeof BLANK_RULES)[number];

export interface OwnedField {
  readonly mapping: string;
  readonly feed: string;
  readonly systemName: string;
  readonly objectName: string;
  readonly field: string;
  readonly sourcePath: string;
  readonly owner: FieldOwner;
  readonly blankRule: BlankRule;
}

/** Who shall own a field; what is absent stays as it is. */
export interface OwnershipRequest {
  readonly mapping: string;
  readonly owner?: string | undefined;
  readonly blankRule?: string | undefined;
}

export interface OwnershipEntry {
  readonly id: string;
  readonly name: string;
  readonly feed: string;
  readonly mapping: string;
  readonly field: string;
  readonly fromOwner: FieldOwner;
  readonly toOwner: FieldOwner;
  readonly fromBlankRule: BlankRule;
  readonly toBlankRule: BlankRule;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: string;
  /** Pending until the deployment of the setting ends. */
  readonly status: 'Pending' | 'Succeeded' | 'Failed';
  readonly message: string | null;
}

/** A row that would have turned out differently. */
export interface OwnershipDifference {
  readonly rowId: string;
  readonly externalId: string;
  readonly recordId: string;
  readonly field: string;
  readonly value: string | null;
  readonly simulatedValue: string | null;
  readonly rule: string;
  readonly simulatedRule: string;
}

export interface OwnershipSimulation {
  readonly mapping: string;
  readonly feed: string;
  readonly field: string;
  readonly fromOwner: FieldOwner;
  readonly toOwner: FieldOwner;
  readonly fromBlankRule: BlankRule;
  readonly toBlankRule: BlankRule;
  readonly rowsRead: number;
  readonly recordsRead: number;
  readonly rowsDiffering: number;
  readonly recordsDiffering: number;
  readonly endedEarly: boolean;
  readonly valuesHidden: boolean;
  readonly differences: readonly OwnershipDifference[];
}

export const OUTBOUND_STATUSES = ['Pending', 'Sending', 'Delivered', 'Failed', 'Dead', 'Superseded'] as const;
export type OutboundStatus = (typeof OUTBOUND_STATUSES)[number];

/** One change on its way to a system. */
export interface OutboundRow {
  readonly id: string;
  readonly name: string;
  readonly route: string;
  readonly systemName: string;
  readonly channel: 'Callout' | 'Queue';
  readonly objectName: string;
  readonly recordId: string;
  readonly status: OutboundStatus;
  readonly attempts: number;
  readonly returnedId: string | null;
  readonly responseStatus: number | null;
  readonly errorCode: string | null;
  readonly errorField: string | null;
  readonly errorMessage: string | null;
  readonly errorRemedy: string | null;
  /** Code and place: messages that died of one cause share it. */
  readonly fingerprint: string | null;
  readonly recordedAt: string;
  readonly deliveredAt: string | null;
  readonly nextAttemptAt: string | null;
}

export interface OutboundPage {
  readonly rows: readonly OutboundRow[];
  /** Given as `after` it asks for the next page; null after the last. */
  readonly nextKey: string | null;
}

export interface OutboundDetail {
  readonly row: OutboundRow;
  /** The same on every attempt; null before the first. */
  readonly idempotencyKey: string | null;
  readonly requestPath: string | null;
  /** Record whose id of the system must come first. */
  readonly waitingFor: string | null;
  readonly changedRecordId: string | null;
  readonly canViewPayload: boolean;
  readonly canReplay: boolean;
}

export interface OutboundContent {
  readonly payload: string | null;
  /** JSON: path, search and headers. */
  readonly request: string | null;
  /** Start of the answer, masked. */
  readonly answer: string | null;
}

export interface OutboxReplayResult {
  readonly queued: number;
  /** Delivered, on their way or superseded: nothing is sent twice. */
  readonly unchanged: number;
  readonly superseded: number;
  readonly nextKey: string | null;
}
