/**
 * `limits`: what of its daily allowances the org has used. Of all that the local org counts
 * requests only, and those since it started.
 */
import { ORG_LIMITS } from '../../apex/library/platform/support/org-limit-numbers';
import type { ApiCall, Route } from '../route';
import { requestCount } from '../usage';
import { jsonResponse, type WireResponse } from '../wire';

export const limitRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data/:version/limits', handle: limits },
];

function limits({ org }: ApiCall): WireResponse {
  return jsonResponse(
    200,
    Object.fromEntries(
      Object.entries(ORG_LIMITS).map(([name, Max]) => {
        const used = name === 'DailyApiRequests' ? requestCount(org) : 0;
        return [name, { Max, Remaining: Math.max(0, Max - used) }];
      }),
    ),
  );
}
