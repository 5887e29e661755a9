/** The deployed source, kept in the org's database: what a restart compiles again, and what a test org is built from. */
import type { Storage } from '../data/storage/storage';
import { filesOfEntries, type MetadataFiles } from '../metadata/metadata-files';

export class SourceStore {
  constructor(private readonly storage: Storage) {
    storage.run('CREATE TABLE IF NOT EXISTS stagelink_source (path TEXT PRIMARY KEY, content BLOB NOT NULL)');
  }

  /** Replaces everything that was deployed before. */
  replace(files: MetadataFiles): void {
    this.storage.run('DELETE FROM stagelink_source');
    for (const path of files.paths) {
      this.storage.run('INSERT INTO stagelink_source VALUES (?, ?)', [path, Buffer.from(files.bytes(path))]);
    }
  }

  /** Null when nothing has been deployed. */
  files(): MetadataFiles | null {
    const rows = this.storage.rows('SELECT path, content FROM stagelink_source');
    return rows.length === 0
      ? null
      : filesOfEntries(new Map(rows.map(([path, content]) => [path as string, content as Buffer])));
  }
}
