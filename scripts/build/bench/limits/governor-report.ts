/** Puts what was measured at each number of rows side by side, job by job, and judges it. */
import { allowedUse, largerUse, type OperationUse, type TransactionUse } from '../../../local-org/index';
import type { GovernorReport, JobLimits } from '../bench-report';
import { JOBS, type JobName } from './jobs';

/** One run of all jobs with so many rows. */
export interface GovernorRun {
  readonly rows: number;
  readonly uses: readonly (OperationUse & { readonly job: JobName })[];
}

/** CPU time and heap are those of the local org: they say nothing about the platform's. */
const JUDGED = ['soqlQueries', 'dmlStatements', 'queryRows', 'dmlRows', 'callouts'] as const;
const MOST_OF_A_LIMIT = 0.5;

/** @throws Error when a job was not seen at one of the sizes */
export function governorReport(runs: readonly GovernorRun[]): GovernorReport {
  const jobs = (Object.keys(JOBS) as JobName[]).map((job) => jobLimits(job, runs));
  return { rows: runs.map(({ rows }) => rows), jobs, ok: jobs.every(({ ok }) => ok) };
}

/** The largest use at any number of rows. */
export function worstOf({ sizes }: JobLimits): TransactionUse {
  return sizes.map(({ worst }) => worst).reduce(largerUse);
}

function jobLimits(job: JobName, runs: readonly GovernorRun[]): JobLimits {
  const seen = runs.map(({ rows, uses }) => {
    const use = uses.find((candidate) => candidate.job === job);
    if (!use) {
      throw new Error(`The job ${job} did not run with ${rows} rows.`);
    }
    return { rows, use };
  });
  const sizes = seen.map(({ rows, use: { transactions, worst } }) => ({ rows, transactions, worst }));
  const kind = seen[0]?.use.kind ?? 'queueable';
  const allowed = allowedUse(kind);
  const constant = new Set(sizes.map(({ worst }) => `${worst.soqlQueries} ${worst.dmlStatements}`)).size === 1;
  const fits = sizes.every(({ worst }) => JUDGED.every((name) => worst[name] <= allowed[name] * MOST_OF_A_LIMIT));
  return { job, title: JOBS[job], kind, sizes, allowed, constant, ok: constant && fits };
}
