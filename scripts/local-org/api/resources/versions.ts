/** `/services/data`: which versions there are and what is below one. */
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const OLDEST = 50;

const RESOURCES = ['sobjects', 'query', 'queryAll', 'composite', 'limits', 'tooling', 'named-credentials'] as const;

export const versionRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data', handle: versions, isOpen: true },
  { method: 'GET', pattern: '/services/data/:version', handle: resources },
];

function versions({ org }: ApiCall): WireResponse {
  const known = [];
  for (let number = OLDEST; number <= org.facts.apiVersion; number++) {
    known.push({ label: `Version ${number}`, url: `/services/data/v${number}.0`, version: `${number}.0` });
  }
  return jsonResponse(200, known);
}

function resources({ version, request, org, user }: ApiCall): WireResponse {
  const base = `/services/data/v${version}`;
  return jsonResponse(200, {
    ...Object.fromEntries(RESOURCES.map((name) => [name, `${base}/${name}`])),
    identity: `${request.origin}/id/${org.facts.organizationId}/${user.id}`,
  });
}
