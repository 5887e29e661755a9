/** The org's own clock: real time plus what somebody moved it by, remembered over restarts. */
import type { Storage } from '../data/storage/storage';
import { OffsetClock } from './clock';

export class KeptClock extends OffsetClock {
  private readonly storage: Storage;

  constructor(storage: Storage) {
    storage.run('CREATE TABLE IF NOT EXISTS stagelink_clock (id INTEGER PRIMARY KEY, offset_ms INTEGER NOT NULL)');
    const [row] = storage.rows('SELECT offset_ms FROM stagelink_clock');
    super(row ? Number(row[0]) : 0);
    this.storage = storage;
  }

  override advance(milliseconds: number): void {
    super.advance(milliseconds);
    this.storage.run('INSERT OR REPLACE INTO stagelink_clock VALUES (1, ?)', [this.offset]);
  }
}
