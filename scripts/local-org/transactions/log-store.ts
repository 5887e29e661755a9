/** Debug logs as `ApexLog` records with their bodies beside them; the oldest go first. */
import { ApexDatetime } from '../apex/runtime/temporal';
import type { Clock } from '../apex/runtime/transaction';
import type { SystemRecords } from './system-records';

export const LOG_LIMIT = 200;

const BODY_TABLE = 'stagelink_log_body';

export interface LogEntry {
  readonly userId: string;
  /** What ran, for example `QueueableHandler` or `/services/apexrest/feeds`. */
  readonly operation: string;
  /** `Success`, or the exception's message. */
  readonly status: string;
  readonly durationMs: number;
  readonly body: string;
}

export class LogStore {
  constructor(
    private readonly records: SystemRecords,
    private readonly clock: Clock,
  ) {
    this.records.storage.run(
      `CREATE TABLE IF NOT EXISTS ${BODY_TABLE} (sequence INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)`,
    );
  }

  /** Call outside of a transaction. Returns the ApexLog id, or null where the schema has no ApexLog. */
  add(entry: LogEntry): string | null {
    if (!this.records.has('ApexLog')) {
      return null;
    }
    const { storage } = this.records;
    const id = this.records.insert(
      'ApexLog',
      {
        Application: 'Unknown',
        DurationMilliseconds: entry.durationMs,
        Location: 'Monitoring',
        LogLength: entry.body.length,
        LogUserId: entry.userId,
        Operation: entry.operation,
        Request: 'Api',
        StartTime: new ApexDatetime(this.clock.now()),
        Status: entry.status,
      },
      entry.userId,
    );
    storage.run(`INSERT INTO ${BODY_TABLE} (id, body) VALUES (?, ?)`, [id, entry.body]);
    this.trim();
    return id;
  }

  body(id: string): string | null {
    const [row] = this.records.storage.rows(`SELECT body FROM ${BODY_TABLE} WHERE id = ?`, [id]);
    return row ? (row[0] as string) : null;
  }

  /** Logs of a user that came after the one of that number, oldest first. */
  after(userId: string, sequence: number): readonly { readonly id: string; readonly sequence: number }[] {
    const rows = this.records.storage.rows(
      `SELECT b.id, b.sequence FROM ${BODY_TABLE} b JOIN "ApexLog" l ON l."Id" = b.id
       WHERE l."LogUserId" = ? AND b.sequence > ? ORDER BY b.sequence`,
      [userId, sequence],
    );
    return rows.map(([id, number]) => ({ id: id as string, sequence: Number(number) }));
  }

  private trim(): void {
    const { storage } = this.records;
    const stale = storage.rows(
      `SELECT id FROM ${BODY_TABLE} WHERE sequence <= (SELECT max(sequence) FROM ${BODY_TABLE}) - ${LOG_LIMIT}`,
    );
    for (const [id] of stale) {
      this.records.delete('ApexLog', id as string);
      storage.run(`DELETE FROM ${BODY_TABLE} WHERE id = ?`, [id as string]);
    }
  }
}
