/** `limits`: what of its daily allowances the org has used. The local org counts no calls, so nothing is ever used. */
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const DAILY: Readonly<Record<string, number>> = {
  DailyApiRequests: 100_000,
  DailyAsyncApexExecutions: 250_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyStreamingApiEvents: 1_000_000,
  DataStorageMB: 1024,
  FileStorageMB: 1024,
  HourlyPublishedPlatformEvents: 250_000,
  SingleEmail: 5_000,
};

export const limitRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data/:version/limits', handle: limits },
];

function limits(_: ApiCall): WireResponse {
  return jsonResponse(
    200,
    Object.fromEntries(Object.entries(DAILY).map(([name, Max]) => [name, { Max, Remaining: Max }])),
  );
}
