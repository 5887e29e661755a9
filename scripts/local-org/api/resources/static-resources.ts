/** Static resources over the Tooling API: each write is a deployment. */
import { strToU8 } from 'fflate';
import { ApiError, notFound } from '../api-error';
import { objectOf, recordBody } from '../dml';
import { requireMetadataAccess } from '../metadata/metadata-api';
import { additionOf, deletionOf, deployPlainly } from '../metadata/plain-deployment';
import type { ApiCall, Route } from '../route';
import { quoted } from '../soql-text';
import { xmlOf } from '../soap/envelope';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';

const RESOURCES = '/services/data/:version/tooling/sobjects/StaticResource';

export const staticResourceRoutes: readonly Route[] = [
  { method: 'POST', pattern: RESOURCES, handle: create },
  { method: 'PATCH', pattern: `${RESOURCES}/:id`, handle: update },
  { method: 'DELETE', pattern: `${RESOURCES}/:id`, handle: remove },
];

interface Resource {
  readonly Name: string;
  readonly ContentType: string;
  readonly CacheControl: string;
  /** Base64. */
  readonly Body: string;
}

function create(call: ApiCall): WireResponse {
  requireMetadataAccess(call);
  const given = bodyOf(call);
  for (const name of ['Name', 'ContentType', 'Body'] as const) {
    if (!given[name]) {
      throw new ApiError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${name}]`, [name]);
    }
  }
  const resource = { CacheControl: 'Private', ...given } as Resource;
  if (idOf(call, resource.Name) !== null) {
    throw new ApiError(400, 'DUPLICATE_DEVELOPER_NAME', `This Name is already in use: ${resource.Name}`, ['Name']);
  }
  deploy(call, resource);
  return jsonResponse(201, { id: idOf(call, resource.Name), success: true, errors: [], warnings: [], infos: [] });
}

function update(call: ApiCall): WireResponse {
  requireMetadataAccess(call);
  const { name, contentType, cacheControl } = known(call);
  const { Name: renamed, ...given } = bodyOf(call);
  if (renamed !== undefined && renamed !== name) {
    throw new ApiError(400, 'FIELD_INTEGRITY_EXCEPTION', 'A static resource keeps its name here.', ['Name']);
  }
  const bytes = call.org.blob(call.user, 'StaticResource', call.params.id, 'Body') ?? new Uint8Array();
  deploy(call, {
    Name: name,
    ContentType: contentType,
    CacheControl: cacheControl,
    Body: Buffer.from(bytes).toString('base64'),
    ...given,
  });
  return NO_CONTENT;
}

function remove(call: ApiCall): WireResponse {
  requireMetadataAccess(call);
  requireDeployed(call, deletionOf({ type: 'StaticResource', fullName: known(call).name }, call.version));
  return NO_CONTENT;
}

function bodyOf(call: ApiCall): Partial<Resource> {
  const body = recordBody(call, objectOf(call, 'StaticResource'));
  const texts = ['Name', 'ContentType', 'CacheControl', 'Body'].flatMap((name) =>
    typeof body[name] === 'string' ? [[name, body[name]] as const] : [],
  );
  return Object.fromEntries(texts) as Partial<Resource>;
}

function deploy(call: ApiCall, { Name, ContentType, CacheControl, Body }: Resource): void {
  const description = xmlOf('StaticResource', { cacheControl: CacheControl, contentType: ContentType });
  const files = {
    [`staticresources/${Name}.resource`]: Buffer.from(Body, 'base64'),
    [`staticresources/${Name}.resource-meta.xml`]: strToU8(`<?xml version="1.0" encoding="UTF-8"?>${description}`),
  };
  requireDeployed(call, additionOf({ type: 'StaticResource', fullName: Name }, files, call.version));
}

/** @throws ApiError for what does not deploy */
function requireDeployed(call: ApiCall, zip: Uint8Array): void {
  const { ok, problems } = deployPlainly(call, zip);
  if (!ok) {
    throw new ApiError(400, 'FIELD_INTEGRITY_EXCEPTION', problems[0] || 'It does not deploy.');
  }
}

function known({ org, user, params }: ApiCall): { name: string; contentType: string; cacheControl: string } {
  const soql = `SELECT Name, ContentType, CacheControl FROM StaticResource WHERE Id = ${quoted(params.id)}`;
  const [row] = org.query(user, soql).page(0, 1);
  if (!row) {
    throw notFound();
  }
  return {
    name: String(row.Name),
    contentType: String(row.ContentType),
    cacheControl: String(row.CacheControl ?? 'Private'),
  };
}

function idOf({ org, user }: ApiCall, name: string): string | null {
  const [row] = org.query(user, `SELECT Id FROM StaticResource WHERE Name = ${quoted(name)}`).page(0, 1);
  return row ? String(row.Id) : null;
}
