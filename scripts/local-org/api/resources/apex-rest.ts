/** Apex REST: `/services/apexrest/*`. */
import { callApexRest } from '../../calls/rest';
import { notFound } from '../api-error';
import { asApiError } from '../dml';
import type { ApiCall, Route } from '../route';
import type { WireResponse } from '../wire';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export const apexRestRoutes: readonly Route[] = METHODS.map((method) => ({
  method,
  pattern: '/services/apexrest/:path*',
  handle,
}));

function handle({ org, user, request, params }: ApiCall): WireResponse {
  try {
    return callApexRest(org, user, { ...request, path: `/${params.path}` }) ?? raise();
  } catch (error) {
    throw asApiError(error);
  }
}

function raise(): never {
  throw notFound();
}
