/** A small database to query: accounts with contacts, visits and cases, owned by two users. */
import { fakeField, fakeObject, fakeObjects, fakeSchema } from '../../../../apex/test/support/fake-schema';
import { fakeTransaction, fakeUser } from '../../../../apex/test/support/fake-transaction';
import { ApexDate, ApexDatetime } from '../../../../apex/runtime/temporal';
import { runIn, type DataAccess, type Transaction } from '../../../../apex/runtime/transaction';
import { toDecimal } from '../../../../apex/runtime/value';
import type { FieldDescribe, ObjectDescribe, Schema } from '../../../schema/schema';
import { writeRow, type StoredValue } from '../../../storage/codec';
import { columnName, storedFields, tableName } from '../../../storage/names';
import { Storage } from '../../../storage/storage';
import { SoqlService } from '../../../soql/soql-service';

export const SYSTEM: DataAccess = { access: 'system', sharing: 'without' };
export const USER: DataAccess = { access: 'user', sharing: 'with' };

export const TEST_NOW = Date.UTC(2026, 0, 31, 12);

const extraObjects: readonly ObjectDescribe[] = [
  fakeObject('Group', '00G', [fakeField('Name', 'string')]),
  fakeObject('Case', '500', [
    fakeField('Subject', 'string', { nameField: true }),
    fakeField('ContactId', 'reference', { referenceTo: ['Contact'], childRelationshipName: 'Cases' }),
    fakeField('Tags__c', 'multipicklist'),
    fakeField('ClosedOn__c', 'date'),
    fakeField('At__c', 'time'),
    fakeField('Double_Size__c', 'double', { calculated: true, formula: 'Size__c * 2', scale: 2 }),
    fakeField('Label__c', 'string', { calculated: true, formula: "Subject & '!'" }),
    fakeField('Size__c', 'double', { precision: 18, scale: 2 }),
    fakeField('QueueId__c', 'reference', { referenceTo: ['Group', 'User'], relationshipName: 'Queue__r' }),
  ]),
  fakeObject(
    'Note__c',
    'a09',
    [
      fakeField('Name', 'string'),
      fakeField('Text__c', 'string'),
      fakeField('CaseId__c', 'reference', {
        referenceTo: ['Case'],
        relationshipName: 'Case__r',
        childRelationshipName: 'Notes__r',
      }),
    ],
    { sharingModel: 'Private' },
  ),
  fakeObject('Feed__mdt', 'm00', [fakeField('DeveloperName', 'string'), fakeField('Cadence__c', 'int')], {
    kind: 'customMetadata',
  }),
];

export const schema: Schema = fakeSchema([...fakeObjects, ...extraObjects]);

/** The formula fields of the fixture, as `data/formula` would evaluate them. */
const FORMULAS = {
  'Case.Double_Size__c': { reference: 'Size__c', evaluate: (value: StoredValue) => value && Number(value) * 2 },
  'Case.Label__c': { reference: 'Subject', evaluate: (value: StoredValue) => `${String(value)}!` },
} as const;

type Row = Readonly<Record<string, unknown>>;

export interface QueryFixture {
  readonly storage: Storage;
  readonly service: SoqlService;
  readonly transaction: Transaction;
  /** Returns the id. */
  insert(objectName: string, row: Row): string;
  /** Runs as the fixture's transaction. */
  run<T>(work: (service: SoqlService) => T): T;
  runAs<T>(transaction: Transaction, work: (service: SoqlService) => T): T;
}

export function queryFixture(): QueryFixture {
  const storage = Storage.open(schema);
  storage.defineFunction('formula', (key, value) => FORMULAS[key as keyof typeof FORMULAS].evaluate(value));
  const service = new SoqlService({
    storage,
    formulaReferences: (object, field) => [FORMULAS[`${object.name}.${field.name}` as keyof typeof FORMULAS].reference],
  });
  const transaction = fakeTransaction({ org: { schema } });
  const runAs = <T>(as: Transaction, work: (service: SoqlService) => T): T => runIn(as, () => work(service));
  return {
    storage,
    service,
    transaction,
    insert: (objectName, row) => insert(storage, objectName, row),
    run: (work) => runAs(transaction, work),
    runAs,
  };
}

function insert(storage: Storage, objectName: string, row: Row): string {
  const object = schema.object(objectName)!;
  const values = new Map<string, unknown>(Object.entries({ OwnerId: fakeUser.id, IsDeleted: false, ...row }));
  const id = (values.get('Id') as string | undefined) ?? storage.nextId(object);
  values.set('Id', id);
  const fields = storedFields(object);
  const stored = writeRow(fields, values).map((value, index) => defaultOf(fields[index], value));
  storage.run(
    `INSERT INTO ${tableName(object)} (${fields.map(columnName).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
    stored,
  );
  return id;
}

function defaultOf<T>(field: FieldDescribe, value: T): T | number {
  return value === null && field.type === 'boolean' ? 0 : value;
}

export const day = (text: string): ApexDate => new ApexDate(Date.parse(text) / 86_400_000);
export const instant = (text: string): ApexDatetime => new ApexDatetime(Date.parse(text));
export const decimal = (text: string): unknown => toDecimal(text);
