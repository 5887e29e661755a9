/** Metadata XML as a tree of elements that know their line and fail with a {@link MetadataError}. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MetadataError, type MetadataErrorCode, type MetadataPlace } from './metadata-error';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
  processEntities: true,
  // Numeric entities count as HTML entities for the parser.
  htmlEntities: true,
});

const POSITION = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** A node as the parser gives it: one key is the element's name, `:@` holds the attributes. */
type ParsedNode = Record<string | symbol, unknown>;

export class XmlElement {
  constructor(
    readonly name: string,
    readonly place: MetadataPlace,
    /** Character data of the element itself, not trimmed. */
    readonly rawText: string,
    readonly attributes: ReadonlyMap<string, string>,
    readonly children: readonly XmlElement[],
    /** Where its opening tag starts in the text. */
    readonly offset: number,
  ) {}

  get content(): string {
    return this.rawText.trim();
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  find(name: string): XmlElement | null {
    return this.children.find((child) => child.name === name) ?? null;
  }

  /** Null for an absent element; an empty one is an empty string. */
  text(name: string): string | null {
    return this.find(name)?.content ?? null;
  }

  requiredText(name: string): string {
    const text = this.text(name);
    if (!text) {
      throw this.error('MISSING_ELEMENT', `<${this.name}> has no <${name}>.`, `Add <${name}> with a value.`);
    }
    return text;
  }

  boolean(name: string, fallback = false): boolean {
    const text = this.text(name);
    if (text === null) {
      return fallback;
    }
    if (text !== 'true' && text !== 'false') {
      throw this.error('INVALID_VALUE', `<${name}> is "${text}".`, 'Write true or false.');
    }
    return text === 'true';
  }

  integer(name: string): number | null {
    const text = this.text(name);
    if (text === null || text === '') {
      return null;
    }
    if (!/^-?\d+$/.test(text)) {
      throw this.error('INVALID_VALUE', `<${name}> is "${text}".`, 'Write a whole number.');
    }
    return Number(text);
  }

  error(code: MetadataErrorCode, problem: string, remedy: string): MetadataError {
    return new MetadataError(code, this.place, problem, remedy);
  }
}

/**
 * @param expectedRoot name of the root element, for example `CustomField`; null for any
 * @throws MetadataError `MALFORMED_XML`
 */
export function parseXml(path: string, text: string, expectedRoot: string | null): XmlElement {
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    const { line, msg } = validity.err;
    throw new MetadataError(
      'MALFORMED_XML',
      { path, line },
      `This is not well-formed XML: ${msg}`,
      'Correct the markup.',
    );
  }
  const nodes = parser.parse(text) as ParsedNode[];
  const root = nodes.find((node) => !('?xml' in node) && !('#text' in node) && !('#comment' in node));
  if (!root) {
    throw new MetadataError(
      'MALFORMED_XML',
      { path, line: 1 },
      'The file has no element.',
      expectedRoot === null ? 'Write one.' : `Write a <${expectedRoot}>.`,
    );
  }
  const element = toElement(root, path, lineIndex(text));
  if (expectedRoot !== null && element.name !== expectedRoot) {
    throw element.error(
      'MALFORMED_XML',
      `The root element is <${element.name}>.`,
      `A file of this name holds a <${expectedRoot}>.`,
    );
  }
  return element;
}

function toElement(node: ParsedNode, path: string, lineOf: (offset: number) => number): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const parts = node[name] as ParsedNode[];
  const position = node[POSITION] as { startIndex?: number } | undefined;
  const text = parts.map((part) => ('#text' in part ? String(part['#text']) : '')).join('');
  const attributes = new Map(Object.entries((node[':@'] ?? {}) as Record<string, string>));
  const children = parts.filter((part) => !('#text' in part)).map((part) => toElement(part, path, lineOf));
  const offset = position?.startIndex ?? 0;
  return new XmlElement(name, { path, line: lineOf(offset) }, text, attributes, children, offset);
}

function lineIndex(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  };
}
