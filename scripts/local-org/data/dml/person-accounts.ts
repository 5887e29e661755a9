/** Person Accounts: which accounts are people, what they may hold, and the Contact row that goes with them. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import { contactFieldOf, isPersonAccountField } from '../schema/person-account';
import { PERSON_ACCOUNT_RECORD_TYPE } from '../schema/custom/record-types';
import type { ObjectDescribe } from '../schema/schema';
import { insertRow, updateRow } from '../storage/records';
import type { DmlRow } from './dml-row';
import { badFieldNames } from './messages';
import { pending, valueIn, type Chunk } from './stages/stage';

function applies({ object }: Chunk): boolean {
  return object.name === 'Account' && object.fields.has('ispersonaccount');
}

/** Before triggers: decides the kind of each account and refuses fields of the other kind. */
export function markPersonAccounts(chunk: Chunk): void {
  if (!applies(chunk)) {
    return;
  }
  for (const row of pending(chunk)) {
    const isPerson = isPersonAccount(chunk.object, row);
    row.current.values.set('IsPersonAccount', isPerson);
    const refused = [...row.record.values]
      .filter(([name, value]) => value !== null && (isPerson ? name === 'Name' : isPersonAccountField(name)))
      .map(([name]) => name)
      .filter((name) => isWrittenByCaller(row, name));
    if (refused.length > 0) {
      row.fail('INVALID_FIELD_FOR_INSERT_UPDATE', badFieldNames('Account', refused), refused);
    }
  }
}

/** A record that was queried may carry its own, unchanged, computed name. */
function isWrittenByCaller(row: DmlRow, name: string): boolean {
  return row.record.origin === 'constructed' || valueIn(row.record, name) !== valueIn(row.old, name);
}

function isPersonAccount(object: ObjectDescribe, row: DmlRow): boolean {
  const recordTypeId = valueIn(row.current, 'RecordTypeId');
  const recordType = object.recordTypes.find(({ id }) => id === recordTypeId);
  if (recordType) {
    return recordType.isPersonType;
  }
  const isPerson = row.operation === 'update' ? valueIn(row.old, 'IsPersonAccount') === true : isNamedAsPerson(row);
  if (isPerson && recordTypeId === null) {
    row.current.values.set('RecordTypeId', PERSON_ACCOUNT_RECORD_TYPE.id);
  }
  return isPerson;
}

/** Without a record type a last name says that the account is a person. */
function isNamedAsPerson({ current }: DmlRow): boolean {
  return valueIn(current, 'LastName') !== null && valueIn(current, 'Name') === null;
}

/** After before-triggers: the name is made of the person's, and a last name is required. */
export function namePersonAccounts(chunk: Chunk): void {
  if (!applies(chunk)) {
    return;
  }
  for (const row of pending(chunk)) {
    if (valueIn(row.current, 'IsPersonAccount') !== true) {
      continue;
    }
    if (valueIn(row.current, 'LastName') === null) {
      row.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [LastName]', ['LastName']);
      continue;
    }
    const parts = [valueIn(row.current, 'FirstName'), valueIn(row.current, 'LastName')].filter((part) => part !== null);
    row.current.values.set('Name', parts.join(' '));
  }
}

/** After the accounts are saved: their contacts follow. */
export function saveContacts(chunk: Chunk): void {
  const contact = chunk.engine.schema.object('Contact');
  if (!applies(chunk) || !contact) {
    return;
  }
  for (const row of pending(chunk)) {
    if (valueIn(row.current, 'IsPersonAccount') !== true) {
      continue;
    }
    const values = contactValues(chunk.object, contact, row.current);
    const known = valueIn(row.current, 'PersonContactId') as string | null;
    if (known !== null) {
      updateRow(chunk.storage, contact, known, values);
      continue;
    }
    const id = chunk.storage.nextId(contact);
    insertRow(chunk.storage, contact, new Map([...unchecked(contact), ...values, ['Id', id]]));
    row.current.values.set('PersonContactId', id);
    updateRow(chunk.storage, chunk.object, row.id ?? '', new Map([['PersonContactId', id]]));
  }
}

const SHARED = [
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'OwnerId',
  'Name',
];

function contactValues(account: ObjectDescribe, contact: ObjectDescribe, record: SObjectValue): Map<string, unknown> {
  const values = new Map<string, unknown>([
    ['AccountId', record.values.get('Id')],
    ['IsPersonAccount', true],
  ]);
  for (const { name } of account.fields.values()) {
    const mirrored = contactFieldOf(name);
    if (mirrored !== null && contact.fields.has(mirrored.toLowerCase())) {
      values.set(mirrored, valueIn(record, name));
    }
  }
  for (const name of SHARED) {
    values.set(name, valueIn(record, name));
  }
  return values;
}

/** A new row's checkboxes are false, not blank. */
function unchecked(object: ObjectDescribe): [string, unknown][] {
  return [...object.fields.values()].filter((field) => field.type === 'boolean').map((field) => [field.name, false]);
}
