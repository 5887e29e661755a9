/** The zip of a deployment: its entries below the folder of `package.xml`, and what is to be deployed and deleted. */
import { unzipSync } from 'fflate';
import { filesOfEntries } from '../../metadata/metadata-files';
import { componentKey, componentOf, type Component, type ComponentId } from './component';
import { ComponentSet } from './component-set';
import { includesType } from './listing';
import { EMPTY_MANIFEST, namedMembers, readManifest, type Manifest } from './manifest';
import { isMeant, owner } from './membership';
import { packageType } from './package-types';

const MANIFEST = 'package.xml';
const DESTRUCTIVE = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

export interface DeployPackage {
  readonly components: readonly Component[];
  readonly deletions: readonly ComponentId[];
  /** Named in the manifest, but not in the zip. */
  readonly missing: readonly ComponentId[];
  /** Types in the manifest that there are not. */
  readonly unknownTypes: readonly string[];
}

export class PackageError extends Error {}

/**
 * @throws PackageError for a zip that cannot be read or has no `package.xml`
 * @throws MetadataError for a manifest or a composed file that is not well-formed XML
 */
export function readPackage(zip: Uint8Array): DeployPackage {
  const entries = unzip(zip);
  const manifestPath = [...entries.keys()].find((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`));
  if (manifestPath === undefined) {
    throw new PackageError('No package.xml found');
  }
  const folder = manifestPath.slice(0, -MANIFEST.length);
  const below = new Map([...entries].map(([path, bytes]) => [path.slice(folder.length), bytes] as const));
  const manifest = manifestOf(below, MANIFEST);
  const set = ComponentSet.of(filesOfEntries(below));
  const all = set.all();
  const components = all.filter((component) => isMeant(manifest, component));
  const there = new Set(all.flatMap((component) => [component, owner(component) ?? component]).map(componentKey));
  return {
    components,
    deletions: DESTRUCTIVE.flatMap((path) => namedMembers(manifestOf(below, path))),
    missing: namedMembers(manifest).filter((id) => includesType(id.type) && !there.has(componentKey(id))),
    unknownTypes: [...manifest.types.keys()].filter((type) => !includesType(type)),
  };
}

function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')));
  } catch {
    throw new PackageError('Invalid zip file');
  }
}

function manifestOf(entries: ReadonlyMap<string, Uint8Array>, path: string): Manifest {
  const bytes = entries.get(path);
  return bytes ? readManifest(path, Buffer.from(bytes).toString('utf8')) : EMPTY_MANIFEST;
}

/** Path of the file in the zip format that holds the component at `path`. */
export function zipPath(path: string): string {
  const id = componentOf(path);
  const parent = id && owner(id);
  const type = parent && packageType(parent.type);
  return parent && type ? `${type.directory}/${parent.fullName}.${type.suffix}` : path;
}
