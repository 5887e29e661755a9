/** The wire of the org: the one table of resources, sessions in front, errors behind. */
import { invalidSession, notFound } from './api-error';
import type { ApiOrg } from './api-org';
import { ingestRoutes } from './bulk/ingest';
import { bulkQueryRoutes } from './bulk/query';
import { bulkV1Routes } from './bulk/v1/bulk-api';
import { parseJson } from './dml';
import { apexRestRoutes } from './resources/apex-rest';
import { changeRoutes } from './resources/changes';
import { collectionRoutes } from './resources/collections';
import { compositeRoutes } from './resources/composite';
import { credentialRoutes } from './resources/credentials';
import { layoutRoutes } from './resources/layouts';
import { limitRoutes } from './resources/limits';
import { metadataRoutes } from './resources/metadata';
import { notEmulatedRoutes } from './resources/not-emulated';
import { oauthRoutes } from './resources/oauth';
import { queryRoutes } from './resources/query';
import { searchRoutes } from './resources/search';
import { sobjectRoutes } from './resources/sobjects';
import { staticResourceRoutes } from './resources/static-resources';
import { toolingRoutes } from './resources/tooling';
import { treeRoutes } from './resources/tree';
import { versionRoutes } from './resources/versions';
import { Router, type ApiCall, type Match, type Route } from './route';
import { soapRoutes } from './soap/soap';
import { toApiError } from './to-api-error';
import { uiRoutes } from './ui';
import { counted } from './usage';
import { bearerToken, type WireRequest, type WireResponse } from './wire';

export class Api {
  private readonly router: Router;

  /** @param additional resources of other parts */
  constructor(
    private readonly org: ApiOrg,
    additional: readonly Route[] = [],
  ) {
    this.router = new Router([
      ...oauthRoutes,
      ...versionRoutes,
      ...queryRoutes,
      ...changeRoutes,
      ...layoutRoutes,
      ...notEmulatedRoutes,
      ...sobjectRoutes,
      ...collectionRoutes,
      ...compositeRoutes((request) => this.handle(request)),
      ...limitRoutes,
      ...credentialRoutes,
      ...apexRestRoutes,
      ...staticResourceRoutes,
      ...toolingRoutes,
      ...treeRoutes,
      ...searchRoutes,
      ...ingestRoutes,
      ...bulkQueryRoutes,
      ...bulkV1Routes,
      ...metadataRoutes,
      ...soapRoutes,
      ...uiRoutes,
      ...additional,
    ]);
  }

  handle(request: WireRequest): WireResponse {
    try {
      const match = this.router.match(request.method, request.path);
      if (!match) {
        throw notFound();
      }
      const response = match.route.handle(this.call(request, match));
      return match.route.isOpen ? response : counted(this.org, response);
    } catch (error) {
      return toApiError(error).toResponse();
    }
  }

  private call(request: WireRequest, { route, params }: Match): ApiCall {
    const user = route.isOpen ? this.org.administrator : this.authenticate(request);
    const version = /^v?(\d+\.\d)$/.exec(params.version ?? '')?.[1] ?? `${this.org.facts.apiVersion}.0`;
    if (params.version !== undefined && !/^v\d+\.\d$/.test(params.version)) {
      throw notFound();
    }
    return { request, params, org: this.org, user, version, json: () => parseJson(request.body) };
  }

  private authenticate(request: WireRequest) {
    const token = bearerToken(request);
    const userId = token ? this.org.sessions.userOf(token) : null;
    const user = userId === null ? null : this.org.user(userId);
    if (!user) {
      throw invalidSession();
    }
    return user;
  }
}
