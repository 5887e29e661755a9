/** The components in the body of a CRUD-based call, as the files that a deployment would bring. */
import { strToU8 } from 'fflate';
import { packageType, parentOf } from '../../../deploy/package/package-types';
import { childPath } from '../../../deploy/package/split';
import type { ComponentId } from '../../../deploy/package/component';
import { parseXml, type XmlElement } from '../../../metadata/xml';
import { ApiError } from '../../api-error';
import { additionOf } from '../../metadata/plain-deployment';
import { escaped } from '../envelope';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const NIL = /nil$/;

/** One component as it was given. */
export interface GivenComponent extends ComponentId {
  /** Without its `fullName`; the text of a file. */
  readonly text: string;
}

/** The `metadata` elements of an envelope. @throws ApiError for types that these calls do not know */
export function givenComponents(envelope: string): readonly GivenComponent[] {
  const root = parseXml('request', envelope.trim(), null);
  const action = root.children.find(({ name }) => local(name) === 'Body')?.children[0];
  const given = action?.children.filter(({ name }) => local(name) === 'metadata') ?? [];
  return given.map((element) => {
    const type = local(attribute(element, 'type') ?? '');
    requireCrudType(type);
    const fullName = element.children.find(({ name }) => local(name) === 'fullName')?.content ?? '';
    return { type, fullName, text: fileText(type, fullName, element) };
  });
}

/** Types whose content is a file of its own, and bundles, are deployed only. */
export function requireCrudType(type: string): void {
  const known = packageType(type) ?? parentOf(type)?.parent;
  if (!known || known.hasMetaFile || known.isBundle) {
    throw new ApiError(500, 'INVALID_TYPE', `This type of metadata is not available for this organization: ${type}`);
  }
}

/** A deployment of this component alone. */
export function zipOf({ type, fullName, text }: GivenComponent, version: string): Uint8Array {
  const id = { type, fullName };
  return additionOf(id, { [pathOf(id)]: strToU8(text) }, version);
}

/** Where a component that is given alone stands. */
function pathOf({ type, fullName }: ComponentId): string {
  const place = parentOf(type);
  if (place) {
    const [owner, ...rest] = fullName.split('.');
    return childPath(place.parent, place.child, owner, rest.join('.') || owner);
  }
  const known = packageType(type);
  return `${known?.directory ?? ''}/${fullName}.${known?.suffix ?? ''}`;
}

function fileText(type: string, fullName: string, element: XmlElement): string {
  const body = element.children.filter(({ name }) => local(name) !== 'fullName').map(markup);
  const place = parentOf(type);
  const ownName = place ? `<fullName>${escaped(fullName.split('.').slice(-1)[0])}</fullName>` : '';
  if (place && place.child.directory === null) {
    const inner = `<${place.child.element}>${ownName}${body.join('')}</${place.child.element}>`;
    return `<?xml version="1.0" encoding="UTF-8"?><${place.parent.name} xmlns="${NAMESPACE}">${inner}</${place.parent.name}>`;
  }
  const name = type === 'Settings' ? `${fullName}Settings` : type;
  return `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="${NAMESPACE}">${ownName}${body.join('')}</${name}>`;
}

/** An element that is nil is left out. */
function markup(element: XmlElement): string {
  const name = local(element.name);
  if ([...element.attributes].some(([key, value]) => NIL.test(key) && value === 'true')) {
    return '';
  }
  const type = attribute(element, 'type');
  const attributes = type === null ? '' : ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}"`;
  const content = element.children.length > 0 ? element.children.map(markup).join('') : escaped(element.content);
  return `<${name}${attributes}>${content}</${name}>`;
}

function attribute({ attributes }: XmlElement, name: string): string | null {
  return [...attributes].find(([key]) => local(key) === name)?.[1] ?? null;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
