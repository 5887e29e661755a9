/**
 * A FHIR server that does as little as it can: the sandbox sorts all its records for each page, which at 10,000 rows takes
 * longer than everything that is measured.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { workerData } from 'node:worker_threads';
import { startTokenServer } from '../../../sandbox';
import type { FhirRows } from '../fhir-rows';
import { serveCommands } from '../thread-client';

export interface PageCommands {
  /** Every record changes: a newer version, a newer time and another phone. */
  changeAll(argument: null): void;
}

const DEFAULT_PAGE = 50;

const resources: Record<string, readonly string[]> = {
  Patient: (workerData as FhirRows).patients,
  Observation: (workerData as FhirRows).observations,
};
let created = 0;

function page(url: URL, type: string): string {
  const count = Number(url.searchParams.get('_count') ?? DEFAULT_PAGE);
  const offset = Number(url.searchParams.get('_offset') ?? 0);
  const all = resources[type] ?? [];
  const link = [{ relation: 'self', url: url.href }];
  if (offset + count < all.length) {
    const next = new URL(url);
    next.searchParams.set('_offset', String(offset + count));
    link.push({ relation: 'next', url: next.href });
  }
  const entries = all.slice(offset, offset + count).map((resource) => `{"resource":${resource}}`);
  return `{"resourceType":"Bundle","type":"searchset","link":${JSON.stringify(link)},"entry":[${entries.join(',')}]}`;
}

function changed(resource: string, index: number): string {
  const lastUpdated = new Date(Date.UTC(2026, 5, 1) + index * 1000).toISOString();
  const telecom = [{ system: 'phone', use: 'home', value: `555-${index}-2` }];
  return JSON.stringify({ ...(JSON.parse(resource) as object), telecom, meta: { versionId: '2', lastUpdated } });
}

async function serve(): Promise<void> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const type = url.pathname.split('/').at(-1) ?? '';
    request.resume();
    if (request.method === 'POST') {
      created += 1;
      response.writeHead(201, { 'content-type': 'application/fhir+json' });
      response.end(`{"resourceType":"${type}","id":"created-${created}"}`);
    } else {
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      response.end(page(url, type));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tokens = await startTokenServer();
  const { port } = server.address() as AddressInfo;
  serveCommands<PageCommands>(
    { fhirUrl: `http://127.0.0.1:${port}/fhir`, tokenUrl: tokens.url },
    {
      changeAll() {
        for (const [type, texts] of Object.entries(resources)) {
          resources[type] = texts.map(changed);
        }
      },
    },
    async () => {
      server.close();
      server.closeAllConnections();
      await tokens.close();
    },
  );
}

void serve();
