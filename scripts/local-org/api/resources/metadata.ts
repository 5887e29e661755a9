/** The REST side of the Metadata API: deployments as multipart requests, and of what was validated as JSON. */
import { ApiError } from '../api-error';
import { bodyObject } from '../dml';
import * as api from '../metadata/metadata-api';
import { parseMultipart } from '../multipart';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const DEPLOY = '/services/data/:version/metadata/deployRequest';

export const metadataRoutes: readonly Route[] = [
  { method: 'POST', pattern: DEPLOY, handle: deploy },
  { method: 'GET', pattern: `${DEPLOY}/:id`, handle: status },
  { method: 'PATCH', pattern: `${DEPLOY}/:id`, handle: (call) => api.cancelDeploy(call, call.params.id) },
];

function deploy(call: ApiCall): WireResponse {
  if ((call.request.headers['content-type'] ?? '').startsWith('application/json')) {
    const { validatedDeployRequestId } = bodyObject(call);
    const validatedId = api.deployRecentValidation(call, String(validatedDeployRequestId ?? ''));
    return jsonResponse(201, { id: validatedId, validatedDeployRequestId });
  }
  const parts = parseMultipart(call.request);
  const json = parts.find(({ name }) => name === 'json' || name === 'entity_content');
  const file = parts.find(({ name }) => name === 'file');
  if (!json || !file) {
    throw new ApiError(400, 'INVALID_MULTIPART_REQUEST', 'The parts json and file are needed.');
  }
  const { deployOptions = {} } = JSON.parse(Buffer.from(json.body).toString('utf8')) as {
    deployOptions?: Record<string, unknown> & { runTests?: string[] };
  };
  const id = api.deploy(call, file.body, api.packageOptions(deployOptions, deployOptions.runTests ?? []));
  return jsonResponse(201, { id, deployOptions });
}

function status(call: ApiCall): WireResponse {
  const { id } = call.params;
  const { details, ...result } = api.deployStatus(call, id);
  const isDetailed = call.request.query.includeDetails === 'true';
  return jsonResponse(200, { id, deployResult: isDetailed ? { ...result, details } : result });
}
