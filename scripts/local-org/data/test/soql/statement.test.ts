/** What SOQL becomes: each case states the SQL and its parameters, and then the rows that SQLite finds with them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ApexList } from '../../../apex/runtime/collections';
import { types } from '../../../apex/types';
import { bindTopQuery } from '../../soql/bind/query';
import { RowLayout } from '../../soql/run/layout';
import { parseQuery } from '../../soql/syntax/parse';
import { countStatement, selectStatement } from '../../soql/sql/select';
import { fakeUser } from '../../../apex/test/support/fake-transaction';
import { decimal, queryFixture, schema, TEST_NOW, type QueryFixture } from './support/query-fixture';

let fixture: QueryFixture;
let acme: string;

beforeAll(() => {
  fixture = queryFixture();
  fixture.insert('User', { Id: fakeUser.id, Name: 'Test User' });
  acme = fixture.insert('Account', {
    Name: 'Acme',
    Industry: 'Energy',
    AnnualRevenue: decimal('100'),
    NumberOfEmployees: 5,
  });
  fixture.insert('Account', { Name: 'Beta', NumberOfEmployees: 7, ParentId: acme });
  fixture.insert('Account', { Name: 'gamma_x', Industry: 'Energy', AnnualRevenue: decimal('50') });
  fixture.insert('Account', { Name: 'Deleted', IsDeleted: true });
  fixture.insert('Contact', { LastName: 'Young', AccountId: acme });
  fixture.insert('Contact', { LastName: 'Old' });
});

const binds = new Map<string, unknown>([
  ['names', ApexList.of(types.primitive('String'), ['ACME', 'beta', null])],
  ['empty', ApexList.of(types.primitive('String'), [])],
  ['nothing', null],
  ['one', 1],
]);

function statement(soql: string): { sql: string; parameters: readonly unknown[]; rows: unknown[][] } {
  const query = bindTopQuery(parseQuery(soql), schema, { surface: 'apex', apiVersion: 67 });
  const context = {
    schema,
    formulaReferences: () => [],
    binds,
    userId: fakeUser.id,
    timeZone: 'America/Los_Angeles',
    now: TEST_NOW,
    visibility: null,
  };
  const layout = new RowLayout(query, schema);
  const { sql, parameters } =
    query.kind === 'count'
      ? countStatement(query, context)
      : selectStatement(query, context, (builder) => layout.columns(builder));
  return { sql, parameters, rows: fixture.storage.rows(sql, parameters) };
}

const ALIVE = 't."IsDeleted" = 0';

/** SOQL, its WHERE (without the check for deleted rows), parameters, and the names found. */
const filters: readonly [soql: string, where: string, parameters: readonly unknown[], names: readonly string[]][] = [
  ["Name = 'acme'", 't."Name" = ?', ['acme'], ['Acme']],
  ["Name != 'acme'", 't."Name" IS NOT ?', ['acme'], ['Beta', 'gamma_x']],
  ["Industry != 'Retail'", 't."Industry" IS NOT ?', ['Retail'], ['Acme', 'Beta', 'gamma_x']],
  ['Industry = null', 't."Industry" IS NULL', [], ['Beta']],
  ["Industry = ''", 't."Industry" IS NULL', [], ['Beta']],
  ['Industry != null', 't."Industry" IS NOT NULL', [], ['Acme', 'gamma_x']],
  ['Industry = :nothing', 't."Industry" IS NULL', [], ['Beta']],
  ["NOT Industry = 'Energy'", '(t."Industry" = ?) IS NOT TRUE', ['Energy'], ['Beta']],
  ['AnnualRevenue > 50', 't."AnnualRevenue" > ?', [50n], ['Acme']],
  ['AnnualRevenue >= 50.5', 't."AnnualRevenue" >= ?', [50.5], ['Acme']],
  ["Name LIKE 'A%'", `t."Name" LIKE ? ESCAPE '\\'`, ['A%'], ['Acme']],
  ["Name LIKE '%\\_x'", `t."Name" LIKE ? ESCAPE '\\'`, ['%\\_x'], ['gamma_x']],
  ["Name IN ('acme', 'BETA')", 't."Name" IN (SELECT value FROM json_each(?))', ['["acme","BETA"]'], ['Acme', 'Beta']],
  [
    'Industry IN :names',
    '(t."Industry" IN (SELECT value FROM json_each(?)) OR t."Industry" IS NULL)',
    ['["ACME","beta"]'],
    ['Beta'],
  ],
  [
    'Name = :names',
    '(t."Name" IN (SELECT value FROM json_each(?)) OR t."Name" IS NULL)',
    ['["ACME","beta"]'],
    ['Acme', 'Beta'],
  ],
  ['Name IN :empty', 't."Name" IN (SELECT value FROM json_each(?))', ['[]'], []],
  [
    "Industry NOT IN ('Retail')",
    '(t."Industry" IN (SELECT value FROM json_each(?))) IS NOT TRUE',
    ['["Retail"]'],
    ['Acme', 'Beta', 'gamma_x'],
  ],
  [
    "(Name = 'Acme' OR Name = 'Beta') AND NumberOfEmployees > 5",
    '(t."Name" = ? OR t."Name" = ?) AND t."NumberOfEmployees" > ?',
    ['Acme', 'Beta', 5n],
    ['Beta'],
  ],
  ["Name = 'Acme' OR Name = 'Deleted'", '(t."Name" = ? OR t."Name" = ?)', ['Acme', 'Deleted'], ['Acme']],
  [
    "Id IN (SELECT AccountId FROM Contact WHERE LastName = 'Young')",
    't."Id" IN (SELECT t_s."AccountId" FROM "Contact" AS t_s WHERE t_s."LastName" = ? AND t_s."IsDeleted" = 0 AND t_s."AccountId" IS NOT NULL)',
    ['Young'],
    ['Acme'],
  ],
  [
    'Id NOT IN (SELECT AccountId FROM Contact)',
    '(t."Id" IN (SELECT t_s."AccountId" FROM "Contact" AS t_s WHERE t_s."IsDeleted" = 0 AND t_s."AccountId" IS NOT NULL)) IS NOT TRUE',
    [],
    ['Beta', 'gamma_x'],
  ],
  [
    'CALENDAR_YEAR(CreatedDate) = 2026',
    `CAST(strftime('%Y', t."CreatedDate" / 1000, 'unixepoch') AS INTEGER) = ?`,
    [2026],
    [],
  ],
];

