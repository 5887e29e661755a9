/** Pages of the console over many staged rows, each against one bare query of the same rows. */
import { BenchOrg } from '../bench-org';
import { CONSOLE_TARGET_MS, type ConsoleReport, type ConsoleResult } from '../bench-report';
import { compare, rounded } from '../timing';

export interface ConsoleRequest {
  readonly rows: number;
  readonly cacheFolder: string;
}

/** Rows that one call of the bench inserts. */
const CHUNK = 10_000;
const REPETITIONS = { warmUps: 3, repetitions: 9 };
const PAGES = ['overview', 'causes', 'first-page', 'last-page', 'page-of-cause'] as const;
/** Nothing is asked of it. */
const NOWHERE = { fhirUrl: 'http://127.0.0.1:1', tokenUrl: 'http://127.0.0.1:1/token' };

export function measureConsole({ rows, cacheFolder }: ConsoleRequest): ConsoleReport {
  const bench = BenchOrg.open(cacheFolder);
  try {
    bench.connect(NOWHERE);
    for (let start = 0; start < rows; start += CHUNK) {
      bench.call('console/fill', String(start));
    }
    const pages = PAGES.map((name) => measurePage(bench, name));
    return { rows, pages, ok: pages.every(({ ok }) => ok) };
  } finally {
    bench.close();
  }
}

function measurePage(bench: BenchOrg, name: (typeof PAGES)[number]): ConsoleResult {
  const [shown, expected] = [bench.call(`console/${name}`), bench.call(`console/bare-${name}`)];
  if (shown !== expected || shown === '0') {
    throw new Error(`${name}: the console shows ${shown} rows, the query finds ${expected}.`);
  }
  const [consoleMs, queryMs] = compare(
    () => void bench.call(`console/${name}`),
    () => void bench.call(`console/bare-${name}`),
    REPETITIONS,
  );
  const targetMs = CONSOLE_TARGET_MS[name === 'overview' ? 'overview' : 'list'];
  return {
    name,
    consoleMs: rounded(consoleMs),
    queryMs: rounded(queryMs),
    ratio: rounded(consoleMs / queryMs),
    targetMs,
    ok: consoleMs <= targetMs,
  };
}
