/** What binding one query level knows: the schema, the object, its alias, and what it has met so far. */
import type { ObjectDescribe, Schema } from '../../schema/schema';
import type { FromNode } from '../syntax/nodes';
import { SoqlError } from '../error';
import type { BoundBind, BoundObject, BoundReference } from './bound';

/** Who asks: each refuses a little more or less. */
export interface BindOptions {
  readonly surface: 'apex' | 'api';
  readonly apiVersion: number;
}

export class Scope {
  readonly binds: BoundBind[] = [];
  readonly references: BoundReference[] = [];
  readonly objects: BoundObject[] = [];
  semiJoins = 0;

  constructor(
    readonly schema: Schema,
    readonly options: BindOptions,
    readonly object: ObjectDescribe,
    readonly alias: string | null,
    /** `top`, a child list of SELECT, or the right side of a semi-join. */
    readonly level: 'top' | 'children' | 'semiJoin',
    /** How many parent-to-child steps lie above. */
    readonly depth = 0,
  ) {}

  /** Takes over what binding a subquery has met. */
  include(inner: Scope): void {
    this.binds.push(...inner.binds);
    this.references.push(...inner.references);
    this.objects.push(...inner.objects);
  }
}

export function findObject(schema: Schema, from: FromNode): ObjectDescribe {
  const object = schema.object(from.name);
  if (!object?.queryable) {
    throw unsupportedObject(from.name, from.offset);
  }
  return object;
}

export function unsupportedObject(name: string, offset: number): SoqlError {
  return new SoqlError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the ` +
      `'__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    offset,
  );
}

export function noSuchColumn(name: string, entity: string, offset: number): SoqlError {
  return new SoqlError(
    'INVALID_FIELD',
    `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append ` +
      `the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    offset,
  );
}

/** @param place `field path` or `FROM part of query call` */
export function noSuchRelationship(name: string, place: string, offset: number): SoqlError {
  const code = place === 'field path' ? 'INVALID_FIELD' : 'INVALID_TYPE';
  return new SoqlError(
    code,
    `Didn't understand relationship '${name}' in ${place}. If you are attempting to use a custom relationship, be sure ` +
      `to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the ` +
      `appropriate names.`,
    offset,
  );
}
