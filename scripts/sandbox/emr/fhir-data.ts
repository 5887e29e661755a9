/**
 * Reads FHIR R4 resources from files: one resource, a Bundle, or NDJSON each. A transaction Bundle's `urn:uuid:`
 * references are resolved to `Type/id`, as a server does when it takes the Bundle in.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { SandboxError } from '../shared/sandbox-error';
import { parseLossless } from './lossless-numbers';

export interface FhirResource {
  resourceType: string;
  id: string;
  meta?: { lastUpdated?: string; versionId?: string; [key: string]: unknown };
  [element: string]: unknown;
}

interface BundleEntry {
  fullUrl?: string;
  resource?: Partial<FhirResource>;
}

/** What HL7's example package is loaded for: clinical and administrative examples, not its 4,500 definitions. */
const DEFAULT_TYPES = ['Organization', 'Practitioner', 'Patient', 'Encounter', 'Observation'];

export function readDefaultData(): FhirResource[] {
  const folder = dirname(require.resolve('hl7.fhir.r4.examples/package.json'));
  const names = readdirSync(folder)
    .filter((name) => DEFAULT_TYPES.includes(name.split('-')[0] ?? ''))
    .sort();
  return names.flatMap((name) => readFile(join(folder, name)));
}

/**
 * Every `.json` and `.ndjson` file below `folder`.
 * @throws SandboxError DATA_NOT_FOUND, DATA_EMPTY, DATA_MALFORMED, DATA_NOT_FHIR
 */
export function readDataFolder(folder: string): FhirResource[] {
  const files = listFiles(folder);
  const resources = files.flatMap(readFile);
  if (resources.length === 0) {
    throw new SandboxError(
      'DATA_EMPTY',
      `${folder} holds no FHIR resource (${files.length} .json or .ndjson files read).`,
      'Give a folder with FHIR R4 resources, Bundles (.json) or NDJSON (.ndjson).',
    );
  }
  return resources;
}

function listFiles(folder: string): string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    throw new SandboxError(
      'DATA_NOT_FOUND',
      `${folder} is ${stat ? 'not a folder' : 'not there'}.`,
      'Give --emr-data the path of a folder with FHIR R4 files.',
    );
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.json', '.ndjson'].includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(folder, name));
}

function readFile(path: string): FhirResource[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (extname(path).toLowerCase() !== '.ndjson') {
    return unpack(parse(text, path), path);
  }
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: `${path}:${index + 1}` }))
    .filter(({ line }) => line !== '')
    .flatMap(({ line, place }) => unpack(parse(line, place), place));
}

function parse(text: string, place: string): unknown {
  try {
    return parseLossless(text);
  } catch (error) {
    throw new SandboxError(
      'DATA_MALFORMED',
      `${place} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      'Correct the file or take it out of the folder.',
      { cause: error },
    );
  }
}

function unpack(value: unknown, place: string): FhirResource[] {
  if (!isResource(value)) {
    throw new SandboxError(
      'DATA_NOT_FHIR',
      `${place} is JSON but no FHIR resource: it has no resourceType.`,
      'Take the file out of the folder, or give it a resourceType.',
    );
  }
  if (value.resourceType !== 'Bundle') {
    return [withId(value)];
  }
  const entries = Array.isArray(value['entry']) ? (value['entry'] as BundleEntry[]) : [];
  const held = entries.filter((entry) => isResource(entry.resource));
  const resources = held.map((entry) => withId(entry.resource as Partial<FhirResource>));
  const byFullUrl = new Map(
    held.map((entry, index) => [entry.fullUrl ?? '', `${resources[index]?.resourceType}/${resources[index]?.id}`]),
  );
  return resources.map((resource) => resolveReferences(resource, byFullUrl) as FhirResource);
}

function resolveReferences(value: unknown, byFullUrl: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolveReferences(item, byFullUrl));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === 'reference' && typeof item === 'string' && item.startsWith('urn:')
        ? (byFullUrl.get(item) ?? item)
        : resolveReferences(item, byFullUrl),
    ]),
  );
}

function isResource(value: unknown): value is Partial<FhirResource> & { resourceType: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { resourceType?: unknown }).resourceType === 'string'
  );
}

/** A resource without an id gets one that is the same at every start: the first 32 digits of its content's hash. */
function withId(resource: Partial<FhirResource>): FhirResource {
  const id = resource.id ?? createHash('sha256').update(JSON.stringify(resource)).digest('hex').slice(0, 32);
  return { ...resource, id } as FhirResource;
}