describe('WHERE', () => {
  it.each(filters)('%s', (where, expected, parameters, names) => {
    const made = statement(`SELECT Name FROM Account WHERE ${where}`);
    expect(made.sql).toBe(
      `SELECT t."Id", t."Name" FROM "Account" AS t WHERE ${expected} AND ${ALIVE} ORDER BY t.rowid`,
    );
    expect(made.parameters).toEqual(parameters);
    expect(made.rows.map((row) => row[1])).toEqual(names);
  });
});

/** Whole statements and the rows they find. */
const statements: readonly [soql: string, sql: string, parameters: readonly unknown[], rows: () => unknown[][]][] = [
  [
    'SELECT LastName, Account.Name, Account.Parent.Name FROM Contact',
    'SELECT t."Id", t."LastName", t."AccountId", t1."Id", t1."Name", t1."ParentId", t2."Id", t2."Name" ' +
      'FROM "Contact" AS t LEFT JOIN "Account" AS t1 ON t1."Id" = t."AccountId" ' +
      `LEFT JOIN "Account" AS t2 ON t2."Id" = t1."ParentId" WHERE ${ALIVE} ORDER BY t.rowid`,
    [],
    () => [
      [expect.any(String), 'Young', acme, acme, 'Acme', null, null, null],
      [expect.any(String), 'Old', null, null, null, null, null, null],
    ],
  ],
  [
    'SELECT Name FROM Account ORDER BY Industry DESC, Name LIMIT 2 OFFSET 1',
    `SELECT t."Id", t."Name" FROM "Account" AS t WHERE ${ALIVE} ` +
      'ORDER BY t."Industry" DESC NULLS FIRST, t."Name", t.rowid LIMIT ? OFFSET ?',
    [2, 1],
    () => [
      [acme, 'Acme'],
      [expect.any(String), 'gamma_x'],
    ],
  ],
  [
    'SELECT Industry, COUNT(Id) n, SUM(AnnualRevenue) FROM Account GROUP BY Industry HAVING COUNT(Id) > 1 ORDER BY COUNT(Id)',
    `SELECT t."Industry", count(t."Id"), sum(t."AnnualRevenue") FROM "Account" AS t WHERE ${ALIVE} ` +
      'GROUP BY t."Industry" HAVING count(t."Id") > ? ORDER BY count(t."Id")',
    [1],
    () => [['Energy', 2, 150]],
  ],
  ['SELECT COUNT() FROM Account', `SELECT count(*) FROM "Account" AS t WHERE ${ALIVE}`, [], () => [[3]]],
  [
    'SELECT COUNT() FROM Account LIMIT :one',
    `SELECT count(*) FROM (SELECT 1 FROM "Account" AS t WHERE ${ALIVE} LIMIT ?)`,
    [1],
    () => [[1]],
  ],
  ['SELECT COUNT() FROM Account ALL ROWS', 'SELECT count(*) FROM "Account" AS t', [], () => [[4]]],
];

describe('statements', () => {
  it.each(statements)('%s', (soql, sql, parameters, rows) => {
    const made = statement(soql);
    expect(made.sql).toBe(sql);
    expect(made.parameters).toEqual(parameters);
    expect(made.rows).toEqual(rows());
  });
});
