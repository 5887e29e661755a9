/** An org of metadata text and a transaction without Apex, for the tests of `data/`. */
import { SObjectValue } from '../../apex/runtime/sobject';
import {
  runIn,
  type DmlOptions,
  type PermissionFacts,
  type RunningUser,
  type Transaction,
} from '../../apex/runtime/transaction';
import { loadRecords } from '../../metadata/load-records';
import { filesOfEntries } from '../../metadata/metadata-files';
import { readMetadata } from '../../metadata/read-metadata';
import { NO_TRIGGERS, type TriggerRunner } from '../dml/trigger-runner';
import { DmlService } from '../dml/dml-service';
import { FormulaEngine } from '../formula/engine';
import { defineFormulaFunction } from '../formula/sql-function';
import { buildSchema, type SchemaOptions } from '../schema/build-schema';
import type { Schema } from '../schema/schema';
import { insertRow, readRecords } from '../storage/records';
import { Storage } from '../storage/storage';

export const NOON = Date.UTC(2026, 0, 31, 12, 0, 0);
export const SYSTEM: DmlOptions = { access: 'system', sharing: 'without', allOrNone: true };
export const PARTIAL: DmlOptions = { ...SYSTEM, allOrNone: false };
export const USER_MODE: DmlOptions = { ...SYSTEM, access: 'user' };

const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Paths to the inner XML of their one element; the root element is told by the suffix. */
export type Source = Readonly<Record<string, string>>;

const ROOTS: readonly (readonly [string, string])[] = [
  ['.object-meta.xml', 'CustomObject'],
  ['.field-meta.xml', 'CustomField'],
  ['.recordType-meta.xml', 'RecordType'],
  ['.validationRule-meta.xml', 'ValidationRule'],
  ['.md-meta.xml', 'CustomMetadata'],
  ['.permissionset-meta.xml', 'PermissionSet'],
  ['.permissionsetgroup-meta.xml', 'PermissionSetGroup'],
  ['.customPermission-meta.xml', 'CustomPermission'],
  ['.queue-meta.xml', 'Queue'],
  ['.flexipage-meta.xml', 'FlexiPage'],
  ['.tab-meta.xml', 'CustomTab'],
  ['.app-meta.xml', 'CustomApplication'],
  ['.js-meta.xml', 'LightningComponentBundle'],
];

export function wrap(path: string, inner: string): string {
  const [, root] = ROOTS.find(([suffix]) => path.endsWith(suffix)) ?? ['', ''];
  return root === '' ? inner : `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${XMLNS}>${inner}</${root}>`;
}

export function sourceOf(source: Source): ReturnType<typeof readMetadata> {
  const entries = Object.entries(source).map(([path, inner]): [string, Uint8Array] => [
    path,
    Buffer.from(wrap(path, inner)),
  ]);
  return readMetadata(filesOfEntries(new Map(entries)));
}

/** A field of an object in one line: `field('Kit__c', 'Code__c', '<type>Text</type><length>10</length>')`. */
export function field(objectName: string, name: string, inner: string): Source {
  return {
    [`objects/${objectName}/fields/${name}.field-meta.xml`]: `<fullName>${name}</fullName><label>${name}</label>${inner}`,
  };
}

export function customObject(name: string, extra = ''): Source {
  const nameField = '<nameField><label>Name</label><type>Text</type></nameField>';
  return {
    [`objects/${name}/${name}.object-meta.xml`]: `<label>${name}</label><pluralLabel>${name}s</pluralLabel>${extra.includes('<nameField>') ? '' : nameField}${extra}`,
  };
}

export interface TestOrg {
  readonly storage: Storage;
  readonly engine: FormulaEngine;
  readonly schema: Schema;
  readonly dml: DmlService;
  readonly user: RunningUser;
  /** Runs inside the org's one transaction. */
  run<T>(work: () => T): T;
  /** The same as another user. */
  as<T>(user: RunningUser, work: () => T): T;
  insert(typeName: string, values: Readonly<Record<string, unknown>>): string;
  read(typeName: string, id: string): SObjectValue;
}

const ALL: PermissionFacts = {
  object: () => ({ create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true }),
  field: () => ({ read: true, edit: true }),
  isPermissionable: () => true,
  hasCustomPermission: () => false,
  hasClassAccess: () => true,
};

export interface TestOrgOptions extends SchemaOptions {
  readonly triggers?: TriggerRunner;
  readonly permissions?: PermissionFacts;
}

export function testOrg(source: Source = {}, options: TestOrgOptions = {}): TestOrg {
  const metadata = sourceOf(source);
  const built = buildSchema(metadata, options);
  const [problem] = [...metadata.problems, ...built.problems];
  if (problem) {
    throw problem;
  }
  const { schema } = built;
  const storage = Storage.open(schema);
  const engine = new FormulaEngine(schema);
  defineFormulaFunction(storage, engine);
  const [refused] = loadRecords(storage, metadata, NOON);
  if (refused) {
    throw refused;
  }
  const user = seedUser(storage);
  const dml = new DmlService(storage, engine, options.triggers ?? NO_TRIGGERS);
  const current = fakeTransaction(schema, user, options.permissions ?? ALL);
  const run = <T>(work: () => T): T => runIn(current, work);
  return {
    storage,
    engine,
    schema,
    dml,
    user,
    run,
    as: (other, work) => runIn({ ...current, user: other }, work),
    insert: (typeName, values) => {
      const record = sobject(typeName, values);
      run(() => dml.dml('insert', [record], SYSTEM));
      return record.id ?? '';
    },
    read: (typeName, id) => {
      const object = schema.object(typeName);
      const found = object && readRecords(storage, object, [id]).get(id);
      if (!found) {
        throw new Error(`There is no ${typeName} ${id}.`);
      }
      return found.record;
    },
  };
}

export function sobject(typeName: string, values: Readonly<Record<string, unknown>>): SObjectValue {
  return new SObjectValue(typeName, new Map(Object.entries(values)));
}

function seedUser(storage: Storage): RunningUser {
  const object = storage.schema.object('User');
  if (!object) {
    throw new Error('There is no User.');
  }
  const id = storage.nextId(object);
  const name = 'Test Admin';
  insertRow(
    storage,
    object,
    new Map([
      ['Id', id],
      ['Name', name],
      ['LastName', 'Admin'],
      ['Username', 'a@b.test'],
    ]),
  );
  return {
    id,
    name,
    username: 'a@b.test',
    email: 'a@b.test',
    profileId: '00eSL0000000001AAA',
    timeZone: 'UTC',
    locale: 'en_US',
    isSystemAdministrator: true,
  };
}

/** Only what DML and formulas ask for. */
function fakeTransaction(schema: Schema, user: RunningUser, permissions: PermissionFacts): Transaction {
  const used = new Map<string, number>();
  const partial: Partial<Transaction> = {
    id: 'test',
    user,
    limits: {
      used: (name) => used.get(name) ?? 0,
      maximum: () => Number.POSITIVE_INFINITY,
      consume: (name, amount = 1) => void used.set(name, (used.get(name) ?? 0) + amount),
      pushFresh: () => undefined,
      pop: () => undefined,
    },
    clock: { now: () => NOON },
    triggers: [],
    org: {
      organizationId: '00DSL0000000001EAA',
      organizationName: 'Test',
      instanceUrl: 'http://localhost',
      apiVersion: 67,
      isSandbox: true,
      schema,
      classes: { find: () => null, all: () => [] },
      permissions,
      label: () => null,
      staticResource: () => null,
      user: () => null,
    },
  };
  return partial as Transaction;
}
