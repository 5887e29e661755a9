/** Shapes and pure functions of the staged-rows page; `console/README.md` states where they come from. */

export type StagedStatus = 'Received' | 'Linked' | 'Unchanged' | 'Superseded' | 'Failed' | 'Dead' | 'Discarded';

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
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly linkedAt: string | null;
  readonly linkedRecordId: string | null;
}

export interface StagedPage {
  readonly rows: StagedRow[];
  readonly nextKey: string | null;
}

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
  readonly runName: string | null;
  readonly payloadLength: number;
  readonly canViewPayload: boolean;
  readonly canReplay: boolean;
  readonly history: readonly HistoryEntry[];
}

export interface ReplayResult {
  readonly linked: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly failed: number;
  readonly dead: number;
  readonly queued: number;
  readonly rows: StagedRow[];
}

export interface Filter {
  readonly feed: string | null;
  readonly status: StagedStatus | null;
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** Value of the option that filters nothing: a combobox has no null. */
export const ANY = '';

export const STATUSES: readonly StagedStatus[] = [
  'Received',
  'Linked',
  'Unchanged',
  'Superseded',
  'Failed',
  'Dead',
  'Discarded',
];

export function withAny(label: string, options: readonly Option[]): Option[] {
  return [{ label, value: ANY }, ...options];
}

/** Rows of a further page behind those shown; a row that came again is shown once, as it is now. */
export function appendRows(shown: readonly StagedRow[], arriving: readonly StagedRow[]): StagedRow[] {
  const fresh = new Map(arriving.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  return [...shown.map((row) => fresh.get(row.id) ?? row), ...arriving.filter((row) => !known.has(row.id))];
}

/** The rows shown, with those that a replay changed in their places. */
export function updateRows(shown: readonly StagedRow[], changed: readonly StagedRow[]): StagedRow[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  return shown.map((row) => byId.get(row.id) ?? row);
}

/** `3 linked, 1 failed`: the counts of a replay that are not zero, in the order of the result. */
export function describeReplay(result: ReplayResult, labels: Readonly<Record<string, string>>): string {
  const counts: [string, number][] = [
    ['Linked', result.linked],
    ['Unchanged', result.unchanged],
    ['Superseded', result.superseded],
    ['Failed', result.failed],
    ['Dead', result.dead],
    ['Queued', result.queued],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${labels[name] ?? name}: ${count}`)
    .join(', ');
}

/** Nothing failed or died. */
export function replaySucceeded(result: ReplayResult): boolean {
  return result.failed === 0 && result.dead === 0;
}

/** `{0}` in a label is replaced by the first value, and so on. */
export function format(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
