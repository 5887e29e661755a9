/**
 * Linking through the package against a bare Apex loop that parses the same payloads and upserts the same records, in
 * transactions of as many rows, each in an org of its own.
 */
import { BenchOrg } from '../bench-org';
import { STATEMENT_TARGET, type LinkingResult, type StatementUse } from '../bench-report';
import { generateRows, type FhirRows } from '../fhir-rows';
import { rounded, timeOf } from '../timing';

export interface LinkingRequest {
  readonly rows: number;
  readonly cacheFolder: string;
}

/** One repetition, and the memory that its process took at most. */
export interface LinkingRun {
  readonly result: LinkingResult;
  readonly peakMemoryBytes: number;
}

/** The chunk size of the feeds: as many rows as one link transaction takes. */
const CHUNK = 200;
const SEED = 20_261_120;
/** Enough to have the code of both ways compiled by the JavaScript engine. */
const WARM_UP_ROWS = 400;

export function measureLinking({ rows, cacheFolder }: LinkingRequest): LinkingRun {
  runPackage(WARM_UP_ROWS, cacheFolder);
  runBare(WARM_UP_ROWS, cacheFolder);
  const { stagingMs, linkingMs, linked, worstTransaction } = runPackage(rows, cacheFolder);
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const bareMs = runBare(rows, cacheFolder);
  const result: LinkingResult = {
    rows,
    linked,
    worstTransaction,
    ok:
      linked === rows &&
      worstTransaction.soqlQueries <= STATEMENT_TARGET.soqlQueries &&
      worstTransaction.dmlStatements <= STATEMENT_TARGET.dmlStatements,
    stagingMs: rounded(stagingMs),
    linkingMs: rounded(linkingMs),
    bareMs: rounded(bareMs),
    rowsPerSecond: Math.round((rows / linkingMs) * 1000),
    linkingToBareRatio: rounded(linkingMs / bareMs),
    wholeToBareRatio: rounded((stagingMs + linkingMs) / bareMs),
  };
  return { result, peakMemoryBytes };
}

interface PackageRun {
  readonly stagingMs: number;
  readonly linkingMs: number;
  readonly linked: number;
  readonly worstTransaction: StatementUse;
}

function runPackage(rows: number, cacheFolder: string): PackageRun {
  const bench = BenchOrg.open(cacheFolder);
  try {
    const stagingMs = timeOf(() => send(bench, 'stage', generateRows(rows, SEED)));
    bench.call('linking/enqueue', '[]');
    bench.org.resetLimits();
    const linkingMs = timeOf(() => void bench.org.drain());
    const { soqlQueries, dmlStatements } = bench.org.limits().worstTransaction;
    const linked = Number(JSON.parse(bench.call('linking/linked', '[]')));
    return { stagingMs, linkingMs, linked, worstTransaction: { soqlQueries, dmlStatements } };
  } finally {
    bench.close();
  }
}

function runBare(rows: number, cacheFolder: string): number {
  const bench = BenchOrg.open(cacheFolder);
  try {
    return timeOf(() => send(bench, 'bare', generateRows(rows, SEED)));
  } finally {
    bench.close();
  }
}

function send(bench: BenchOrg, action: 'stage' | 'bare', { patients, observations }: FhirRows): void {
  for (const [kind, payloads] of Object.entries({ patients, observations })) {
    for (let start = 0; start < payloads.length; start += CHUNK) {
      bench.call(`linking/${action}-${kind}`, JSON.stringify(payloads.slice(start, start + CHUNK)));
    }
  }
}
