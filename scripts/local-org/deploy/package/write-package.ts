/** A retrieval: the deployed components that a manifest names, in the zip format. */
import { zipSync } from 'fflate';
import { FOLDER_META, META, withoutMeta } from '../../metadata/meta-file';
import { componentKey, type Component, type ComponentId } from './component';
import type { ComponentSet } from './component-set';
import { manifestXml, namedMembers, type Manifest } from './manifest';
import { isMeant, owner } from './membership';
import { packageType, parentOf, type ChildType, type PackageType } from './package-types';
import { join } from './split';

export interface RetrievedFile extends ComponentId {
  /** In the zip. */
  readonly fileName: string;
}

export interface RetrievedPackage {
  readonly zip: Uint8Array;
  readonly files: readonly RetrievedFile[];
  /** Named, but not deployed. */
  readonly missing: readonly ComponentId[];
}

/**
 * With the manifest's `*` come all components of a type; with an object its parts.
 * @param folder of the entries: `unpackaged/`, or nothing for a retrieval of a single package
 */
export function writePackage(set: ComponentSet, manifest: Manifest, version: string, folder: string): RetrievedPackage {
  const wanted = set.all().filter((component) => isMeant(manifest, component));
  const entries = new Map<string, Uint8Array>();
  const files: RetrievedFile[] = [];
  for (const component of wanted.filter(({ type }) => !isComposed(type))) {
    for (const [path, bytes] of component.files) {
      const fileName = atomicPath(component, path);
      entries.set(fileName, bytes);
      if (!fileName.endsWith(META) || component.files.size === 1) {
        files.push({ type: component.type, fullName: component.fullName, fileName });
      }
    }
  }
  for (const [fileName, { type, rest, parts }] of composedFiles(wanted)) {
    const bodies = parts.map(({ child, component }) => ({ child, text: textOf(component) }));
    entries.set(fileName, Buffer.from(join(type, rest && textOf(rest), bodies)));
    for (const { type: typeName, fullName } of [...(rest ? [rest] : []), ...parts.map(({ component }) => component)]) {
      files.push({ type: typeName, fullName, fileName });
    }
  }
  entries.set('package.xml', Buffer.from(manifestXml(wanted, version)));
  const there = new Set(wanted.flatMap((component) => [component, owner(component) ?? component]).map(componentKey));
  const missing = namedMembers(manifest).filter((id) => !there.has(componentKey(id)));
  const zip = zipSync(Object.fromEntries([...entries].map(([path, bytes]) => [folder + path, bytes])));
  return { zip, files: files.map((file) => ({ ...file, fileName: folder + file.fileName })), missing };
}

interface ComposedFile {
  readonly type: PackageType;
  rest: Component | null;
  readonly parts: { child: ChildType; component: Component }[];
}

function composedFiles(wanted: readonly Component[]): ReadonlyMap<string, ComposedFile> {
  const composed = new Map<string, ComposedFile>();
  for (const component of wanted.filter(({ type }) => isComposed(type))) {
    const place = parentOf(component.type);
    const type = place?.parent ?? packageType(component.type);
    if (type) {
      const path = `${type.directory}/${(owner(component) ?? component).fullName}.${type.suffix}`;
      const file = composed.get(path) ?? { type, rest: null, parts: [] };
      composed.set(path, file);
      if (place) {
        file.parts.push({ child: place.child, component });
      } else {
        file.rest = component;
      }
    }
  }
  return composed;
}

function isComposed(type: string): boolean {
  return parentOf(type) !== null || packageType(type)?.children !== undefined;
}

/** Without the folders of the project it was deployed from, and without `-meta.xml` where the zip format has none. */
function atomicPath({ type, fullName }: Component, path: string): string {
  const known = packageType(type);
  if (!known) {
    return path;
  }
  const { directory, suffix, hasMetaFile, isBundle } = known;
  const stem = withoutMeta(path);
  if (isBundle || suffix === '' || !stem.endsWith(`.${suffix}`)) {
    const isFolder = known.inFolder && stem !== path;
    const own = isFolder ? path.replace(FOLDER_META, META) : path;
    return own.slice(Math.max(0, own.lastIndexOf(`${directory}/${fullName}`)));
  }
  const file = `${directory}/${fullName}.${suffix}`;
  return hasMetaFile && stem !== path ? `${file}${META}` : file;
}

function textOf({ files }: Component): string {
  const [bytes] = files.values();
  return Buffer.from(bytes).toString('utf8');
}
