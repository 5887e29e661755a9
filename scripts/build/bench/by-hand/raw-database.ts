/**
 * What `apex/BenchData.cls` does, with better-sqlite3 called directly: a table with the columns that the rows fill and
 * the indexes that the local org has for the object, one prepared statement a kind of work, one database transaction an
 * operation. It checks nothing, where the local org goes through the platform's order of execution.
 */
import Database from 'better-sqlite3';

export const ROWS = 5000;
export const POINT_QUERIES = 90;

const SELECTED = 'Id, EMR_ID, Status, Code, Value_Number, Value_Text, CreatedDate';
const COLUMNS = [
  'Id TEXT PRIMARY KEY',
  'OwnerId TEXT',
  'Name TEXT COLLATE NOCASE',
  'EMR_ID TEXT',
  'Patient TEXT',
  'Status TEXT COLLATE NOCASE',
  'Code TEXT COLLATE NOCASE',
  'Value_Number INTEGER',
  'Value_Text TEXT COLLATE NOCASE',
  'CreatedById TEXT',
  'CreatedDate INTEGER',
  'LastModifiedById TEXT',
  'LastModifiedDate INTEGER',
  'SystemModstamp INTEGER',
  'IsDeleted INTEGER NOT NULL DEFAULT 0',
];
const INDEXED = ['OwnerId', 'Name', 'EMR_ID', 'Patient', 'CreatedById', 'LastModifiedById', 'SystemModstamp'];

interface Row {
  readonly Id: string;
  readonly EMR_ID: string;
  readonly Value_Text: string | null;
}

const USER = '005000000000001AAA';

export class RawDatabase {
  private readonly database = new Database(':memory:');

  constructor() {
    this.database.exec(`CREATE TABLE Assessment (${COLUMNS.join(', ')})`);
    INDEXED.forEach((column) => this.database.exec(`CREATE INDEX by_${column} ON Assessment (${column})`));
  }

  insert(): number {
    const insert = this.database.prepare(`INSERT INTO Assessment VALUES (${COLUMNS.map(() => '?').join(', ')})`);
    return this.inTransaction(() => {
      for (let index = 0; index < ROWS; index += 1) {
        const now = Date.now();
        const id = `a00${String(index).padStart(15, '0')}`;
        const name = `A-${index}`;
        insert.run(id, USER, name, `r${index}`, null, 'Final', '29463-7', 150, 'first', USER, now, USER, now, now, 0);
      }
      return ROWS;
    });
  }

  upsert(): number {
    const find = this.database.prepare('SELECT Id FROM Assessment WHERE EMR_ID = ? AND IsDeleted = 0').pluck();
    const update = this.database.prepare(
      'UPDATE Assessment SET Status = ?, Code = ?, Value_Number = ?, Value_Text = ?, LastModifiedById = ?, LastModifiedDate = ?, SystemModstamp = ? WHERE Id = ?',
    );
    return this.inTransaction(() => {
      for (let index = 0; index < ROWS; index += 1) {
        const now = Date.now();
        update.run('Final', '29463-7', 150, 'second', USER, now, now, find.get(`r${index}`));
      }
      return ROWS;
    });
  }

  update(): number {
    const ids = this.ids();
    const update = this.database.prepare(
      'UPDATE Assessment SET Value_Text = ?, LastModifiedById = ?, LastModifiedDate = ?, SystemModstamp = ? WHERE Id = ?',
    );
    return this.inTransaction(() => {
      for (const id of ids) {
        const now = Date.now();
        update.run('third', USER, now, now, id);
      }
      return ids.length;
    });
  }

  query(): number {
    const rows = this.database
      .prepare(`SELECT ${SELECTED} FROM Assessment WHERE IsDeleted = 0 ORDER BY EMR_ID`)
      .all() as Row[];
    return rows.filter((row) => row.Value_Text !== null).length;
  }

  queryOneByOne(): number {
    const select = this.database.prepare(`SELECT ${SELECTED} FROM Assessment WHERE EMR_ID = ? AND IsDeleted = 0`);
    let count = 0;
    for (let index = 0; index < POINT_QUERIES; index += 1) {
      const row = select.get(`r${index * 50}`) as Row;
      count += row.Value_Text === null ? 0 : 1;
    }
    return count;
  }

  /** Deleted records stay in the table, as in the recycle bin. */
  delete(): number {
    const ids = this.ids();
    const remove = this.database.prepare('UPDATE Assessment SET IsDeleted = 1, SystemModstamp = ? WHERE Id = ?');
    return this.inTransaction(() => {
      ids.forEach((id) => remove.run(Date.now(), id));
      return ids.length;
    });
  }

  /** Makes room for the next insertion of the same rows. */
  empty(): void {
    this.database.exec('DELETE FROM Assessment');
  }

  close(): void {
    this.database.close();
  }

  private ids(): string[] {
    return this.database.prepare('SELECT Id FROM Assessment WHERE IsDeleted = 0').pluck().all() as string[];
  }

  private inTransaction(work: () => number): number {
    return this.database.transaction(work)();
  }
}
