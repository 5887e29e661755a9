/**
 * {@link SerialisedGraph} -> object graph. Objects are made first and filled after, so that cycles close; sets and maps
 * come last, innermost first, because they need the finished keys.
 */
import type { ListType, MapType, SetType } from '../types';
import { types } from '../types';
import { enumConstant } from '../library/define';
import { ApexList, ApexMap, ApexSet } from './collections';
import type { ApexException } from './exception';
import { newApexException } from './exception';
import { libraryDeclaration } from './library-facts';
import { classChain } from './serialisation-encode';
import type { EncodedFields, EncodedNode, EncodedValue, SerialisedGraph } from './serialised-graph';
import { SObjectValue } from './sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from './temporal';
import { transaction } from './transaction';
import { decodeType } from './type-codec';
import { ApexDouble, toDecimal } from './value';

export function decodeGraph({ root, nodes }: SerialisedGraph): unknown {
  const objects = nodes.map(allocate);
  const value = (encoded: EncodedValue): unknown => decodeValue(encoded, objects);
  const tokens = nodes.map((node, index) => tokenOf(node, objects[index], value));
  tokens.forEach((token, index) => (objects[index] = token ?? objects[index]));
  nodes.forEach((node, index) => {
    if (tokens[index] === null) {
      fillObject(node, objects[index], value);
    }
  });
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    fillKeyed(nodes[index] as EncodedNode, objects[index], value);
  }
  return value(root);
}

type Decode = (encoded: EncodedValue) => unknown;

function allocate(node: EncodedNode): object {
  switch (node[0]) {
    case 'list':
      return new ApexList(decodeType(node[1]) as ListType);
    case 'set':
      return new ApexSet(decodeType(node[1]) as SetType);
    case 'map':
      return new ApexMap(decodeType(node[1]) as MapType);
    case 'sobject':
      return new SObjectValue(node[1], new Map(), node[2]);
    case 'object':
      return userInstance(node[1]);
    case 'exception':
      return transaction().org.classes.find(node[1])?.allocate() ?? newApexException(node[1], null);
    case 'library':
      return libraryInstance(node[1][1] as string);
    case 'array':
      return [];
    case 'jsMap':
      return new Map();
    case 'jsSet':
      return new Set();
    case 'record':
      return {};
  }
}

function userInstance(name: string): object {
  const found = transaction().org.classes.find(name);
  if (!found) {
    throw newApexException('System.TypeException', `The class ${name} of a stored object is no longer in the org.`);
  }
  return found.allocate();
}

function libraryInstance(name: string): object {
  const declaration = libraryDeclaration(name);
  return Object.create((declaration?.instances?.prototype as object | undefined) ?? Object.prototype) as object;
}

/** Tokens hold plain values only, so that they are whole before anything refers to them. */
function tokenOf(node: EncodedNode, target: object, decode: Decode): object | null {
  const canonical = node[0] === 'library' ? libraryDeclaration(node[1][1] as string)?.canonical : undefined;
  if (!canonical) {
    return null;
  }
  fillObject(node, target, decode);
  return canonical(target as never);
}

function fillObject(node: EncodedNode, target: unknown, decode: Decode): void {
  switch (node[0]) {
    case 'list':
      (target as ApexList).items.push(...node[2].map(decode));
      break;
    case 'array':
      (target as unknown[]).push(...node[1].map(decode));
      break;
    case 'sobject':
      node[3].forEach(([name, item]) => (target as SObjectValue).values.set(name, decode(item)));
      break;
    case 'object':
      fillInstance(node[1], node[2], target as Record<string, unknown>, decode);
      break;
    case 'exception':
      fillException(node[2], target as ApexException, decode);
      break;
    case 'library':
      assign(node[2], target as object, decode);
      break;
    case 'record':
      assign(node[1], target as object, decode);
      break;
    default:
  }
}

function fillKeyed(node: EncodedNode, target: unknown, decode: Decode): void {
  switch (node[0]) {
    case 'set':
      node[2].forEach((item) => (target as ApexSet).add(decode(item)));
      break;
    case 'map':
      node[2].forEach(([key, item]) => (target as ApexMap).put(decode(key), decode(item)));
      break;
    case 'jsSet':
      node[1].forEach((item) => (target as Set<unknown>).add(decode(item)));
      break;
    case 'jsMap':
      node[1].forEach(([key, item]) => (target as Map<unknown, unknown>).set(decode(key), decode(item)));
      break;
    default:
  }
}

/** Own property definition, so that read-only properties of library classes are restored too. */
function assign(fields: EncodedFields, target: object, decode: Decode): void {
  for (const [name, item] of fields) {
    Object.defineProperty(target, name, {
      value: decode(item),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

/** Fields that the class no longer has are dropped. */
function fillInstance(typeName: string, fields: EncodedFields, target: Record<string, unknown>, decode: Decode): void {
  const slots = new Set(classChain(types.class(typeName)).flatMap(({ state }) => state));
  for (const [slot, item] of fields) {
    if (slots.has(slot)) {
      target[slot] = decode(item);
    }
  }
}

function fillException(fields: EncodedFields, target: ApexException, decode: Decode): void {
  const [message, stack, cause, ...own] = fields.map(([, item]) => decode(item));
  target.setApexMessage(message as string | null);
  target.apexCause = cause as ApexException | null;
  Object.defineProperty(target, 'stack', { value: stack, configurable: true, writable: true });
  fields.slice(3).forEach(([slot], index) => {
    (target as unknown as Record<string, unknown>)[slot] = own[index];
  });
}

function decodeValue(encoded: EncodedValue, objects: readonly object[]): unknown {
  if (!Array.isArray(encoded)) {
    return encoded;
  }
  const tagged = encoded as Exclude<EncodedValue, null | boolean | string | number>;
  switch (tagged[0]) {
    case 'ref':
      return objects[tagged[1]];
    case 'long':
      return BigInt(tagged[1]);
    case 'decimal':
      return toDecimal(tagged[1]);
    case 'double':
      return Number(tagged[1]);
    case 'boxedDouble':
      return new ApexDouble(Number(tagged[1]));
    case 'blob':
      return new ApexBlob(new Uint8Array(Buffer.from(tagged[1], 'base64')));
    case 'date':
      return new ApexDate(tagged[1]);
    case 'datetime':
      return new ApexDatetime(tagged[1]);
    case 'time':
      return new ApexTime(tagged[1]);
    case 'enum':
      return constant(tagged[1], tagged[2]);
    case 'type':
      return decodeType(tagged[1]);
  }
}

/** Null for a constant that is gone. */
function constant(typeName: string, name: string): unknown {
  const declaration = libraryDeclaration(typeName);
  if (declaration) {
    return enumConstant(declaration, name);
  }
  const constants = transaction().org.classes.find(typeName)?.constants ?? [];
  return constants.find((candidate) => candidate.name === name) ?? null;
}
