/**
 * The queue: one row per piece of asynchronous work, in the org's own database. A row is written by the transaction that
 * enqueues the work and removed by the one that does it, so that a rollback or a crash leaves neither a lost job nor
 * one that runs twice.
 */
import type { StoredValue } from '../data/storage/codec';
import type { Storage } from '../data/storage/storage';

export type JobKind =
  'queueable' | 'finalizer' | 'future' | 'batch' | 'schedule' | 'scheduledBatch' | 'metadataDeployment';

/** Due time of a job that a test enqueued before `startTest`: it never runs. */
export const NEVER = Number.MAX_SAFE_INTEGER;

export interface NewJob {
  /** Id of the AsyncApexJob record, or of the CronTrigger record for scheduled work. */
  readonly id: string;
  readonly kind: JobKind;
  readonly className: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** What the handler of the kind needs, as JSON. */
  readonly payload: string;
  /** Guards against a second job of the same signature in the queue; null for none. */
  readonly signature?: string | null;
  /** How many queueables stand above this one in its chain; 1 for the first. */
  readonly depth?: number;
  /** The depth at which the chain ends; null for no end. */
  readonly maximumDepth?: number | null;
  /** How many jobs in a row ended with an exception and were enqueued again by their finalizer. */
  readonly failures?: number;
}

export interface Job extends Required<NewJob> {
  readonly sequence: number;
  readonly isRunning: boolean;
  /** How often the job was begun; more than once only after the process died in the middle. */
  readonly attempts: number;
}

const COLUMNS =
  'sequence, id, kind, class_name, user_id, due_at, payload, signature, depth, maximum_depth, failures, running, attempts';

export class JobStore {
  constructor(private readonly storage: Storage) {
    storage.run(`CREATE TABLE IF NOT EXISTS stagelink_job (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, kind TEXT NOT NULL, class_name TEXT NOT NULL,
      user_id TEXT NOT NULL, due_at INTEGER NOT NULL, payload TEXT NOT NULL, signature TEXT, depth INTEGER NOT NULL,
      maximum_depth INTEGER, failures INTEGER NOT NULL, running INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0)`);
    storage.run('CREATE INDEX IF NOT EXISTS stagelink_job_due ON stagelink_job (running, due_at, sequence)');
    storage.run('CREATE INDEX IF NOT EXISTS stagelink_job_id ON stagelink_job (id)');
  }

  add(job: NewJob): void {
    this.storage.run(
      `INSERT INTO stagelink_job
        (id, kind, class_name, user_id, due_at, payload, signature, depth, maximum_depth, failures)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        job.id,
        job.kind,
        job.className,
        job.userId,
        job.dueAt,
        job.payload,
        job.signature ?? null,
        job.depth ?? 1,
        job.maximumDepth ?? null,
        job.failures ?? 0,
      ],
    );
  }

  /** The job that has been due for longest, or null. */
  nextDue(now: number): Job | null {
    return this.first('running = 0 AND due_at <= ? ORDER BY due_at, sequence', [now]);
  }

  /** Waiting jobs in the order in which they run, whether they are due or not. */
  waiting(): readonly Job[] {
    return this.select('running = 0 AND due_at < ? ORDER BY (due_at > 0), sequence', [NEVER]);
  }

  find(id: string): Job | null {
    return this.first('id = ? ORDER BY sequence', [id]);
  }

  /** When the next waiting job is due; null when none waits. */
  nextDueAt(): number | null {
    const [[due]] = this.storage.rows('SELECT min(due_at) FROM stagelink_job WHERE running = 0');
    return due === null ? null : Number(due);
  }

  /** How many jobs of a kind wait or run. */
  count(kind: JobKind): number {
    const [[count]] = this.storage.rows('SELECT count(*) FROM stagelink_job WHERE kind = ?', [kind]);
    return Number(count);
  }

  hasQueuedSignature(signature: string): boolean {
    return this.first('running = 0 AND signature = ?', [signature]) !== null;
  }

  /** Kinds of the waiting and running work of each class, by its name. */
  kindsByClass(): ReadonlyMap<string, ReadonlySet<JobKind>> {
    const kinds = new Map<string, Set<JobKind>>();
    for (const [name, kind] of this.storage.rows('SELECT DISTINCT class_name, kind FROM stagelink_job')) {
      kinds.set(name as string, (kinds.get(name as string) ?? new Set()).add(kind as JobKind));
    }
    return kinds;
  }

  markRunning(sequence: number): void {
    this.storage.run('UPDATE stagelink_job SET running = 1, attempts = attempts + 1 WHERE sequence = ?', [sequence]);
  }

  /** Puts a job back: its next step, or its next firing time. */
  requeue(sequence: number, payload: string, dueAt: number): void {
    this.storage.run('UPDATE stagelink_job SET running = 0, attempts = 0, payload = ?, due_at = ? WHERE sequence = ?', [
      payload,
      dueAt,
      sequence,
    ]);
  }

  /** Makes a running job wait again, as it was. */
  release(sequence: number): void {
    this.storage.run('UPDATE stagelink_job SET running = 0 WHERE sequence = ?', [sequence]);
  }

  remove(sequence: number): void {
    this.storage.run('DELETE FROM stagelink_job WHERE sequence = ?', [sequence]);
  }

  removeAll(id: string): number {
    return this.storage.run('DELETE FROM stagelink_job WHERE id = ?', [id]);
  }

  /** Jobs that were running when the process ended: their transactions were rolled back. */
  interrupted(): readonly Job[] {
    return this.select('running = 1 ORDER BY sequence', []);
  }

  private first(condition: string, parameters: readonly StoredValue[]): Job | null {
    return this.select(`${condition} LIMIT 1`, parameters)[0] ?? null;
  }

  private select(condition: string, parameters: readonly StoredValue[]): Job[] {
    return this.storage.rows(`SELECT ${COLUMNS} FROM stagelink_job WHERE ${condition}`, parameters).map(toJob);
  }
}

function toJob(row: readonly StoredValue[]): Job {
  return {
    sequence: Number(row[0]),
    id: row[1] as string,
    kind: row[2] as JobKind,
    className: row[3] as string,
    userId: row[4] as string,
    dueAt: Number(row[5]),
    payload: row[6] as string,
    signature: row[7] as string | null,
    depth: Number(row[8]),
    maximumDepth: row[9] === null ? null : Number(row[9]),
    failures: Number(row[10]),
    isRunning: row[11] === 1,
    attempts: Number(row[12]),
  };
}
