/** Which component a file belongs to, in the source format or in the zip format. */
import { FOLDER_META, META, withoutMeta } from '../../metadata/meta-file';
import { PACKAGE_TYPES, packageTypeOfPath } from './package-types';

export interface ComponentId {
  /** `ApexClass`, `CustomField`, … */
  readonly type: string;
  /** `Visit__c.Score__c` for a part of an object. */
  readonly fullName: string;
}

export interface Component extends ComponentId {
  /** By path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Names are not case-sensitive; a folder may be named with a slash at its end, a document with or without its suffix. */
export function componentKey({ type, fullName }: ComponentId): string {
  const name = type === 'Document' ? fullName.replace(/\.[^./]*$/, '') : fullName;
  return `${type}:${name.replace(/\/$/, '')}`.toLowerCase();
}

const BUNDLES = PACKAGE_TYPES.filter(({ isBundle }) => isBundle);
const IN_FOLDERS = PACKAGE_TYPES.filter(({ inFolder }) => inFolder);
const PARTS = new Map(
  PACKAGE_TYPES.flatMap(({ children = [] }) => children)
    .filter(({ directory }) => directory !== null)
    .map((child) => [child.suffix.toLowerCase(), child.name]),
);

/** Null for files that are of no component, such as `package.xml` or `jsconfig.json`. */
export function componentOf(path: string): ComponentId | null {
  const parts = path.split('/');
  const resources = parts.indexOf('staticresources');
  if (resources >= 0 && resources < parts.length - 1) {
    return { type: 'StaticResource', fullName: parts[resources + 1].replace(/\..*$/, '') };
  }
  return componentOfBundle(parts) ?? componentInFolder(parts) ?? componentOfName(path, parts);
}

/** A bundle is what is in its folder, and a file of its name beside that. */
function componentOfBundle(parts: readonly string[]): ComponentId | null {
  for (const { name: type, directory, nameDepth = 1, suffix } of BUNDLES) {
    const at = parts.indexOf(directory);
    const below = at < 0 ? [] : parts.slice(at + 1);
    if (below.length > nameDepth) {
      return { type, fullName: below.slice(0, nameDepth).join('/') };
    }
    if (below.length === nameDepth && suffix === '' && below[nameDepth - 1].endsWith(META)) {
      return { type, fullName: below.join('/').replace(/\..*$/, '') };
    }
  }
  return null;
}

/** `reports/Folder/Name.report`; the folder itself is `reports/Folder-meta.xml`, or `reports/Folder.reportFolder-meta.xml`. */
function componentInFolder(parts: readonly string[]): ComponentId | null {
  for (const { name: type, directory, suffix } of IN_FOLDERS) {
    const at = parts.lastIndexOf(directory);
    const below = at < 0 ? '' : parts.slice(at + 1).join('/');
    const stem = withoutMeta(below);
    const folder = withoutMeta(below.replace(FOLDER_META, META));
    if (stem !== below && !folder.includes('.')) {
      return { type, fullName: folder };
    }
    if (stem.includes('/') && (suffix === '' ? stem.includes('.') : stem.endsWith(`.${suffix}`))) {
      return { type, fullName: stem.slice(0, suffix ? -suffix.length - 1 : stem.lastIndexOf('.')) };
    }
  }
  return null;
}

function componentOfName(path: string, parts: readonly string[]): ComponentId | null {
  const file = parts[parts.length - 1];
  const stem = withoutMeta(file);
  const dot = stem.lastIndexOf('.');
  if (dot <= 0) {
    return null;
  }
  const [name, suffix] = [stem.slice(0, dot), stem.slice(dot + 1)];
  const part = PARTS.get(suffix.toLowerCase());
  if (part && parts.length >= 3) {
    return { type: part, fullName: `${parts[parts.length - 3]}.${name}` };
  }
  const type = packageTypeOfPath(path);
  if (type?.name === 'CustomLabels') {
    // Composed files are taken apart, so that a file of labels holds one, by whose name it is called.
    return { type: 'CustomLabel', fullName: name };
  }
  // Suffixes such as `.md` and `.app` are common: a file that is not said to be metadata has to be in the type's folder.
  if (type && (type.hasMetaFile || file.endsWith(META) || parts.includes(type.directory))) {
    return { type: type.name, fullName: name };
  }
  return file.endsWith(META) ? { type: suffix, fullName: name } : null;
}
