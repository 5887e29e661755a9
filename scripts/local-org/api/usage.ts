/** How many requests an org has answered since it started; nothing is refused for it. */
import { ORG_LIMITS } from '../apex/library/platform/support/org-limit-numbers';
import type { ApiOrg } from './api-org';
import type { WireResponse } from './wire';

const requests = new WeakMap<ApiOrg, number>();

export function requestCount(org: ApiOrg): number {
  return requests.get(org) ?? 0;
}

/** Counts a request and tells the count with its response, as the platform does. */
export function counted(org: ApiOrg, response: WireResponse): WireResponse {
  const used = requestCount(org) + 1;
  requests.set(org, used);
  const usage = `api-usage=${used}/${ORG_LIMITS.DailyApiRequests}`;
  return { ...response, headers: { ...response.headers, 'sforce-limit-info': usage } };
}
