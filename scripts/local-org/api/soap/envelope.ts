/** SOAP envelopes: what a client sends as a tree of text, what it gets back from plain objects. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ApiError } from '../api-error';
import type { WireResponse } from '../wire';

/** An element is its text, or its children by name; several of one name are a list. */
export type SoapValue = string | SoapObject | readonly SoapValue[];
export interface SoapObject {
  readonly [name: string]: SoapValue | undefined;
}

export interface SoapRequest {
  /** Name of the element in the body, for example `deploy`. */
  readonly action: string;
  readonly parameters: SoapObject;
  /** The headers by name, the session's among them. */
  readonly header: SoapObject;
  readonly sessionId: string | null;
}

/** Of an element without a value, as opposed to an empty one: the key of its only entry. */
const NIL = '@nil';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: (name) => !/(^|:)nil$/.test(name),
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true,
  trimValues: false,
});

/** @throws ApiError for a body that is no envelope */
export function parseEnvelope(text: string): SoapRequest {
  if (XMLValidator.validate(text) !== true) {
    throw malformed();
  }
  const envelope = child(parser.parse(text) as SoapObject, 'Envelope');
  const [action, parameters] = Object.entries(child(envelope, 'Body')).find(([name]) => name !== '#text') ?? [];
  if (action === undefined) {
    throw malformed();
  }
  const header = child(envelope, 'Header');
  const { sessionId } = child(header, 'SessionHeader');
  return {
    action,
    parameters: typeof parameters === 'object' && !Array.isArray(parameters) ? (parameters as SoapObject) : {},
    header,
    sessionId: typeof sessionId === 'string' ? sessionId.trim() : null,
  };
}

/**
 * The children of the root element of a body that is XML without an envelope.
 * @throws ApiError for another root and for what is not well formed
 */
export function parseBody(text: string, root: string): SoapObject {
  if (XMLValidator.validate(text.trim()) !== true) {
    throw malformed();
  }
  const parsed = parser.parse(text.trim()) as SoapObject;
  if (!(root in parsed)) {
    throw malformed();
  }
  return child(parsed, root);
}

function malformed(): ApiError {
  return new ApiError(500, 'UNKNOWN_EXCEPTION', 'Content is not allowed in prolog or the envelope is malformed.');
}

/** An empty object for what is not there. */
export function child(parent: SoapObject, name: string): SoapObject {
  const value = parent[name];
  return typeof value === 'object' && !Array.isArray(value) ? (value as SoapObject) : {};
}

/** Of an element that may come several times. */
export function all(parent: SoapObject, name: string): readonly SoapValue[] {
  const value = parent[name];
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly SoapValue[]) : [value];
}

export function texts(parent: SoapObject, name: string): readonly string[] {
  return all(parent, name).filter((value): value is string => typeof value === 'string');
}

export function text(parent: SoapObject, name: string): string {
  const value = parent[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** `xsi:nil="true"` */
export function isNil(value: SoapValue | undefined): boolean {
  return typeof value === 'object' && !Array.isArray(value) && (value as SoapObject)[NIL] === 'true';
}

/** Elements that are written as they are, in place of the element they are given for. */
export class Markup {
  constructor(readonly text: string) {}
}

export type XmlValue = string | number | boolean | null | undefined | Markup | XmlObject | readonly XmlValue[];
export interface XmlObject {
  readonly [name: string]: XmlValue;
}

/** Undefined elements are left out, null ones are nil. */
export function xmlOf(name: string, value: XmlValue): string {
  if (value === undefined) {
    return '';
  }
  if (Array.isArray(value)) {
    return (value as readonly XmlValue[]).map((item) => xmlOf(name, item)).join('');
  }
  if (value instanceof Markup) {
    return value.text;
  }
  if (value === null) {
    return `<${name} xsi:nil="true"/>`;
  }
  // Readers would take a bare carriage return for a line feed.
  const content =
    typeof value === 'object' ? childrenOf(value as XmlObject) : escaped(String(value)).replace(/\r/g, '&#13;');
  return `<${name}>${content}</${name}>`;
}

function childrenOf(value: XmlObject): string {
  return Object.entries(value)
    .map(([name, item]) => xmlOf(name, item))
    .join('');
}

export function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function soapResponse(
  namespace: string,
  action: string,
  result: XmlValue,
  header: XmlObject = {},
): WireResponse {
  const headers = Object.keys(header).length > 0 ? `<soapenv:Header>${childrenOf(header)}</soapenv:Header>` : '';
  return envelope(200, namespace, headers, `<${action}Response>${xmlOf('result', result)}</${action}Response>`);
}

/** `sf:INVALID_SESSION_ID` with status 500, as the platform faults. */
export function soapFault(namespace: string, { errorCode, message }: ApiError): WireResponse {
  const body = xmlOf('soapenv:Fault', {
    faultcode: `sf:${errorCode}`,
    faultstring: `${errorCode}: ${message}`,
  });
  return envelope(500, namespace, '', body);
}

function envelope(status: number, namespace: string, headers: string, body: string): WireResponse {
  const attributes = [
    'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    'xmlns:sf="urn:fault.partner.soap.sforce.com"',
    `xmlns="${namespace}"`,
  ].join(' ');
  return {
    status,
    headers: { 'content-type': 'text/xml;charset=UTF-8' },
    body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${attributes}>${headers}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`,
  };
}
