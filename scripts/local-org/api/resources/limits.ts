/** `limits`: what of its daily allowances the org has used. The local org counts no calls, so nothing is ever used. */
import { ORG_LIMITS } from '../../apex/library/platform/support/org-limit-numbers';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

export const limitRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data/:version/limits', handle: limits },
];

function limits(_: ApiCall): WireResponse {
  return jsonResponse(
    200,
    Object.fromEntries(Object.entries(ORG_LIMITS).map(([name, Max]) => [name, { Max, Remaining: Max }])),
  );
}
