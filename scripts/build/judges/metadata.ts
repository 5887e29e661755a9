import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { PROJECT_ROOT } from '../run-tool';
import { verdict, type Suite } from '../suite';
import { readMetadataTypes, type MetadataTypes } from './metadata-types';

type Element = Record<string, unknown>;

/** Attributes and namespaces of XML itself. */
const NOT_A_FIELD = /^(@_|#text$|\?xml$)/;

/** Every element of every metadata file is one that `@salesforce/types` knows, and every enumerated value too. */
export const metadataJudge: Suite = {
  name: 'Metadata elements',
  run: () => Promise.resolve(verdict(metadataProblems(join(PROJECT_ROOT, 'force-app')))),
};

/** @param root a package directory */
export function metadataProblems(root: string): string[] {
  const types = readMetadataTypes();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('-meta.xml'));
  const problems = files.flatMap((name) => checkFile(join(root, name), types, root));
  return files.length === 0 ? ['force-app holds no metadata.'] : problems;
}

function checkFile(path: string, types: MetadataTypes, root: string): string[] {
  const place = join(basename(root), relative(root, path));
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const document = parser.parse(readFileSync(path, 'utf8')) as Element;
  return Object.entries(document)
    .filter(([name]) => !NOT_A_FIELD.test(name))
    .flatMap(([type, root]) =>
      types.fields(type)
        ? checkElement(root as Element, type, types, `${place} ${type}`)
        : [`${place}: unknown type ${type}`],
    );
}

function checkElement(element: Element, type: string, types: MetadataTypes, place: string): string[] {
  const fields = types.fields(type);
  return Object.entries(element)
    .filter(([name]) => !NOT_A_FIELD.test(name))
    .flatMap(([name, value]) => {
      const field = fields?.get(name);
      if (!field) {
        return [`${place}: ${type} has no element ${name}`];
      }
      const items = Array.isArray(value) ? value : [value];
      return items.flatMap((item) => checkValue(item, field.type, types, `${place}.${name}`));
    });
}

function checkValue(value: unknown, type: string, types: MetadataTypes, place: string): string[] {
  if (types.fields(type) && typeof value === 'object' && value !== null) {
    return checkElement(value as Element, type, types, place);
  }
  const allowed = types.values(type);
  return allowed && typeof value === 'string' && !allowed.has(value) ? [`${place}: ${type} has no value ${value}`] : [];
}
