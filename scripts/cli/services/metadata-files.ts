/** Metadata of `force-app`, and of packages that an org gives out, as plain objects. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { PROJECT_ROOT } from '../../build';

/** Texts stay texts; an element that may repeat is a list. */
export type MetadataElement = Readonly<Record<string, unknown>>;

export interface MetadataFile {
  /** API name. */
  readonly name: string;
  /** Below the project, with slashes. */
  readonly path: string;
  readonly content: MetadataElement;
}

const LISTS: ReadonlySet<string> = new Set([
  'externalCredentialParameters',
  'externalCredentialPrincipalAccesses',
  'namedCredentialParameters',
  'values',
]);

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => LISTS.has(name) });

/** @param type as in file names, for example `externalCredential` */
export function metadataFiles(type: string): readonly MetadataFile[] {
  const suffix = `.${type}-meta.xml`;
  return readdirSync(join(PROJECT_ROOT, 'force-app'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => ({
      name: path.slice(path.lastIndexOf(sep) + 1, -suffix.length),
      path: ['force-app', ...path.split(sep)].join('/'),
      content: parseMetadata(readFileSync(join(PROJECT_ROOT, 'force-app', path), 'utf8')),
    }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The content of the root element, whatever its type. */
export function parseMetadata(xml: string): MetadataElement {
  const { '?xml': _declaration, ...roots } = parser.parse(xml) as Record<string, MetadataElement>;
  return Object.values(roots)[0] ?? {};
}

/** The elements of a name that may repeat. */
export function elements(content: MetadataElement, name: string): readonly Readonly<Record<string, string>>[] {
  return (content[name] ?? []) as readonly Readonly<Record<string, string>>[];
}
