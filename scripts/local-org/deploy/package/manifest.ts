/** `package.xml` and its destructive companions. */
import { parseXml } from '../../metadata/xml';
import { componentKey, type ComponentId } from './component';

export interface Manifest {
  /** Members by type; `*` stands for all. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly version: string | null;
}

export const EMPTY_MANIFEST: Manifest = { types: new Map(), version: null };

/** @throws MetadataError for XML that is not well formed */
export function readManifest(path: string, text: string): Manifest {
  const root = parseXml(path, text, 'Package');
  const types = new Map<string, readonly string[]>();
  for (const type of root.all('types')) {
    const name = type.requiredText('name');
    const members = type.all('members').map(({ content }) => content);
    types.set(name, [...(types.get(name) ?? []), ...members]);
  }
  return { types, version: root.text('version') };
}

/** The components that are named one by one. */
export function namedMembers(manifest: Manifest): readonly ComponentId[] {
  return allMembers(manifest).filter(({ fullName }) => fullName !== '*');
}

function allMembers({ types }: Manifest): readonly ComponentId[] {
  return [...types].flatMap(([type, members]) => members.map((fullName) => ({ type, fullName })));
}

const keysOf = new WeakMap<Manifest, ReadonlySet<string>>();

/** True for what is named, by its name or by `*`. */
export function includes(manifest: Manifest, id: ComponentId): boolean {
  const keys = keysOf.get(manifest) ?? new Set(allMembers(manifest).map(componentKey));
  keysOf.set(manifest, keys);
  return keys.has(componentKey(id)) || keys.has(componentKey({ type: id.type, fullName: '*' }));
}

export function manifestXml(components: readonly ComponentId[], version: string): string {
  const byType = new Map<string, string[]>();
  for (const { type, fullName } of components) {
    byType.set(type, [...(byType.get(type) ?? []), fullName]);
  }
  const types = [...byType].map(
    ([name, members]) =>
      `    <types>\n${members.map((member) => `        <members>${member}</members>\n`).join('')}        <name>${name}</name>\n    </types>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n${types.join('')}    <version>${version}</version>\n</Package>\n`;
}
