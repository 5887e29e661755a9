/** DML and SOQL in Apex against better-sqlite3 called directly, for the same rows. */
import { BenchOrg } from '../bench-org';
import type { DataResult } from '../bench-report';
import { POINT_QUERIES, RawDatabase, ROWS } from '../by-hand/raw-database';
import { median, rounded, timeOf } from '../timing';

export interface DataRequest {
  readonly cacheFolder: string;
}

interface Operation {
  /** Also the end of the path of its Apex twin. */
  readonly name: string;
  /** Rows or queries that one call handles. */
  readonly count: number;
  /** A turn of few rows takes a millisecond: more calls make it long enough to be measured, and known to the engine. */
  readonly callsATurn?: number;
  run(database: RawDatabase): number;
}

const TARGET = 4;
/** Until the JavaScript engine has compiled both sides; how long a first call takes is measured by `boot`. */
const WARM_UPS = 8;
const REPETITIONS = 7;

/** In the order of a record's life: each finds what those before it left. */
const OPERATIONS: readonly Operation[] = [
  { name: 'insert', count: ROWS, run: (database) => database.insert() },
  { name: 'upsert', count: ROWS, run: (database) => database.upsert() },
  { name: 'update', count: ROWS, run: (database) => database.update() },
  { name: 'query', count: ROWS, run: (database) => database.query() },
  { name: 'query-one', count: POINT_QUERIES, callsATurn: 20, run: (database) => database.queryOneByOne() },
  { name: 'delete', count: ROWS, run: (database) => database.delete() },
];

export function measureData({ cacheFolder }: DataRequest): DataResult[] {
  const bench = BenchOrg.open(cacheFolder);
  const database = new RawDatabase();
  try {
    const turns = Array.from({ length: WARM_UPS + REPETITIONS }, () => {
      const times = OPERATIONS.map((operation) => timesOf(operation, bench, database));
      database.empty();
      bench.call('data/empty');
      return times;
    }).slice(WARM_UPS);
    return OPERATIONS.map(({ name, count }, index) => {
      const apexMs = median(turns.map((times) => times[index].apexMs));
      const byHandMs = median(turns.map((times) => times[index].byHandMs));
      const ratio = rounded(apexMs / byHandMs);
      return {
        name,
        operationsPerSecond: Math.round((count / apexMs) * 1000),
        apexMs: rounded(apexMs),
        byHandMs: rounded(byHandMs),
        ratio,
        target: TARGET,
        ok: ratio <= TARGET,
      };
    });
  } finally {
    database.close();
    bench.close();
  }
}

function timesOf(
  { name, count, callsATurn = 1, run }: Operation,
  bench: BenchOrg,
  database: RawDatabase,
): { readonly apexMs: number; readonly byHandMs: number } {
  let inApex = 0;
  let byHand = 0;
  const timeOfCall = (work: () => void): number => timeOf(() => Array.from({ length: callsATurn }, work)) / callsATurn;
  const apexMs = timeOfCall(() => {
    inApex = Number(JSON.parse(bench.call(`data/${name}`)));
  });
  const byHandMs = timeOfCall(() => {
    byHand = run(database);
  });
  if (inApex !== count || byHand !== count) {
    throw new Error(`${name}: Apex handled ${inApex}, better-sqlite3 ${byHand} of ${count}.`);
  }
  return { apexMs, byHandMs };
}
