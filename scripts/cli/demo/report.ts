/** What `npm start -- --once --json` prints. */
import type { Run } from '../../contracts/stagelink-rest';

export type RunReport = Pick<
  Run,
  | 'feed'
  | 'pages'
  | 'received'
  | 'linked'
  | 'unchanged'
  | 'superseded'
  | 'failed'
  | 'dead'
  | 'watermarkFrom'
  | 'watermarkTo'
>;

export interface StepReport {
  readonly name: string;
  readonly ok: boolean;
  /** What was seen; when not ok, what was expected and is not so. */
  readonly detail: string;
  readonly runs: readonly RunReport[];
  /** Business records created, changed or deleted by the step, by object. */
  readonly recordsChanged: Readonly<Record<string, number>>;
}

export interface LimitUse {
  readonly soqlQueries: number;
  readonly dmlStatements: number;
  readonly dmlRows: number;
  readonly cpuMs: number;
  readonly heapBytes: number;
  readonly callouts: number;
}

export interface PassReport {
  readonly org: { readonly bootMs: number; readonly apexClasses: number; readonly objects: number };
  readonly steps: readonly StepReport[];
  readonly staged: { readonly byStatus: Readonly<Record<string, number>> };
  readonly conflicts: number;
  readonly limits: { readonly worstTransaction: LimitUse };
}

export function reportRun(run: Run): RunReport {
  const { feed, pages, received, linked, unchanged, superseded, failed, dead, watermarkFrom, watermarkTo } = run;
  return { feed, pages, received, linked, unchanged, superseded, failed, dead, watermarkFrom, watermarkTo };
}
