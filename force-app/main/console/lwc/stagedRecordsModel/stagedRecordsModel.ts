/** Shapes and pure functions of the pages about staged rows; `console/README.md` states where they come from. */
import { blankToNull } from 'c/consoleText';
import type { StagedRow, StagedStatus } from 'contracts/stagelink-rest';

export type { FingerprintGroup, HistoryEntry, StagedDetail, StagedRow, StagedStatus } from 'contracts/stagelink-rest';

/** One page of any list, newest first. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** Key of the next page; null on the last. */
  readonly nextKey: string | null;
}

export type StagedPage = ListPage<StagedRow>;

export interface RelatedRows {
  readonly versions: readonly StagedRow[];
  readonly parents: readonly StagedRow[];
  readonly waiting: readonly StagedRow[];
}

export interface LinkDecision {
  readonly objectName: string | null;
  /** Of its record, where a row holds several. */
  readonly externalId: string | null;
  readonly field: string;
  readonly oldValue: string | null;
  readonly arriving: string | null;
  readonly lastSeen: string | null;
  readonly winner: string;
  readonly rule: string;
  readonly conflict: boolean;
  readonly hidden: boolean;
}

export interface StagedContent {
  readonly payload: string | null;
  readonly editedPayload: string | null;
  readonly expired: boolean;
  readonly decisions: readonly LinkDecision[];
}

/** Which rows are meant; null stands for everything. */
export interface StagedFilter {
  readonly systemName: string | null;
  readonly feed: string | null;
  readonly status: string | null;
  readonly fingerprint: string | null;
  readonly receivedFrom: string | null;
  readonly receivedUntil: string | null;
  readonly search: string | null;
}

/** Everything. */
export const NO_FILTER: StagedFilter = {
  systemName: null,
  feed: null,
  status: null,
  fingerprint: null,
  receivedFrom: null,
  receivedUntil: null,
  search: null,
};

export interface Access {
  readonly canReplay: boolean;
  readonly canEditPayload: boolean;
  readonly canViewPayload: boolean;
  readonly canOperateFeeds: boolean;
  readonly canAdministerFeeds: boolean;
  readonly canChangeOwnership: boolean;
  readonly canExport: boolean;
  readonly canSync: boolean;
}

export const NO_ACCESS: Access = {
  canReplay: false,
  canEditPayload: false,
  canViewPayload: false,
  canOperateFeeds: false,
  canAdministerFeeds: false,
  canChangeOwnership: false,
  canExport: false,
  canSync: false,
};

export interface Option {
  readonly label: string;
  readonly value: string;
}

interface Choice {
  readonly name: string;
  readonly label: string;
}

/** What there is to filter by. */
export interface Choices {
  readonly systems: readonly Choice[];
  readonly feeds: readonly Choice[];
  readonly routes: readonly Choice[];
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

const UNRESOLVED: readonly string[] = ['Received', 'Failed', 'Dead'];
const REPLAYABLE: readonly string[] = ['Linked', 'Unchanged', 'Superseded', 'Failed', 'Dead'];

const MINUTE = 60_000;
/** Minutes back by the name of a choice. */
const PERIODS: Readonly<Record<string, number>> = { hour: 60, day: 1440, week: 10080 };

/** Choice of a time whose bounds are typed. */
export const CUSTOM_TIME = 'custom';

export function withAny(label: string, options: readonly Option[]): Option[] {
  return [{ label, value: ANY }, ...options];
}

export function optionsOf(choices: readonly Choice[] | undefined): Option[] {
  return (choices ?? []).map(({ name, label }) => ({ label, value: name }));
}

/** What of a page's address decides on the rows of its list. */
export function filterStateOf(state: Readonly<Record<string, string>>): Record<string, string> {
  const { row: _row, view: _view, ...filter } = state;
  return filter;
}

/** What a page's address says, as a filter. @param now milliseconds */
export function filterOf(state: Readonly<Record<string, string>>, now: number): StagedFilter {
  const period = PERIODS[state['time'] ?? ''];
  return {
    systemName: blankToNull(state['system']),
    feed: blankToNull(state['feed']),
    status: blankToNull(state['status']),
    fingerprint: blankToNull(state['cause']),
    receivedFrom: period === undefined ? blankToNull(state['from']) : new Date(now - period * MINUTE).toISOString(),
    receivedUntil: period === undefined ? blankToNull(state['until']) : null,
    search: blankToNull(state['search']),
  };
}

/** Rows of a further page behind those shown; a row that came again is shown once, as it is now. */
export function appendRows<Row extends { readonly id: string }>(
  shown: readonly Row[],
  arriving: readonly Row[],
): Row[] {
  const fresh = new Map(arriving.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  return [...shown.map((row) => fresh.get(row.id) ?? row), ...arriving.filter((row) => !known.has(row.id))];
}

/** The rows shown, with those that changed in their places. */
export function updateRows<Row extends { readonly id: string }>(shown: readonly Row[], changed: readonly Row[]): Row[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  return shown.map((row) => byId.get(row.id) ?? row);
}

/** Whether rows of a status, or of any, may have something left that a person can decide against. */
export function canDiscard(status: string | null): boolean {
  return status === null || UNRESOLVED.includes(status);
}

/** Whether rows of a status, or of any, can be replayed. */
export function isReplayable(status: string | null): boolean {
  return status === null || REPLAYABLE.includes(status);
}
