/** The deployed source, kept in the org's database: what a restart compiles again, and what a test org is built from. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Storage } from '../data/storage/storage';
import { filesOfEntries, type MetadataFiles } from '../metadata/metadata-files';

const TABLE = 'stagelink_source';

export class SourceStore {
  constructor(private readonly storage: Storage) {
    storage.run(`CREATE TABLE IF NOT EXISTS ${TABLE} (path TEXT PRIMARY KEY, content BLOB NOT NULL)`);
  }

  /** Replaces everything that was deployed before. */
  replace(files: MetadataFiles): void {
    this.storage.run(`DELETE FROM ${TABLE}`);
    for (const path of files.paths) {
      this.storage.run(`INSERT INTO ${TABLE} VALUES (?, ?)`, [path, Buffer.from(files.bytes(path))]);
    }
  }
}

/** What was deployed to the org in `file`, read before its storage is opened; null when nothing was. */
export function storedSource(file: string): MetadataFiles | null {
  if (!existsSync(file)) {
    return null;
  }
  const database = new Database(file, { readonly: true });
  try {
    const isThere = database.prepare('SELECT count(*) FROM sqlite_master WHERE name = ?').pluck().get(TABLE) === 1;
    const rows = isThere
      ? (database.prepare(`SELECT path, content FROM ${TABLE}`).raw().all() as [string, Buffer][])
      : [];
    return rows.length === 0 ? null : filesOfEntries(new Map(rows));
  } finally {
    database.close();
  }
}
