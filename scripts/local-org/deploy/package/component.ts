/** Which component a file belongs to, in the source format or in the zip format. */
import { PACKAGE_TYPES, packageTypeOfSuffix } from './package-types';

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

export const META = '-meta.xml';

/** Names are not case-sensitive. */
export function componentKey({ type, fullName }: ComponentId): string {
  return `${type}:${fullName}`.toLowerCase();
}

const BUNDLES = new Map(PACKAGE_TYPES.filter(({ isBundle }) => isBundle).map((type) => [type.directory, type.name]));
const OBJECT_PARTS = new Map(
  PACKAGE_TYPES.flatMap(({ children = [] }) => children)
    .filter(({ directory }) => directory !== null)
    .map((child) => [child.suffix.toLowerCase(), child.name]),
);

/** Null for files that are of no component, such as `package.xml` or `jsconfig.json`. */
export function componentOf(path: string): ComponentId | null {
  const parts = path.split('/');
  const folder = parts.findIndex((part, index) => BUNDLES.has(part) && index < parts.length - 2);
  if (folder >= 0) {
    return { type: BUNDLES.get(parts[folder]) ?? '', fullName: parts[folder + 1] };
  }
  const resources = parts.indexOf('staticresources');
  if (resources >= 0 && resources < parts.length - 1) {
    return { type: 'StaticResource', fullName: parts[resources + 1].replace(/\..*$/, '') };
  }
  return componentOfName(parts);
}

function componentOfName(parts: readonly string[]): ComponentId | null {
  const file = parts[parts.length - 1];
  const stem = file.endsWith(META) ? file.slice(0, -META.length) : file;
  const dot = stem.lastIndexOf('.');
  if (dot <= 0) {
    return null;
  }
  const [name, suffix] = [stem.slice(0, dot), stem.slice(dot + 1)];
  const part = OBJECT_PARTS.get(suffix.toLowerCase());
  if (part && parts.length >= 3) {
    return { type: part, fullName: `${parts[parts.length - 3]}.${name}` };
  }
  const type = packageTypeOfSuffix(suffix);
  if (type?.name === 'CustomLabels') {
    // Composed files are taken apart, so that a file of labels holds one, by whose name it is called.
    return { type: 'CustomLabel', fullName: name };
  }
  if (type) {
    const inFolder = type.inFolder && parts.length >= 2;
    return { type: type.name, fullName: inFolder ? `${parts[parts.length - 2]}/${name}` : name };
  }
  return file.endsWith(META) ? { type: suffix, fullName: name } : null;
}
