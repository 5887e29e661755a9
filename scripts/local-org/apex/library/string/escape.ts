/** The escape and unescape methods of String. Code points, not code units, are what HTML and Java escapes name. */
import { HTML3_ENTITIES, HTML4_ENTITIES, type EntityTable } from './entities';

const JAVA_CONTROLS: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
};
const JAVA_ESCAPES: Readonly<Record<string, string>> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };

const unicodeEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

export function escapeUnicode(text: string): string {
  return text.replace(/[^\u0000-\u007f]/g, unicodeEscape);
}

function escapeWith(text: string, special: RegExp): string {
  return text
    .replace(special, '\\$&')
    .replace(/[\b\n\t\f\r]/g, (control) => JAVA_CONTROLS[control]!)
    .replace(/[^ -\u007f]/g, unicodeEscape);
}

export const escapeJava = (text: string): string => escapeWith(text, /["\\]/g);
export const escapeEcmaScript = (text: string): string => escapeWith(text, /["'\\/]/g);

/** For Java and ECMAScript alike: an escaped character stands for itself. */
export function unescapeJava(text: string): string {
  return text.replace(
    /\\u+([0-9a-fA-F]{4})|\\([0-7]{1,3})|\\(.)/gs,
    (_match, hex?: string, octal?: string, other?: string) => {
      if (hex !== undefined) {
        return String.fromCharCode(parseInt(hex, 16));
      }
      return octal !== undefined ? String.fromCharCode(parseInt(octal, 8)) : (JAVA_ESCAPES[other!] ?? other!);
    },
  );
}

export function unescapeUnicode(text: string): string {
  return text.replace(/\\u+([0-9a-fA-F]{4})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => XML_ESCAPES[character]!);

function escapeHtml(text: string, entities: EntityTable): string {
  return text.replace(/[&<>"]|[^\u0000-\u007f]/gu, (character) => {
    const name = entities.names.get(character);
    return name === undefined ? character : `&${name};`;
  });
}

const NAMED_OR_NUMERIC = /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g;

function unescapeEntities(text: string, lookup: (name: string) => string | undefined): string {
  return text.replace(NAMED_OR_NUMERIC, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      return lookup(name) ?? entity;
    }
    const codePoint = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}

const XML_NAMES = new Map(Object.entries(XML_ESCAPES).map(([character, entity]) => [entity.slice(1, -1), character]));

export const escapeHtml3 = (text: string): string => escapeHtml(text, HTML3_ENTITIES);
export const escapeHtml4 = (text: string): string => escapeHtml(text, HTML4_ENTITIES);
export const unescapeHtml3 = (text: string): string =>
  unescapeEntities(text, (name) => HTML3_ENTITIES.characters.get(name));
export const unescapeHtml4 = (text: string): string =>
  unescapeEntities(text, (name) => HTML4_ENTITIES.characters.get(name));
export const unescapeXml = (text: string): string => unescapeEntities(text, (name) => XML_NAMES.get(name));

export function escapeCsv(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function unescapeCsv(text: string): string {
  const inner = /^"(.*)"$/s.exec(text)?.[1];
  return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

/** Tags vanish, what stands between them stays. */
export function stripHtmlTags(text: string): string {
  return text.replace(/<!--.*?-->|<[^>]*>/gs, '');
}
